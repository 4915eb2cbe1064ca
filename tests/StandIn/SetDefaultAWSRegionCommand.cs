using System.Management.Automation;

namespace Amazon.PowerShell.Common;

/// <summary>Stores the Region in the caller's scope.</summary>
[Cmdlet(VerbsCommon.Set, "DefaultAWSRegion")]
public sealed class SetDefaultAWSRegionCommand : PSCmdlet
{
    [Parameter(Mandatory = true, Position = 0)]
    public string? Region { get; set; }

    protected override void ProcessRecord() => SessionState.PSVariable.Set("StoredAWSRegion", Region);
}
