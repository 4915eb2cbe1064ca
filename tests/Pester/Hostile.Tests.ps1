BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
    Import-Module (Join-Path $PSScriptRoot 'Loopback.psm1') -Force
    Import-Module $ModulePath
    $script:simulator = Start-Simulator

    # A service that accepts every request and records it.
    $script:service = Start-Loopback -Answer @{ '/contact/outbound-chat' = '{"ContactId":"contact-1"}' }
    $script:send = $Keys + @{ RequestsPerSecond = 1000; Burst = 1000; ThrottleLimit = 1; AllowDuplicate = $true;
        ErrorAction = 'SilentlyContinue' }

    # Not types of the framework, because those are converted to text.
    Add-Type -TypeDefinition @"
namespace Hostile
{
    public class Mute
    {
        public int[] Parts => new[] { 1 };
        public override string ToString() => throw new System.InvalidOperationException("no text");
    }

    public class Thrower
    {
        public string To => "+12065550101";
        public string Note => throw new System.InvalidOperationException("no note");
    }
}
"@

    function Send-Between {
        # Sends each row between good ones, and returns the results of the rows.
        param([System.Collections.IList] $Row, [hashtable] $With = @{})

        $good = [pscustomobject]@{ To = '+12065550100'; Message = 'good'; Note = 'n' }
        $rows = [System.Collections.ArrayList] @(, $good)
        foreach ($item in $Row) {
            $null = $rows.Add($item)
            $null = $rows.Add($good)
        }

        $results = @($rows | Start-OutboundChatContact @Contact @send -EndpointUrl $simulator.Url @With -ErrorVariable errors |
            Sort-Object Row)
        $results | Should -HaveCount $rows.Count
        $results.Where({ $_.Row % 2 }).Status | Select-Object -Unique | Should -Be 'Started'
        $errors.Exception.Message | Should -Not -Match '[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]'

        # Test- and Start- agree.
        ($rows | Test-OutboundChatContact @Contact @With -AllowDuplicate).Valid |
            Should -Be ($results | ForEach-Object { $_.Status -ne 'Invalid' })
        $results.Where({ $_.Row % 2 -eq 0 })
    }

    function Get-Arrived {
        # Sends rows, and returns the requests.
        param([System.Collections.IList] $Row, [hashtable] $With = @{})

        $service.Requests.Clear()
        $results = $Row | Start-OutboundChatContact @Contact @send -EndpointUrl $service.Url @With
        $results.Status | Select-Object -Unique | Should -Be 'Started'
        $service.Requests.ToArray() | ForEach-Object { ConvertFrom-Json $_.Body -AsHashtable }
    }
}

AfterAll {
    Stop-Simulator $simulator
    Stop-Loopback $service
}

Describe 'A hostile value' {
    It 'makes only its row invalid, in any column: <what>' -TestCases @(
        @{ what = 'an object without a text'; make = { [Hostile.Mute]::new() } }
        @{ what = 'a list'; make = { , @('a', @('b', @('c'))) } }
        @{ what = 'a list that contains itself';
            make = { $list = [System.Collections.ArrayList]::new(); $null = $list.Add('a'); $null = $list.Add($list); , $list } }
        @{ what = 'a dictionary that contains itself many times';
            make = { $circle = @{}; 1..20 | ForEach-Object { $circle["k$_"] = $circle }; $circle } }
        @{ what = 'a very deep dictionary'; make = { $deep = @{ k = 'v' }; 1..2000 | ForEach-Object { $deep = @{ k = $deep } }; $deep } }
        @{ what = 'an object that contains itself';
            make = { $self = [pscustomobject]@{ a = 1 }; 1..20 | ForEach-Object { $self | Add-Member "s$_" $self }; $self } }
    ) {
        $value = & $make
        $columns = 'To', 'Message', 'Channel', 'DisplayName', 'Attributes', 'SegmentAttributes', 'ChatDurationInMinutes',
            'RelatedContactId', 'ClientToken', 'InitialTemplatedSystemMessage', 'SupportedMessagingContentTypes'
        if ($what -eq 'an object without a text') {
            # A list is a value that a segment attribute can have.
            $columns = $columns -ne 'SegmentAttributes'
        }

        $rows = foreach ($column in $columns) {
            $row = [pscustomobject]@{ To = '+12065550101' }
            $row | Add-Member $column $value -Force -PassThru
        }

        $results = Send-Between $rows
        for ($i = 0; $i -lt $rows.Count; $i++) {
            $results[$i].Status | Should -Be 'Invalid' -Because "$what can't be $($columns[$i])"
            $results[$i].Problems | Should -Not -BeNullOrEmpty
            [object]::ReferenceEquals($results[$i].InputObject.($columns[$i]), $rows[$i].($columns[$i])) | Should -BeTrue
        }
    }

    It 'makes only its row invalid, by a rule' {
        $cases = @(
            @{ rule = 'TextTorn'; row = [pscustomobject]@{ To = '+12065550101'; Message = "a$([char]0xD83D)b" } }
            @{ rule = 'TextTorn'; row = [pscustomobject]@{ To = '+12065550101'; DisplayName = "$([char]0xDC4B)" } }
            @{ rule = 'DestinationNotANumber'; row = [pscustomobject]@{ To = "+1206$([char]0xD83D)5550101" } }
            @{ rule = 'TextTorn'; row = [pscustomobject]@{ To = '+12065550101'; Attributes = @{ k = "$([char]0xD83D)" } } }
            @{ rule = 'AttributesUnreadable'; row = [pscustomobject]@{ To = '+12065550101'; Attributes = '{"k":"\ud83d"}' } }
            @{ rule = 'DestinationNotANumber'; row = [pscustomobject]@{ To = '=HYPERLINK("http://127.0.0.1","+12065550101")' } }
            @{ rule = 'DestinationNotANumber'; row = [pscustomobject]@{ To = '+cmd|'' /C calc''!A0' } }
            @{ rule = 'MessageTooLong'; row = [pscustomobject]@{ To = '+12065550101'; Message = 'x' * 10MB } }
            @{ rule = 'DestinationNotANumber'; row = [pscustomobject]@{ To = '(' * 10MB } }
            @{ rule = 'DestinationMissing'; row = $null }
            @{ rule = 'DestinationMissing'; row = '' }
            @{ rule = 'DestinationMissing'; row = @('+12065550101', 'x') }
            @{ rule = 'DestinationMissing'; row = Get-Process -Id $PID }
            @{ rule = 'DestinationMissing'; row = { throw 'x' } }
            @{ rule = 'ColumnTwice'; row = ConvertFrom-Json '{"To":"+12065550101","to":"+12065550102"}' -AsHashtable }
            @{ rule = 'DestinationScientific'; row = 1e300 }
            @{ rule = 'DestinationNotANumber'; row = [double]::NaN }
            @{ rule = 'DestinationNotANumber'; row = [datetime]'2027-01-02' }
        )
        $results = Send-Between $cases.ForEach({ , $_.row })
        for ($i = 0; $i -lt $cases.Count; $i++) {
            $results[$i].Status | Should -Be 'Invalid'
            $results[$i].Problems.Rule | Should -Contain $cases[$i].rule
        }
    }

    It 'of a source makes only its row invalid' {
        $where = @{ InstanceId = $InstanceId; ContactFlowId = $ContactFlowId }
        $rows = foreach ($from in $Source, "$Source$([char]0xD83D)", $Source) {
            [pscustomobject]@{ To = '+12065550101'; From = $from }
        }
        $results = $rows | Start-OutboundChatContact @where @send -EndpointUrl $simulator.Url | Sort-Object Row
        $results.Status | Should -Be 'Started', 'Invalid', 'Started'
        $results[1].Problems.Rule | Should -Be 'TextTorn'
    }

    It 'whose getter throws is an empty cell, if the column is not a parameter' {
        $row = [pscustomobject]@{ To = '+12065550101'; Message = 'm' }
        $row | Add-Member ScriptProperty Note { throw 'no note' }
        (Send-Between @(, $row) @{ AttributeColumn = 'Note' }).Status | Should -Be 'Started'
        (Send-Between @($row, [Hostile.Thrower]::new()) @{ MessageTemplate = 'Hi {Note}' }).Problems.Rule |
            Should -Be 'PlaceholderEmpty', 'PlaceholderEmpty'
    }

    It 'whose getter throws ends the command if the column is a parameter, because PowerShell reads it; the row is not sent' {
        $row = [pscustomobject]@{ Message = 'm' }
        $row | Add-Member ScriptProperty To { throw 'no number' }
        $service.Requests.Clear()
        { '+12065550100', $row, '+12065550102' | Start-OutboundChatContact @Contact @send -EndpointUrl $service.Url } |
            Should -Throw '*no number*'
        @($service.Requests.ToArray().Body) -notmatch '\+12065550100' | Should -BeNullOrEmpty
    }
}

Describe 'A request' {
    It 'has unchanged text, from objects and from CSV' {
        $texts = @(
            -join (1..31 + 127..159 | ForEach-Object { [char]$_ }) + 'x'
            "a`0b", "a`u{2028}b`u{2029}c`u{85}d`r`ne", "`u{202E}a`u{2066}b", '=HYPERLINK("http://127.0.0.1","x")', '+cmd|'' /C calc''!A0',
                '$(throw 1) $env:HOME `n {0} {To}'
            "`u{1F468}`u{200D}`u{1F469}`u{200D}`u{1F467} `u{1F44B}`u{1F3FD}", "`u{645}`u{631}`u{62D} 1 `u{5E9}",
                ('Z' + "`u{363}`u{489}" * 40), "  a`t`u{A0}", '-0', '"', '""', "`"`n`",`"", "a`u{FEFF}b", ',', '#x', '{}', '[', 'NULL'
        )

        # Invisible characters at the ends of cells are removed.
        $cells = $texts -replace '^  a\t\u00A0$', 'a'
        $objects = $texts |
            ForEach-Object { [pscustomobject]@{ To = '+12065550101'; Message = $_; Note = $_; Attributes = ConvertTo-Json @{ k = $_ } } }
        foreach ($rows in $objects, @($objects | ConvertTo-Csv | ConvertFrom-Csv)) {
            $arrived = Get-Arrived $rows @{ AttributeColumn = 'Note' }
            $arrived.InitialSystemMessage.Content | Should -BeExactly $cells
            $arrived.Attributes.Note | Should -BeExactly $cells
            $arrived.Attributes.k | Should -BeExactly $texts
            (Get-Arrived $rows @{ MessageTemplate = 'Hi {Note}!' }).InitialSystemMessage.Content |
                Should -BeExactly ($cells | ForEach-Object { "Hi $_!" })
        }
    }

    It 'is sent for every row of a hostile file that PowerShell can read' {
        $file = Join-Path $TestDrive 'hostile.csv'
        $texts = 1..31 + 127..159 | ForEach-Object { "a$([char]$_)b" }
        $texts | ForEach-Object { [pscustomobject]@{ To = '+12065550101'; Message = $_ } } | Export-Csv $file -Encoding utf8BOM
        (Get-Arrived (Import-Csv $file)).InitialSystemMessage.Content | Should -BeExactly $texts
    }

    It 'is not affected by a column called like another parameter: <name>' -TestCases @(
        'Force', 'Region', 'AccessKey', 'SecretKey', 'EndpointUrl', 'WhatIf', 'Confirm', 'Verbose', 'InputObject', 'ErrorAction',
            'OutVariable', 'Credential', 'AllowDuplicate', 'MaxAttempts', 'MessageTemplate' | ForEach-Object { @{ name = $_ } }
    ) {
        $rows = foreach ($value in 'x', $true, { throw 'x' }, [DBNull]::Value, @(1)) {
            $row = [pscustomobject]@{ To = '+12065550101'; Message = 'm' }
            $row | Add-Member $name $value -PassThru
        }

        (Get-Arrived $rows).InitialSystemMessage.Content | Should -Be @('m', 'm', 'm', 'm', 'm')
    }

    It 'omits members for DBNull' {
        $arrived = Get-Arrived @(,
            [pscustomobject]@{ To = '+12065550101'; Message = [DBNull]::Value; Channel = [DBNull]::Value; Attributes = [DBNull]::Value })
        $arrived.Keys | Should -Not -Contain 'InitialSystemMessage'
        $arrived.Keys | Should -Not -Contain 'Attributes'
    }

    It 'can come from a row of ten thousand columns' {
        $wide = [ordered]@{ To = '+12065550101' }
        1..10000 | ForEach-Object { $wide["C$_"] = "$_" }
        foreach ($row in $wide, [pscustomobject]$wide) {
            $arrived = Get-Arrived @(, $row) @{ MessageTemplate = 'Hi {c10000}'; AttributeColumn = 'C9999' }
            $arrived.InitialSystemMessage.Content | Should -Be 'Hi 10000'
            $arrived.Attributes.C9999 | Should -Be '9999'
            ($row | Test-OutboundChatContact @Contact -AttributeColumn 'C*').Problems.Rule | Should -Be 'AttributesTooLarge'
        }
    }
}
