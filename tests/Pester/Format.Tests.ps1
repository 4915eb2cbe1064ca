BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
    Import-Module $ModulePath

    $long = 'A long message, ' * 20
    $row = @{ To = '+12065550100'; Message = $long }
    $simulator = Start-Simulator
    try {
        $journal = Join-Path $TestDrive 'run.jsonl'
        $session = $Keys + @{ EndpointUrl = $simulator.Url; JournalPath = $journal }
        $null = $row | Start-OutboundChatContact @Contact @session -BatchId format -ErrorAction Stop
        $null = $row | Start-OutboundChatContact @Contact @session -ErrorAction Stop
        $ended = $row | Start-OutboundChatContact @Contact -Simulate -InformationAction Ignore
        $ended | Stop-OutboundChatContact
        $script:last = $ended | Get-OutboundChatContact
    }
    finally {
        Stop-Simulator $simulator
    }

    $script:shown = @{
        Endpoint = New-ChatEndpoint +12065550100
        Source   = New-ChatEndpoint -PhoneNumberArn $Source
        Request  = $row | New-OutboundChatRequest @Contact
        Report   = $row | Test-OutboundChatContact @Contact
        Bad      = @{ To = '+1206555010'; Channel = 'pigeon' } | Test-OutboundChatContact @Contact
        Result   = @{ To = '+1206555010'; Channel = 'pigeon' } | Start-OutboundChatContact @Contact -WhatIf -ErrorAction SilentlyContinue
        Contact  = $last
        Entry    = Get-OutboundChatJournal $journal
        Summary  = Get-OutboundChatJournal $journal -Summary
        Run      = (Get-OutboundChatJournal $journal -Summary).Runs
    }

    function Get-Table($Value, $Width = 80) {
        ($Value | Out-String -Width $Width) -split '\r?\n'
    }
}

Describe 'The table of <what>' -ForEach @(
    @{ what = 'Endpoint'; header = 'Type +Address' }
    @{ what = 'Source'; header = 'Type +Address' }
    @{ what = 'Request'; header = 'Destination +Channel +ContactFlowId +Message' }
    @{ what = 'Report'; header = 'Row +Valid +Destination +Parts +Message or problems' }
    @{ what = 'Bad'; header = 'Row +Valid +Destination +Parts +Message or problems' }
    @{ what = 'Result'; header = 'Row +Status +Destination +ContactId or error' }
    @{ what = 'Contact'; header = 'ContactId +Customer +Initiated \(UTC\) +State' }
    @{ what = 'Entry'; header = 'Row +State +Recipient +Changed \(UTC\) +ContactId or error' }
    @{ what = 'Run'; header = 'Began \(UTC\) +Ended \(UTC\) +Outcome +Rows' }
) {
    It 'fits a terminal of <_> columns with all its columns' -ForEach 79, 80, 100, 120 {
        $lines = Get-Table $shown[$what] $_
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual $_
        $lines -match "^ *$header *$" | Should -HaveCount 1
    }

    It 'masks the phone number, which the object keeps whole' {
        (Get-Table $shown[$what]) -match '\+?12065550100' | Should -HaveCount 0
    }

    It 'has no colours if output is not rendered' {
        (Get-Table $shown[$what]) -join '' | Should -Not -Match '\x1B'
        ($shown[$what] | ConvertTo-Csv) -join '' | Should -Not -Match '\x1B'
    }
}

Describe 'A table' {
    It 'shows the first and last digits of a phone number' {
        (Get-Table $shown.Report) -match '\+12\*{6}100' | Should -HaveCount 1
        $shown.Report.Destination | Should -Be '+12065550100'
        $shown.Request.DestinationEndpoint.Address | Should -Be '+12065550100'
    }

    It 'shows the whole error message, wrapped between words' {
        $lines = (Get-Table $shown.Result).Trim() | Where-Object { $_ }
        $text = ($lines | Select-Object -Skip 2 | ForEach-Object { $_ -replace '^1 Invalid\s+\S+\s+' }) -join ' '
        $text | Should -Be $shown.Result.ErrorMessage
    }

    It 'shows the whole ARN of a source' {
        (Get-Table $shown.Source) -join '' -replace '\s' | Should -BeLike "*$Source*"
    }

    It 'shows a contact, its time and why it ended on one line' {
        (Get-Table $shown.Contact) -match "^$($shown.Contact.ContactId) \+12\*{3}100 \d{4}-\d\d-\d\d \d\d:\d\d Ended: API$" |
            Should -HaveCount 1
    }

    It 'shows addresses and texts in lists, not the names of types: <_>' -ForEach 'Contact', 'Request' {
        $list = $shown[$_] | Format-List * -Force | Out-String -Width 200
        $list | Should -BeLike '*+12065550100*'
        $list | Should -BeLike '*connect:SMS*'
        $list | Should -Not -BeLike '*Amazon.Connect*'
    }

    It 'shows a journal entry on one line' {
        (Get-Table $shown.Entry) -match "^ +1 Started \+12\*{3}100 \d{4}-\d\d-\d\d \d\d:\d\d $($shown.Entry.ContactId)$" |
            Should -HaveCount 1
    }

    It 'shows the outcome and the counts of a journal''s run' {
        $lines = (Get-Table $shown.Run) -match 'completed'
        $lines[0] | Should -Match ' 1 Started *$'
        $lines[1] | Should -Match ' 1 AlreadyStarted *$'
    }

    It 'has colours if output is rendered, in aligned columns' {
        $rendering = $PSStyle.OutputRendering
        try {
            $PSStyle.OutputRendering = 'Ansi'
            $coloured = Get-Table $shown.Bad
        }
        finally {
            $PSStyle.OutputRendering = $rendering
        }

        $coloured -match '\x1B\[31;1mFalse\x1B\[0m' | Should -HaveCount 1
        # PowerShell adds colours of its own to the header.
        ($coloured -replace '\x1B\[[\d;]*m').TrimEnd() | Should -Be (Get-Table $shown.Bad).TrimEnd()
    }
}

Describe 'The list of a journal''s summary' {
    It 'has the totals, and a line for each run' {
        $lines = (Get-Table $shown.Summary) -match ':'
        ($lines | ForEach-Object { $_.Split(':')[0].Trim() })[0..8] |
            Should -Be 'JournalPath', 'BatchId', 'Rehearsal', 'Total', 'Started', 'Unknown', 'Failed', 'NotSent', 'Runs (UTC)'
        $lines[1] | Should -Match ': format *$'
        $time = '\d{4}-\d\d-\d\d \d\d:\d\d'
        $lines[8] | Should -Match ": $time to $time, completed: 1 Started *$"
        $lines[9] | Should -Match "^ +$time to $time, completed: 1 AlreadyStarted *$"
    }
}
