<#
.SYNOPSIS
Runs the Pester files beside this one and writes what became of each to a JSON file.

.DESCRIPTION
Exit code 0: they ran, whether they passed or not. 3: there is no Pester 5 here.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $ResultPath
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$pester = Get-Module -ListAvailable Pester | Where-Object Version -GE '5.0' | Sort-Object Version | Select-Object -Last 1
if (-not $pester) {
    exit 3
}

Import-Module $pester
$configuration = New-PesterConfiguration

# AWSSDK.Core reads the variables that name its files once in a process: the file that sets them goes first.
$configuration.Run.Path = (Get-ChildItem (Join-Path $PSScriptRoot '*.Tests.ps1') | Sort-Object { $_.Name -ne 'Credentials.Tests.ps1' }, Name).FullName
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'None'
$result = Invoke-Pester -Configuration $configuration

$files = foreach ($container in $result.Containers) {
    $tests = @($result.Tests | Where-Object { $_.ScriptBlock.File -eq $container.Item.FullName })
    @{
        File    = $container.Item.Name
        Passed  = @($tests | Where-Object Result -EQ 'Passed').Count
        Skipped = @($tests | Where-Object Result -EQ 'Skipped').Count
        Failed  = @(
            $container.ErrorRecord | ForEach-Object { "$_" }
            $tests | Where-Object Result -EQ 'Failed' | ForEach-Object { "$($_.ExpandedPath): $($_.ErrorRecord -join ' ')" }
        )
    }
}

ConvertTo-Json @($files) -Depth 3 | Set-Content -LiteralPath $ResultPath
