<#
.SYNOPSIS
Runs Pester files one after another in this process. When a file ends, a line of JSON with its results is added to a file: name, status and
message of each test.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $PesterModule,

    [Parameter(Mandatory)]
    [string] $ResultPath,

    # The files.
    [Parameter(Mandatory, ValueFromRemainingArguments)]
    [string[]] $Path
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Import-Module $PesterModule

# Pester adds the location of the failure to its records.
function Get-Message([object[]] $ErrorRecord) {
    ($ErrorRecord | ForEach-Object { $_, $_.DisplayStackTrace | Where-Object { $_ } }) -join "`n"
}

foreach ($file in $Path) {
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    $run = Invoke-Pester -Configuration @{ Run = @{ Path = $file; PassThru = $true }; Output = @{ Verbosity = 'None' } }
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

    if (-not $tests) {
        $tests = @(@{ name = 'The file'; status = 'failed'; message = 'It has no tests.' })
    }

    $result = @{ File = Split-Path -Leaf $file; Seconds = $clock.Elapsed.TotalSeconds; Tests = $tests }
    ConvertTo-Json $result -Depth 3 -Compress | Add-Content -LiteralPath $ResultPath

    # What the next file must not find.
    Remove-Module OutboundChat -ErrorAction Ignore
    $Error.Clear()
}
