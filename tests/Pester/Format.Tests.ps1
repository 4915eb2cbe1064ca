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
        Entry    = Get-OutboundChatJournal $journal
        Summary  = Get-OutboundChatJournal $journal -Summary
        Run      = (Get-OutboundChatJournal $journal -Summary).Runs
    }

    function Get-Table($Value) {
        ($Value | Out-String -Width 100) -split '\r?\n'
    }
}

Describe 'The table of <what>' -ForEach @(
    @{ what = 'Endpoint'; header = 'Type +Address' }
    @{ what = 'Source'; header = 'Type +Address' }
    @{ what = 'Request'; header = 'Destination +Channel +ContactFlowId +Message' }
    @{ what = 'Report'; header = 'Row +Valid +Destination +Channel +Parts +Message or problems' }
    @{ what = 'Bad'; header = 'Row +Valid +Destination +Channel +Parts +Message or problems' }
    @{ what = 'Result'; header = 'Row +Status +Destination +Channel +ContactId or error' }
    @{ what = 'Entry'; header = 'Row +State +Destination +Channel +Last change \(UTC\) +ContactId or error' }
    @{ what = 'Run'; header = 'Began \(UTC\) +Ended \(UTC\) +Completed +Ended by +Rows' }
) {
    It 'fits a hundred columns and has its columns' {
        $lines = Get-Table $shown[$what]
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 100
        $lines -match "^ *$header *$" | Should -HaveCount 1
    }

    It 'masks the recipient, whom the object keeps whole' {
        (Get-Table $shown[$what]) -match '\+12065550100' | Should -HaveCount 0
    }
}

Describe 'A table' {
    It 'shows a recipient''s first and last digits' {
        (Get-Table $shown.Report) -match '\+12\*{6}100' | Should -HaveCount 1
        $shown.Report.Destination | Should -Be '+12065550100'
        $shown.Request.DestinationEndpoint.Address | Should -Be '+12065550100'
    }

    It 'shows the whole of an error' {
        $text = (Get-Table $shown.Result) -join '' -replace '\s'
        $text | Should -BeLike ('*' + ($shown.Result.Problems[0].Text -replace '\s' -replace '([\[\]])', '`$1') + '*')
    }

    It 'shows the ARN of a source whole' {
        (Get-Table $shown.Source) -join '' -replace '\s' | Should -BeLike "*$Source*"
    }

    It 'shows a contact and a time of a journal in one line' {
        (Get-Table $shown.Entry) -match "^ +1 Started  \+12\*{6}100 +SMS +\d{4}-\d\d-\d\d \d\d:\d\d  $($shown.Entry.ContactId)$" |
            Should -HaveCount 1
    }

    It 'shows how the rows of a journal''s run ended' {
        $lines = (Get-Table $shown.Run) -match 'True'
        $lines[0] | Should -Match ' 1 Started *$'
        $lines[1] | Should -Match ' 1 AlreadyStarted *$'
    }
}

Describe 'The list of a journal''s summary' {
    It 'has its counts, and a line for each run' {
        $lines = (Get-Table $shown.Summary) -match ':'
        ($lines | ForEach-Object { $_.Split(':')[0].Trim() })[0..8] |
            Should -Be 'JournalPath', 'BatchId', 'Rehearsal', 'Total', 'Started', 'Unknown', 'Failed', 'NotSent', 'Runs (UTC)'
        $lines[1] | Should -Match ': format *$'
        $time = '\d{4}-\d\d-\d\d \d\d:\d\d'
        $lines[8] | Should -Match ": $time to $time, completed: 1 Started *$"
        $lines[9] | Should -Match "^ +$time to $time, completed: 1 AlreadyStarted *$"
    }
}
