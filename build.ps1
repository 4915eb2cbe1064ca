<#
.SYNOPSIS
Builds OutboundChat, tests it, measures it, packs the module, or makes its help. All but the help is a call of dotnet, so nothing here is needed where PowerShell is not installed.

.EXAMPLE
./build.ps1 Build

.EXAMPLE
./build.ps1 Test
#>
[CmdletBinding()]
param(
    # Build: everything, and the module under out/OutboundChat. Test: all tests. Package: out/OutboundChat.<version>.nupkg, for a PowerShell repository.
    # Docs: what Get-Help shows, from the Markdown under docs/en-US; needs Microsoft.PowerShell.PlatyPS 1.
    # Bench: all benchmarks, each beside a peer; docs/performance.md says what they measure.
    [ValidateSet('Build', 'Test', 'Package', 'Docs', 'Bench')]
    [string] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = ($Task -in 'Package', 'Bench') ? 'Release' : 'Debug'
)

if ($Task -eq 'Docs') {
    & (Join-Path $PSScriptRoot 'docs/Export-Help.ps1')
    return
}

$arguments = switch ($Task) {
    'Build' { 'build', '--configuration', $Configuration }
    'Test' { 'test', '--configuration', $Configuration }
    'Bench' { 'run', '--configuration', $Configuration, '--project', 'bench/OutboundChat.Bench' }
    'Package' { 'pack', 'src/OutboundChat.Module', '--configuration', $Configuration }
}

Push-Location $PSScriptRoot
try {
    dotnet @arguments
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $($arguments -join ' ') ended with code $LASTEXITCODE."
    }
}
finally {
    Pop-Location
}
