using System.Management.Automation;

namespace Amazon.PowerShell.Common;

/// <summary>Gives the session's credentials.</summary>
[Cmdlet(VerbsCommon.Get, "AWSCredential")]
public sealed class GetAWSCredentialCommand : PSCmdlet
{
    protected override void ProcessRecord() =>
        WriteObject((SessionState.PSVariable.GetValue("StoredAWSCredentials") as AWSPSCredentials)?.Credentials);
}
