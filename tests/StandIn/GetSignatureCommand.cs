using System.Globalization;
using System.Management.Automation;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Auth;

namespace Amazon.PowerShell.Common;

/// <summary>Signs a request with this module's own AWSSDK.Core, as every cmdlet of AWS Tools does before it sends.</summary>
[Cmdlet(VerbsCommon.Get, "Signature")]
public sealed class GetSignatureCommand : PSCmdlet
{
    [Parameter(Mandatory = true)]
    public AWSCredentials? Credential { get; set; }

    [Parameter(Mandatory = true)]
    public string? Region { get; set; }

    [Parameter(Mandatory = true)]
    public string? Service { get; set; }

    /// <summary>In the form of the header x-amz-date.</summary>
    [Parameter(Mandatory = true)]
    public string? Date { get; set; }

    [Parameter(Mandatory = true)]
    public string? SignedHeaders { get; set; }

    [Parameter(Mandatory = true)]
    public string? CanonicalRequest { get; set; }

    protected override void ProcessRecord()
    {
        const DateTimeStyles Utc = DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal;
        DateTime date = DateTime.ParseExact(Date!, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, Utc);
        ImmutableCredentials credentials = Credential!.GetCredentials();
        WriteObject(AWS4Signer.ComputeSignature(credentials, Region!, date, Service!, SignedHeaders!, CanonicalRequest!).Signature);
    }
}
