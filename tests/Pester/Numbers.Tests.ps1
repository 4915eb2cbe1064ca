BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
    Import-Module $ModulePath

    $script:quiet = @{ Simulate = $true; WarningAction = 'SilentlyContinue'; InformationAction = 'SilentlyContinue' }

    # A window of two hours around now in the zone of UTC, and zones in which it is another time of day.
    $script:now = [datetime]::UtcNow
    $script:window = '{0:HH:mm}-{1:HH:mm}' -f $now.AddHours(-1), $now.AddHours(1)

    # Tokyo is nine hours ahead all the year: it opens there fourteen hours from now.
    $script:opens = '{0:yyyy-MM-dd HH:mm}:00Z' -f $now.AddHours(14)
    $script:zones = @'
Phone,TimeZone
+12065550100,UTC
+12065550101,Asia/Tokyo
+12065550102,Pacific/Honolulu
'@ | ConvertFrom-Csv
}

Describe 'The country of a number' {
    It 'comes from the column <column>: <country>' -TestCases @(
        @{ column = 'Country'; country = 'GB' }
        @{ column = 'CountryCode'; country = '44' }
        @{ column = 'DefaultCountry'; country = 'United Kingdom' }
        @{ column = 'DefaultCountryCallingCode'; country = '+44' }
    ) {
        $report = [pscustomobject]@{ Phone = '07700 900123'; $column = $country } | Test-OutboundChatContact @Contact
        $report.Problems | Should -BeNullOrEmpty
        $report.Destination, $report.Country, $report.NumberType | Should -Be '+447700900123', 'GB', 'Unknown'
    }

    It 'comes from a column before the parameter <name>' -TestCases @(
        'DefaultCountry', 'Country', 'CountryCode', 'DefaultCountryCallingCode' | ForEach-Object { @{ name = $_ } }
    ) {
        $with = @{ $name = 'GB' }
        $reports = "Phone,Country`n(206) 555-0100,United States`n07700 900123,`n" | ConvertFrom-Csv |
            Test-OutboundChatContact @Contact @with -WarningAction SilentlyContinue
        $reports.Destination | Should -Be '+12065550100', '+447700900123'
        $reports.Country | Should -Be 'US', 'GB'
    }

    It 'comes from each row''s own columns' {
        $rows = @(
            [pscustomobject]@{ Phone = '206 555 0100'; 'Country Code' = 'US' }
            [pscustomobject]@{ Phone = '07700 900123'; Country = 'GB'; 'Country Code' = 'US' }
            [pscustomobject]@{ Phone = '206 555 0101'; Country = ''; 'Country Code' = 'US' }
            [pscustomobject]@{ Phone = '206 555 0102'; country_code = 'US' }
        )
        foreach ($default in @{}, @{ DefaultCountry = 'DE' }, @{ DefaultCountry = { 'DE' } }) {
            $reports = $rows | Test-OutboundChatContact @Contact @default -WarningAction SilentlyContinue
            $reports.Destination | Should -Be '+12065550100', '+447700900123', '+12065550101', '+12065550102'
        }

        $report = [pscustomobject]@{ Phone = '206 555 0100'; Country = 'GB', 'US' } |
            Test-OutboundChatContact @Contact -DefaultCountry US
        $report.Problems.Rule | Should -Be 'CountryUnknown'
    }

    It 'makes its row invalid if it is unknown and the number needs it' {
        $reports = "Phone,Country`n07700 900123,Atlantis`n+447700900123,Atlantis`n" | ConvertFrom-Csv | Test-OutboundChatContact @Contact
        $reports[0].Problems.Rule | Should -Be 'CountryUnknown'
        $reports[1].Valid | Should -BeTrue
    }

    It 'ends the command if it is an unknown parameter value' {
        { '07700 900123' | Test-OutboundChatContact @Contact -DefaultCountry Atlantis } |
            Should -Throw -ErrorId 'CountryUnknown,OutboundChat.Module.Commands.TestOutboundChatContactCommand'
    }

    It 'is completed by its name' {
        $line = 'Test-OutboundChatContact -DefaultCountry United'
        $found = (TabExpansion2 $line $line.Length).CompletionMatches
        $found.CompletionText | Should -Be "'United Arab Emirates'", "'United Kingdom'", "'United States'"
        $found[1].ToolTip | Should -Be 'GB, +44'
    }

    It 'is found by a name with or without accents' {
        $reports = "Phone,Country`n9 000 0000,Curacao`n9 000 0000,Cura`u{E7}ao`n" | ConvertFrom-Csv |
            Test-OutboundChatContact @Contact -AllowDuplicate
        $reports.Problems.Rule | Should -Not -Contain 'CountryUnknown'
    }

    It 'is in the results' {
        $result = [pscustomobject]@{ Phone = '07700 900123'; Country = 'GBR' } | Start-OutboundChatContact @Contact @quiet
        $result.Status, $result.Destination, $result.Country | Should -Be 'Started', '+447700900123', 'GB'
    }
}

Describe 'The rows of a file' {
    It 'are skipped and counted if all their cells are empty' {
        $said = "Phone,Name`n+12065550100,Ada`n,`n"" "","" ""`n+12065550101,Bob`n,`n" |
            ConvertFrom-Csv | Test-OutboundChatContact @Contact -Verbose 4>&1
        $reports = $said | Where-Object { $_ -isnot [System.Management.Automation.VerboseRecord] }
        $reports.Valid | Should -Be $true, $true
        $reports.Row | Should -Be 1, 4
        "$($said[-1])" | Should -BeLike '2 rows: 2 valid,* 3 empty rows were skipped.*'
    }

    It 'use the first destination column that is not empty, with one warning' {
        $warnings = $null
        $reports = "MobileNumber,Phone`n+12065550100,+12065550101`n+12065550102,`n" | ConvertFrom-Csv |
            Test-OutboundChatContact @Contact -Message Hi -WarningVariable warnings -WarningAction SilentlyContinue
        $reports.Destination | Should -Be '+12065550101', '+12065550102'
        $warnings | Should -HaveCount 1
        "$warnings" | Should -BeLike "*'Phone' is used*'MobileNumber'*"
    }

    It 'have warnings, which are counted once at the end' {
        $warnings = $null
        $reports = '+442079460018', '+442079460019', '+18005550100', '+12065550100' |
            Test-OutboundChatContact @Contact -Message Hi -WarningVariable warnings -WarningAction SilentlyContinue
        $reports.Warnings.Rule | Should -Be 'NumberIsLandline', 'NumberIsLandline', 'NumberIsTollFree'
        $warnings | Should -HaveCount 1
        "$warnings" | Should -BeLike '*: 2 NumberIsLandline, 1 NumberIsTollFree. *'
    }

    It 'are the same person in every spelling' {
        $rows = "Phone,Country`n+52 1 55 1234 5678,`n044 55 1234 5678,MX`n07700 900123,GB`n'+447700900123,`n447700900124,44`n"
        $reports = $rows | ConvertFrom-Csv | Test-OutboundChatContact @Contact -ExcludeDestination '+52 55 1234 5678', '00447700900124.0'
        $reports.Problems.Rule | Should -Be 'DestinationExcluded', 'DestinationExcluded', 'DestinationDuplicate', 'DestinationExcluded'
        $reports[2].Valid | Should -BeTrue
    }

    It 'are excluded by a list that has a column of countries' {
        $list = "Phone,Country`n07700 900123,GB`n206 555 0100,US`n" | ConvertFrom-Csv
        $reports = '+447700900123', '+12065550100' | Test-OutboundChatContact @Contact -ExcludeDestination $list
        $reports.Problems.Rule | Should -Be 'DestinationExcluded', 'DestinationExcluded'
    }
}

Describe 'A send window' {
    It 'skips rows whose window is closed' {
        $results = $zones | Start-OutboundChatContact @Contact @quiet -SendWindow $window | Sort-Object Row
        $results.Status | Should -Be 'Started', 'NotAttempted', 'NotAttempted'
        $results[1..2].ErrorCode | Should -Be 'OutsideSendWindow', 'OutsideSendWindow'
        $results[1].ErrorMessage | Should -BeLike "*$opens*"
    }

    It 'delays rows, which are not sent if the run is stopped early' {
        $result = $zones | Start-OutboundChatContact @Contact -Simulate -SendWindow $window -SendWindowAction Wait `
            -WarningAction SilentlyContinue | Select-Object -First 1
        $result.Row, $result.Status | Should -Be 1, 'Started'
    }

    It 'is shown by -WhatIf, with the rows that would wait and until when' {
        $contact = $Contact + @{ Simulate = $true; SendWindow = $window; SendWindowAction = 'Wait'; WhatIf = $true }
        Start-Transcript ($transcript = Join-Path $TestDrive 'what-if.txt') | Out-Null
        $zones | Start-OutboundChatContact @contact
        Stop-Transcript | Out-Null
        $said = @(Get-Content $transcript | Where-Object { $_ -like 'What if:*' })
        $said | Should -HaveCount 3
        $said[0] | Should -Not -BeLike '*send window*'
        $said[1] | Should -BeLike "*when its send window opens at $opens*"
    }

    It 'is a warning of Test-OutboundChatContact' {
        $reports = $zones | Test-OutboundChatContact @Contact -Message Hi -SendWindow $window -WarningAction SilentlyContinue
        $reports.Valid | Should -Be $true, $true, $true
        $reports[0].Warnings | Should -BeNullOrEmpty
        $reports[1].Warnings.Rule | Should -Be 'OutsideSendWindow'
        $reports[1].Warnings.Text | Should -BeLike "*$opens*"
    }

    It 'that is not valid ends the command' {
        { '+12065550100' | Test-OutboundChatContact @Contact -SendWindow 9to5 } |
            Should -Throw -ErrorId 'SendWindowInvalid,OutboundChat.Module.Commands.TestOutboundChatContactCommand'
    }

    It 'that an action is given without ends the command: <command> <action>' -TestCases @(
        @{ command = 'Start-OutboundChatContact'; action = 'Wait' }
        @{ command = 'Test-OutboundChatContact'; action = 'Skip' }
    ) {
        { '+12065550100' | & $command @Contact -SendWindowAction $action } | Should -Throw -ErrorId 'SendWindowMissing,*'
    }
}
