BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
    Import-Module $ModulePath
    $script:with = $Contact + @{ WarningAction = 'Ignore' }
    $script:rows = 'Phone,Message', '+12065550100,One', '(206) 555-0101,Two', '+1 206 555 0100,Three', '+12065550103,Four',
        '+12065550104,Five' | ConvertFrom-Csv
    $script:path = Join-Path $TestDrive 'workflow'
    $script:suffix = ',OutboundChat.Module.Commands.ExportOutboundChatWorkflowCommand'

    function Get-Item-Token([string] $Folder) {
        (Get-Content (Join-Path $Folder 'items.jsonl') | ConvertFrom-Json).ClientToken
    }
}

Describe 'Export-OutboundChatWorkflow' {
    AfterEach {
        Get-ChildItem $TestDrive -Force | Remove-Item -Recurse -Force
    }

    It 'writes the requests that Start-OutboundChatContact sends, with its tokens' {
        $rows = Import-Csv (Join-Path $SamplePath 'appointments.csv') | Select-Object -First 20
        $chat = @{ InstanceId = 'clinic'; ContactFlowId = 'Appointment reminder'; SourceEndpoint = '+1 206 555 0142'; Simulate = $true }
        $chat += @{ MessageTemplate = 'Hi {FirstName}'; AttributeColumn = 'OrderId'; BatchId = 'recall'; WarningAction = 'Ignore' }
        $workflow = $rows | Export-OutboundChatWorkflow @chat -Path $path
        $results = $rows | Start-OutboundChatContact @chat -InformationAction Ignore | Sort-Object Row

        $workflow.Path, $workflow.Items, $workflow.BatchId, $workflow.Rehearsal | Should -Be $path, 20, 'recall', $true
        (Get-ChildItem $path -Force).Name | Sort-Object |
            Should -Be 'items.jsonl', 'policy.json', 'README.md', 'state-machine.asl.json', 'template.yaml'
        Get-Item-Token $path | Should -Be $results.ClientToken
        (Get-Content (Join-Path $path 'items.jsonl') -First 1 | ConvertFrom-Json).InitialSystemMessage.Content | Should -Be 'Hi Ava'
        Get-Content -Raw (Join-Path $path 'README.md') | Should -BeLike '*recall*'
    }

    It 'reports rows that it does not write, and ends with one error after its object' {
        $caught = { $rows | Export-OutboundChatWorkflow @with -Path $path -ExcludeDestination +12065550103 -ErrorAction Stop `
                -WarningAction SilentlyContinue -WarningVariable script:warned -OutVariable script:out } |
            Should -Throw -ErrorId "RowsNotWritten$suffix" -PassThru
        $caught.Exception.Message | Should -BeLike '1 of 5 rows *: 1 DestinationWithoutCountry.*'
        $caught.TargetObject.Row | Should -Be 2
        "$warned" | Should -BeLike '2 rows were left out *: 1 DestinationDuplicate, 1 DestinationExcluded.'
        $out.Items | Should -Be 2
        $out.NotWritten.Row | Should -Be 2, 3, 4
        $out.Reasons['DestinationExcluded'] | Should -Be 1
        Get-Item-Token $path | Should -HaveCount 2
    }

    It 'writes a single row as an argument, or its own error' {
        (Export-OutboundChatWorkflow +12065550100 @with -Path $path).Items | Should -Be 1
        { Export-OutboundChatWorkflow 555 @with -Path "$path-2" -ErrorAction Stop } | Should -Throw -ErrorId "RowInvalid$suffix"
        "$path-2" | Should -Not -Exist
    }

    It 'generates a batch, and accepts tokens of rows only then' {
        $row = [pscustomobject]@{ Phone = '+12065550100'; ClientToken = 'mine' }
        ($row | Export-OutboundChatWorkflow @with -Path $path).BatchId | Should -Match '^[0-9a-f-]{36}$'
        Get-Item-Token $path | Should -Be 'mine'
        { $row | Export-OutboundChatWorkflow @with -Path "$path-2" -BatchId b -ErrorAction Stop } |
            Should -Throw '*ClientTokenInBatch*' -ErrorId "RowsNotWritten$suffix"
    }

    It 'writes nothing without rows, with -WhatIf, or if its input fails' {
        $warned = @() | Export-OutboundChatWorkflow @Contact -Path $path 3>&1
        "$warned" | Should -BeLike 'There were no rows*'
        $rows | Export-OutboundChatWorkflow @with -Path $path -DefaultCountry US -WhatIf | Should -BeNullOrEmpty
        { 0..9 | ForEach-Object { if ($_ -eq 5) { throw 'the input' }; "+1206555010$_" } | Export-OutboundChatWorkflow @with -Path $path } |
            Should -Throw 'the input'
        Get-ChildItem $TestDrive -Force | Should -BeNullOrEmpty
    }

    It 'replaces only a workflow, and only with -Force' {
        $null = '+12065550100' | Export-OutboundChatWorkflow @with -Path $path
        { '+12065550101' | Export-OutboundChatWorkflow @with -Path $path } | Should -Throw -ErrorId "WorkflowExists$suffix"
        ('+12065550101', '+12065550102' | Export-OutboundChatWorkflow @with -Path $path -Force).Items | Should -Be 2
        Get-Item-Token $path | Should -HaveCount 2
        { '+12065550101' | Export-OutboundChatWorkflow @with -Path $SamplePath -Force } |
            Should -Throw -ErrorId "WorkflowPathForeign$suffix"
        { '+12065550101' | Export-OutboundChatWorkflow @with -Path Env:\x } | Should -Throw -ErrorId "PathUnusable$suffix"
        (Get-ChildItem $TestDrive -Force).Name | Should -Be 'workflow'
    }

    It 'looks names up, which needs an account' {
        $none = @{ AWS_ACCESS_KEY_ID = $null; AWS_PROFILE = $null; AWS_CONFIG_FILE = "$TestDrive/none"; AWS_EC2_METADATA_DISABLED = 'true' }
        $before = @{}
        foreach ($name in $none.Keys) {
            $before[$name] = [Environment]::GetEnvironmentVariable($name)
            [Environment]::SetEnvironmentVariable($name, $none[$name])
        }

        try {
            { '+12065550101' | Export-OutboundChatWorkflow @with -Path $path -Region us-west-2 } | Should -Not -Throw
            $names = $with + @{}
            $names.InstanceId = 'clinic'
            { '+12065550101' | Export-OutboundChatWorkflow @names -Path $path -Region us-west-2 -Force } | Should -Throw -PassThru |
                ForEach-Object { $_.CategoryInfo.Category | Should -BeIn 'AuthenticationError', 'ObjectNotFound' }
        }
        finally {
            foreach ($name in $none.Keys) {
                [Environment]::SetEnvironmentVariable($name, $before[$name])
            }
        }
    }
}

Describe 'The README of a workflow' {
    It 'has commands that list the chats that were not started' {
        $null = 0..3 | ForEach-Object { "+1206555010$_" } | Export-OutboundChatWorkflow @with -Path $path
        $result = Join-Path $path 'results/run'
        $null = New-Item -ItemType Directory $result
        $results = Get-Content (Join-Path $path 'items.jsonl') | ForEach-Object {
            @{ Input = "{`"Request`":$_,`"Run`":`"arn`"}"; Error = 'Connect.ConflictException' }
        }
        ConvertTo-Json $results[0, 2] | Set-Content (Join-Path $result 'SUCCEEDED_0.json')
        ConvertTo-Json @($results[1]) | Set-Content (Join-Path $result 'FAILED_0.json')
        $block = [regex]::Match((Get-Content -Raw (Join-Path $path 'README.md')), '(?s)## List the chats.*?```powershell\n(.*?)\n```')
        function aws { }

        Push-Location $path
        try {
            $counts = . ([scriptblock]::Create($block.Groups[1].Value))
        }
        finally {
            Pop-Location
        }

        "$($counts.Name) $($counts.Count)" | Should -Be 'Connect.ConflictException 1'
        Get-Content (Join-Path $path 'not-started.jsonl') | ConvertFrom-Json | ForEach-Object { $_.DestinationEndpoint.Address } |
            Should -Be '+12065550101', '+12065550103'
    }
}
