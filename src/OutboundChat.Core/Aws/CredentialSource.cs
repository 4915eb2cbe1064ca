using Amazon.Runtime;

namespace OutboundChat.Aws;

/// <summary>A source of credentials, and how error messages describe it.</summary>
/// <param name="name">Where they come from, in words; never a secret.</param>
/// <param name="create">Creates the credentials. Some kinds check at once whether they are available, which can take long.</param>
internal sealed class CredentialSource(string name, Func<AWSCredentials> create)
{
    private readonly Lazy<AWSCredentials> _credentials = new(create);

    public CredentialSource(string name, AWSCredentials credentials)
        : this(name, () => credentials)
    {
    }

    public string Name { get; } = name;

    /// <summary>The address, program or object that is called for keys; null if the keys are known.</summary>
    public string? Asked { get; init; }

    /// <summary>The source whose keys are needed to get these, as when a role is assumed; null if none.</summary>
    public CredentialSource? Source { get; init; }

    public AWSCredentials Credentials => _credentials.Value;
}
