<#
.SYNOPSIS
Runs the Pester files beside this one, each in a PowerShell process of its own, and writes the results of all tests to a JSON file.

.DESCRIPTION
The processes are of the PowerShell that runs this script. A file that takes too long is killed and fails; the others are not affected.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $PesterModule,

    [Parameter(Mandatory)]
    [string] $ResultPath,

    # The files to run, by name; wildcards are allowed.
    [string] $Name = '*.Tests.ps1',

    # How many seconds a file may take.
    [int] $TimeLimit = 120
)

$ErrorActionPreference = 'Stop'

# The files that take longest start first, so that none of them is left over at the end.
$slow = 'Isolation', 'Hosts', 'Secrecy', 'Help', 'Module'
$files = Get-ChildItem -LiteralPath $PSScriptRoot -Filter $Name |
    Sort-Object { $place = $slow.IndexOf($_.Name.Split('.')[0]); $place -lt 0 ? $slow.Count : $place }, Name

$tests = $files | ForEach-Object -ThrottleLimit 2 -Parallel {
    $folder = $using:PSScriptRoot
    Import-Module (Join-Path $folder 'Child.psm1')
    $result = New-TemporaryFile
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    try {
        $output = Invoke-Child -TimeLimit $using:TimeLimit -Argument @(
            '-File', (Join-Path $folder 'Invoke-TestFile.ps1')
            '-Path', $_.FullName
            '-PesterModule', $using:PesterModule
            '-ResultPath', $result
        )
        $tests = Get-Content -Raw -LiteralPath $result | ConvertFrom-Json
        $message = $tests ? '' : "It has no tests, or PowerShell ended before they ran.`n$output"
    }
    catch {
        $tests = $null
        $message = "$_"
    }
    finally {
        Remove-Item -LiteralPath $result
    }

    [pscustomobject]@{
        File    = $_.Name
        Seconds = $clock.Elapsed.TotalSeconds
        Tests   = $tests ?? [pscustomobject]@{ name = 'The file'; status = 'failed'; message = $message }
    }
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
