BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
    Import-Module $ModulePath

    function ConvertTo-Row([string] $Csv) {
        $Csv | ConvertFrom-Csv
    }
}

Describe 'Rows of a CSV file' {
    It 'bind by their columns'' names and aliases' {
        $request = ConvertTo-Row @'
Phone,Message,Subtype,CustomerName,Attributes,SupportedMessagingContentTypes,ChatDurationInMinute,RelatedContactId,ClientToken,FlowId
(206) 555-0100,"Hello, you",WhatsApp,Ada,"{""Order"":7}",text/plain;text/markdown,90,c-1,t-1,flow-1
'@ | New-OutboundChatRequest -SourceEndpoint $Source -InstanceId $InstanceId -DefaultCountryCallingCode 1

        $request.DestinationEndpoint.Address | Should -Be '+12065550100'
        $request.InitialSystemMessage.Content | Should -Be 'Hello, you'
        $request.SegmentAttributes['connect:Subtype'].ValueString | Should -Be 'connect:WhatsApp'
        $request.ParticipantDetails.DisplayName | Should -Be 'Ada'
        $request.Attributes['Order'] | Should -Be '7'
        $request.SupportedMessagingContentTypes | Should -Be 'text/plain', 'text/markdown'
        $request.ChatDurationInMinutes | Should -Be 90
        $request.RelatedContactId | Should -Be 'c-1'
        $request.ClientToken | Should -Be 't-1'
        $request.ContactFlowId | Should -Be 'flow-1'
    }

    It 'give way to parameters' {
        $request = ConvertTo-Row "To,Channel,InstanceId`n+12065550100,WhatsApp,other" | New-OutboundChatRequest @Contact -Channel SMS
        $request.SegmentAttributes['connect:Subtype'].ValueString | Should -Be 'connect:SMS'
        $request.InstanceId | Should -Be $InstanceId
    }

    It 'do not keep values of the previous row' {
        $requests = ConvertTo-Row "To,Message`n+12065550100,Hello`n+12065550101,`n" | New-OutboundChatRequest @Contact
        $requests[0].InitialSystemMessage.Content | Should -Be 'Hello'
        $requests[1].InitialSystemMessage | Should -BeNullOrEmpty
    }

    It 'fill a template and give attributes' {
        $request = ConvertTo-Row "To,FirstName,OrderId,OrderDate,Note`n+12065550100,Ada,7,2027-01-02," |
            New-OutboundChatRequest @Contact -MessageTemplate 'Hi {firstname}, {{order}} {OrderId}' -AttributeColumn Order*, Note
        $request.InitialSystemMessage.Content | Should -Be 'Hi Ada, {order} 7'
        $request.Attributes.Keys | Sort-Object | Should -Be 'OrderDate', 'OrderId'
    }

    It 'change nothing with a column called <column>' -TestCases @(
        'Force', 'Select', 'Region', 'AccessKey', 'SecretKey', 'SessionToken', 'Credential', 'ProfileName', 'ProfileLocation',
            'EndpointUrl', 'WhatIf', 'Confirm', 'Verbose', 'ErrorAction',
        'MessageTemplate', 'AttributeColumn', 'DefaultCountryCallingCode', 'RequestsPerSecond', 'Burst', 'ThrottleLimit', 'MaxAttempts',
            'AllowDuplicate', 'TotalCount', 'InputObject', 'AK', 'ST', 'SK', 'RegionToCall' |
            ForEach-Object { @{ column = $_ } }
    ) {
        $row = [pscustomobject]@{ To = '+12065550100'; $column = 'x' }
        $said = $row | Start-OutboundChatContact @Contact -WhatIf -Verbose -ErrorAction Stop 4>&1
        $said | Should -BeNullOrEmpty -Because 'a dry run of a good row writes neither result nor error'
    }

    It 'never cause a binding error, whatever their cells contain' {
        $errors = $null
        $requests = [pscustomobject]@{
            To                             = @(1, 2)
            Channel                        = @{ a = 1 }
            Attributes                     = 'not json'
            ChatDurationInMinutes          = 'soon'
            DisplayName                    = @(3)
            Message                        = @(4, 5)
            InitialTemplatedSystemMessage  = 'x'
            SegmentAttributes              = 6
            SupportedMessagingContentTypes = @{ b = 2 }
        } | New-OutboundChatRequest @Contact -ErrorVariable errors -ErrorAction SilentlyContinue
        $requests | Should -BeNullOrEmpty
        $errors.FullyQualifiedErrorId | Should -Be 'RowInvalid,OutboundChat.Module.Commands.NewOutboundChatRequestCommand'
    }
}

Describe 'Other input' {
    It 'can be <what>' -TestCases @(
        @{ what = 'text'; value = '+1 206 555 0100' }
        @{ what = 'a whole number'; value = 12065550100 }
        @{ what = 'a number of a spreadsheet'; value = 12065550100.0 }
        @{ what = 'a hashtable'; value = @{ to = '+12065550100' } }
        @{ what = 'an ordered dictionary'; value = [ordered]@{ MobileNumber = '+12065550100' } }
        @{ what = 'a hashtable with Type and Address'; value = @{ Type = 'TELEPHONE_NUMBER'; Address = '+12065550100' } }
        @{ what = 'an object with Type and Address'; value = [pscustomobject]@{ Type = 'TELEPHONE_NUMBER'; Address = '+12065550100' } }
    ) {
        , $value | Test-OutboundChatContact @Contact -DefaultCountryCallingCode 1 | ForEach-Object {
            $_.Problems | Should -BeNullOrEmpty -Because $what
            $_.Destination | Should -Be '+12065550100'
        }
    }

    It 'can be a line of a file' {
        $file = Join-Path $TestDrive 'numbers.txt'
        '+12065550100', '+12065550101' | Set-Content $file
        (Get-Content $file | Test-OutboundChatContact @Contact).Destination | Should -Be '+12065550100', '+12065550101'
    }

    It 'can be an endpoint' {
        (New-ChatEndpoint '+12065550100' | Test-OutboundChatContact @Contact).Destination | Should -Be '+12065550100'
    }

    It 'can be a request object, which keeps every member' {
        $with = @{ Attribute = @{ Order = 7 }; Message = 'Hello'; ChatDurationInMinutes = 90; SegmentAttribute = @{ 'x-y' = 'z' } }
        $request = New-OutboundChatRequest '+12065550100' @Contact @with -Channel WhatsApp
        $again = $request | New-OutboundChatRequest
        foreach ($member in 'InstanceId', 'ContactFlowId', 'ChatDurationInMinutes', 'ClientToken') {
            $again.$member | Should -Be $request.$member
        }

        $again.DestinationEndpoint.Address | Should -Be '+12065550100'
        $again.Attributes['Order'] | Should -Be '7'
        $again.InitialSystemMessage.Content | Should -Be 'Hello'
        $again.SegmentAttributes['x-y'].ValueString | Should -Be 'z'
        $again.SegmentAttributes['connect:Subtype'].ValueString | Should -Be 'connect:WhatsApp'
    }

    It 'can be an argument, one row or several' {
        (Test-OutboundChatContact @Contact -InputObject ([pscustomobject]@{ To = '+12065550100' })).Destination | Should -Be '+12065550100'
        (Test-OutboundChatContact @Contact -InputObject ('+12065550100', @{ To = '+12065550101' })).Destination |
            Should -Be '+12065550100', '+12065550101'
    }

    It 'can be omitted' {
        (Test-OutboundChatContact +12065550100 @Contact).Valid | Should -BeTrue
    }

    It 'can be a row of a data table' {
        $table = [System.Data.DataTable]::new()
        [void]$table.Columns.Add('Phone')
        [void]$table.Columns.Add('Name')
        [void]$table.Rows.Add('+12065550100', 'Ada')
        [void]$table.Rows.Add('+12065550101', [DBNull]::Value)
        $reports = $table.Rows | Test-OutboundChatContact @Contact -MessageTemplate 'Hi {Name}'
        $reports[0].Message | Should -Be 'Hi Ada'
        $reports[1].Problems.Rule | Should -Be 'PlaceholderEmpty'
    }
}

Describe 'Values' {
    It 'of nested hashtables become segment attributes' {
        $request = New-OutboundChatRequest +12065550100 @Contact -SegmentAttribute @{ Text = 'x'; Number = 3; List = @('a', 1);
            Map = @{ Inner = [pscustomobject]@{ ValueString = 'y' } } }
        $attributes = $request.SegmentAttributes
        $attributes['Text'].ValueString | Should -Be 'x'
        $attributes['Number'].ValueInteger | Should -Be 3
        $attributes['List'].ValueList.Count | Should -Be 2
        $attributes['Map'].ValueMap['Inner'].ValueString | Should -Be 'y'
    }

    It 'of attributes are the same text in every culture' {
        $before = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = [cultureinfo]::new('de-DE')
            $request = New-OutboundChatRequest +12065550100 @Contact -Attribute @{ Price = 1.5;
                When = [datetime]::new(2027, 1, 2, 3, 4, 5, [System.DateTimeKind]::Utc); New = $true; Empty = $null }
        }
        finally {
            [cultureinfo]::CurrentCulture = $before
        }

        $request.Attributes['Price'] | Should -Be '1.5'
        $request.Attributes['When'] | Should -Be '2027-01-02T03:04:05Z'
        $request.Attributes['New'] | Should -Be 'true'
        $request.Attributes.Count | Should -Be 3
    }

    It 'can be computed from the row by a script block' {
        $reports = [pscustomobject]@{ Tel = '206 555 0100' } |
            Test-OutboundChatContact @Contact -DestinationEndpoint { "+1 $($_.Tel)" } -Message { "Call $($_.Tel)" }
        $reports.Destination | Should -Be '+12065550100'
        $reports.Message | Should -Be 'Call 206 555 0100'
    }

    It 'of a script block that uses only missing columns end the command: <script>' -TestCases @(
        @{ script = { $_.Tle } }
        @{ script = { "+1 $($PSItem.'Tle')" } }
        @{ script = { $_.Mobil ? $_.Mobil : $_.Handy } }
    ) {
        $row = [pscustomobject]@{ Tel = '206 555 0100' }
        $caught = { $row | Test-OutboundChatContact @Contact -DestinationEndpoint $script } |
            Should -Throw -ErrorId 'ScriptColumnMissing,*' -PassThru
        $caught.Exception.Message | Should -BeLike "-DestinationEndpoint uses '*', but the columns are 'Tel'.*"
    }

    It 'of a script block can use columns that some files lack, and members of the row: <script>' -TestCases @(
        @{ script = { $_.Mobil ? $_.Mobil : $_.Tel } }
        @{ script = { $_.PSObject.Properties['Tel'].Value } }
        @{ script = { $_.Tel.Trim() } }
        @{ script = { ($_ | Select-Object -ExpandProperty Tel) } }
    ) {
        $report = [pscustomobject]@{ Tel = '+1 206 555 0100' } | Test-OutboundChatContact @Contact -DestinationEndpoint $script
        $report.Destination | Should -Be '+12065550100'
    }

    It 'of a failing script block make their row invalid' {
        $report = [pscustomobject]@{ Tel = '1' } | Test-OutboundChatContact @Contact -To +12065550100 -Message { throw 'no luck' }
        $report.Problems.Rule | Should -Be 'ScriptFailed'
        $report.Problems.Text | Should -BeLike '*no luck*'
    }

    It 'of another module''s service types are read' {
        # The same service assembly in the default load context, as another module loads it.
        [void][Reflection.Assembly]::LoadFrom((Join-Path $ModulePath 'bin/AWSSDK.Core.dll'))
        [void][Reflection.Assembly]::LoadFrom((Join-Path $ModulePath 'bin/OutboundChat.Connect.dll'))
        $endpoint = [Amazon.Connect.Model.Endpoint]@{ Type = 'TELEPHONE_NUMBER'; Address = '+12065550100' }
        $message = [Amazon.Connect.Model.ChatMessage]@{ ContentType = 'text/plain'; Content = 'Hello' }
        [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($endpoint.GetType().Assembly).Name | Should -Be 'Default'

        $request = $endpoint |
            New-OutboundChatRequest @Contact -InitialSystemMessage $message -SegmentAttribute @{
                Key = [Amazon.Connect.Model.SegmentAttributeValue]@{ ValueInteger = 0 }
            }
        $request.DestinationEndpoint.Address | Should -Be '+12065550100'
        $request.InitialSystemMessage.Content | Should -Be 'Hello'
        $request.SegmentAttributes['Key'].ValueInteger | Should -Be 0

        $foreign = [Amazon.Connect.Model.StartOutboundChatContactRequest]@{ DestinationEndpoint = $endpoint; InstanceId = $InstanceId;
            ContactFlowId = $ContactFlowId; InitialSystemMessage = $message }
        ($foreign | New-OutboundChatRequest -SourceEndpoint $Source).InitialSystemMessage.Content | Should -Be 'Hello'
    }
}

Describe 'New-ChatEndpoint' {
    It 'reads <what> from the pipeline' -TestCases @(
        @{ what = 'text'; value = '+1 (206) 555-0100'; type = 'TELEPHONE_NUMBER' }
        @{ what = 'a number'; value = 12065550100; type = 'TELEPHONE_NUMBER' }
        @{ what = 'a column PhoneNumber'; value = [pscustomobject]@{ PhoneNumber = '+12065550100'; Name = 'Ada' };
            type = 'TELEPHONE_NUMBER' }
        @{ what = 'a column MobileNumber'; value = [pscustomobject]@{ MobileNumber = '+12065550100' }; type = 'TELEPHONE_NUMBER' }
        @{ what = 'a column PhoneNumberArn';
            value = [pscustomobject]@{ PhoneNumberArn = 'arn:aws:connect:us-west-2:123456789012:phone-number/aaaa' };
            type = 'CONNECT_PHONENUMBER_ARN' }
        @{ what = 'columns Address and Type'; value = [pscustomobject]@{ Address = 'a@example.com'; Type = 'email_address' };
            type = 'EMAIL_ADDRESS' }
        @{ what = 'an endpoint of another kind'; value = @([pscustomobject]@{ Type = 'TELEPHONE_NUMBER'; Address = '+12065550100' })[0];
            type = 'TELEPHONE_NUMBER' }
    ) {
        $endpoint = $value | New-ChatEndpoint -ErrorAction Stop -DefaultCountryCallingCode 1
        $endpoint.Type.Value | Should -Be $type
    }

    It 'continues after an invalid number' {
        $errors = $null
        $endpoints = 'nobody', '', $null, '+12065550100' | New-ChatEndpoint -ErrorVariable errors -ErrorAction SilentlyContinue
        $endpoints | ForEach-Object Address | Should -Be '+12065550100'
        $errors.FullyQualifiedErrorId |
            Should -Be @('DestinationNotANumber', 'EndpointAddressMissing', 'EndpointAddressMissing' |
            ForEach-Object { "$_,OutboundChat.Module.Commands.NewChatEndpointCommand" })
        $errors[0].TargetObject | Should -Be 'nobody'
    }
}
