BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
    Import-Module $ModulePath
    $script:simulator = Start-Simulator
    $script:send = $Contact + $Keys + @{ EndpointUrl = $simulator.Url; RequestsPerSecond = 1000; Burst = 1000; Message = 'Hello' }
    $script:unknownFlow = '00000000-0000-0000-0000-000000000000'
    $script:errorIdSuffix = ',OutboundChat.Module.Commands.StartOutboundChatContactCommand'

    function Get-Row([int] $Count, [int[]] $Bad, [hashtable] $Cell) {
        # Rows of a file, some of which have other cells than the rest.
        foreach ($i in 1..$Count) {
            $row = [ordered]@{ To = '+12065550{0}' -f (99 + $i); Name = 'Ada'; FlowId = $ContactFlowId }
            if ($i -in $Bad) {
                $Cell.Keys | ForEach-Object { $row[$_] = $Cell[$_] }
            }

            [pscustomobject] $row
        }
    }
}

AfterAll {
    Stop-Simulator $simulator
}

Describe 'Rows that are not started, with an error action of Stop' {
    It 'do not prevent other rows from being started: <what>' -TestCases @(
        @{ what = 'the first is bad'; bad = 1; cell = @{ To = 'nobody' }; rule = 'DestinationNotANumber' }
        @{ what = 'one in the midst is'; bad = 7; cell = @{ To = '2065550199' }; rule = 'DestinationWithoutCountry' }
        @{ what = 'the last is'; bad = 30; cell = @{ To = '+120655501' }; rule = 'DestinationTooShort' }
        @{ what = 'several are'; bad = 2, 3, 29; cell = @{ To = '' }; rule = 'DestinationMissing' }
        @{ what = 'a cell of the template is empty'; bad = 12; cell = @{ Name = ' ' }; rule = 'PlaceholderEmpty' }
        @{ what = 'the service refuses one'; bad = 5; cell = @{ FlowId = '00000000-0000-0000-0000-000000000000' }
            rule = 'ResourceNotFoundException'
        }
    ) {
        $ErrorActionPreference = 'Stop'
        $with = $send + @{ MessageTemplate = 'Hi {Name}' }
        $with.Remove('Message')
        $with.Remove('ContactFlowId')
        $caught = $results = $kept = $null
        try {
            $results = Get-Row 30 -Bad $bad -Cell $cell | Start-OutboundChatContact @with -OutVariable kept
        }
        catch {
            $caught = $_
        }

        $results | Should -BeNullOrEmpty -Because 'PowerShell assigns nothing where a command throws'
        $kept | Should -HaveCount 30
        $notStarted = $kept | Where-Object Status -NE Started | Sort-Object Row
        $notStarted.Row | Should -Be $bad
        ($notStarted.Problems.Rule ?? $notStarted.ErrorCode) | Select-Object -Unique | Should -Be $rule
        $notStarted | Where-Object ContactId | Should -BeNullOrEmpty

        $caught.FullyQualifiedErrorId | Should -Be "RowsNotStarted$errorIdSuffix"
        $caught.CategoryInfo.Category | Should -Be 'InvalidResult'
        $caught.Exception.Message | Should -BeLike "* 30 rows *: $(@($bad).Count) $rule.*"
        ($caught.TargetObject | Sort-Object Row).Row | Should -Be $bad
    }

    It 'are counted by reason in the error, the most common first' {
        $caught = $null
        $rows = @(Get-Row 6 -Bad 1 -Cell @{ To = '2065550199' }) + 'nobody', 'no one', 'nil'
        $rows | Start-OutboundChatContact @send -ErrorVariable caught -ErrorAction SilentlyContinue | Out-Null
        $caught | Should -HaveCount 1
        $caught.Exception.Message | Should -BeLike '4 of 9 rows *: 3 DestinationNotANumber, 1 DestinationWithoutCountry.*'
    }

    It 'are not an error if they should not have been started' {
        $ErrorActionPreference = 'Stop'
        $results = '+12065550100', '+12065550100', '+12065550101' | Start-OutboundChatContact @send -ExcludeDestination '+12065550101'
        ($results | Sort-Object Row).Status | Should -Be 'Started', 'Duplicate', 'Excluded'
        ($results | Sort-Object Row).ErrorId | Should -Be $null, 'DestinationDuplicate', 'DestinationExcluded'
    }
}

Describe 'A single row as an argument' {
    It 'that can''t be started has its own error: <id>' -TestCases @(
        @{ id = 'RowInvalid'; to = 'nobody'; flow = '123ec456-a007-89c0-1234-000000000000' }
        @{ id = 'ResourceNotFound'; to = '+12065550100'; flow = '00000000-0000-0000-0000-000000000000' }
    ) {
        $with = $send + @{}
        $with.ContactFlowId = $flow
        $row = [pscustomobject]@{ To = $to }
        foreach ($given in @{ DestinationEndpoint = $to }, @{ InputObject = $row }) {
            $errors = $null
            $result = Start-OutboundChatContact @given @with -ErrorVariable errors -ErrorAction SilentlyContinue
            $ok = $?
            $ok | Should -BeFalse
            $errors | Should -HaveCount 1
            $errors[0].FullyQualifiedErrorId | Should -Be "$id$errorIdSuffix"
            $errors[0].Exception.Message | Should -Be $result.ErrorMessage
            $result.ErrorId | Should -Be $id
            { Start-OutboundChatContact @given @with -ErrorAction Stop } | Should -Throw -ErrorId "$id$errorIdSuffix"
        }
    }

    It 'that is started leaves no error' {
        $result = Start-OutboundChatContact +12065550100 @send -ErrorVariable errors
        $ok = $?
        $ok | Should -BeTrue
        $errors | Should -BeNullOrEmpty
        $result.ErrorId | Should -BeNullOrEmpty
        ([datetimeoffset]::UtcNow - $result.Time).TotalMinutes | Should -BeLessThan 5
    }

    It 'is treated like rows of a file if it is piped' {
        $errors = $null
        $null = 'nobody' | Start-OutboundChatContact @send -ErrorVariable errors -ErrorAction SilentlyContinue
        $ok = $?
        $ok | Should -BeFalse
        $errors.FullyQualifiedErrorId | Should -Be "RowsNotStarted$errorIdSuffix"
    }
}

Describe 'A run that ends' {
    It 'leaves later rows not attempted, and reports its cause once: <what>' -TestCases @(
        @{ what = 'wrong keys'; id = 'CredentialsRejected'; with = @{ SecretKey = 'wrong' }; failed = 1; started = 0 }
        @{ what = 'no answer'; id = 'EndpointUnreachable'; with = @{ EndpointUrl = 'http://127.0.0.1:9'; MaxAttempts = 1 }; failed = 1
            started = 0
        }
        @{ what = 'refused alike'; id = 'FailureLimitReached'; failed = 3; started = 0
            with = @{ ContactFlowId = '00000000-0000-0000-0000-000000000000'; FailureLimit = 3 }
        }
        @{ what = 'refused alike, by default'; id = 'FailureLimitReached'; failed = 10; started = 0
            with = @{ ContactFlowId = '00000000-0000-0000-0000-000000000000' }
        }
        @{ what = 'a full quota'; id = 'QuotaFull'; full = $true; with = @{ InstanceId = 'clinic'; SourceEndpoint = 'Reminders' }
            failed = 1; started = 4
        }
    ) {
        $other = if ($full) { Start-Simulator 'requests-per-second=0', 'active-chats=4' }
        try {
            $all = $send + @{ ThrottleLimit = 1 }
            if ($other) {
                $all.EndpointUrl = $other.Url
            }

            $with.Keys | ForEach-Object { $all[$_] = $with[$_] }
            $errors = $null

            # The last row is invalid. After the run has ended, rows are no longer checked, so that is not reported.
            $rows = @(Get-Row 19 | Select-Object To) + [pscustomobject]@{ To = 'nobody' }
            $results = $rows | Start-OutboundChatContact @all -ErrorVariable errors -ErrorAction SilentlyContinue | Sort-Object Row
        }
        finally {
            Stop-Simulator $other
        }

        $results.Row | Should -Be (1..20)
        $results.Status | Should -Be (@('Started') * $started + @('Failed') * $failed + @('NotAttempted') * (20 - $started - $failed))
        $later = $results | Where-Object Status -EQ NotAttempted
        $later.ErrorId | Select-Object -Unique | Should -Be 'RunStopped'
        $later.ErrorMessage | Select-Object -Unique | Should -BeLike "*$id*" -Because 'one short text will do'
        ($later.ErrorMessage[0].Length) | Should -BeLessThan 80

        $errors | Should -HaveCount 1
        $errors[0].FullyQualifiedErrorId | Should -Be "$id$errorIdSuffix"
        $errors[0].TargetObject | Should -HaveCount (20 - $started)
        $errors[0].Exception.InnerException | Should -Not -BeNullOrEmpty
    }

    It 'sends every row with -FailureLimit 0' {
        $with = $send + @{ FailureLimit = 0 }
        $with.ContactFlowId = $unknownFlow
        $errors = $null
        $results = Get-Row 15 | Select-Object To | Start-OutboundChatContact @with -ErrorVariable errors -ErrorAction SilentlyContinue
        $results.Status | Should -Be (@('Failed') * 15)
        $errors.FullyQualifiedErrorId | Should -Be "RowsNotStarted$errorIdSuffix"
        $errors.Exception.InnerException.GetType().Name | Should -Be 'ResourceNotFoundException'
    }

    It 'continues if the service accepts a row between refused ones' {
        $with = $send + @{ FailureLimit = 2; ThrottleLimit = 1 }
        $with.Remove('ContactFlowId')
        $errors = $null
        $rows = Get-Row 20 -Bad (1, 3, 5, 7, 9, 11, 13, 15, 17, 19) -Cell @{ FlowId = $unknownFlow }
        $results = $rows | Start-OutboundChatContact @with -ErrorVariable errors -ErrorAction SilentlyContinue
        $results.Status | Should -Be (@('Failed', 'Started') * 10)
        $errors.FullyQualifiedErrorId | Should -Be "RowsNotStarted$errorIdSuffix"
    }
}

Describe 'Results elsewhere' {
    BeforeAll {
        $rows = Get-Row 4 -Bad 2 -Cell @{ To = 'nobody' }
        $with = $send + @{}
        $with.Remove('ContactFlowId')
        $rows[2].FlowId = $unknownFlow
        $script:all = $rows | Start-OutboundChatContact @with -ErrorAction SilentlyContinue | Sort-Object Row
        $script:file = Join-Path $TestDrive 'results'
    }

    It 'are found by their Status: <what>' -TestCases @(
        @{ what = 'at once'; through = { $all } }
        @{ what = 'CLIXML'; through = { $all | Export-Clixml $file; Import-Clixml $file } }
        @{ what = 'JSON'; through = { ConvertTo-Json $all -Depth 4 | ConvertFrom-Json } }
        @{ what = 'CSV'; through = { $all | Export-Csv $file; Import-Csv $file } }
        @{ what = 'another process'; through = { $all | ForEach-Object { [System.Management.Automation.PSSerializer]::Deserialize(
                        [System.Management.Automation.PSSerializer]::Serialize($_)) } }
        }
    ) {
        $found = & $through
        $found | Should -HaveCount 4
        ($found | Where-Object Status -EQ Started).Row | Should -Be 1, 4
        ($found | Where-Object Status -In Failed, Invalid).Row | Should -Be 2, 3
        ($found | Where-Object Status -NE Started).ErrorId | Should -Be 'RowInvalid', 'ResourceNotFound'
        ($found | Group-Object Status | Sort-Object Name).Name | Should -Be 'Failed', 'Invalid', 'Started'
        $found[0].ContactId | Should -Be $all[0].ContactId
    }
}
