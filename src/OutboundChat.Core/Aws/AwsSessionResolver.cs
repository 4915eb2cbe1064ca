using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Amazon;
using Amazon.Runtime;

namespace OutboundChat.Aws;

/// <summary>
/// Finds credentials, Region and endpoint once per run, in the order of AWS Tools for PowerShell. Settings come from one profile: the one
/// that provides the credentials, else the one that AWS_PROFILE names, else the default profile.
/// </summary>
internal static partial class AwsSessionResolver
{
    private const string LegacyDefaultProfile = "AWS PS Default", OfInstance = "the instance";

    /// <param name="options">The caller's input.</param>
    /// <param name="cancellation">Cancels waiting for keys.</param>
    /// <exception cref="SetupException">Something needed is missing, contradictory or wrong; the message says what to do.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public static AwsSession Resolve(AwsSessionOptions options, CancellationToken cancellation = default)
    {
        InstanceMetadata.CheckEndpoint();
        ProfileStore profiles = new(options.ProfileLocation);
        Signer signer = FindSigner(options, profiles);
        AwsProfile? profile = signer.Profile ?? FindSettings(profiles);
        SessionSettings settings = new(options.EndpointUrl, profile);
        (Uri Url, string Source)? endpoint = settings.EndpointOf(ServiceEndpoint.Connect);
        (RegionEndpoint region, string regionSource) = FindRegion(options, profiles, profile)
            ?? (InstanceMetadata.Region(cancellation) is { } name ? (ToRegion(name, OfInstance), OfInstance)
                : throw new SetupException(Texts.NoRegion()));
        CredentialSource source = signer.Create(new ProfileCredentials(signer.Name, profiles, settings, region, options.AskMfaCode));
        SessionCredentials credentials = new(source, options.Patience);
        ImmutableCredentials keys = credentials.FetchAsync(cancellation).GetAwaiter().GetResult();
        return new AwsSession
        {
            Credentials = credentials,
            CredentialSource = signer.Name,
            Region = region,
            RegionSource = regionSource,
            EndpointUrl = endpoint?.Url,
            EndpointSource = endpoint?.Source,
            UseFips = settings.UseFips,
            UseDualStack = settings.UseDualStack,
            HttpClientFactory = settings.CaBundle,
            AccessKeyId = keys.AccessKey,

            // Temporary keys differ from run to run, but their source does not.
            Account = keys.AccountId is { Length: > 0 } account ? account : keys.UseToken ? signer.Name : keys.AccessKey,
        };
    }

    /// <summary>The Region that a run would use, and where it comes from. No credentials are read, and nothing is called.</summary>
    /// <returns>Null if nothing on this computer names one.</returns>
    /// <exception cref="SetupException">The profile does not exist, or does not name a Region in its usual form.</exception>
    public static (RegionEndpoint Region, string Source)? FindRegion(AwsSessionOptions options)
    {
        ProfileStore profiles = new(options.ProfileLocation);
        return FindRegion(options, profiles, IsGiven(options.ProfileName)
            ? OfProfile(options.ProfileName!, "-ProfileName", profiles).Profile
            : FindSettings(profiles));
    }

    /// <summary>Whether text has the form of a Region's name.</summary>
    internal static bool IsRegion([NotNullWhen(true)] string? text) => text is not null && RegionName().IsMatch(text.Trim());

    /// <param name="text">The name of a Region.</param>
    /// <param name="source">Where the name comes from, for error messages.</param>
    /// <exception cref="SetupException">It is not the name of a Region.</exception>
    internal static RegionEndpoint ToRegion(string text, string source) => IsRegion(text)
        ? RegionEndpoint.GetBySystemName(text.Trim())
        : throw new SetupException(Texts.RegionInvalid(text, source));

    private static Signer FindSigner(AwsSessionOptions options, ProfileStore profiles)
    {
        bool keys = IsGiven(options.AccessKey) || IsGiven(options.SecretKey) || IsGiven(options.SessionToken);
        if ((keys ? 1 : 0) + (IsGiven(options.ProfileName) ? 1 : 0) + (options.Credential is null ? 0 : 1) > 1)
        {
            throw new SetupException(Texts.CredentialsContradictory());
        }

        if (keys)
        {
            return !IsGiven(options.AccessKey) || !IsGiven(options.SecretKey) ? throw new SetupException(Texts.KeysIncomplete())
                : Signer.Of("-AccessKey", IsGiven(options.SessionToken)
                    ? new SessionAWSCredentials(options.AccessKey, options.SecretKey, options.SessionToken)
                    : new BasicAWSCredentials(options.AccessKey, options.SecretKey));
        }

        return IsGiven(options.ProfileName) ? OfProfile(options.ProfileName!, "-ProfileName", profiles)
            : options.Credential is { } credential ? OfObject("-Credential", credential)
            : options.SessionCredential is { } session
                ? OfObject($"$StoredAWSCredentials{(options.SessionCredentialName is { } name ? $" ({name})" : string.Empty)}", session)
            : OfEnvironment() ?? OfDefaults(options, profiles);
    }

    private static Signer? OfEnvironment()
    {
        if (Variable("AWS_ACCESS_KEY_ID") is not null)
        {
            // Half a pair of keys is a mistake. Falling back to the next source could use another account.
            return Variable("AWS_SECRET_ACCESS_KEY") is not null || Variable("AWS_SECRET_KEY") is not null
                ? Signer.Of("AWS_ACCESS_KEY_ID", new EnvironmentVariablesAWSCredentials())
                : throw new SetupException(Texts.EnvironmentKeysIncomplete());
        }

        const string tokenFile = "AWS_WEB_IDENTITY_TOKEN_FILE";
        if (Variable(tokenFile) is not { } file)
        {
            return null;
        }

        string role = Variable("AWS_ROLE_ARN") ?? throw new SetupException(Texts.WebIdentityIncomplete());
        string? session = Variable("AWS_ROLE_SESSION_NAME");
        return new Signer(tokenFile, null, credentials => credentials.OfWebIdentity(file, role, session));
    }

    private static Signer OfDefaults(AwsSessionOptions options, ProfileStore profiles)
    {
        if (Variable("AWS_PROFILE") is { } chosen)
        {
            // A person who chose a profile must not send from another account because its name is misspelt.
            return OfProfile(chosen, "AWS_PROFILE", profiles);
        }

        foreach (string name in new[] { ProfileStore.DefaultProfile, LegacyDefaultProfile })
        {
            if (profiles.Find(name) is { IsMeantToSign: true } profile)
            {
                return new Signer($"profile {name}", profile, credentials => credentials.Of(profile));
            }
        }

        if (Variable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") is not null || Variable("AWS_CONTAINER_CREDENTIALS_FULL_URI") is not null)
        {
            const string container = "the container's role";
            return new Signer(container, null, _ => ProfileCredentials.OfContainer(container));
        }

        const string instance = "the instance's role";
        return InstanceMetadata.IsReachable()
            ? new Signer(instance, null, _ => ProfileCredentials.OfInstance(instance))
            : throw new SetupException(Texts.NoCredentials(options.SourcesOfCaller, profiles.Files, InstanceMetadata.IsEnabled));
    }

    private static Signer OfProfile(string name, string source, ProfileStore profiles)
    {
        AwsProfile profile = profiles.Find(name.Trim()) ?? throw new SetupException(Texts.ProfileNotFound(name, source, profiles.Files));
        return new Signer($"{source} {profile.Name}", profile, credentials => credentials.Of(profile));
    }

    /// <summary>Another module's object may call out for its keys, so it gets the time limit of sources that do.</summary>
    private static Signer OfObject(string name, AWSCredentials credentials) =>
        new(name, null, _ => new CredentialSource(name, credentials) { Asked = name });

    /// <summary>The profile to read settings from if no profile provides the credentials.</summary>
    private static AwsProfile? FindSettings(ProfileStore profiles) => Variable("AWS_PROFILE") is { } chosen
        ? profiles.Find(chosen) ?? throw new SetupException(Texts.ProfileNotFound(chosen, profiles.Files))
        : profiles.Find(ProfileStore.DefaultProfile);

    private static (RegionEndpoint Region, string Source)? FindRegion(AwsSessionOptions options, ProfileStore profiles, AwsProfile? profile)
    {
        (string? Text, string Source)[] sources =
        [
            (options.Region, "-Region"),
            (IsGiven(options.ProfileName) ? profile?.Region : null, $"-ProfileName {profile?.Name}"),
            (options.SessionRegion, "$StoredAWSRegion"),
            (Variable("AWS_REGION"), "AWS_REGION"),
            (Variable("AWS_DEFAULT_REGION"), "AWS_DEFAULT_REGION"),
            (profile?.Region, $"profile {profile?.Name}"),
            (profiles.Find(ProfileStore.DefaultProfile)?.Region, $"profile {ProfileStore.DefaultProfile}"),
        ];
        (string? text, string source) = Array.Find(sources, source => IsGiven(source.Text));
        return text is null ? null : (ToRegion(text, source), source);
    }

    private static bool IsGiven(string? text) => !string.IsNullOrWhiteSpace(text);

    /// <summary>An environment variable; null if it is missing or blank.</summary>
    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { } value && IsGiven(value) ? value.Trim() : null;

    [GeneratedRegex("^[a-z]{2,5}(-[a-z]+)+-[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex RegionName();

    /// <summary>The source of the credentials. It is chosen before the Region is known, and turned into credentials after.</summary>
    /// <param name="Name">Where the credentials come from, in words.</param>
    /// <param name="Profile">The profile that they come from, if any.</param>
    /// <param name="Create">Creates the credentials.</param>
    private sealed record Signer(string Name, AwsProfile? Profile, Func<ProfileCredentials, CredentialSource> Create)
    {
        public static Signer Of(string name, AWSCredentials keys) => new(name, null, _ => new CredentialSource(name, keys));
    }
}
