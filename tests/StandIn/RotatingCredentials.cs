using Amazon.Runtime;

namespace Amazon.PowerShell.Common;

/// <summary>Credentials that have new keys whenever they are asked, as those of a role have when they expired.</summary>
/// <param name="prefix">The prefix of the access keys. A number follows.</param>
public sealed class RotatingCredentials(string prefix) : AWSCredentials
{
    private int _asked;

    public override ImmutableCredentials GetCredentials()
    {
        string key = $"{prefix}{Interlocked.Increment(ref _asked)}";
        return new ImmutableCredentials(key, $"secret of {key}", $"token of {key}");
    }
}
