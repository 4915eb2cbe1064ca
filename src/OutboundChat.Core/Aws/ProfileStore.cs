using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;

namespace OutboundChat.Aws;

/// <summary>The profiles of the shared files, or of the one file that was named.</summary>
internal sealed class ProfileStore
{
    private readonly CredentialProfileStoreChain _chain;

    static ProfileStore() => OwnServiceClients.Register();

    /// <exception cref="SetupException">The named file does not exist.</exception>
    public ProfileStore(string? location)
    {
        string? path = string.IsNullOrWhiteSpace(location) ? null : location.Trim();
        if (path is not null && !File.Exists(path))
        {
            throw new SetupException(nameof(Texts.ProfileLocationMissing), Texts.ProfileLocationMissing(path));
        }

        _chain = new CredentialProfileStoreChain(path);
        Files = path is not null ? [path] :
        [
            Environment.GetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE") ?? SharedFile("credentials"),
            Environment.GetEnvironmentVariable("AWS_CONFIG_FILE") ?? SharedFile("config"),
        ];
    }

    /// <summary>The files that are read.</summary>
    public IReadOnlyList<string> Files { get; }

    public CredentialProfile? Find(string name) => _chain.TryGetProfile(name, out CredentialProfile? profile) ? profile : null;

    /// <exception cref="SetupException">The profile can't give credentials.</exception>
    public AWSCredentials GetCredentials(CredentialProfile profile, Func<string, string?>? askMfaCode)
    {
        AWSCredentials credentials;
        try
        {
            credentials = AWSCredentialsFactory.GetAWSCredentials(profile, _chain);
        }
#pragma warning disable CA1031 // The factory throws what each kind of profile throws, and each means that this one is of no use.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            throw new SetupException(nameof(Texts.ProfileUnusable), Texts.ProfileUnusable(profile.Name, exception.GetBaseException().Message), exception);
        }

        SecurityTokenClient.Remember(credentials);
        if (credentials is AssumeRoleAWSCredentials { Options: { MfaSerialNumber: { } device } options } && askMfaCode is not null)
        {
            options.MfaTokenCodeCallback = () => askMfaCode(device) ?? string.Empty;
        }

        return credentials;
    }

    private static string SharedFile(string name) => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".aws", name);
}
