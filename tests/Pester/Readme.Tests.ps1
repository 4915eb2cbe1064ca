using namespace System.Management.Automation.Language

# The README's PowerShell blocks, pasted one after the other into a session at the root of a clone. Blocks marked 'pwsh' install, send for
# real or start processes, so they are only parsed, and their commands and files are looked up.
BeforeDiscovery {
    $text = (Get-Content -Raw -LiteralPath (Join-Path $PSScriptRoot '../../README.md')) -replace '\r'
    $pattern = '(?ms)^```(?<kind>\w*)\n(?<code>.*?)\n```$(\n\n```output\n(?<expected>.*?)\n```$)?'
    $number = 0
    $all = foreach ($block in [regex]::Matches($text, $pattern)) {
        $expected = $block.Groups['expected']
        @{
            name     = "block $((++$number)), $(($block.Groups['code'].Value -split '\n')[0])"
            kind     = $block.Groups['kind'].Value
            code     = $block.Groups['code'].Value
            expected = $expected.Success ? $expected.Value : $null
        }
    }
    $script:blocks = @($all | Where-Object kind -EQ 'powershell')
    $script:parsed = @($all | Where-Object kind -EQ 'pwsh')
    $script:others = @($all.kind | Where-Object { $_ -notin 'powershell', 'pwsh', 'text' }) +
        @([regex]::Matches(($text -replace $pattern), '(?m)^(```|    ).*').Value)
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force

    # A folder with the files of a clone after the build, so that the blocks create no files in the repository.
    $null = New-Item -ItemType Directory (Join-Path $TestDrive 'out')
    Copy-Item $ModulePath (Join-Path $TestDrive 'out') -Recurse
    Copy-Item $SamplePath $TestDrive -Recurse
    $script:shell = [powershell]::Create()
    [void]$shell.AddScript({ Set-Location $args[0] }).AddArgument("$TestDrive").Invoke()

    # Identifiers and times differ between runs, and so do line breaks.
    function Format-Output([string] $Text) {
        $Text -replace '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', '<identifier>' -replace '\d{4}-\d\d-\d\d \d\d:\d\d(?=\s|$)',
            '<time>' -replace '(?<= rows? in ).*?(?=\.)', '<duration>' -replace '\s'
    }
}

AfterAll {
    $shell.Dispose()
}

Describe 'The README' {
    It 'has no blocks except those tested here and sample output' -TestCases @{ others = $others; run = $blocks; parsed = $parsed } {
        $others | Should -BeNullOrEmpty
        $run | Should -Not -BeNullOrEmpty
        $parsed | Should -Not -BeNullOrEmpty
    }

    It 'has blocks that run in order: <name>' -TestCases $blocks {
        # No block sends for real.
        $tree = [Parser]::ParseInput($code, [ref] $null, [ref] $null)
        $commands = $tree.FindAll({ $args[0] -is [CommandAst] }, $true)
        $commands.Where{ $_.GetCommandName() -eq 'Start-OutboundChatContact' } | ForEach-Object {
            $_.CommandElements.ParameterName | Should -Contain 'Simulate'
        }

        # Each statement separately, as at a prompt: its warnings, messages and output.
        $shown = foreach ($statement in $tree.EndBlock.Statements) {
            $shell.Commands.Clear()
            $shell.Streams.ClearStreams()
            [void]$shell.AddScript($statement.Extent.Text).AddCommand('Out-String').AddParameter('Width', 100)
            $output = $shell.Invoke()
            $shell.Streams.Error | ForEach-Object { "$_" } | Should -BeNullOrEmpty
            $shell.Streams.Warning | ForEach-Object { "WARNING: $_" }
            $shell.Streams.Information
            $output
        }

        if ($expected) {
            Format-Output "$shown" | Should -Be (Format-Output $expected)
        }
    }

    It 'has blocks whose commands, parameters and files exist: <name>' -TestCases $parsed {
        $errors = $null
        $tree = [Parser]::ParseInput($code, [ref] $null, [ref] $errors)
        $errors | Should -BeNullOrEmpty

        foreach ($command in $tree.FindAll({ $args[0] -is [CommandAst] -and $args[0].GetCommandName() -like '*-OutboundChat*' }, $true)) {
            $shell.Commands.Clear()
            $known = $shell.AddCommand('Get-Command').AddArgument($command.GetCommandName()).Invoke().Parameters.Keys
            $command.CommandElements.Where{ $_ -is [CommandParameterAst] }.ParameterName | Should -BeIn $known
        }

        foreach ($file in [regex]::Matches($code, '(?<=^|\s)(\./)?(samples/\S+|build\.ps1)').Value) {
            "$PSScriptRoot/../../$file" | Should -Exist
        }
    }
}
