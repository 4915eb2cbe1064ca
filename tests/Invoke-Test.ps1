<#
.SYNOPSIS
Runs all tests, in .NET and in PowerShell. The last line has the totals.
#>
[CmdletBinding()]
param(
    [string] $Configuration = 'Debug'
)

$ErrorActionPreference = 'Stop'

# Both kinds of tests write their results as a list of tests with name, status and message.
$results = (New-Item -ItemType Directory (Join-Path ([System.IO.Path]::GetTempPath()) ([guid]::NewGuid()))).FullName
$tests = [System.Collections.Generic.List[object]]::new()
function Add-Failure([string] $Name, [string] $Message) {
    $tests.Add([pscustomobject]@{ name = $Name; status = 'failed'; message = $Message })
}

# Most of the processes are short, and the JIT's profiles cost them more than they gain.
$env:DOTNET_TieredPGO = '0'

Push-Location (Join-Path $PSScriptRoot '..')
try {
    $powerShell = if ($env:OUTBOUND_CHAT_PWSH) {
        Get-Command $env:OUTBOUND_CHAT_PWSH -CommandType Application
    }
    else {
        $restored = dotnet tool restore 2>&1
        if ($LASTEXITCODE -ne 0) {
            throw "PowerShell could not be restored: $restored"
        }

        'dotnet', 'tool', 'run', 'pwsh', '--'
    }

    dotnet build --configuration $Configuration
    if ($LASTEXITCODE -ne 0) {
        throw 'The tests did not run: the build failed.'
    }

    # The tests in PowerShell run beside those in .NET, and their output is shown after them.
    $paths = dotnet msbuild tests/OutboundChat.Tests -property:Configuration=$Configuration -getProperty:PesterModule,TargetPath
    $paths = ("$paths" | ConvertFrom-Json).Properties
    $program, $leading = $powerShell
    $suite = @($leading) + '-NoProfile', '-NonInteractive', '-File', 'tests/Pester/Invoke-Suite.ps1' +
        '-PesterModule', $paths.PesterModule, '-ResultPath', "$results/pester.json"
    $pester = Start-ThreadJob {
        Set-Location $using:PWD
        & $using:program @using:suite
        "PowerShell ended with code $LASTEXITCODE."
    }

    dotnet $paths.TargetPath -noColor -result-ctrf "$results/xunit.json"
    $exitCode = $LASTEXITCODE
    ''
    $output = @(Receive-Job $pester -Wait -AutoRemoveJob)
    $output | Select-Object -SkipLast 1

    if (Test-Path "$results/xunit.json") {
        $tests.AddRange(@((Get-Content -Raw "$results/xunit.json" | ConvertFrom-Json).results.tests))
    }

    if ($exitCode -ne 0 -and $tests.status -notcontains 'failed') {
        Add-Failure 'The tests in .NET' "They ended with code $exitCode."
    }

    if (Test-Path "$results/pester.json") {
        $tests.AddRange(@(Get-Content -Raw "$results/pester.json" | ConvertFrom-Json))
    }
    else {
        Add-Failure 'The Pester files' "They did not run: $($output[-1])"
    }
}
finally {
    Pop-Location
    Remove-Item -LiteralPath $results -Recurse
}

''
$count = @{ passed = 0; failed = 0; skipped = 0 }
foreach ($test in $tests) {
    $count[$test.status]++
    if ($test.status -eq 'failed') {
        "Failed: $($test.name)"
        "$($test.message)".Trim() -replace '(?m)^', '    '
        ''
    }
}

"$($count.passed) passed, $($count.failed) failed, $($count.skipped) skipped"
exit [int]($count.failed -gt 0)
