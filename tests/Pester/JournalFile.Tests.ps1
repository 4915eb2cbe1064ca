BeforeAll {
    . (Join-Path $PSScriptRoot 'JournalSession.ps1')
}

AfterAll {
    Stop-Simulator $simulator
}

Describe 'A journal that can''t be used' {
    It 'ends the command before anything is sent: <id>' -TestCases @(
        @{ id = 'JournalForeign'; with = @{}; prepare = { param($Path) Set-Content $Path 'To,Name' } }
        @{ id = 'JournalUnusable'; with = @{}; prepare = { param($Path) $null = New-Item $Path -ItemType Directory } }
        @{ id = 'JournalOfOtherBatch'; with = @{ BatchId = 'b' }
            prepare = { param($Path) $null = @() | Start-OutboundChatContact @Contact @session -JournalPath $Path -BatchId 'a' } }
        @{ id = 'JournalOfOtherKeys'; with = @{ AllowDuplicate = $true }
            prepare = { param($Path) $null = @() | Start-OutboundChatContact @Contact @session -JournalPath $Path } }
    ) {
        $journal = Get-JournalName
        $rows = Get-Row 2
        & $prepare $journal (Get-Row 1)
        $before = Get-Content $journal -ErrorAction Ignore
        $given = $session.Clone()
        foreach ($name in $with.Keys) {
            $given[$name] = $with[$name]
        }

        { $rows | Start-OutboundChatContact @Contact @given -JournalPath $journal } | Should -Throw -ErrorId "$id$start"
        Get-Chat $rows | Should -BeNullOrEmpty
        Get-Content $journal -ErrorAction Ignore | Should -Be $before
    }
}

Describe 'A journal' {
    It 'can be read and written by its owner only' -Skip:$IsWindows {
        $journal = Get-JournalName
        $null = Get-Row 1 | Start-OutboundChatContact @Contact @session -JournalPath $journal
        (Get-Item $journal, "$journal.lock").UnixMode | Should -Be '-rw-------', '-rw-------'
    }

    It 'is not changed by -WhatIf, which reports what would be skipped' {
        $journal = Get-JournalName
        $rows = Get-Row 3
        $null = $rows[0..1] | Start-OutboundChatContact @Contact @session -JournalPath $journal
        $before = Get-FileHash $journal
        $results = $rows | Start-OutboundChatContact @Contact -JournalPath $journal -WhatIf -WarningVariable warned 3> $null
        "$warned" | Should -BeLike "*belongs to a rehearsal*"
        $results.Status | Should -Be 'AlreadyStarted', 'AlreadyStarted'
        $results.Row | Should -Be 1, 2
        (Get-FileHash $journal).Hash | Should -Be $before.Hash

        $missing = Get-JournalName
        $rows | Start-OutboundChatContact @Contact -JournalPath $missing -WhatIf | Should -BeNullOrEmpty
        $missing | Should -Not -Exist
        "$missing.lock" | Should -Not -Exist
    }

    It 'is resolved as PowerShell resolves paths: <path>' -TestCases @(
        @{ path = 'run 1.jsonl'; name = 'run 1.jsonl' }
        @{ path = 'run [1].jsonl'; name = 'run [1].jsonl' }
        @{ path = 'Journals:\drive [1].jsonl'; name = 'drive [1].jsonl' }
        @{ path = 'Microsoft.PowerShell.Core\FileSystem::{0}/provider.jsonl'; name = 'provider.jsonl' }
    ) {
        $folder = Join-Path $TestDrive 'a [b] c'
        $null = New-Item $folder -ItemType Directory -Force
        $null = New-PSDrive Journals FileSystem -Root $folder
        Push-Location -LiteralPath $folder
        try {
            $null = Get-Row 1 | Start-OutboundChatContact @Contact @session -JournalPath ($path -f $folder)
            Get-OutboundChatJournal ($path -f $folder) | Should -HaveCount 1
        }
        finally {
            Pop-Location
        }

        Get-ChildItem -LiteralPath $folder -Filter $name | Get-OutboundChatJournal | Should -HaveCount 1
    }

    It 'must be in the file system: <path>' -TestCases @('run.jsonl', '~/run.jsonl', 'Env:/run.jsonl' | ForEach-Object {
            @{ path = $_ }
        }) {
        Push-Location Env:
        try {
            { Get-Row 1 | Start-OutboundChatContact @Contact @session -JournalPath $path } | Should -Throw -ErrorId "PathUnusable$start"
        }
        finally {
            Pop-Location
        }
    }
}

Describe 'Get-OutboundChatJournal' {
    BeforeAll {
        $script:folder = Join-Path $TestDrive 'journals'
        $null = New-Item $folder -ItemType Directory
        $script:journal = Join-Path $folder 'run.jsonl'
        $script:rows = Get-Row 3
        $script:results = $rows | Start-OutboundChatContact @Contact @session -JournalPath $journal -ErrorAction Stop | Sort-Object Row
        $null = $rows | Start-OutboundChatContact @Contact @session -JournalPath $journal -ErrorAction Stop
    }

    It 'returns an object for each row' {
        $entries = Get-OutboundChatJournal $journal | Sort-Object Row
        $entries | Should -HaveCount 3
        $entries[0].PSObject.TypeNames[0] | Should -Be 'OutboundChat.OutboundChatJournalEntry'
        $entries.State | Select-Object -Unique | Should -Be 'Started'
        $entries.ContactId | Should -Be $results.ContactId
        $entries.ClientToken | Should -Be $results.ClientToken
        $entries.Attempts | Should -Be 1, 1, 1
        $entries[0].Channel | Should -Be 'SMS'
        $entries[0].InstanceId | Should -Be $InstanceId
        $entries[0].Destination | Should -Match '^\+1\d\*{6}100$'
        $entries[0].LastChange.Kind | Should -Be 'Utc'
    }

    It 'returns one object for the journal with -Summary' {
        $summary = Get-OutboundChatJournal -Path $journal -Summary
        $summary.PSObject.TypeNames[0] | Should -Be 'OutboundChat.OutboundChatJournalSummary'
        $summary.JournalPath | Should -Be $journal
        $summary.Total, $summary.Started, $summary.Unknown, $summary.Failed, $summary.NotSent | Should -Be 3, 3, 0, 0, 0
        $summary.Rehearsal | Should -BeTrue
        $summary.Runs | Should -HaveCount 2
        $summary.Runs.Completed | Should -Be $true, $true
        $summary.Runs[0].Counts['Started'] | Should -Be 3
        $summary.Runs[1].Counts['AlreadyStarted'] | Should -Be 3
    }

    It 'accepts files, paths and its own summaries from the pipeline' {
        (Get-ChildItem $folder -Filter *.jsonl | Get-OutboundChatJournal).ContactId | Should -HaveCount 3
        ($journal | Get-OutboundChatJournal).ContactId | Should -HaveCount 3
        (Get-OutboundChatJournal $journal -Summary | Get-OutboundChatJournal).ContactId | Should -HaveCount 3
    }

    It 'reports a journal that can''t be read and continues: <id>' -TestCases @(
        @{ id = 'JournalUnusable'; category = 'OpenError'; text = $null }
        @{ id = 'JournalForeign'; category = 'InvalidArgument'; text = 'hello' }
        @{ id = 'JournalNewer'; category = 'InvalidData'; text = '{"outboundChatJournal":99}' }
        @{ id = 'JournalDamaged'; category = 'InvalidData'; text = '{"outboundChatJournal":1}' }
    ) {
        $errors = $null
        $other = Join-Path $TestDrive "$id.jsonl"
        if ($text) {
            Set-Content $other $text
        }

        ($other, $journal | Get-OutboundChatJournal -ErrorVariable errors -ErrorAction SilentlyContinue).ContactId | Should -HaveCount 3
        $errors.FullyQualifiedErrorId | Should -Be "$id$get"
        $errors.CategoryInfo.Category | Should -Be $category
        $errors.TargetObject | Should -Be $other
    }

    It 'can be piped to Get-OutboundChatContact' {
        ($contacts = Get-OutboundChatJournal $journal | Get-OutboundChatContact @session -ErrorAction Stop).ContactId |
            Should -Be (Get-OutboundChatJournal $journal).ContactId
        $contacts.State | Select-Object -Unique | Should -Be 'Started'
    }

    It 'reads while a run writes' {
        $other = Get-JournalName
        $seen = Get-Row 3 | Start-OutboundChatContact @Contact @session -JournalPath $other -ThrottleLimit 1 |
            ForEach-Object { @(Get-OutboundChatJournal $other | Where-Object State -EQ Started).Count }
        $seen[0] | Should -BeGreaterOrEqual 1
        $seen[-1] | Should -Be 3
        (Get-OutboundChatJournal $other -Summary).Runs[0].Ended | Should -Not -BeNullOrEmpty
    }
}

Describe 'Get-OutboundChatJournal with the rows of a file' {
    BeforeAll {
        $script:journal = Get-JournalName
        $script:rows = Get-Row 4
        $null = $rows[0..1] | Start-OutboundChatContact @Contact @session -JournalPath $journal -ErrorAction Stop
    }

    It 'returns the state of each row, in any order and spelling' {
        $national = $rows[1].To.Substring(2)
        $file = $rows[3], $rows[0], [pscustomobject]@{ To = $national; Name = 'B' }, [pscustomobject]@{ To = 'n/a'; Name = 'C' }
        $entries = Get-OutboundChatJournal $journal -InputObject $file -DefaultCountry US

        $entries.State | Should -Be 'NotSent', 'Started', 'Started', 'Invalid'
        $entries.Row | Should -Be 1, 2, 3, 4
        $entries[1].ContactId | Should -Be (Get-OutboundChatJournal $journal | Where-Object Row -EQ 1).ContactId
        $entries[3].ErrorCode | Should -Be 'DestinationNotANumber'
        $entries[0].FirstSent, $entries[0].ContactId | Should -Be $null, $null
        $entries.InputObject.Name | Should -Be 'N103', 'N100', 'B', 'C'
    }

    It 'warns once that numbers without a country code need the country of the run' {
        $file = $rows[0..1] | ForEach-Object { [pscustomobject]@{ To = $_.To.Substring(2) } }
        $entries = Get-OutboundChatJournal $journal -InputObject $file -WarningVariable warnings -WarningAction SilentlyContinue
        $entries.State | Should -Be 'Invalid', 'Invalid'
        $warnings | Should -HaveCount 1
        $warnings | Should -BeLike '*-DefaultCountry*'
    }

    It 'exports the remaining rows, which then complete the run' {
        $left = Join-Path $TestDrive 'left.csv'
        $rows | Get-OutboundChatJournal $journal | Where-Object State -NE Started |
            Select-Object -ExpandProperty InputObject | Export-Csv $left

        (Import-Csv $left).Name | Should -Be 'N102', 'N103'
        $null = Import-Csv $left | Start-OutboundChatContact @Contact @session -JournalPath $journal
        ($rows | Get-OutboundChatJournal $journal).State | Select-Object -Unique | Should -Be 'Started'
        Get-Chat $rows | Should -HaveCount 4
    }

    It 'skips empty rows, and counts them as the run does' {
        $empty = [pscustomobject]@{ To = ''; Name = '' }
        $rows[0], $empty, $rows[1] | Get-OutboundChatJournal $journal | ForEach-Object Row | Should -Be 1, 3
    }

    It 'takes script blocks for columns of other names, as the run does' {
        $empty = [pscustomobject]@{ 'Reach On' = ''; Land = '' }
        $file = $rows[0..1] | ForEach-Object { [pscustomobject]@{ 'Reach On' = $_.To.Substring(2); Land = 'US' } }
        $by = @{ DestinationEndpoint = { $_.'Reach On' }; DefaultCountry = { $_.Land } }
        $ran = $file[0], $empty, $file[1] | Start-OutboundChatContact @Contact @session @by -JournalPath $journal | Sort-Object Row
        $ran | ForEach-Object Status | Should -Be 'AlreadyStarted', 'AlreadyStarted'
        $entries = $file[0], $empty, $file[1] | Get-OutboundChatJournal $journal @by
        $entries.State | Should -Be 'Started', 'Started'
        $entries.Row | Should -Be $ran.Row
    }

    It 'accepts numbers and dictionaries as rows' {
        ($rows[0].To, @{ To = $rows[1].To } | Get-OutboundChatJournal $journal).State | Should -Be 'Started', 'Started'
    }

    It 'ends with one error: <id>' -TestCases @(
        @{ id = 'DestinationColumnMissing'; row = [pscustomobject]@{ Name = 'A' }; with = @{} }
        @{ id = 'JournalUnusable'; row = '+12065550100'; with = @{ JournalPath = 'missing.jsonl' } }
        @{ id = 'CountryUnknown'; row = '+12065550100'; with = @{ DefaultCountry = 'Atlantis' } }
    ) {
        $given = @{ JournalPath = $journal } + @{}
        foreach ($name in $with.Keys) {
            $given[$name] = $with[$name]
        }

        { $row | Get-OutboundChatJournal @given } | Should -Throw -ErrorId "$id$get"
    }

    It 'says what to do if a number does not identify a row' {
        $many = Get-JournalName
        $null = $rows[0] | Start-OutboundChatContact @Contact @session -JournalPath $many -AllowDuplicate
        { $rows | Get-OutboundChatJournal $many } | Should -Throw -ErrorId "JournalOfManyChats$get"
    }
}
