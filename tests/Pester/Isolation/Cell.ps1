<#
.SYNOPSIS
One cell of the isolation matrix, for a PowerShell that has loaded nothing: sends with credentials of every kind, with another AWSSDK.Core
in the session, and writes the outcome as JSON.
#>
[CmdletBinding()]
param(
    # The name that identifies the requests of this cell.
    [Parameter(Mandatory)]
    [string] $Name,

    # The folder of the other module.
    [string] $Other,

    # When the other module is imported: before this one, or after this one has sent.
    [ValidateSet('Never', 'Before', 'After')]
    [string] $When = 'Never',

    # The simulator, and a server that accepts every signature.
    [Parameter(Mandatory)]
    [string] $Simulator,

    [Parameter(Mandatory)]
    [string] $Recorder
)

$ErrorActionPreference = 'Stop'
Import-Module (Join-Path $PSScriptRoot '../Shared.psm1')
$token = 'simulator-token'
$simulated = $Contact + @{ EndpointUrl = $Simulator; RequestsPerSecond = 1000; Burst = 1000 }
$recorded = $Contact + @{ EndpointUrl = $Recorder; Region = 'us-west-2'; RequestsPerSecond = 1000; Burst = 1000 }
$otherModule = "$Other/AWS.Tools.Common.dll"
$cell = [ordered]@{ Name = $Name }

function Get-Outcome {
    param([scriptblock] $Script)

    try {
        (& $Script) -join ', '
    }
    catch {
        ($_.FullyQualifiedErrorId -split ',')[0] + ": $_"
    }
}

function Send-Chat {
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute(
        'PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It asks the simulator.')]
    param([hashtable] $With)

    (Start-OutboundChatContact +12065550100 @simulated -Message Hi @With).Status
}

# Picks from a verbose run where its credentials came from, and the row's status.
filter Get-Gist {
    if ($_ -isnot [System.Management.Automation.VerboseRecord]) {
        "$($_.Status)"
    }
    elseif ($_.Message -like 'credentials from *') {
        $_.Message
    }
}

# Signs a request that AWS has published as a test vector.
function Get-OtherSignature {
    $credential = [Amazon.Runtime.BasicAWSCredentials]::new('AKIDEXAMPLE', 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY')
    $request = @(
        'GET', '/', '', 'host:example.amazonaws.com', 'x-amz-date:20150830T123600Z', '', 'host;x-amz-date'
        'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
    ) -join "`n"
    Get-Signature -Credential $credential -Region us-east-1 -Service service -Date 20150830T123600Z `
        -SignedHeaders 'host;x-amz-date' -CanonicalRequest $request
}

function Import-Other {
    Import-Module $otherModule
    $cell.OtherSigned = Get-Outcome { Get-OtherSignature }
}

if ($When -eq 'Before') {
    Import-Other
}

Import-Module $ModulePath
$cell.Keys = Get-Outcome { Send-Chat ($Keys + @{ SessionToken = $token }) }
$cell.Role = Get-Outcome { Send-Chat @{ ProfileName = 'role' } }
$cell.Sso = Get-Outcome { Send-Chat @{ ProfileName = 'sso' } }
if ($When -eq 'After') {
    Import-Other
    $cell.KeysAgain = Get-Outcome { Send-Chat ($Keys + @{ SessionToken = $token }) }
    $cell.RoleAgain = Get-Outcome { Send-Chat @{ ProfileName = 'role' } }
}

$cell.SsoExpired = Get-Outcome { Send-Chat @{ ProfileName = 'sso-expired' } }
if ($When -ne 'Never') {
    $cell.Stored = Get-Outcome {
        $stored = [Amazon.Runtime.SessionAWSCredentials]::new($Keys.AccessKey, $Keys.SecretKey, $token)
        Set-AWSCredential -Credential $stored -Name of-the-session
        Set-DefaultAWSRegion us-west-2
        Start-OutboundChatContact +12065550100 @simulated -Message Hi -Verbose 4>&1 | Get-Gist
    }

    # The credentials of a function's scope hide those of the session.
    $cell.StoredInFunction = Get-Outcome {
        Set-AWSCredential -Credential ([Amazon.Runtime.BasicAWSCredentials]::new('AKIDNOBODY', 'wrong')) -Name of-the-session
        Set-DefaultAWSRegion eu-central-1
        function Send-One {
            $stored = [Amazon.Runtime.SessionAWSCredentials]::new($Keys.AccessKey, $Keys.SecretKey, $token)
            Set-AWSCredential -Credential $stored -Name of-the-function
            Set-DefaultAWSRegion us-west-2
            Start-OutboundChatContact +12065550100 @simulated -Message Hi -Verbose 4>&1 | Get-Gist
        }

        Send-One
    }

    $cell.Renewed = Get-Outcome {
        Set-AWSCredential -Credential ([Amazon.PowerShell.Common.RotatingCredentials]::new("AKID$Name")) -Name rotating
        '+12065550100', '+12065550101' | Start-OutboundChatContact @recorded -Message Hi | ForEach-Object Status
    }

    $cell.OtherSignedAtLast = Get-Outcome { Get-OtherSignature }
    $cell.OtherCore = [Amazon.Runtime.AWSCredentials].Assembly.Location | Get-Item | ForEach-Object { $_.VersionInfo.FileVersion }
    $cell.OtherContext = [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext([Amazon.Runtime.AWSCredentials].Assembly).Name
}

$own = [System.Runtime.Loader.AssemblyLoadContext]::All | Where-Object Name -EQ 'OutboundChat' | ForEach-Object Assemblies
$cell.OwnCore = ($own | Where-Object { $_.GetName().Name -eq 'AWSSDK.Core' }).Location | Get-Item |
    ForEach-Object { $_.VersionInfo.FileVersion }
$cell.OwnAssemblies = @($own | ForEach-Object { $_.GetName().Name } | Where-Object { $_ -like 'AWSSDK.*' } | Sort-Object)
$cell.DefaultAssemblies = @(
    [System.Runtime.Loader.AssemblyLoadContext]::Default.Assemblies | ForEach-Object { $_.GetName().Name } |
        Where-Object { $_ -like 'AWSSDK.*' } | Sort-Object
)
[pscustomobject]$cell | ConvertTo-Json -Compress
