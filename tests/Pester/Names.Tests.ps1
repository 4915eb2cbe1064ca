BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
    Import-Module $ModulePath
    $script:simulator = Start-Simulator
    $script:account = $Keys + @{ EndpointUrl = $simulator.Url }
    $script:session = $account + @{ RequestsPerSecond = 1000; Burst = 1000 }
    $script:typed = "-AccessKey $($Keys.AccessKey) -SecretKey $($Keys.SecretKey) -Region us-west-2 -EndpointUrl $($simulator.Url)"
    $script:flowId = '66666666-7777-8888-9999-000000000000'

    # A look-up that takes too long for one completion is ready for a later one.
    function Get-Completion([string] $Line) {
        for ($i = 0; $i -lt 20; $i++) {
            $found = (TabExpansion2 $Line $Line.Length).CompletionMatches
            if ($found) {
                return $found
            }
        }
    }
}

AfterAll {
    Stop-Simulator $simulator
}

Describe 'Names' {
    It 'work instead of identifiers: source <source>' -TestCases @(
        @{ source = 'Reminders' }
        @{ source = '+12065550142' }
        @{ source = '+1 (206) 555-0142' }
    ) {
        $result = '+12065550100' |
            Start-OutboundChatContact -InstanceId clinic -FlowId 'Appointment reminder' -From $source @session -ErrorAction Stop
        $result.Status | Should -Be 'Started'
        $result.InstanceId | Should -Be $InstanceId
        ($result | Get-OutboundChatContact @session).SystemEndpoint.Address | Should -Be $Contact.SourceEndpoint
    }

    It 'work in columns, where an unknown one makes its row invalid' {
        $rows = @'
To,InstanceId,FlowId,From
+12065550101,clinic,Front desk,WhatsApp
+12065550102,clinic-test,Sandbox,Test number
+12065550103,clinic,Front dsk,WhatsApp
'@ | ConvertFrom-Csv
        $results = $rows | Start-OutboundChatContact @session -ErrorAction SilentlyContinue | Sort-Object Row
        $results.Status | Should -Be 'Started', 'Started', 'Invalid'
        $results[2].Problems.Rule | Should -Be 'NameUnknown'
    }

    It 'that are unknown on the command line end the command before anything is sent: <id>' -TestCases @(
        @{ id = 'NameUnknown'; with = @{ InstanceId = 'clinc' } }
        @{ id = 'NameUnknown'; with = @{ InstanceId = 'clinic'; ContactFlowId = 'Apointment' } }
        @{ id = 'NameUnknown'; with = @{ InstanceId = 'clinic'; SourceEndpoint = '+12065550199' } }
        @{ id = 'NameAmbiguous'; with = @{ InstanceId = 'clinic'; SourceEndpoint = 'Front desk' } }
    ) {
        $results = [System.Collections.Generic.List[object]]::new()
        $all = $Contact + @{}
        $with.Keys | ForEach-Object { $all[$_] = $with[$_] }
        { '+12065550100' | Start-OutboundChatContact @all @session | ForEach-Object { $results.Add($_) } } |
            Should -Throw -ErrorId "$id,OutboundChat.Module.Commands.StartOutboundChatContactCommand"
        $results | Should -BeNullOrEmpty
    }

    It 'are shown by -Verbose, without a whole phone number' {
        $said = '+12065550100' |
            Start-OutboundChatContact -InstanceId clinic -ContactFlowId $flowId -SourceEndpoint +12065550142 @session -WhatIf -Verbose 4>&1
        "$said" | Should -BeLike "*instance 'clinic' is $InstanceId*phone number '+12``*``*``*``*``*``*142' is arn:*"
        "$said" | Should -Not -BeLike '*+12065550142*'
    }

    It 'are looked up by Test- and New- with the same parameters' {
        $names = @{ InstanceId = 'clinic'; ContactFlowId = 'Appointment reminder'; SourceEndpoint = 'Reminders' } + $account
        $request = New-OutboundChatRequest +12065550100 @names
        $request.InstanceId, $request.ContactFlowId, $request.SourceEndpoint.Address | Should -Be $InstanceId, $flowId, $Source
        $rows = "To,FlowId`n+12065550101,Front desk`n+12065550102,Front dsk" | ConvertFrom-Csv
        $names.Remove('ContactFlowId')
        ($rows | Test-OutboundChatContact @names).Problems.Rule | Should -Be 'NameUnknown'
    }

    It 'find contacts, too' {
        $result = '+12065550100' | Start-OutboundChatContact @Contact @session -ErrorAction Stop
        (Get-OutboundChatContact $result.ContactId -InstanceId clinic @session).InstanceId | Should -Be $InstanceId
    }
}

Describe 'Completion' {
    It 'suggests <expected> for <parameter> <word>' -TestCases @(
        @{ parameter = '-InstanceId'; word = 'den'; expected = 'dental-care' }
        @{ parameter = '-InstanceId clinic -ContactFlowId'; word = 'App'; expected = "'Appointment feedback'" }
        @{ parameter = '-InstanceId clinic -SourceEndpoint'; word = 'Rem'; expected = 'Reminders' }
        @{ parameter = '-SourceEndpoint'; word = '+1800'; expected = "'+18005550199'" }
        @{ parameter = '-SupportedMessagingContentType'; word = 'text/m'; expected = "'text/markdown'" }
        @{ parameter = '-Channel'; word = "'wh"; expected = 'WhatsApp' }
    ) {
        (Get-Completion "Start-OutboundChatContact $typed $parameter $word")[0].CompletionText | Should -Be $expected
    }

    It 'suggests instances for Get and Stop' {
        (Get-Completion "Get-OutboundChatContact $typed -InstanceId lab")[0].CompletionText | Should -Be 'laboratory'
        (Get-Completion "Stop-OutboundChatContact $typed -InstanceId lab")[0].CompletionText | Should -Be 'laboratory'
    }

    It 'suggests nothing if the service does not answer or there are no credentials' {
        $line = "Start-OutboundChatContact $($typed -replace 'http://\S+', 'http://127.0.0.1:9') -InstanceId "
        (TabExpansion2 $line $line.Length).CompletionMatches | Should -BeNullOrEmpty
        $line = 'Start-OutboundChatContact -AccessKey AKIDEXAMPLE -InstanceId '
        (TabExpansion2 $line $line.Length).CompletionMatches | Should -BeNullOrEmpty
    }

    It 'reads the session''s credentials from the caller''s variables' {
        Set-Variable StoredAWSRegion us-west-2 -Scope Global
        try {
            (Get-Completion "Start-OutboundChatContact $($typed -replace '-Region us-west-2') -InstanceId den")[0].CompletionText |
                Should -Be 'dental-care'
        }
        finally {
            Remove-Variable StoredAWSRegion -Scope Global
        }
    }

    It 'suggests the profiles of the file that the command line names' {
        $file = Join-Path $TestDrive 'credentials'
        Set-Content $file "[night-shift]`naws_access_key_id = AKIDEXAMPLE`naws_secret_access_key = secret"
        (Get-Completion "Start-OutboundChatContact -ProfileLocation $file -ProfileName ni")[0].CompletionText | Should -Be 'night-shift'
    }

    It 'suggests a number once, instead of a description that another number shares' {
        $found = Get-Completion "Start-OutboundChatContact $typed -InstanceId clinic -SourceEndpoint Fro"
        $found.CompletionText | Should -Be "'+12065550143'", "'+18005550199'"
        $found[0].ListItemText | Should -Be 'Front desk (+12065550143)'
        (Get-Completion "Start-OutboundChatContact $typed -InstanceId clinic -SourceEndpoint +1206").CompletionText |
            Should -Be "'+12065550142'", "'+12065550143'"
    }

    It 'knows the session and the instance from <from>' -TestCases @(
        @{ from = 'a splat'; line = 'Start-OutboundChatContact @common' }
        @{ from = 'a splat that the line sets'
            line = '$own = @{ Simulate = $true; InstanceId = "clinic-test" }; Test-OutboundChatContact @own' }
        @{ from = 'defaults'; line = 'Test-OutboundChatContact'; defaults = $true }
        @{ from = 'a parameter rather than a splat'; line = 'Start-OutboundChatContact -InstanceId clinic-test @other' }
    ) {
        # Completion sees the variables of the session.
        Set-Variable common @{ Simulate = $true; InstanceArn = 'clinic-test' } -Scope Global
        Set-Variable other @{ Simulate = $true; InstanceId = 'clinic' } -Scope Global
        if ($defaults) {
            $global:PSDefaultParameterValues = @{ '*-OutboundChat*:Simulate' = $true; 'Test-*:InstanceId' = 'clinic-test' }
        }

        try {
            (Get-Completion "$line -ContactFlowId San").CompletionText | Should -Be 'Sandbox'
        }
        finally {
            $global:PSDefaultParameterValues = @{}
            Remove-Variable common, other -Scope Global
        }
    }

    It 'offers the parameters of a row first, and those of the run last' {
        $names = (Get-Completion 'Start-OutboundChatContact -').ListItemText
        $names[0..5] | Should -Be 'InputObject', 'DestinationEndpoint', 'InstanceId', 'ContactFlowId', 'SourceEndpoint', 'MessageTemplate'
        $own = @($names[0..($names.IndexOf('WhatIf') - 1)])
        $own.IndexOf('TimeZone') | Should -BeLessThan $own.IndexOf('Region')
        $own.IndexOf('Region') | Should -BeLessThan $own.IndexOf('JournalPath')
        $own[-6..-1] | Should -Be 'RequestsPerSecond', 'Burst', 'ThrottleLimit', 'MaxAttempts', 'SendWindow', 'SendWindowAction'
    }

    It 'suggests files only for parameters that take a path' {
        $common = [System.Management.Automation.Cmdlet]::CommonParameters
        Set-Content (Join-Path $TestDrive 'some file.csv') 'To'
        Push-Location $TestDrive
        try {
            $parameters = foreach ($command in Get-Command -Module OutboundChat -CommandType Cmdlet) {
                $session = $command.Parameters.ContainsKey('Simulate') ? ' -Simulate' : ''
                $own = $command.Parameters.Values | Where-Object { $_.Name -notin $common -and -not $_.SwitchParameter }
                foreach ($parameter in $own) {
                    $line = "$($command.Name)$session -$($parameter.Name) "
                    [pscustomobject]@{ Name = $parameter.Name; Types = (TabExpansion2 $line $line.Length).CompletionMatches.ResultType }
                }
            }
        }
        finally {
            Pop-Location
        }

        $files = $parameters | Where-Object Types -Contains 'ProviderItem'
        $files.Name | Sort-Object -Unique | Should -Be 'JournalPath', 'Path', 'ProfileLocation'
    }
}

Describe 'Completion of columns' {
    BeforeAll {
        Set-Content (Join-Path $TestDrive 'rows.csv') 'First Name;Phone', 'Ava;+12065550100'
        Set-Content (Join-Path $TestDrive 'broken.csv') 'a;a', '1;2'
        $rows = [pscustomobject]@{ To = '+12065550100'; Name = 'Ava' }, [pscustomobject]@{ Other = 1 }
        Set-Variable people $rows -Scope Global
        Push-Location $TestDrive
        function Get-Text([string] $Line) {
            (TabExpansion2 $Line $Line.Length).CompletionMatches.CompletionText
        }
    }

    AfterAll {
        Pop-Location
        Remove-Variable people -Scope Global
    }

    It 'suggests <expected> for <line>' -TestCases @(
        @{ line = "Import-Csv rows.csv -Delimiter ';' | Start-OutboundChatContact -AttributeColumn "; expected = "'First Name'", 'Phone' }
        @{ line = "ipcsv -Lit rows.csv -Del ';' | ? Phone | select -First 3 | Test-OutboundChatContact -AttributeColumn x, p"
            expected = 'Phone' }
        @{ line = '$own = Import-Csv rows.csv -Delimiter ";"; $own | New-OutboundChatRequest -TemplateAttributeColumn ph'
            expected = 'Phone' }
        @{ line = '$people | Start-OutboundChatContact -AttributeColumn '; expected = 'To', 'Name' }
        @{ line = 'Start-OutboundChatContact -InputObject $people -AttributeColumn n'; expected = 'Name' }
        @{ line = '$people | Start-OutboundChatContact -MessageTemplate '; expected = "'{To}", "'{Name}" }
        @{ line = '$people | Start-OutboundChatContact -MessageTemplate "Hi '; expected = '"Hi {To}', '"Hi {Name}' }
        @{ line = '$people | Start-OutboundChatContact -MessageTemplate "$greeting {Name} {t'; expected = '"$greeting {Name} {To}' }
        @{ line = "`$people | Start-OutboundChatContact -MessageTemplate 'Hi {n'"; expected = "'Hi {Name}'" }
        @{ line = "`$people | Start-OutboundChatContact -MessageTemplate 'Hi {{N"; expected = $null }
        @{ line = "`$people | Start-OutboundChatContact -MessageTemplate 'Hi {Name}"; expected = $null }
        @{ line = '$people | Select-Object To | Start-OutboundChatContact -AttributeColumn '; expected = $null }
        @{ line = 'Import-Csv none.csv | Start-OutboundChatContact -AttributeColumn '; expected = $null }
        @{ line = 'Import-Csv broken.csv -Delimiter ";" | Start-OutboundChatContact -AttributeColumn '; expected = $null }
    ) {
        $Error.Clear()
        Get-Text $line | Should -Be $expected
        $Error | Should -BeNullOrEmpty
    }

    It 'runs nothing of <line>' -TestCases @(
        @{ line = '& { $global:ran = $true; $people } | Start-OutboundChatContact -AttributeColumn ' }
        @{ line = 'Import-Csv $($global:ran = $true; "rows.csv") | Start-OutboundChatContact -AttributeColumn ' }
        @{ line = 'Start-OutboundChatContact -InputObject ($global:ran = $people) -AttributeColumn ' }
    ) {
        Get-Text $line | Should -BeNullOrEmpty
        Get-Variable ran -Scope Global -ErrorAction Ignore | Should -BeNullOrEmpty
    }
}
