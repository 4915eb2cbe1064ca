BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
    Import-Module (Join-Path $PSScriptRoot 'Child.psm1') -Force
    Import-Module (Join-Path $PSScriptRoot 'Loopback.psm1') -Force
    Import-Module $ModulePath

    # A service that accepts every request and records it.
    $script:service = Start-Loopback -Answer @{ '/contact/outbound-chat' = '{"ContactId":"contact-1"}' }
    $script:send = $Contact + $Keys + @{ EndpointUrl = $service.Url; RequestsPerSecond = 1000; Burst = 1000; ThrottleLimit = 1 }
    $script:template = @{ Channel = 'WhatsApp'; KnowledgeBaseId = 'kb-1'; MessageTemplateId = 'reminder:1' }

    function Get-Arrived($Row, [hashtable] $With) {
        # The message templates of the requests that rows make.
        $service.Requests.Clear()
        ($Row | Start-OutboundChatContact @send @With).Status | Select-Object -Unique | Should -Be 'Started'
        $service.Requests.ToArray() | ForEach-Object { (ConvertFrom-Json $_.Body -AsHashtable).InitialTemplatedSystemMessage }
    }

    function Get-Pair($Dictionary) {
        $Dictionary.GetEnumerator() | Sort-Object Key | ForEach-Object { "$($_.Key)=$($_.Value)" }
    }
}

AfterAll {
    Stop-Loopback $service
}

Describe 'A message template in rows' {
    BeforeAll {
        $script:rows = "To,First Name,When`n+12065550100,Ada,10:30`n+12065550101,Zo`u{EB},9:00" | ConvertFrom-Csv
    }

    It 'has each row''s own variables, with the column''s name or another' {
        $warnings = $null
        $arrived = Get-Arrived $rows ($template + @{ TemplateAttributeColumn = 'First Name=name', 'When'; WarningVariable = 'warnings' })
        $arrived.MessageTemplateId | Should -Be 'reminder:1', 'reminder:1'
        $arrived.KnowledgeBaseId | Should -Be 'kb-1', 'kb-1'
        Get-Pair $arrived[0].TemplateAttributes.CustomAttributes | Should -Be 'name=Ada', 'When=10:30'
        Get-Pair $arrived[1].TemplateAttributes.CustomAttributes | Should -Be "name=Zo`u{EB}", 'When=9:00'
        $warnings | Should -BeNullOrEmpty -Because 'a template is a first message, and no free text'
    }

    It 'can have its identifiers in columns, and no variables' {
        $own = "To,Channel,MessageTemplateId,KnowledgeBaseId`n+12065550100,WhatsApp,a,kb-1`n+12065550101,WhatsApp,b,kb-2" | ConvertFrom-Csv
        $arrived = Get-Arrived $own @{}
        $arrived.MessageTemplateId | Should -Be 'a', 'b'
        $arrived.KnowledgeBaseId | Should -Be 'kb-1', 'kb-2'
        $arrived[0].Keys | Should -Contain 'TemplateAttributes' -Because 'the service requires the member'
    }

    It 'is shown with its variables by Test-' {
        $reports = $rows | Test-OutboundChatContact @Contact @template -TemplateAttributeColumn 'First Name=name', 'When'
        $reports.Valid | Should -Be $true, $true
        $reports.Message | Should -Be '[reminder:1] name=Ada, When=10:30', "[reminder:1] name=Zo`u{EB}, When=9:00"
        $reports.Warnings | Should -BeNullOrEmpty
    }

    It 'is shown by -WhatIf' {
        $said = Invoke-PowerShell -Command "
            Import-Module '$PSScriptRoot/Shared.psm1'
            Import-Module `$ModulePath
            `$with = @{ Channel = 'WhatsApp'; KnowledgeBaseId = 'kb-1'; MessageTemplateId = 'reminder:1'; WhatIf = `$true }
            [pscustomobject]@{ To = '+12065550100'; Name = 'Ada' } |
                Start-OutboundChatContact @Contact @with -TemplateAttributeColumn Name"
        $said -join '' | Should -BeLike '*`[reminder:1`] Name=Ada*'
    }
}

Describe 'A variable of a WhatsApp template' {
    It 'that <what> makes only its row invalid' -TestCases @(
        @{ what = 'is empty'; value = ''; rule = 'TemplateVariableEmpty' }
        @{ what = 'is blank'; value = ' '; rule = 'TemplateVariableEmpty' }
        @{ what = 'has no width'; value = "`u{200B}"; rule = 'TemplateVariableEmpty' }
        @{ what = 'is null'; value = $null; rule = 'TemplateVariableEmpty' }
        @{ what = 'has a line feed'; value = "a`nb"; rule = 'TemplateVariableInvalid' }
        @{ what = 'has a carriage return'; value = "a`rb"; rule = 'TemplateVariableInvalid' }
        @{ what = 'has a line of Windows'; value = "a`r`nb"; rule = 'TemplateVariableInvalid' }
        @{ what = 'has a line separator'; value = "a`u{2028}b"; rule = 'TemplateVariableInvalid' }
        @{ what = 'has a tab'; value = "a`tb"; rule = 'TemplateVariableInvalid' }
        @{ what = 'has four spaces'; value = 'a    b'; rule = 'TemplateVariableInvalid' }
        @{ what = 'is a list'; value = 1, 2; rule = 'AttributeNotText' }
    ) {
        $rows = @(
            [pscustomobject]@{ To = '+12065550100'; Name = 'Ada' }
            [pscustomobject]@{ To = '+12065550101'; Name = $value }
            [pscustomobject]@{ To = '+12065550102'; Name = 'Bo' }
        )
        $with = $template + @{ TemplateAttributeColumn = 'Name=name' }
        $reports = $rows | Test-OutboundChatContact @Contact @with
        $reports.Valid | Should -Be $true, $false, $true
        $reports[1].Problems.Rule | Should -Contain $rule
        $reports[1].Problems[0].Member | Should -Be 'InitialTemplatedSystemMessage'

        $results = $rows | Start-OutboundChatContact @send @with -ErrorAction SilentlyContinue | Sort-Object Row
        $results.Status | Should -Be 'Started', 'Invalid', 'Started'
        $results[1].Problems.Rule | Should -Be $reports[1].Problems.Rule
    }

    It 'can have <what>' -TestCases @(
        @{ what = 'three spaces'; value = 'a   b'; arrives = 'a   b' }
        @{ what = 'a number'; value = 42; arrives = '42' }
        @{ what = 'braces and signs'; value = '{0} {{x}} "<&>"'; arrives = '{0} {{x}} "<&>"' }
        @{ what = 'spaces and line breaks at its ends, which are left out'; value = " a`r`n`t"; arrives = 'a' }
    ) {
        $with = $template + @{ TemplateAttributeColumn = 'Name'; WarningAction = 'Ignore' }
        (Get-Arrived @([pscustomobject]@{ To = '+12065550100'; Name = $value }) $with).TemplateAttributes.CustomAttributes.Name |
            Should -BeExactly $arrives
    }

    It 'in a hashtable is subject to the same rules' {
        $given = @{ KnowledgeBaseId = 'kb-1'; MessageTemplateId = 'reminder:1' }
        $report = Test-OutboundChatContact +12065550100 @Contact -Channel WhatsApp -InitialTemplatedSystemMessage (
            $given + @{ TemplateAttributes = @{ CustomAttributes = @{ good = 'x'; empty = ''; broken = "a`nb" } } })
        $report.Problems.Rule | Sort-Object | Should -Be 'TemplateVariableEmpty', 'TemplateVariableInvalid'
        "$($report.Problems)" | Should -BeLike "*'empty'*'broken'*"
    }

    It 'of an SMS template can have line breaks' {
        $sms = $template + @{}
        $sms.Channel = 'SMS'
        $report = [pscustomobject]@{ To = '+12065550100'; Name = "a`nb" } |
            Test-OutboundChatContact @Contact @sms -TemplateAttributeColumn Name
        $report.Valid | Should -BeTrue
    }
}

Describe 'A request with a splat that built it' {
    It 'ends the command: <parameter> is not for requests' -TestCases @(
        @{ parameter = 'MessageTemplate'; value = 'Hi {Name}'; id = 'PlaceholderColumnMissing' }
        @{ parameter = 'AttributeColumn'; value = 'Name'; id = 'AttributeColumnMissing' }
    ) {
        $with = @{ $parameter = $value }
        $request = [pscustomobject]@{ To = '+12065550100'; Name = 'Ada' } | New-OutboundChatRequest @Contact @with
        { $request | Test-OutboundChatContact @Contact @with -ErrorAction Stop } |
            Should -Throw '*requests*Leave this parameter out*' -ErrorId "$id,*"
    }

    It 'is invalid with a second template' {
        $with = @{ MessageTemplateId = 'a'; KnowledgeBaseId = 'k'; TemplateAttributeColumn = 'Name'; Channel = 'WhatsApp' }
        $request = [pscustomobject]@{ To = '+12065550100'; Name = 'Ada' } | New-OutboundChatRequest @Contact @with
        $report = $request | Test-OutboundChatContact @Contact @with
        $report.Problems.Text | Should -BeLike 'The request has a message template already*'
    }
}

Describe 'An incomplete template' {
    It 'makes the row invalid: <rule>, <what>' -TestCases @(
        @{ what = 'no knowledge base'; with = @{ MessageTemplateId = 'a' }; rule = 'TemplateIncomplete' }
        @{ what = 'no template'; with = @{ KnowledgeBaseId = 'k' }; rule = 'TemplateIncomplete' }
        @{ what = 'only variables'; with = @{ TemplateAttributeColumn = 'Name' }; rule = 'TemplateIncomplete' }
        @{ what = 'variables of a whole one'; rule = 'TemplateGivenTwice'
            with = @{
                TemplateAttributeColumn = 'Name'; InitialTemplatedSystemMessage = @{ KnowledgeBaseId = 'k'; MessageTemplateId = 'a' }
            }
        }
        @{ what = 'another one besides'; rule = 'TemplateGivenTwice'
            with = @{ MessageTemplateId = 'a'; KnowledgeBaseId = 'k'; InitialTemplatedSystemMessage = @{ KnowledgeBaseId = 'k' } }
        }
    ) {
        $report = [pscustomobject]@{ To = '+12065550100'; Name = 'Ada' } | Test-OutboundChatContact @Contact -Channel WhatsApp @with
        $report.Problems.Rule | Should -Be $rule
    }
}
