BeforeDiscovery {
    $repository = [System.IO.Path]::GetFullPath((Join-Path $PSScriptRoot '../..'))
    $folders = 'out/OutboundChat', 'docs', 'samples', 'tests' | ForEach-Object { Join-Path $repository $_ }
    $files = @(Get-Item (Join-Path $repository 'build.ps1')) + @(Get-ChildItem $folders -Include *.ps1, *.psm1, *.psd1 -Recurse)
    $script:scripts = $files |
        ForEach-Object { @{ name = [System.IO.Path]::GetRelativePath($repository, $_.FullName); path = $_.FullName } } |
        Where-Object name -NotMatch '[/\\](bin|obj|node_modules)[/\\]'
    $script:missing = -not (Get-Module -ListAvailable PSScriptAnalyzer)
}

Describe 'PSScriptAnalyzer' -Skip:$missing {
    It 'finds nothing in <name>' -TestCases $scripts {
        Invoke-ScriptAnalyzer $path | ForEach-Object { "$($_.Line): $($_.RuleName): $($_.Message)" } | Should -BeNullOrEmpty
    }
}
