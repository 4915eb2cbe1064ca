<#
.SYNOPSIS
Runs the Pester files beside this one, in a few PowerShell processes, and writes the results of all tests to a JSON file.

.DESCRIPTION
The processes are of the PowerShell that runs this script. A file that hangs or ends its process fails; the others are not affected.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $PesterModule,

    [Parameter(Mandatory)]
    [string] $ResultPath,

    # The files to run, by name; wildcards are allowed.
    [string] $Name = '*.Tests.ps1',

    # How many seconds a file may take. A process may take as long as all of its files.
    [int] $TimeLimit = 120
)

$ErrorActionPreference = 'Stop'

"Pester files, in PowerShell $($PSVersionTable.PSVersion):"

# Eight processes, two at a time: starting one with Pester takes as long as the tests of a small file. Each begins with one of the files
# that take longest, or with Credentials, because AWSSDK.Core remembers the names of the files with profiles. The others are dealt out by
# name, so that a file always shares its process with the same ones.
$first = 'Isolation', 'Runbook', 'Help', 'Hosts', 'Module', 'Hostile', 'Sessions', 'Credentials'
$place = 0
$groups = Get-ChildItem -LiteralPath $PSScriptRoot -Filter $Name |
    Sort-Object { $order = $first.IndexOf($_.Name.Split('.')[0]); $order -lt 0 ? $first.Count : $order }, Name |
    Group-Object { $script:place++ % $first.Count }

$tests = $groups | ForEach-Object -ThrottleLimit 2 -Parallel {
    $folder = $using:PSScriptRoot
    Import-Module (Join-Path $folder 'Child.psm1')
    $result = New-TemporaryFile
    $left = $_.Group
    while ($left) {
        Clear-Content -LiteralPath $result
        $clock = [System.Diagnostics.Stopwatch]::StartNew()
        try {
            $output = Invoke-Child -TimeLimit ($using:TimeLimit * @($left).Count) -Argument (@(
                    '-File', (Join-Path $folder 'Invoke-TestFile.ps1')
                    '-PesterModule', $using:PesterModule
                    '-ResultPath', $result
                ) + $left.FullName)
            $message = "PowerShell ended before its tests did.`n$output"
        }
        catch {
            $message = "$_"
        }

        # If the process ended early, the file that it was running fails, and those after it get a new process.
        $done = @(Get-Content -LiteralPath $result | ConvertFrom-Json)
        $done
        $ended, $left = $left | Select-Object -Skip $done.Count
        if ($ended) {
            [pscustomobject]@{
                File    = $ended.Name
                Seconds = $clock.Elapsed.TotalSeconds - ($done | Measure-Object Seconds -Sum).Sum
                Tests   = @{ name = 'The file'; status = 'failed'; message = $message }
            }
        }
    }

    Remove-Item -LiteralPath $result
} | ForEach-Object {
    $file = $_
    $counts = 'passed', 'failed', 'skipped' | ForEach-Object {
        $count = @($file.Tests | Where-Object status -EQ $_).Count
        if ($count) { "$count $_" }
    }
    Write-Information ('{0,6:0.0} s  {1}: {2}' -f $file.Seconds, $file.File, ($counts -join ', ')) -InformationAction Continue
    foreach ($test in $file.Tests) {
        @{ name = "$($file.File): $($test.name)"; status = $test.status; message = $test.message }
    }
}

ConvertTo-Json @($tests) | Set-Content -LiteralPath $ResultPath
