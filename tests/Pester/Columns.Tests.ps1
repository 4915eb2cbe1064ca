BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
    Import-Module (Join-Path $PSScriptRoot 'Loopback.psm1') -Force
    Import-Module $ModulePath

    # A service that accepts every request and records it.
    $script:service = Start-Loopback -Answer @{ '/contact/outbound-chat' = '{"ContactId":"contact-1"}' }
    $script:send = $Contact + $Keys + @{ EndpointUrl = $service.Url; RequestsPerSecond = 1000; Burst = 1000; ThrottleLimit = 1 }
    $script:commands = 'Start-OutboundChatContact', 'Test-OutboundChatContact', 'New-OutboundChatRequest'
    $script:file = Join-Path $TestDrive 'contacts.csv'

    function Get-End([string] $Command, $Rows, [hashtable] $With = @{}) {
        # The error that ends a command with its first row, before anything is sent.
        $service.Requests.Clear()
        $all = ($Command -like 'Start-*' ? $send : $Contact) + $With
        $written = [System.Collections.Generic.List[object]]::new()
        try {
            $Rows | & $Command @all -WarningAction Ignore | ForEach-Object { $written.Add($_) }
        }
        catch {
            $caught = $_
        }

        $written | Should -BeNullOrEmpty
        $service.Requests | Should -HaveCount 0
        $caught.FullyQualifiedErrorId | Should -BeLike "*,OutboundChat.Module.Commands.$($Command.Replace('-', ''))Command"
        [pscustomobject]@{ Id = $caught.FullyQualifiedErrorId.Split(',')[0]; Text = $caught.Exception.Message }
    }
}

AfterAll {
    Stop-Loopback $service
}

Describe 'A file that was read incorrectly' {
    It 'ends the command with one error that says how to read it: <what>' -TestCases @(
        @{ what = 'semicolons'; lines = 'Phone;Name', '+12065550100;Ada', '+12065550101;Bo'; read = @{}; says = "-Delimiter ';'" }
        @{ what = 'tabs'; lines = "Phone`tName", "+12065550100`tAda"; read = @{}; says = '-Delimiter "`t"' }
        @{ what = 'bars'; lines = 'Phone|Name', '+12065550100|Ada'; read = @{}; says = "-Delimiter '|'" }
        @{ what = 'commas'; lines = 'Phone,Name', '+12065550100,Ada'; read = @{ Delimiter = ';' }; says = "-Delimiter ','" }
        @{ what = 'sep=;'; lines = 'sep=;', 'Phone;Name', '+12065550100;Ada'; read = @{}; says = 'spreadsheet' }
        @{ what = 'sep=; and the right delimiter'; lines = 'sep=;', 'Phone;Name', '+12065550100;Ada'; read = @{ Delimiter = ';' }
            says = 'spreadsheet'
        }
        @{ what = 'SEP=,'; lines = 'SEP=,', 'Phone,Name', '+12065550100,Ada'; read = @{}; says = 'spreadsheet' }
        @{ what = 'UTF-16 as UTF-8'; lines = 'Phone,Name', '+12065550100,Ada'; write = 'utf-16'; read = @{ Encoding = 'utf8' }
            says = '-Encoding'
        }
        @{ what = 'UTF-16, big-endian, as Latin-1'; lines = 'Phone,Name', '+12065550100,Ada'; write = 'utf-16BE'
            read = @{ Encoding = 'latin1' }; says = '-Encoding'
        }
        @{ what = 'UTF-16 as ASCII'; lines = 'Phone,Name', '+12065550100,Ada'; write = 'utf-16'; read = @{ Encoding = 'ascii' }
            says = '-Encoding'
        }
        @{ what = 'Windows-1252 as UTF-8'; lines = "T`u{E9}l`u{E9}phone,Nom", '+12065550100,Ada'; write = 1252
            read = @{ Encoding = 'utf8' }; says = '-Encoding'
        }
    ) {
        # PowerShell detects UTF-16 by the byte-order mark, so the file has none.
        $encoding = [System.Text.Encoding]::GetEncoding($write ?? 'utf-8')
        [System.IO.File]::WriteAllBytes($file, $encoding.GetBytes(($lines -join "`r`n") + "`r`n"))
        foreach ($command in $commands) {
            $end = Get-End $command (Import-Csv $file @read)
            $end.Id | Should -Be 'DestinationColumnMissing'
            $end.Text | Should -BeLike "*$($says.Replace('`', '``'))*"
            $end.Text | Should -Not -Match '[\p{Cc}]'
        }
    }

    It 'and has no header line is recognised in every error about columns, which quotes no cell: <what>' -TestCases @(
        @{ what = 'destination'; id = 'DestinationColumnMissing'; with = @{} }
        @{ what = 'placeholder'; id = 'PlaceholderColumnMissing'
            with = @{ DestinationEndpoint = '+12065550100'; MessageTemplate = 'Hi {Name}' }
        }
        @{ what = 'attribute'; id = 'AttributeColumnMissing'; with = @{ DestinationEndpoint = '+12065550100'; AttributeColumn = 'Name' } }
        @{ what = 'opt-out'; id = 'ExclusionUnknown'; with = @{}; isOptOut = $true }
    ) {
        Set-Content $file 'Ada Lovelace,+1 206 555 0100', 'Bo,+12065550101'
        $rows = if ($isOptOut) { '+12065550100' } else { Import-Csv $file }
        $with += if ($isOptOut) { @{ ExcludeDestination = Import-Csv $file } } else { @{} }
        $end = Get-End Start-OutboundChatContact $rows -With $with
        $end.Id | Should -Be $id
        $end.Text | Should -BeLike '*The file has no header line: its first line contains a phone number.*'
        $end.Text | Should -Not -Match "Ada|Lovelace|'"
    }

    It 'is also reported for placeholders and attributes if a parameter gives the destination' {
        Set-Content $file 'Name;OrderId', 'Ada;A-1'
        $rows = Import-Csv $file
        $with = @{ DestinationEndpoint = '+12065550100' }
        foreach ($naming in @{ MessageTemplate = 'Hi {Name}' }, @{ AttributeColumn = 'OrderId' }) {
            (Get-End Start-OutboundChatContact $rows -With ($with + $naming)).Text | Should -BeLike "*-Delimiter ';'*"
        }
    }
}

Describe 'A destination column' {
    It 'can be called <shown>, which is reported' -TestCases @(
        'Mobile', 'Handy', 'Phone No', 'Cell', 'cell_phone', 'Phone Number', 'phone_number', 'PHONE-NUMBER', 'Mobile Number', 'Telefon',
        "T`u{E9}l`u{E9}phone", "`u{FEFF}Phone", "`u{FEFF}`u{FEFF}To", "Phone`u{A0}", "Phone`u{A0}Number", "Pho`u{200B}ne", ' To ',
        'MobileNo.', 'WhatsApp Number', "M`u{F3}vil" | ForEach-Object { @{ name = $_; shown = $_ -replace '[^\x20-\x7E]', '?' } }
    ) {
        $warnings = $null
        $rows = '+12065550100', '+12065550101' | ForEach-Object { [pscustomobject]@{ $name = $_; Message = 'Hi' } }
        foreach ($form in $rows, ($rows | ForEach-Object { @{ $name = $_.$name; Message = 'Hi' } })) {
            $results = $form | Start-OutboundChatContact @send -WarningVariable warnings -WarningAction SilentlyContinue
            $results.Status | Should -Be 'Started', 'Started'
            $results.Destination | Should -Be '+12065550100', '+12065550101'
            $warnings | Should -HaveCount 1
            $warnings[0].Message | Should -BeLike '* the recipient (DestinationEndpoint)*'
        }

        ($rows | Test-OutboundChatContact @Contact -WarningAction Ignore).Destination | Should -Be '+12065550100', '+12065550101'
        ($rows | New-OutboundChatRequest @Contact -WarningAction Ignore | ForEach-Object { $_.DestinationEndpoint.Address }) |
            Should -Be '+12065550100', '+12065550101'
    }

    It 'with the exact name takes precedence over one with a similar name, which is used if it is empty, with a warning' {
        $warnings = $null
        $rows = @(
            [pscustomobject]@{ Mobile = '+12065550109'; Phone = '+12065550100'; Message = 'Hi' }
            [pscustomobject]@{ Mobile = '+12065550109'; Phone = ''; Message = 'Hi' }
        )
        $reports = $rows | Test-OutboundChatContact @Contact -WarningVariable warnings -WarningAction SilentlyContinue
        $reports.Destination | Should -Be '+12065550100', '+12065550109'
        $warnings | Should -HaveCount 1
        "$warnings" | Should -BeLike "*'Phone' is used*'Mobile'*"
    }

    It 'that is empty gives way to another, with one warning' {
        $warnings = $null
        $rows = "Phone,MobileNumber`n,+12065550100`n+12065550101,+12065550102" | ConvertFrom-Csv
        $reports = $rows | Test-OutboundChatContact @Contact -Message Hi -WarningVariable warnings -WarningAction SilentlyContinue
        $reports.Destination | Should -Be '+12065550100', '+12065550101'
        $warnings | Should -HaveCount 1
        $warnings[0].Message | Should -BeLike "*'Phone'*'MobileNumber'*"
    }

    It 'is not guessed from several with similar names: <first> and <second>' -TestCases @(
        @{ first = 'Mobile'; second = 'Cell' }
        @{ first = 'Phone No'; second = 'Phone_Number' }
    ) {
        $rows = [pscustomobject]@{ $first = '+12065550100'; $second = '+12065550101' }
        foreach ($command in $commands) {
            $end = Get-End $command $rows
            $end.Id | Should -Be 'DestinationColumnMissing'
            $end.Text | Should -BeLike "*'$first', '$second'*"
        }
    }
}

Describe 'A problem' {
    It 'names the column that the value came from' {
        $rows = "Mobile Phone,Channel`n206-555-0107,SMS`n,SMS`n+12065550100,Fax" | ConvertFrom-Csv
        $problems = ($rows | Test-OutboundChatContact @Contact -Message Hi -WarningAction Ignore).Problems
        $problems.Member | Should -Be 'DestinationEndpoint', 'DestinationEndpoint', 'SegmentAttributes'
        $problems | ForEach-Object { "$_" -replace "(?<=')[^']+|(?<=:).*" -replace "''.*" } |
            Should -Be 'Mobile Phone ', 'Mobile Phone:', 'Channel '
    }

    It 'names the parameter, or nothing if the value is the input itself' {
        $row = [pscustomobject]@{ Phone = '+12065550100'; Country = 'Atlantis' }
        "$((Test-OutboundChatContact -InputObject $row @Contact -Channel Fax -Message Hi).Problems)" | Should -BeLike "-Channel 'Fax' *"
        "$((Test-OutboundChatContact 206-555-0107 @Contact -Message Hi).Problems)" | Should -BeLike "-DestinationEndpoint '2*"
        "$(('206-555-0107' | Test-OutboundChatContact @Contact -Message Hi).Problems)" | Should -BeLike "'2*"
        $long = $row | Test-OutboundChatContact @Contact -MessageTemplate "{Country}$('x' * 2000)"
        "$($long.Problems)" | Should -BeLike '-MessageTemplate: The message *'
    }
}

Describe 'Another column' {
    It 'with a name similar to a parameter is used, with a warning: <name>' -TestCases @(
        @{ name = 'Mobile Phone'; as = 'the recipient (DestinationEndpoint)*rename it to PhoneNumber'; value = '+12065550100'
            member = { $args.DestinationEndpoint.Address }
        }
        @{ name = 'Display Name'; as = 'ParticipantDetails*rename it to DisplayName'; value = 'Ada'
            member = { $args.ParticipantDetails.DisplayName }
        }
        @{ name = 'chat_duration_in_minutes'; as = 'ChatDurationInMinutes*to ChatDurationInMinutes'; value = '90'
            member = { "$($args.ChatDurationInMinutes)" }
        }
        @{ name = "`u{FEFF}Message"; as = 'InitialSystemMessage*to Message'; value = 'Hello'
            member = { $args.InitialSystemMessage.Content }
        }
    ) {
        $warnings = $null
        $row = $name -eq 'Mobile Phone' ? @{} : @{ To = '+12065550100' }
        $request = [pscustomobject]($row + @{ $name = $value }) |
            New-OutboundChatRequest @Contact -WarningVariable warnings -WarningAction SilentlyContinue
        & $member $request | Should -Be $value
        @($warnings.Message) -like "* $as*" | Should -HaveCount 1
    }

    It 'gives way to the parameter' {
        $warnings = $null
        $row = [pscustomobject]@{ To = '+12065550100'; 'display name' = 'Ada' }
        $request = $row | New-OutboundChatRequest @Contact -Message Hi -DisplayName Bo -WarningVariable warnings
        $request.ParticipantDetails.DisplayName | Should -Be 'Bo'
        $warnings | Should -BeNullOrEmpty
    }

    It 'of countries takes precedence over -DefaultCountry in each row: <name>' -TestCases @(
        'Country', 'CountryCode', 'DefaultCountry', 'Country Code', 'country_code' | ForEach-Object { @{ name = $_ } }
    ) {
        $rows = @(
            [pscustomobject]@{ To = '07700 900123'; $name = 'GB' }
            [pscustomobject]@{ To = '07700 900124'; $name = 'United Kingdom' }
            [pscustomobject]@{ To = '206 555 0100'; $name = '' }
            [pscustomobject]@{ To = '206 555 0101'; $name = '1' }
            [pscustomobject]@{ To = '+12065550102'; $name = 'GBR' }
        )
        $all = '+447700900123', '+447700900124', '+12065550100', '+12065550101', '+12065550102'
        foreach ($form in $rows, ($rows | ForEach-Object { @{ To = $_.To; $name = $_.$name } })) {
            ($form | Test-OutboundChatContact @Contact -DefaultCountry US -WarningAction Ignore).Destination | Should -Be $all
        }

        $service.Requests.Clear()
        $null = $rows | Start-OutboundChatContact @send -DefaultCountry US -WarningAction Ignore
        ($service.Requests.ToArray().Body | ConvertFrom-Json | ForEach-Object { $_.DestinationEndpoint.Address }) | Should -Be $all
    }
}

Describe 'A missing column' {
    It 'ends the command before anything is sent, with the columns and the most similar name: <what>' -TestCases @(
        @{ what = 'a placeholder'; id = 'PlaceholderColumnMissing'; with = @{ MessageTemplate = 'Hi {Fristname}' }; near = 'FirstName' }
        @{ what = 'the second of two'; id = 'PlaceholderColumnMissing'; with = @{ MessageTemplate = '{FirstName}, {OrdrNr}' }
            near = 'Order Nr'
        }
        @{ what = 'an attribute'; id = 'AttributeColumnMissing'; with = @{ AttributeColumn = 'FirstName', 'OrderMr' }; near = 'Order Nr' }
        @{ what = 'a renamed one'; id = 'AttributeColumnMissing'; with = @{ AttributeColumn = 'OrderMr=OrderId' }; near = 'Order Nr' }
        @{ what = 'a variable'; id = 'AttributeColumnMissing'; near = 'FirstName'
            with = @{ TemplateAttributeColumn = 'FistName'; MessageTemplateId = 'm'; KnowledgeBaseId = 'k' }
        }
        @{ what = 'nothing near'; id = 'PlaceholderColumnMissing'; with = @{ MessageTemplate = 'Hi {Balance}' } }
        @{ what = 'a wildcard'; id = 'AttributeColumnMissing'; with = @{ AttributeColumn = 'crm_*' } }
    ) {
        $rows = "To,FirstName,Order Nr`n+12065550100,Ada,A-1`n+12065550101,Bo,A-2" | ConvertFrom-Csv
        foreach ($command in $commands) {
            $end = Get-End $command $rows -With $with
            $end.Id | Should -Be $id
            $end.Text | Should -BeLike "*'To', 'FirstName', 'Order Nr'*"
            $end.Text | Should -BeLike $(if ($near) { "*Did you mean '$near'[?]" } else { '*Correct the name.' })
        }
    }

    It 'is found if the names differ only in case, spaces and invisible characters' {
        $row = [pscustomobject]@{ To = '+12065550100'; "First`u{A0}Name " = 'Ada'; order_nr = 'A-1' }
        $request = $row | New-OutboundChatRequest @Contact -MessageTemplate 'Hi {firstname}' -AttributeColumn OrderNr
        $request.InitialSystemMessage.Content | Should -Be 'Hi Ada'
        $request.Attributes['OrderNr'] | Should -Be 'A-1'
    }
}

Describe '-AttributeColumn' {
    It 'renames a column with = : <given>' -TestCases @(
        @{ given = 'Order Nr=OrderId'; expected = @{ OrderId = 'A-1' } }
        @{ given = 'order nr = OrderId'; expected = @{ OrderId = 'A-1' } }
        @{ given = 'OrderNr=OrderId'; expected = @{ OrderId = 'A-1' } }
        @{ given = @('Order Nr=OrderId', 'Tier'); expected = @{ OrderId = 'A-1'; Tier = 'gold' } }
        @{ given = @('Order Nr=OrderId', 'T*'); expected = @{ OrderId = 'A-1'; Tier = 'gold'; To = '+12065550100' } }
    ) {
        $row = [pscustomobject]@{ To = '+12065550100'; 'Order Nr' = 'A-1'; Tier = 'gold'; Message = 'Hi' }
        $service.Requests.Clear()
        ($row | Start-OutboundChatContact @send -AttributeColumn $given).Status | Should -Be 'Started'
        $sent = ($service.Requests.ToArray()[0].Body | ConvertFrom-Json -AsHashtable).Attributes
        ($sent.GetEnumerator() | Sort-Object Key | ForEach-Object { "$($_.Key)=$($_.Value)" }) |
            Should -Be ($expected.GetEnumerator() | Sort-Object Key | ForEach-Object { "$($_.Key)=$($_.Value)" })
    }
}
