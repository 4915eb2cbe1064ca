BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
    Import-Module (Join-Path $PSScriptRoot 'Child.psm1') -Force
    Import-Module $ModulePath
    $script:log = Join-Path $TestDrive 'requests.jsonl'
    $script:simulator = Start-Simulator -Option 'requests-per-second=0', 'active-chats=0', "log=$log"
    $script:session = $Keys + @{ EndpointUrl = $simulator.Url; RequestsPerSecond = 1000; Burst = 1000 }
    $script:start = ',OutboundChat.Module.Commands.StartOutboundChatContactCommand'

    # Rows that no other test has.
    $script:areas = 200
    function Get-Row([int] $Count) {
        $script:areas++
        100..(99 + $Count) | ForEach-Object { [pscustomobject]@{ To = "+1${areas}5550$_"; Name = "N$_" } }
    }

    function Get-JournalName {
        Join-Path $TestDrive "$([guid]::NewGuid()).jsonl"
    }

    # The chats that the simulator has of these rows: one for each contact.
    function Get-Chat($Row) {
        Get-Content -LiteralPath $log | ConvertFrom-Json | Where-Object { $_.contactId -and $_.destination -in $Row.To } |
            Sort-Object contactId -Unique
    }

    # A journal with two rows that nobody knows the outcome of.
    function Initialize-UnknownJournal($Row, [string] $Path) {
        $broken = Start-Simulator -Option 'requests-per-second=0', 'active-chats=0', 'fault-rate=1', 'seed=3'
        try {
            $with = $session + @{ JournalPath = $Path; MaxAttempts = 1; ThrottleLimit = 1; ErrorAction = 'SilentlyContinue' }
            $with.EndpointUrl = $broken.Url
            $null = $Row | Start-OutboundChatContact @Contact @with
        }
        finally {
            Stop-Simulator $broken
        }
    }
}

AfterAll {
    Stop-Simulator $simulator
}

Describe 'A run that was broken off' {
    It 'is taken up again by the same command after <how>' -TestCases @(
        @{ how = 'Select-Object -First'; bad = $false }
        @{ how = 'an error action of Stop'; bad = $true }
    ) {
        $journal = Get-JournalName
        $rows = Get-Row 20
        $with = $session + @{ JournalPath = $journal; MessageTemplate = 'Hi {Name}' }
        $first = [System.Collections.Generic.List[object]]::new()
        if ($bad) {
            {
                $rows[0..9] + [pscustomobject]@{ To = 'nobody'; Name = 'N' } + $rows[10..19] |
                    Start-OutboundChatContact @Contact @with -ErrorAction Stop | ForEach-Object { $first.Add($_) }
            } | Should -Throw -ErrorId "RowInvalid$start"
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

    It 'reports what was started before, without asking for it' {
        $journal = Get-JournalName
        $rows = Get-Row 2
        $before = $rows | Start-OutboundChatContact @Contact @session -JournalPath $journal | Sort-Object Row
        $result = $rows[1] | Start-OutboundChatContact @Contact @session -JournalPath $journal -Message 'Another text.'
        $result.Row | Should -Be 1
        $result.Status | Should -Be 'AlreadyStarted'
        $result.ContactId | Should -Be $before[1].ContactId
        $result.ClientToken | Should -Be $before[1].ClientToken
        $result.Attempts | Should -Be 0
        $result.ErrorCode | Should -Be 'StartedEarlier'
        $result.InputObject | Should -Be $rows[1]
    }

    It 'goes on with rows that were sorted, edited and added' {
        $journal = Get-JournalName
        $rows = Get-Row 4
        $null = $rows[0..1] | Start-OutboundChatContact @Contact @session -JournalPath $journal -MessageTemplate 'Hi {Name}'
        $rows[0].To = $rows[0].To -replace '^\+(\d)(\d{3})', '+$1 ($2) '
        $rows[1].Name = 'Somebody'
        $results = $rows[3..0] |
            Start-OutboundChatContact @Contact @session -JournalPath $journal -MessageTemplate 'Hi {Name}' -ErrorAction Stop |
            Sort-Object Row
        $results.Status | Should -Be 'Started', 'Started', 'AlreadyStarted', 'AlreadyStarted'
    }

    It 'asks again, with the same token, for what is unknown' {
        $journal = Get-JournalName
        $rows = Get-Row 2
        Initialize-UnknownJournal $rows $journal
        $unknown = Get-OutboundChatJournal $journal | Where-Object State -EQ Unknown
        $unknown | Should -HaveCount 2
        $results = $rows | Start-OutboundChatContact @Contact @session -JournalPath $journal -ErrorAction Stop | Sort-Object Row
        $results.Status | Should -Be 'Started', 'Started'
        $results.ClientToken | Should -Be $unknown.ClientToken
        (Get-OutboundChatJournal $journal).Attempts | Should -Be 2, 2
    }

    It 'refuses what is unknown and says something else by now' {
        $errors = $null
        $journal = Get-JournalName
        $rows = Get-Row 2
        Initialize-UnknownJournal $rows $journal
        $other = @{ JournalPath = $journal; Message = 'Another text.'; ErrorAction = 'SilentlyContinue' }
        $results = $rows | Start-OutboundChatContact @Contact @session @other -ErrorVariable errors
        $results.Status | Should -Be 'Failed', 'Failed'
        $results.Attempts | Should -Be 0, 0
        $errors.FullyQualifiedErrorId | Select-Object -Unique | Should -Be "OutcomeOfOtherText$start"
        $errors[0].Exception.Message | Should -BeLike 'row 1: a request of * may have started it, and the row says something else now*'
        Get-Chat $rows | Should -BeNullOrEmpty
        (Get-OutboundChatJournal $journal).State | Should -Be 'Unknown', 'Unknown'
    }

    It 'knows a row by its text where a number may have several' {
        $journal = Get-JournalName
        $number = (Get-Row 1).To
        $rows = 'First.', 'First.', 'Second.' | ForEach-Object { @{ To = $number; Message = $_ } }
        $with = $session + @{ JournalPath = $journal; AllowDuplicate = $true }
        ($rows | Start-OutboundChatContact @Contact @with).Status | Should -Be 'Started', 'Started', 'Started'
        $rows[2].Message = 'Third.'
        ($rows | Start-OutboundChatContact @Contact @with | Sort-Object Row).Status |
            Should -Be 'AlreadyStarted', 'AlreadyStarted', 'Started'
    }
}

Describe 'Ctrl+C' -Skip:$IsWindows {
    It 'ends a run within seconds, and the journal tells the truth' {
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
            while (-not ((Test-Path $journal) -and (Get-OutboundChatJournal $journal |
                Where-Object State -EQ Started)) -and [datetime]::UtcNow -lt $deadline -and -not $child.HasExited) {
                Start-Sleep -Milliseconds 100
            }

            & kill -INT $child.Id
            $child.WaitForExit(20000) | Should -BeTrue -Because 'a run ends soon'
        }
        finally {
            $child.Kill()
        }

        # The simulator's log is what there is; the journal has all of it, and nothing else.
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
        $everybody = Get-Chat $rows
        $everybody | Should -HaveCount 100
        $everybody.destination | Sort-Object | Should -Be $rows.To
    }
}

Describe 'A batch' {
    It 'starts nobody again' {
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

    It 'gives its tokens to a journal' {
        $journal = Get-JournalName
        $rows = Get-Row 2
        $first = $rows | Start-OutboundChatContact @Contact @session -BatchId 'wave 1'
        ($rows | Start-OutboundChatContact @Contact @session -BatchId 'wave 1' -JournalPath $journal).ContactId | Sort-Object |
            Should -Be ($first.ContactId | Sort-Object)
        (Get-OutboundChatJournal $journal -Summary).BatchId | Should -Be 'wave 1'
        ($rows | Start-OutboundChatContact @Contact @session -JournalPath $journal).Status | Should -Be 'AlreadyStarted', 'AlreadyStarted'
    }

    It 'takes no rows with tokens of their own' {
        $result = @{ To = (Get-Row 1).To; ClientToken = 'mine' } |
            Start-OutboundChatContact @Contact @session -BatchId 'wave 1' -ErrorAction SilentlyContinue
        $result.Problems.Rule | Should -Be 'ClientTokenInBatch'
    }

    It 'takes a result''s token for none of its own' {
        $rows = Get-Row 1
        $first = $rows | Start-OutboundChatContact @Contact @session -BatchId 'wave 1'
        ($first.InputObject | Add-Member ClientToken $first.ClientToken -PassThru |
            Start-OutboundChatContact @Contact @session -BatchId 'wave 1' -ErrorAction Stop).ContactId | Should -Be $first.ContactId
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

    It 'ends the run, which goes on once chats have ended' {
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

    It 'is waited for with -QuotaAction Wait, until the run is broken off' {
        $journal = Get-JournalName
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript({
                    param($ModulePath, $Contact, $With, $Row)
                    Import-Module $ModulePath
                    $Row | Start-OutboundChatContact @Contact @With
                }).AddArgument($ModulePath).AddArgument($Contact).AddArgument($narrow + @{ JournalPath = $journal;
                    QuotaAction = 'Wait' }).AddArgument((Get-Row 4))
            $running = $shell.BeginInvoke()
            $deadline = [datetime]::UtcNow.AddMinutes(1)
            while ($shell.Streams.Warning.Count -eq 0 -and -not $running.IsCompleted -and [datetime]::UtcNow -lt $deadline) {
                Start-Sleep -Milliseconds 50
            }

            $shell.Stop()
            $shell.Streams.Warning | ForEach-Object Message | Should -BeLike 'the quota of concurrent active chats is full; the run waits *'
            $shell.Streams.Error | Should -BeNullOrEmpty
        }
        finally {
            $shell.Dispose()
        }

        (Get-OutboundChatJournal $journal | Group-Object State -NoElement | Sort-Object Name).Name | Should -Be 'Failed', 'Started'
        Get-OutboundChatJournal $journal | Where-Object State -EQ Started | Should -HaveCount 2
    }
}
