using Amazon.Runtime;

namespace OutboundChat.Aws;

/// <summary>Something that gives credentials, and what an error has to say about it.</summary>
/// <param name="name">Where they come from, in words; never a secret.</param>
/// <param name="create">Makes the credentials; some kinds look at once whether they can be had, and take their time.</param>
internal sealed class CredentialSource(string name, Func<AWSCredentials> create)
{
    private readonly Lazy<AWSCredentials> _credentials = new(create);

    public CredentialSource(string name, AWSCredentials credentials)
        : this(name, () => credentials)
    {
    }

    public string Name { get; } = name;

    /// <summary>The address, the program or the object that is asked for keys; null where the keys are known.</summary>
    public string? Asked { get; init; }

    /// <summary>Whose keys these are got with; null where nobody's.</summary>
    public CredentialSource? Source { get; init; }

    public AWSCredentials Credentials => _credentials.Value;
}
