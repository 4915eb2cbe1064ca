<#
.SYNOPSIS
Runs the tests of one Pester file in this process and writes their results to a JSON file: name, status and message of each.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $Path,

    [Parameter(Mandatory)]
    [string] $PesterModule,

    [Parameter(Mandatory)]
    [string] $ResultPath
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Import-Module $PesterModule
$run = Invoke-Pester -Configuration @{ Run = @{ Path = $Path; PassThru = $true }; Output = @{ Verbosity = 'None' } }

# Pester adds the location of the failure to its records.
function Get-Message([object[]] $ErrorRecord) {
    ($ErrorRecord | ForEach-Object { $_, $_.DisplayStackTrace | Where-Object { $_ } }) -join "`n"
}

$tests = @(
    foreach ($test in $run.Tests) {
        # Any other result, such as that of a test that did not run, counts as failed.
        $status = $test.Result -in 'Passed', 'Skipped' ? $test.Result.ToLowerInvariant() : 'failed'
        @{ name = $test.ExpandedPath; status = $status; message = Get-Message $test.ErrorRecord }
    }

    # Failures outside a test: the discovery of a file, and the set-up and clean-up of a block.
    foreach ($block in $run.FailedBlocks) {
        @{ name = $block.ExpandedPath; status = 'failed'; message = Get-Message $block.ErrorRecord }
    }

    foreach ($container in $run.FailedContainers | Where-Object ErrorRecord) {
        @{ name = 'Discovery'; status = 'failed'; message = Get-Message $container.ErrorRecord }
    }
)

ConvertTo-Json $tests | Set-Content -LiteralPath $ResultPath
