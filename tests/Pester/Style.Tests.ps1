BeforeDiscovery {
    $repository = [System.IO.Path]::GetFullPath((Join-Path $PSScriptRoot '../..'))
    $scripts = 'out/OutboundChat/OutboundChat.psd1', 'out/OutboundChat/OutboundChat.psm1', 'build.ps1', 'docs/Export-Help.ps1' | ForEach-Object { @{ name = $_; path = Join-Path $repository $_ } }
    $scripts += Get-ChildItem $PSScriptRoot -Include *.ps1, *.psm1 -Recurse | ForEach-Object { @{ name = "tests/Pester/$($_.Name)"; path = $_.FullName } }
    $script:missing = -not (Get-Module -ListAvailable PSScriptAnalyzer)
}

Describe 'PSScriptAnalyzer' -Skip:$missing {
    It 'finds nothing in <name>' -TestCases $scripts {
        Invoke-ScriptAnalyzer $path | ForEach-Object { "$($_.Line): $($_.RuleName): $($_.Message)" } | Should -BeNullOrEmpty
    }
}
