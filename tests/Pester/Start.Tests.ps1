BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
    Import-Module (Join-Path $PSScriptRoot 'Child.psm1') -Force
    Import-Module $ModulePath
    $script:simulator = Start-Simulator
    $script:session = $Keys + @{ EndpointUrl = $simulator.Url; RequestsPerSecond = 1000; Burst = 1000 }
    $script:errorIdSuffix = ',OutboundChat.Module.Commands.StartOutboundChatContactCommand'
}

AfterAll {
    Stop-Simulator $simulator
}

Describe 'Starting chats' {
    It 'returns one result for each of two hundred rows' {
        $rows = Import-Csv (Join-Path $SamplePath 'appointments.csv') | Select-Object -First 200
        $with = @{ DefaultCountryCallingCode = 1; MessageTemplate = 'Hi {FirstName}, see you soon.'; AttributeColumn = 'OrderId' }
        $results = $rows |
            Start-OutboundChatContact @Contact @session @with -AllowDuplicate -ErrorAction Stop

        $results.Count | Should -Be 200
        $results.Status | Select-Object -Unique | Should -Be 'Started'
        $results.ContactId | Select-Object -Unique | Should -HaveCount 200
        $results.Row | Sort-Object | Should -Be (1..200)
        ($results | Sort-Object Row).InputObject.OrderId | Should -Be $rows.OrderId
    }

    It 'returns a result for each bad row, continues, and reports all of them by one error' {
        $errors = $null
        $rows = @'
To,Name
+12065550110,Ada
nobody,Bob
+12065550111,Cy
'@ | ConvertFrom-Csv
        $results = $rows | Start-OutboundChatContact @Contact @session -ErrorVariable errors -ErrorAction SilentlyContinue | Sort-Object Row

        $results.Status | Should -Be 'Started', 'Invalid', 'Started'
        $errors | Should -HaveCount 1
        $errors[0].FullyQualifiedErrorId | Should -Be "RowsNotStarted$errorIdSuffix"
        $errors[0].CategoryInfo.Category | Should -Be 'InvalidResult'
        $errors[0].TargetObject.InputObject.Name | Should -Be 'Bob'
        $errors[0].TargetObject.ErrorMessage | Should -BeLike "*'n?'*"
        $errors[0].ToString() | Should -Be $errors[0].Exception.Message
    }

    It 'returns the rows that were not started, to export and run again' {
        $rows = "To,Name`n+12065550112,Ada`nnobody,Bob" | ConvertFrom-Csv
        $again = Join-Path $TestDrive 'again.csv'
        $rows | Start-OutboundChatContact @Contact @session -ErrorAction SilentlyContinue | Where-Object Status -In Failed, Invalid |
            ForEach-Object InputObject | Export-Csv $again
        Get-Content $again | Should -Be '"To","Name"', '"nobody","Bob"'
    }

    It 'skips the numbers and rows of an opt-out list' {
        $text = Join-Path $TestDrive 'opt-out.txt'
        $csv = Join-Path $TestDrive 'complaints.csv'
        Set-Content $text '+1 (206) 555-0170', '', '001-206-555-0171'
        Set-Content $csv 'Name,Phone', 'Ada,+12065550172'
        $results = 170..175 | ForEach-Object { "+12065550$_" } |
            Start-OutboundChatContact @Contact @session -ErrorAction Stop -ExcludeDestination (Get-Content $text), (Import-Csv $csv),
            '+1 206 555 0173', @{ MobileNumber = '+12065550174' } | Sort-Object Row
        $results.Status | Should -Be 'Excluded', 'Excluded', 'Excluded', 'Excluded', 'Excluded', 'Started'
        $results[0].ErrorCode | Should -Be 'DestinationExcluded'
        $results[0].Attempts | Should -Be 0
    }

    It 'sends nothing if an opt-out list is null: <what>' -TestCases @(
        @{ what = 'an empty file'; read = { Get-Content (Join-Path $TestDrive 'no-one.txt') } }
        @{ what = 'a missing file'; read = { Get-Content (Join-Path $TestDrive 'missing.txt') -ErrorAction SilentlyContinue } }
        @{ what = 'a file with only a header, and a number'
            read = { , ((Import-Csv (Join-Path $TestDrive 'header.csv')), '+12065550170') }
        }
    ) {
        $null = New-Item (Join-Path $TestDrive 'no-one.txt') -Force
        Set-Content (Join-Path $TestDrive 'header.csv') 'Name,Phone'
        { '+12065550175' | Start-OutboundChatContact @Contact @session -ExcludeDestination (& $read) } |
            Should -Throw -ErrorId "ExclusionNull$errorIdSuffix"
    }

    It 'says how many numbers an opt-out list has, with a warning if there are none: <numbers>' -TestCases @(
        @{ numbers = 0; read = { , @() } }
        @{ numbers = 1; read = { , ('', '+12065550170', '001 206 555 0170') } }
    ) {
        foreach ($command in 'Start-OutboundChatContact', 'Test-OutboundChatContact', 'Export-OutboundChatWorkflow') {
            $with = if ($command -like 'Export-*') { @{ Path = Join-Path $TestDrive ([guid]::NewGuid()) } } else { @{} }
            $said = '+12065550171' | & $command @Contact @with -Message Hi -Simulate -ExcludeDestination (& $read) -Verbose 3>&1 4>&1 |
                Where-Object { "$_" -like '*-ExcludeDestination*' }
            "$said" | Should -BeLike $(if ($numbers) { "*contains $numbers different phone number." } else { '*no one is excluded.' })
        }
    }

    It 'sends nothing if an item of the opt-out list is <what>' -TestCases @(
        @{ what = 'not a number'; item = 'nobody' }
        @{ what = 'a path'; item = './opt-out.csv' }
        @{ what = 'a row with a broken number'; item = [pscustomobject]@{ Name = 'Ada'; Phone = 'x' } }
    ) {
        { '+12065550175' | Start-OutboundChatContact @Contact @session -ExcludeDestination '+12065550170', $item } |
            Should -Throw -ErrorId "ExclusionUnknown$errorIdSuffix"
    }

    It 'accepts request objects' {
        $request = New-OutboundChatRequest +12065550114 @Contact
        $result = $request | Start-OutboundChatContact @session
        $result.Status | Should -Be 'Started'
        $result.ClientToken | Should -Be $request.ClientToken
        ($request | Start-OutboundChatContact @session).ContactId |
            Should -Be $result.ContactId -Because 'the same token gives the same contact'
    }

    It 'reports each refusal of the service by its own ErrorId' {
        $errors = $null
        $missing = @{ SourceEndpoint = $Source; InstanceId = $InstanceId; ContactFlowId = '00000000-0000-0000-0000-000000000000' }
        $result = Start-OutboundChatContact +12065550115 @missing @session -ErrorVariable errors -ErrorAction SilentlyContinue
        $result.Status | Should -Be 'Failed'
        $result.ErrorCode | Should -Be 'ResourceNotFoundException'
        $errors.FullyQualifiedErrorId | Should -Be "ResourceNotFound$errorIdSuffix"
        $errors.CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $errors.TargetObject['DestinationEndpoint'] | Should -Be '+12065550115'
    }

    It 'reports wrong keys once, and sends no more' {
        $errors = $null
        $wrong = $session.Clone()
        $wrong.SecretKey = 'wrong'
        $results = 100..119 | ForEach-Object { "+12065550$_" } |
            Start-OutboundChatContact @Contact @wrong -ThrottleLimit 1 -ErrorVariable errors -ErrorAction SilentlyContinue
        $results | Should -HaveCount 20
        ($results | Group-Object Status -NoElement | Sort-Object Name).Name | Should -Be 'Failed', 'NotAttempted'
        $errors.FullyQualifiedErrorId | Should -Be "CredentialsRejected$errorIdSuffix"
        $errors.TargetObject.Row | Should -Be (1..20)
    }

    It 'reports an endpoint that does not answer on one line' {
        $errors = $null
        $session2 = $session.Clone()
        $session2.EndpointUrl = 'http://127.0.0.1:9'
        $null = '+12065550100', '+12065550101' |
            Start-OutboundChatContact @Contact @session2 -ErrorVariable errors -ErrorAction SilentlyContinue
        $errors.FullyQualifiedErrorId | Should -Be "EndpointUnreachable$errorIdSuffix"
        $errors.Exception.Message | Should -Not -Match '\n'
    }
}

Describe 'Ending early' {
    It 'works with Select-Object -First' {
        $results = 100..199 | ForEach-Object { "+12065550$_" } | Start-OutboundChatContact @Contact @session -ThrottleLimit 2 |
            Select-Object -First 3
        $results | Should -HaveCount 3
        $results.Status | Select-Object -Unique | Should -Be 'Started'
    }

    It 'works with an error action of Stop, after all results are written' {
        $results = [System.Collections.Generic.List[object]]::new()
        {
            'nobody', '+12065550116' | Start-OutboundChatContact @Contact @session -ErrorAction Stop | ForEach-Object { $results.Add($_) }
        } | Should -Throw -ErrorId "RowsNotStarted$errorIdSuffix"
        ($results | Sort-Object Row).Status | Should -Be 'Invalid', 'Started'
    }

    It 'works when the pipeline is stopped' {
        $shell = [powershell]::Create()
        try {
            # Four seconds each, so the pipeline is stopped during the first rows.
            $null = $shell.AddScript({
                    param($ModulePath, $Contact, $Session)
                    Import-Module $ModulePath
                    1000..1999 | ForEach-Object { "+1206555$_" } |
                        Start-OutboundChatContact @Contact @Session -RequestsPerSecond 0.25 -Burst 1 -Confirm:$false
                }).AddArgument($ModulePath).AddArgument($Contact).AddArgument(($Keys + @{ EndpointUrl = $simulator.Url }))
            $output = [System.Management.Automation.PSDataCollection[psobject]]::new()
            $running = $shell.BeginInvoke([System.Management.Automation.PSDataCollection[psobject]]::new(), $output)
            while ($output.Count -eq 0 -and -not $running.IsCompleted) {
                Start-Sleep -Milliseconds 50
            }

            $shell.Stop()
            $shell.InvocationStateInfo.State | Should -Be 'Stopped'
            $output.Count | Should -BeLessThan 1000
        }
        finally {
            $shell.Dispose()
        }
    }
}

Describe 'A setup problem' {
    BeforeAll {
        $script:before = $env:AWS_EC2_METADATA_DISABLED, $env:AWS_SHARED_CREDENTIALS_FILE, $env:AWS_CONFIG_FILE
        $empty = Join-Path $TestDrive 'empty'
        Set-Content $empty ''
        $env:AWS_EC2_METADATA_DISABLED = 'true'
        $env:AWS_SHARED_CREDENTIALS_FILE = $env:AWS_CONFIG_FILE = $empty
    }

    AfterAll {
        $env:AWS_EC2_METADATA_DISABLED, $env:AWS_SHARED_CREDENTIALS_FILE, $env:AWS_CONFIG_FILE = $before
    }

    It 'is one error that ends the command: <id>' -TestCases @(
        @{ id = 'NoCredentials'; with = @{ Region = 'us-west-2' } }
        @{ id = 'NoRegion'; with = @{ AccessKey = 'AKIDEXAMPLE'; SecretKey = 'secret' } }
        @{ id = 'ProfileNotFound'; with = @{ ProfileName = 'nobody' } }
        @{ id = 'ProfileLocationMissing'; with = @{ ProfileName = 'x'; ProfileLocation = '/nowhere/credentials' } }
        @{ id = 'KeysIncomplete'; with = @{ AccessKey = 'AKIDEXAMPLE' } }
        @{ id = 'CredentialsContradictory'; with = @{ ProfileName = 'x'; AccessKey = 'AKIDEXAMPLE'; SecretKey = 'secret' } }
        @{ id = 'RegionInvalid'; with = @{ AccessKey = 'AKIDEXAMPLE'; SecretKey = 'secret'; Region = 'Oregon' } }
        @{ id = 'EndpointUrlInvalid';
            with = @{ AccessKey = 'AKIDEXAMPLE'; SecretKey = 'secret'; Region = 'us-west-2'; EndpointUrl = 'http://example.com' } }
        @{ id = 'CredentialOfPowerShell';
            with = @{ Credential = [pscredential]::new('user', [securestring]::new()); Region = 'us-west-2' } }
        @{ id = 'CredentialUnreadable'; with = @{ Credential = 'my-profile'; Region = 'us-west-2' } }
        @{ id = 'MessageTemplateMalformed'; with = @{ MessageTemplate = 'Hi {Name' } }
        @{ id = 'MessageGivenTwice'; with = @{ MessageTemplate = 'Hi {Name}'; Message = 'Hello' } }
        @{ id = 'CountryUnknown'; with = @{ DefaultCountryCallingCode = 'Atlantis' } }
        @{ id = 'AttributeColumnMissing'; with = @{ AttributeColumn = 'OrderNo'; WhatIf = $true } }
    ) {
        $results = [System.Collections.Generic.List[object]]::new()
        $caught = $null
        try {
            [pscustomobject]@{ To = '+12065550100'; Name = 'Ada' } | Start-OutboundChatContact @Contact @with |
                ForEach-Object { $results.Add($_) }
        }
        catch {
            $caught = $_
        }

        $caught.FullyQualifiedErrorId | Should -Be "$id$errorIdSuffix"
        $caught.Exception.Message | Should -Not -Match '\n'
        $results | Should -BeNullOrEmpty
    }

    It 'can be an empty parameter, such as a misspelt variable' -TestCases @(
        'MessageTemplate', 'AttributeColumn', 'ProfileName', 'AccessKey', 'Credential', 'Region' |
            ForEach-Object { @{ name = $_ } }
    ) {
        $with = @{ $name = $null }
        { Start-OutboundChatContact +12065550100 @Contact @with } | Should -Throw -ErrorId "ParameterArgumentValidationError$errorIdSuffix"
    }
}

Describe 'A dry run' {
    It 'names the masked recipient, channel, flow and source, and sends nothing' {
        $said = Invoke-PowerShell -Command "
            Import-Module '$PSScriptRoot/Shared.psm1'
            Import-Module `$ModulePath
            `$WhatIfPreference, `$WarningPreference = `$true, 'Ignore'
            '+12065550100' | Start-OutboundChatContact @Contact -Channel WhatsApp
            '+12065550100' | Start-OutboundChatContact -InstanceId a -ContactFlowId 'Front desk' -SourceEndpoint '+1 206 555 0142'"
        $said -join '' -split '(?<=\.)(?=What if)' | Should -Be @(
            "What if: Performing the operation `"Start an outbound WhatsApp chat with flow $ContactFlowId from $Source`"" +
            ' on target "+12******100".'
            'What if: Performing the operation "Start an outbound SMS chat with flow ''Front desk'' from ''+1 2** *** *142''"' +
            ' on target "+12******100".'
        )
    }

    It 'reports bad rows as a run does, also with $WhatIfPreference' {
        $errors = $null
        $WhatIfPreference = $true
        $results = 'nobody' | Start-OutboundChatContact @Contact -ErrorVariable errors -ErrorAction SilentlyContinue
        $results.Status | Should -Be 'Invalid'
        $errors.FullyQualifiedErrorId | Should -Be "RowsNotStarted$errorIdSuffix"
    }
}

Describe 'A row that is not confirmed' {
    It 'is not sent, and its result says so' {
        $said = Invoke-Child -Typed L -Argument '-Command', "
            Import-Module '$PSScriptRoot/Shared.psm1', '$ModulePath'
            `$results = '+12065550100', '+12065550101' | Start-OutboundChatContact @Contact -Simulate -Confirm -InformationAction Ignore
            `$results | ForEach-Object { `$_.Row, `$_.Status, `$_.ErrorCode, `$_.InputObject -join ' ' }"
        $said | Should -BeLike '*1 NotAttempted NotConfirmed +12065550100*2 NotAttempted NotConfirmed +12065550101*'
    }
}

Describe 'Verbose' {
    It 'shows the sources of credentials and Region once, and no secrets' {
        $said = '+12065550117', '+12065550118' | Start-OutboundChatContact @Contact @session -Verbose 4>&1 |
            Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        $said -match '^credentials from -AccessKey; Region us-west-2 from -Region; endpoint http://127' | Should -HaveCount 1
        $said -match [regex]::Escape($Keys.SecretKey) | Should -HaveCount 0
    }
}
