BeforeAll {
    . (Join-Path $PSScriptRoot 'JournalSession.ps1')
}

AfterAll {
    Stop-Simulator $simulator
}

Describe 'An interrupted run' {
    It 'is resumed by the same command after <how>' -TestCases @(
        @{ how = 'Select-Object -First'; bad = $false }
        @{ how = 'a stop by its consumer'; bad = $true }
    ) {
        $journal = Get-JournalName
        $rows = Get-Row 20
        $with = $session + @{ JournalPath = $journal; MessageTemplate = 'Hi {Name}' }
        $first = [System.Collections.Generic.List[object]]::new()
        if ($bad) {
            {
                $rows[0..9] + [pscustomobject]@{ To = 'nobody'; Name = 'N' } + $rows[10..19] |
                    Start-OutboundChatContact @Contact @with | ForEach-Object {
                        $first.Add($_)
                        if ($_.Status -eq 'Invalid') {
                            throw 'A row is bad.'
                        }
                    }
            } | Should -Throw 'A row is bad.'
        }
        else {
            $rows | Start-OutboundChatContact @Contact @with -ThrottleLimit 2 | Select-Object -First 5 | ForEach-Object { $first.Add($_) }
            $first | Should -HaveCount 5
        }

        $started = @(Get-OutboundChatJournal $journal | Where-Object State -EQ Started)
        $started.Count | Should -BeGreaterOrEqual @($first | Where-Object Status -EQ Started).Count
        $started.Count | Should -BeLessThan 20

        $again = $rows | Start-OutboundChatContact @Contact @with -ErrorAction Stop | Sort-Object Row
        $again | Should -HaveCount 20
        @($again | Where-Object Status -EQ AlreadyStarted).Count | Should -Be $started.Count
        @($again | Where-Object Status -EQ Started).Count | Should -Be (20 - $started.Count)
        ($again | Where-Object Status -EQ AlreadyStarted).ContactId | Sort-Object | Should -Be ($started.ContactId | Sort-Object)
        (Get-Chat $rows).destination | Sort-Object | Should -Be $rows.To
    }
}

Describe 'Ctrl+C' -Skip:$IsWindows {
    It 'ends a run within seconds, and the journal has every chat that was started' {
        $journal = Get-JournalName
        $rows = Get-Row 100
        $rows | Export-Csv (Join-Path $TestDrive 'rows.csv')
        $arguments = @($PowerShell | Select-Object -Skip 1) + @(
            '-NoProfile', '-NonInteractive', '-Command', "
                Import-Module '$PSScriptRoot/Shared.psm1'
                Import-Module '$ModulePath'
                `$send = @{ EndpointUrl = '$($simulator.Url)'; JournalPath = '$journal' }
                Import-Csv '$TestDrive/rows.csv' | Start-OutboundChatContact @Contact @Keys @send
            ".Replace("`n", ';'))
        $output = @{ RedirectStandardOutput = Join-Path $TestDrive 'out.txt'; RedirectStandardError = Join-Path $TestDrive 'err.txt' }
        $child = Start-Process $PowerShell[0] $arguments -PassThru @output
        try {
            $deadline = [datetime]::UtcNow.AddMinutes(1)
            do {
                Start-Sleep -Milliseconds 100
                $started = (Test-Path $journal) -and (Get-OutboundChatJournal $journal | Where-Object State -EQ Started)
            } until ($started -or [datetime]::UtcNow -gt $deadline -or $child.HasExited)

            & kill -INT $child.Id
            $child.WaitForExit(20000) | Should -BeTrue -Because 'a run ends soon'
        }
        finally {
            $child.Kill()
        }

        # The simulator's log says what was started: the journal has all of it, and nothing else.
        $chats = @(Get-Chat $rows)
        $chats.Count | Should -BeGreaterThan 0
        $chats.Count | Should -BeLessThan 100
        $started = Get-OutboundChatJournal $journal | Where-Object State -EQ Started
        $started.ContactId | Sort-Object | Should -Be $chats.contactId
        $summary = Get-OutboundChatJournal $journal -Summary
        $summary.Unknown | Should -Be 0
        $summary.Runs[0].Completed | Should -BeFalse
        $summary.Runs[0].Ended | Should -Not -BeNullOrEmpty

        $results = $rows | Start-OutboundChatContact @Contact @session -JournalPath $journal -ErrorAction Stop
        @($results | Where-Object Status -EQ AlreadyStarted).Count | Should -Be $chats.Count
        (Get-Chat $rows).destination | Sort-Object | Should -Be $rows.To
    }
}

Describe 'A batch' {
    It 'starts no chat again' {
        $rows = Get-Row 3
        $first = $rows | Start-OutboundChatContact @Contact @session -BatchId 'wave 1' -ErrorAction Stop | Sort-Object Row
        $again = $rows[2..0] | Start-OutboundChatContact @Contact @session -BatchId ' wave 1 ' -ErrorAction Stop |
            Sort-Object Row -Descending
        $again.Status | Select-Object -Unique | Should -Be 'Started'
        $again.ContactId | Should -Be $first.ContactId
        $again.ClientToken | Should -Be $first.ClientToken
        Get-Chat $rows | Should -HaveCount 3
        ($rows | Start-OutboundChatContact @Contact @session -BatchId 'wave 2').ContactId | Should -Not -BeIn $first.ContactId
    }

    It 'determines the tokens of a journal' {
        $journal = Get-JournalName
        $rows = Get-Row 2
        $first = $rows | Start-OutboundChatContact @Contact @session -BatchId 'wave 1'
        ($rows | Start-OutboundChatContact @Contact @session -BatchId 'wave 1' -JournalPath $journal).ContactId | Sort-Object |
            Should -Be ($first.ContactId | Sort-Object)
        (Get-OutboundChatJournal $journal -Summary).BatchId | Should -Be 'wave 1'
        ($rows | Start-OutboundChatContact @Contact @session -JournalPath $journal).Status | Should -Be 'AlreadyStarted', 'AlreadyStarted'
    }
}

Describe 'A full quota' {
    BeforeAll {
        $script:full = Start-Simulator -Option 'requests-per-second=0', 'active-chats=2'
        $script:narrow = $session.Clone()
        $narrow.EndpointUrl = $full.Url
    }

    AfterAll {
        Stop-Simulator $full
    }

    It 'ends the run, which is resumed once chats have ended' {
        $errors = $null
        $journal = Get-JournalName
        $rows = Get-Row 6
        $with = @{ JournalPath = $journal; ThrottleLimit = 1; ErrorAction = 'SilentlyContinue' }
        $results = $rows | Start-OutboundChatContact @Contact @narrow @with -ErrorVariable errors | Sort-Object Row
        $results.Status | Should -Be 'Started', 'Started', 'Failed', 'NotAttempted', 'NotAttempted', 'NotAttempted'
        $errors.FullyQualifiedErrorId | Should -Be "QuotaFull$start"
        $summary = Get-OutboundChatJournal $journal -Summary
        $summary.Runs[0].EndedBy | Should -Be 'QuotaFull'
        $summary.Failed | Should -Be 1

        $results | Where-Object Status -EQ Started | Stop-OutboundChatContact @narrow
        ($rows[0..3] | Start-OutboundChatContact @Contact @narrow -JournalPath $journal -ErrorAction Stop | Sort-Object Row).Status |
            Should -Be 'AlreadyStarted', 'AlreadyStarted', 'Started', 'Started'
        Get-OutboundChatJournal $journal | Where-Object State -EQ Started | Stop-OutboundChatContact @narrow
    }

    It 'is waited for with -QuotaAction Wait until the run is stopped' {
        $journal = Get-JournalName
        $shell = [powershell]::Create()
        try {
            $with = $Contact + $narrow + @{ JournalPath = $journal; QuotaAction = 'Wait' }
            $null = $shell.AddScript({
                    param($ModulePath, $With, $Row)
                    Import-Module $ModulePath
                    $Row | Start-OutboundChatContact @With
                }).AddArgument($ModulePath).AddArgument($with).AddArgument((Get-Row 4))
            $running = $shell.BeginInvoke()
            $deadline = [datetime]::UtcNow.AddMinutes(1)
            while ($shell.Streams.Warning.Count -eq 0 -and -not $running.IsCompleted -and [datetime]::UtcNow -lt $deadline) {
                Start-Sleep -Milliseconds 50
            }

            $shell.Stop()
            $shell.Streams.Warning | ForEach-Object Message | Should -BeLike 'The quota of active chats is full*'
            $shell.Streams.Error | Should -BeNullOrEmpty
        }
        finally {
            $shell.Dispose()
        }

        (Get-OutboundChatJournal $journal | Group-Object State -NoElement | Sort-Object Name).Name | Should -Be 'Failed', 'Started'
        Get-OutboundChatJournal $journal | Where-Object State -EQ Started | Should -HaveCount 2
    }
}
