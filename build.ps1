<#
.SYNOPSIS
Shows OutboundChat at work, tests it, builds it, packs it, makes its help, or measures it.

.DESCRIPTION
Needs the .NET 10 SDK. Without PowerShell, start it with: dotnet dnx powershell --yes -- -NoProfile -File build.ps1 Demo

.EXAMPLE
./build.ps1 Demo

.EXAMPLE
./build.ps1 Test
#>
[CmdletBinding()]
param(
    # Demo: checks and sends a file of sample rows, without an AWS account.
    # Test: all tests, in .NET and in PowerShell. OUTBOUND_CHAT_PWSH names another PowerShell than the one that is pinned in .config.
    # Build: everything; the module goes to out/OutboundChat.
    # Package: out/OutboundChat.<version>.nupkg, for a PowerShell repository.
    # Docs: what Get-Help shows, from the Markdown in docs/en-US. Needs Microsoft.PowerShell.PlatyPS 1.
    # Bench: all benchmarks, each beside a peer; docs/performance.md says what they measure.
    [ValidateSet('Demo', 'Test', 'Build', 'Package', 'Docs', 'Bench')]
    [string] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = ($Task -in 'Package', 'Bench') ? 'Release' : 'Debug'
)

$ErrorActionPreference = 'Stop'
Push-Location $PSScriptRoot
try {
    switch ($Task) {
        'Demo' {
            # In a process of its own: a module that is loaded can't be built again.
            Import-Module ./tests/Pester/Child.psm1
            Invoke-PowerShell -File samples/Demo.ps1 -Configuration $Configuration
        }
        'Test' { & ./tests/Invoke-Test.ps1 -Configuration $Configuration }
        'Build' { dotnet build --configuration $Configuration }
        'Package' { dotnet pack src/OutboundChat.Module --configuration $Configuration }
        'Docs' { & ./docs/Export-Help.ps1 }
        'Bench' { dotnet run --configuration $Configuration --project bench/OutboundChat.Bench }
    }
}
finally {
    Pop-Location
}

# For whoever called this script: zero if the task succeeded.
if ($Task -ne 'Docs') { exit $LASTEXITCODE }
