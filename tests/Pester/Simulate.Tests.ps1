BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
    Import-Module (Join-Path $PSScriptRoot 'Child.psm1') -Force
    Import-Module $ModulePath

    # The command of a user with names of their own account, without the credentials, which a rehearsal does not need.
    $script:own = @{
        InstanceId        = 'contoso'
        ContactFlowId     = 'Appointment reminder v3'
        SourceEndpoint    = 'arn:aws:connect:eu-west-2:999988887777:phone-number/0f0e0d0c-1111-2222-3333-444455556666'
        ProfileName       = 'production'
        AccessKey         = 'AKIDEXAMPLE'
        Region            = 'eu-west-2'
        EndpointUrl       = 'http://127.0.0.1:9'
        Simulate          = $true
        WarningAction     = 'SilentlyContinue'
        InformationAction = 'SilentlyContinue'
    }
    $script:account = @{ ProfileName = 'production'; Region = 'eu-west-2'; Simulate = $true }
}

Describe 'A user''s own command with -Simulate' {
    It 'runs unchanged, and the other commands accept its results' {
        $results = Import-Csv (Join-Path $SamplePath 'appointments.csv') | Select-Object -First 20 |
            Start-OutboundChatContact @own -MessageTemplate 'Hi {FirstName}' -DefaultCountryCallingCode 1 -ErrorAction Stop
        $results.Status | Select-Object -Unique | Should -Be 'Started'
        $results.ContactId | Select-Object -Unique | Should -HaveCount 20

        $contacts = $results | Get-OutboundChatContact @account -ErrorAction Stop
        $contacts.State | Select-Object -Unique | Should -Be 'Started'
        $contacts[0].SystemEndpoint.Address | Should -Be $own.SourceEndpoint
        $results | Stop-OutboundChatContact @account -ErrorAction Stop
        ($results | Get-OutboundChatContact @account).State | Select-Object -Unique | Should -Be 'Ended'
    }

    It 'runs with the user''s own identifiers' {
        $identifiers = $own + @{}
        $identifiers.InstanceId = 'arn:aws:connect:eu-west-2:999988887777:instance/0a0b0c0d-1111-2222-3333-444455556666'
        $identifiers.ContactFlowId = '0b0b0c0d-1111-2222-3333-444455556666'
        $warnings = $null
        $result = Start-OutboundChatContact +12065550123 @identifiers -Message Hi -WarningVariable warnings
        $result.Status, $result.InstanceId | Should -Be 'Started', '0a0b0c0d-1111-2222-3333-444455556666'
        $warnings | Should -BeNullOrEmpty
    }

    It 'warns about each unknown name once: <command>' -TestCases @(
        'Start-OutboundChatContact', 'Test-OutboundChatContact', 'New-OutboundChatRequest' | ForEach-Object { @{ command = $_ } }
    ) {
        $warnings = $null
        $names = $own + @{}
        $names.SourceEndpoint = '+44 7700 900199'
        $null = '+12065550124', '+12065550125' | & $command @names -Message Hi -WarningVariable warnings
        $warnings | Should -HaveCount 3
        $warnings[0] | Should -BeLike "Instance 'contoso' is not in the simulated account,*"
        $warnings[1] | Should -BeLike "Flow 'Appointment reminder v3' is not in the simulated account,*"
        $warnings[2] | Should -BeLike "Phone number '+44`*`*`*`*`*`*`*`*`*199' is not in the simulated account,*"
    }

    It 'uses the names of the simulated account' {
        $warnings = $null
        $names = @{ InstanceId = 'clinic'; ContactFlowId = 'Appointment reminder'; SourceEndpoint = 'Reminders' }
        $result = '+12065550126' |
            Start-OutboundChatContact @names -Simulate -Message Hi -WarningVariable warnings -InformationAction Ignore
        $result.InstanceId | Should -Be $InstanceId
        $warnings | Should -BeNullOrEmpty
    }

    It 'says at the end how long the same rows take for real' {
        $said = $null
        $null = 100..114 | ForEach-Object { "+12065550$_" } | Start-OutboundChatContact @own -InformationVariable said
        $said.Tags | Should -Be 'PSHOST'
        "$said" | Should -BeLike 'Rehearsal: 15 rows *takes 5 s.'
    }

    It 'is subject to the rules of the service' {
        $errors = $null
        $missing = $own + @{}
        $missing.ContactFlowId = '00000000-0000-0000-0000-000000000000'
        $result = Start-OutboundChatContact +12065550127 @missing -ErrorVariable errors -ErrorAction SilentlyContinue
        $result.ErrorCode | Should -Be 'ResourceNotFoundException'
        $errors.FullyQualifiedErrorId | Should -BeLike 'ResourceNotFound,*'
    }

    It 'only describes what it would do with -WhatIf' {
        $said = '+12065550128' | Start-OutboundChatContact @own -WhatIf -InformationAction Continue 6>&1
        $said | Should -BeNullOrEmpty
    }
}

Describe 'The journal of a rehearsal' {
    It 'is resumed by a rehearsal with the user''s own names, but not by a real run' {
        $journal = Join-Path $TestDrive 'rehearsal.jsonl'
        $rows = '+12065550130', '+12065550131'
        ($rows | Start-OutboundChatContact @own -JournalPath $journal).Status | Should -Be 'Started', 'Started'
        ($rows | Start-OutboundChatContact @own -JournalPath $journal).Status | Should -Be 'AlreadyStarted', 'AlreadyStarted'
        { $rows | Start-OutboundChatContact @Contact @Keys -JournalPath $journal } |
            Should -Throw -ErrorId 'JournalOfRehearsal,OutboundChat.Module.Commands.StartOutboundChatContactCommand'
    }
}

Describe 'Completion with -Simulate' {
    It 'suggests <expected> for <line>' -TestCases @(
        @{ line = 'Start-OutboundChatContact -Simulate -InstanceId den'; expected = 'dental-care' }
        @{ line = 'Test-OutboundChatContact -InstanceId clinic -Simulate -ContactFlowId App'; expected = "'Appointment feedback'" }
        @{ line = 'New-OutboundChatRequest -Simulate -Region eu-west-2 -SourceEndpoint Rem'; expected = 'Reminders' }
        @{ line = 'Get-OutboundChatContact -Simulate -InstanceId lab'; expected = 'laboratory' }
        @{ line = 'Stop-OutboundChatContact -Simulate -InstanceId lab'; expected = 'laboratory' }
    ) {
        # The names may not be ready at the first press of Tab.
        for ($i = 0; $i -lt 20 -and -not $found; $i++) {
            $found = (TabExpansion2 $line $line.Length).CompletionMatches
        }

        $found[0].CompletionText | Should -Be $expected
    }
}

Describe 'The module alone' {
    It 'rehearses from a copied folder, on a machine without AWS settings' {
        Copy-Item $ModulePath (Join-Path $TestDrive 'OutboundChat') -Recurse
        $said = Invoke-Child -Argument '-Command', "
            Import-Module '$TestDrive/OutboundChat'
            `$names = @{ InstanceId = 'x'; ContactFlowId = 'y'; SourceEndpoint = '+12065550199' }
            `$result = Start-OutboundChatContact +12065550100 @names -Simulate -WarningAction Ignore
            `$result | Get-OutboundChatContact -Simulate | ForEach-Object { 'State: ' + `$_.State }"
        $said | Should -BeLike '*Rehearsal: 1 row in *State: Started*'
    }
}
