<#
.SYNOPSIS
Runs all tests: those in .NET, and then those in PowerShell. The last line has the totals.
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

    $program, $leading = $powerShell
    $version = & $program @leading -NoProfile -NonInteractive -Command '"$($PSVersionTable.PSVersion)"'

    dotnet test --configuration $Configuration --results-directory $results --report-xunit-ctrf --report-xunit-ctrf-filename xunit.json
    $exitCode = $LASTEXITCODE
    if (-not (Test-Path "$results/xunit.json")) {
        throw "The tests in .NET did not run: dotnet test ended with code $exitCode."
    }

    $tests.AddRange(@((Get-Content -Raw "$results/xunit.json" | ConvertFrom-Json).results.tests))
    if ($exitCode -ne 0 -and $tests.status -notcontains 'failed') {
        Add-Failure 'dotnet test' "It ended with code $exitCode."
    }

    $pester = dotnet msbuild tests/OutboundChat.Tests -getProperty:PesterModule
    ''
    "Pester files, in PowerShell ${version}:"
    $suite = '-File', 'tests/Pester/Invoke-Suite.ps1', '-PesterModule', $pester, '-ResultPath', "$results/pester.json"
    & $program @leading -NoProfile -NonInteractive @suite
    if (Test-Path "$results/pester.json") {
        $tests.AddRange(@(Get-Content -Raw "$results/pester.json" | ConvertFrom-Json))
    }
    else {
        Add-Failure 'The Pester files' "They did not run: PowerShell ended with code $LASTEXITCODE."
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
