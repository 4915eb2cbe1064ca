# Constants and functions for all Pester files.

$script:repository = [System.IO.Path]::GetFullPath((Join-Path $PSScriptRoot '../..'))

# The folder in which `dotnet build` lays out the module.
$script:ModulePath = Join-Path $repository 'out/OutboundChat'
$script:SamplePath = Join-Path $repository 'samples'

# Identifiers of an instance that does not exist.
$script:Source = 'arn:aws:connect:us-west-2:123456789012:phone-number/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'
$script:InstanceId = '11111111-2222-3333-4444-555555555555'
$script:ContactFlowId = '123ec456-a007-89c0-1234-000000000000'

# The values that every row needs besides its destination.
$script:Contact = @{ SourceEndpoint = $Source; InstanceId = $InstanceId; ContactFlowId = $ContactFlowId }

# The keys that the simulator accepts. They are public.
$script:Keys = @{ AccessKey = 'AKIDSIMULATOREXAMPLE'; SecretKey = 'simulator-secret-that-signs-nothing-real'; Region = 'us-west-2' }

function Start-Simulator {
    <#
    .SYNOPSIS
    Starts a simulated Amazon Connect in a process of its own, on a free port of this machine.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute(
        'PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It changes nothing but a process of the test.')]
    param([string[]] $Option = @('requests-per-second=0', 'active-chats=0'))

    $program = $env:OUTBOUND_CHAT_SIMULATOR_HOST
    if (-not $program) {
        $program = Get-ChildItem (Join-Path $repository 'tests/SimulatorHost/bin/*/*/SimulatorHost.dll') |
            Sort-Object LastWriteTime | Select-Object -Last 1 -ExpandProperty FullName
    }

    $start = [System.Diagnostics.ProcessStartInfo]::new('dotnet', [string[]] (@($program) + $Option))
    $start.RedirectStandardInput = $start.RedirectStandardOutput = $true
    $process = [System.Diagnostics.Process]::Start($start)
    $url = $process.StandardOutput.ReadLine()
    if (-not $url) {
        throw "The simulator ended with code $($process.ExitCode) before it listened."
    }

    [pscustomobject]@{ Process = $process; Url = $url.TrimEnd('/') }
}

function Stop-Simulator {
    <#
    .SYNOPSIS
    Ends a simulator that Start-Simulator started.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute(
        'PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It changes nothing but a process of the test.')]
    param($Simulator)

    if ($Simulator) {
        $Simulator.Process.Kill()
        $Simulator.Process.WaitForExit()
        $Simulator.Process.Dispose()
    }
}

function Get-StandInPath {
    <#
    .SYNOPSIS
    Gets the folder of the stand-ins for other modules. Each stand-in is a folder with its own AWSSDK.Core.
    #>
    if ($env:OUTBOUND_CHAT_STAND_INS) {
        return $env:OUTBOUND_CHAT_STAND_INS
    }

    Get-ChildItem (Join-Path $repository 'tests/OutboundChat.Tests/bin/*/*/StandIn.V4/AWS.Tools.Common.dll') |
        Sort-Object LastWriteTime | Select-Object -Last 1 | ForEach-Object { $_.Directory.Parent.FullName }
}

Export-ModuleMember -Function Start-Simulator, Stop-Simulator, Get-StandInPath -Variable @(
    'ModulePath', 'SamplePath', 'Source', 'InstanceId', 'ContactFlowId', 'Contact', 'Keys'
)
