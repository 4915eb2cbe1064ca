using namespace System.Management.Automation.Language

# The README's PowerShell blocks, pasted one after the other into a session at the root of a clone.
BeforeDiscovery {
    $text = (Get-Content -Raw -LiteralPath (Join-Path $PSScriptRoot '../../README.md')) -replace '\r'
    $number = 0
    $script:blocks = foreach ($block in [regex]::Matches($text, '(?ms)^```powershell\n(.*?)\n```$(\n\n```output\n(.*?)\n```$)?')) {
        $code = $block.Groups[1].Value
        @{
            name     = "block $((++$number)), $(($code -split '\n')[0])"
            code     = $code
            expected = $block.Groups[3].Success ? $block.Groups[3].Value : $null
        }
    }
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force

    # A folder with what a clone has after the build, so that files which the blocks make stay out of the repository.
    $null = New-Item -ItemType Directory (Join-Path $TestDrive 'out')
    Copy-Item $ModulePath (Join-Path $TestDrive 'out') -Recurse
    Copy-Item $SamplePath $TestDrive -Recurse
    $script:shell = [powershell]::Create()
    [void]$shell.AddScript({ Set-Location $args[0] }).AddArgument("$TestDrive").Invoke()

    # Identifiers and times differ from run to run, and lines are broken elsewhere.
    function Format-Output([string] $Text) {
        $Text -replace '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', '<identifier>' -replace '\d{4}-\d\d-\d\d \d\d:\d\d(?=\s|$)',
            '<time>' -replace '(?<= rows? in ).*?(?=\.)', '<duration>' -replace '\s'
    }
}

AfterAll {
    $shell.Dispose()
}

Describe 'The README' {
    It 'has blocks that run in order: <name>' -TestCases $blocks {
        # Each statement on its own, as at a prompt: its warnings, what it says, and its output.
        $shown = foreach ($statement in [Parser]::ParseInput($code, [ref] $null, [ref] $null).EndBlock.Statements) {
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
}
