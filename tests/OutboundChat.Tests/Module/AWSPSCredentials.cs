using Amazon.Runtime;

#pragma warning disable IDE0130 // The type is recognised by this name.
namespace Amazon.PowerShell.Common;
#pragma warning restore IDE0130

/// <summary>As AWS Tools has it: public, with a content that is not.</summary>
public class AWSPSCredentials
{
    internal AWSPSCredentials(AWSCredentials? content) => Credentials = content;

    internal AWSCredentials? Credentials { get; }

    public override string ToString() => "my-profile";
}
