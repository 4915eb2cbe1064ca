using Amazon.Runtime;

namespace Amazon.PowerShell.Common;

/// <summary>What a session's <c>$StoredAWSCredentials</c> holds: as in AWS Tools, all but the text is internal.</summary>
public sealed class AWSPSCredentials
{
    internal AWSPSCredentials(AWSCredentials credentials, string name) => (Credentials, Name) = (credentials, name);

    internal AWSCredentials Credentials { get; }

    internal string Name { get; }

    internal string Source { get; } = "Session";

    public override string ToString() => Name;
}
