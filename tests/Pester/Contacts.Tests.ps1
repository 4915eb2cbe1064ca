BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
    Import-Module $ModulePath
    $script:simulator = Start-Simulator
    $script:session = $Keys + @{ EndpointUrl = $simulator.Url; RequestsPerSecond = 1000; Burst = 1000 }
    $script:unknown = '00000000-0000-0000-0000-000000000000'

    function Get-Started([string[]] $Number) {
        $Number | Start-OutboundChatContact @Contact @session -Attribute @{ OrderId = 'A-1' } -AllowDuplicate -ErrorAction Stop
    }
}

AfterAll {
    Stop-Simulator $simulator
}

Describe 'Getting contacts' {
    It 'accepts results of Start-OutboundChatContact' {
        $results = Get-Started '+12065550100', '+12065550101'
        $contacts = $results | Get-OutboundChatContact @session -ErrorAction Stop

        $contacts.ContactId | Should -Be $results.ContactId
        $contacts.State | Should -Be 'Started', 'Started'
        $contacts.Channel | Should -Be 'CHAT', 'CHAT'
        $contacts.Subtype | Should -Be 'SMS', 'SMS'
        $contacts[0].InitiationMethod | Should -Be 'API'
        $contacts[0].Attributes['OrderId'] | Should -Be 'A-1'
        $contacts[0].SegmentAttributes['connect:Subtype'].ValueString | Should -Be 'connect:SMS'
        ($contacts | ForEach-Object { $_.CustomerEndpoint.Address }) | Should -Be $results.Destination
        $contacts[0].InputObject.ClientToken | Should -Be $results[0].ClientToken
        ([datetime]::UtcNow - $contacts[0].InitiationTimestamp).TotalMinutes | Should -BeLessThan 5
    }

    It 'accepts identifiers, as an argument and from the pipeline' {
        $ids = (Get-Started '+12065550102', '+12065550103').ContactId
        (Get-OutboundChatContact $ids -InstanceId $InstanceId @session).ContactId | Should -Be $ids
        ($ids | Get-OutboundChatContact -InstanceId $InstanceId @session).ContactId | Should -Be $ids
    }

    It 'accepts results from a file' {
        $results = Get-Started '+12065550104'
        $file = Join-Path $TestDrive 'results.csv'
        $results | Select-Object ContactId, InstanceId | Export-Csv $file
        (Import-Csv $file | Get-OutboundChatContact @session).ContactId | Should -Be $results.ContactId
    }

    It 'reports input without a contact by its own error and continues' {
        $errors = $null
        $result = Get-Started '+12065550105'
        $other = [pscustomobject]@{ Phone = '+12065550105' }
        $contacts = $other, $result | Get-OutboundChatContact @session -ErrorVariable errors -ErrorAction SilentlyContinue
        $contacts.ContactId | Should -Be $result.ContactId
        $errors.FullyQualifiedErrorId | Should -Be 'ContactIdMissing,OutboundChat.Module.Commands.GetOutboundChatContactCommand'
        $errors.CategoryInfo.Category | Should -Be 'InvalidData'
        $errors.TargetObject | Should -Be $other
    }

    It 'reports a contact that does not exist' {
        $errors = $null
        $unknown | Get-OutboundChatContact -InstanceId $InstanceId @session -ErrorVariable errors -ErrorAction SilentlyContinue |
            Should -BeNullOrEmpty
        $errors.FullyQualifiedErrorId | Should -Be 'ContactNotFound,OutboundChat.Module.Commands.GetOutboundChatContactCommand'
        $errors.CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $errors.TargetObject | Should -Be $unknown
    }
}

Describe 'Ending contacts' {
    It 'ends chats that were started, without output' {
        $results = Get-Started '+12065550110', '+12065550111'
        $results | Stop-OutboundChatContact @session -ErrorAction Stop | Should -BeNullOrEmpty
        $contacts = $results | Get-OutboundChatContact @session
        $contacts.State | Should -Be 'Ended', 'Ended'
        $contacts[0].DisconnectReason | Should -Not -BeNullOrEmpty
        $contacts[0].DisconnectTimestamp | Should -Not -BeNullOrEmpty
    }

    It 'ignores a contact that has already ended' {
        $result = Get-Started '+12065550112'
        $result | Stop-OutboundChatContact @session -ErrorAction Stop
        $result | Stop-OutboundChatContact @session -ErrorAction Stop
        ($result | Get-OutboundChatContact @session).State | Should -Be 'Ended'
    }

    It 'reports a contact that does not exist' {
        { $unknown | Stop-OutboundChatContact -InstanceId $InstanceId @session -ErrorAction Stop } |
            Should -Throw -ErrorId 'ContactNotFound,OutboundChat.Module.Commands.StopOutboundChatContactCommand'
    }

    It 'does nothing with -WhatIf' {
        $result = Get-Started '+12065550113'
        $result | Stop-OutboundChatContact @session -WhatIf
        ($result | Get-OutboundChatContact @session).State | Should -Be 'Started'
    }
}

Describe 'A setup problem' {
    It 'ends the command with one error' {
        $wrong = $session.Clone()
        $wrong.SecretKey = 'wrong'
        { $unknown, $unknown | Get-OutboundChatContact -InstanceId $InstanceId @wrong } |
            Should -Throw -ErrorId 'CredentialsRejected,OutboundChat.Module.Commands.GetOutboundChatContactCommand'
    }
}
