using System.Management.Automation;
using Amazon.Runtime;

namespace Amazon.PowerShell.Common;

/// <summary>Stores credentials in the caller's scope.</summary>
[Cmdlet(VerbsCommon.Set, "AWSCredential")]
public sealed class SetAWSCredentialCommand : PSCmdlet
{
    [Parameter(Mandatory = true)]
    public AWSCredentials? Credential { get; set; }

    [Parameter(Mandatory = true)]
    public string? Name { get; set; }

    protected override void ProcessRecord() =>
        SessionState.PSVariable.Set("StoredAWSCredentials", new AWSPSCredentials(Credential!, Name!));
}
