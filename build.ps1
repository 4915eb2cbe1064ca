<#
.SYNOPSIS
Builds OutboundChat, tests it, or packs the module. Each task is a call of dotnet, so nothing here is needed where PowerShell is not installed.

.EXAMPLE
./build.ps1 Build

.EXAMPLE
./build.ps1 Test
#>
[CmdletBinding()]
param(
    # Build: everything, and the module under out/OutboundChat. Test: all tests. Package: out/OutboundChat.<version>.nupkg, for a PowerShell repository.
    [ValidateSet('Build', 'Test', 'Package')]
    [string] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = $Task -eq 'Package' ? 'Release' : 'Debug'
)

$arguments = switch ($Task) {
    'Build' { 'build', '--configuration', $Configuration }
    'Test' { 'test', '--configuration', $Configuration }
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
