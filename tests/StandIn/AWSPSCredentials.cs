using Amazon.Runtime;

namespace Amazon.PowerShell.Common;

/// <summary>The type of <c>$StoredAWSCredentials</c>. As in AWS Tools, everything except its text is internal.</summary>
public sealed class AWSPSCredentials
{
    internal AWSPSCredentials(AWSCredentials credentials, string name) => (Credentials, Name) = (credentials, name);

    internal AWSCredentials Credentials { get; }

    internal string Name { get; }

    internal string Source { get; } = "Session";

    public override string ToString() => Name;
}
