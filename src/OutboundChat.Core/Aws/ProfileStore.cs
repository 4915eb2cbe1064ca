using System.Text.RegularExpressions;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;

namespace OutboundChat.Aws;

/// <summary>The profiles of the shared files, or of the one file that was named.</summary>
internal sealed partial class ProfileStore
{
    public const string DefaultProfile = "default";

    private readonly CredentialProfileStoreChain _chain;

    static ProfileStore() => OwnServiceClients.Register();

    /// <exception cref="SetupException">The named file does not exist, or the shared files can't be read.</exception>
    public ProfileStore(string? location)
    {
        string? path = string.IsNullOrWhiteSpace(location) ? null : location.Trim();
        if (path is not null && !File.Exists(path))
        {
            throw new SetupException(Texts.ProfileLocationMissing(path));
        }

        // AWSSDK.Core looks at this variable only once, and reads the home folder's file, which may be another account's, where it names a
        // missing one.
        path ??= Environment.GetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE") is { Length: > 0 } named ? named : null;
        _chain = new CredentialProfileStoreChain(path);
        Files = FilesOf(path ?? SharedCredentialsFile.DefaultFilePath);

        // Whoever signs, AWSSDK.Core takes settings of its own from the shared files. It would be of no use in this process any more after
        // reading a broken one, and would quote the broken line, in which a secret key may stand.
        Find(
            new CredentialProfileStoreChain(),
            Environment.GetEnvironmentVariable("AWS_PROFILE") is { Length: > 0 } chosen ? chosen : DefaultProfile,
            FilesOf(SharedCredentialsFile.DefaultFilePath));
    }

    /// <summary>The files that are read.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <exception cref="SetupException">The files or the profile can't be read.</exception>
    public CredentialProfile? Find(string name) => Find(_chain, name, Files);

    /// <exception cref="SetupException">The profile can't give credentials.</exception>
    public AWSCredentials GetCredentials(CredentialProfile profile, Func<string, string?>? askMfaCode)
    {
        if (NeedsInstance(profile) && !InstanceMetadata.IsReachable())
        {
            throw new SetupException(Texts.ProfileUnusable(profile.Name, Texts.InstanceUnreachable()));
        }

        AWSCredentials credentials;
        try
        {
            credentials = AWSCredentialsFactory.GetAWSCredentials(profile, _chain);
        }
#pragma warning disable CA1031 // The factory throws what each kind of profile throws, and each means that this one is of no use.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            throw new SetupException(Texts.ProfileUnusable(profile.Name, exception.GetBaseException().Message), exception);
        }

        AWSCredentials link = credentials;
        for (; link is AssumeRoleAWSCredentials role; link = role.SourceCredentials)
        {
            if (role.Options.MfaSerialNumber is { } device)
            {
                role.Options.MfaTokenCodeCallback = () => askMfaCode?.Invoke(device)?.Trim() is { Length: > 0 } code
                    ? code
                    : throw new SetupException(Texts.MfaCodeNeeded(profile.Name));
            }
        }

        if (link is SSOAWSCredentials sso)
        {
            // A new token takes a browser.
            sso.Options.SupportsGettingNewToken = false;
        }

        return credentials;
    }

    /// <summary>Whether the profile, or one that it builds on, takes the instance's role.</summary>
    private bool NeedsInstance(CredentialProfile profile)
    {
        HashSet<string> seen = [];
        CredentialProfile? link = profile;
        while (link is not null && seen.Add(link.Name))
        {
            if ("Ec2InstanceMetadata".Equals(link.Options.CredentialSource, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            link = link.Options.SourceProfile is { } source ? Find(source) : null;
        }

        return false;
    }

    private static CredentialProfile? Find(CredentialProfileStoreChain chain, string name, IReadOnlyList<string> files)
    {
        try
        {
            return chain.TryGetProfile(name, out CredentialProfile? profile) ? profile : null;
        }
        catch (InvalidDataException exception)
        {
            // The exception itself is not passed on, because it quotes the line.
            string[] broken = [.. files.Where(file => exception.Message.Contains($" in file {file} ", StringComparison.Ordinal))];
            throw new SetupException(
                Texts.ProfilesUnreadable(broken.Length > 0 ? broken : files, Line().Match(exception.Message).Groups["number"].Value));
        }
#pragma warning disable CA1031 // What a file or a profile can have wrong with it comes in exceptions of many kinds.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            throw new SetupException(Texts.ProfileUnusable(name, exception.GetBaseException().Message), exception);
        }
    }

    /// <summary>AWSSDK.Core reads the configuration beside the credentials, unless the variable names another.</summary>
    private static string[] FilesOf(string credentials) =>
    [
        credentials,
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("AWS_CONFIG_FILE"))
            ? Path.Combine(Path.GetDirectoryName(credentials) ?? string.Empty, "config")
            : SharedCredentialsFile.DefaultConfigFilePath,
    ];

    [GeneratedRegex("^Line (?<number>[0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
