BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
    Import-Module $ModulePath

    $long = 'A long message, ' * 20
    $row = @{ To = '+12065550100'; Message = $long }
    $script:shown = @{
        Endpoint = New-ChatEndpoint +12065550100
        Source   = New-ChatEndpoint -PhoneNumberArn $Source
        Request  = $row | New-OutboundChatRequest @Contact
        Report   = $row | Test-OutboundChatContact @Contact
        Bad      = @{ To = '+1206555010'; Channel = 'pigeon' } | Test-OutboundChatContact @Contact
        Result   = @{ To = '+1206555010'; Channel = 'pigeon' } | Start-OutboundChatContact @Contact -WhatIf -ErrorAction SilentlyContinue
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
}
