using System.Net;
using System.Text.RegularExpressions;
using Amazon;
using Amazon.Connect;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;

namespace OutboundChat.Aws;

/// <summary>
/// Finds credentials, Region and endpoint once per run, in the order of AWS Tools for PowerShell; AWSSDK.Core reads the profiles and talks to
/// the container and the instance.
/// </summary>
public static partial class AwsSessionResolver
{
    private const string LegacyDefaultProfile = "AWS PS Default";

    /// <exception cref="SetupException">Something needed is missing, contradictory or wrong; the message says what to do.</exception>
    public static AwsSession Resolve(AwsSessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        InstanceMetadata.CheckEndpoint();
        ProfileStore profiles = new(options.ProfileLocation);
        Uri? endpoint = FindEndpoint(options.EndpointUrl);
        (AWSCredentials credentials, string source, CredentialProfile? profile) = FindCredentials(options, profiles);
        (RegionEndpoint region, string regionSource) = FindRegion(options, profiles, profile);
        SecurityTokenClient.Remember(credentials, region);
        ImmutableCredentials keys = Fetch(credentials, source, profile, profiles);
        return new AwsSession
        {
            Credentials = credentials,
            CredentialSource = source,
            Region = region,
            RegionSource = regionSource,
            EndpointUrl = endpoint,
            // Temporary keys differ from run to run; where they come from does not.
            Account = keys.AccountId is { Length: > 0 } account ? account : keys.UseToken ? source : keys.AccessKey,
        };
    }

    private static (AWSCredentials Credentials, string Source, CredentialProfile? Profile) FindCredentials(AwsSessionOptions options, ProfileStore profiles)
    {
        bool keys = IsGiven(options.AccessKey) || IsGiven(options.SecretKey) || IsGiven(options.SessionToken);
        if ((keys ? 1 : 0) + (IsGiven(options.ProfileName) ? 1 : 0) + (options.Credential is null ? 0 : 1) > 1)
        {
            throw new SetupException(nameof(Texts.CredentialsContradictory), Texts.CredentialsContradictory());
        }

        if (keys)
        {
            if (!IsGiven(options.AccessKey) || !IsGiven(options.SecretKey))
            {
                throw new SetupException(nameof(Texts.KeysIncomplete), Texts.KeysIncomplete());
            }

            return (IsGiven(options.SessionToken)
                ? new SessionAWSCredentials(options.AccessKey, options.SecretKey, options.SessionToken)
                : new BasicAWSCredentials(options.AccessKey, options.SecretKey), "-AccessKey", null);
        }

        if (IsGiven(options.ProfileName))
        {
            return OfProfile(options.ProfileName!, "-ProfileName", options, profiles);
        }

        if (options.Credential is { } credential)
        {
            return (credential, "-Credential", null);
        }

        if (options.SessionCredential is { } session)
        {
            return (session, $"$StoredAWSCredentials{(options.SessionCredentialName is { } name ? $" ({name})" : string.Empty)}", null);
        }

        return FindDefaultCredentials(options, profiles);
    }

    private static (AWSCredentials Credentials, string Source, CredentialProfile? Profile) FindDefaultCredentials(AwsSessionOptions options, ProfileStore profiles)
    {
        if (IsGiven(Variable(EnvironmentVariablesAWSCredentials.ENVIRONMENT_VARIABLE_ACCESSKEY)))
        {
            // Half a pair of keys is a mistake, and not to be made up for by another account's.
            return IsGiven(Variable(EnvironmentVariablesAWSCredentials.ENVIRONMENT_VARIABLE_SECRETKEY)) || IsGiven(Variable(EnvironmentVariablesAWSCredentials.LEGACY_ENVIRONMENT_VARIABLE_SECRETKEY))
                ? (new EnvironmentVariablesAWSCredentials(), EnvironmentVariablesAWSCredentials.ENVIRONMENT_VARIABLE_ACCESSKEY, null)
                : throw new SetupException(nameof(Texts.EnvironmentKeysIncomplete), Texts.EnvironmentKeysIncomplete());
        }

        if (Variable("AWS_PROFILE") is { } chosen && IsGiven(chosen))
        {
            // A person who chose a profile must not send from another account because its name is misspelt.
            return OfProfile(chosen, "AWS_PROFILE", options, profiles);
        }

        foreach (string name in new[] { ProfileStore.DefaultProfile, LegacyDefaultProfile })
        {
            // The default profile of a configuration file often holds only a Region; one that holds more is meant to be used.
            if (profiles.Find(name) is { } profile && (profile.CanCreateAWSCredentials || profile.Options is { AccessKey: not null } or { SecretKey: not null } or { RoleArn: not null }))
            {
                return (profiles.GetCredentials(profile, options.AskMfaCode), $"profile {name}", profile);
            }
        }

        if (IsGiven(Variable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")) || IsGiven(Variable("AWS_CONTAINER_CREDENTIALS_FULL_URI")))
        {
            return Create(() => new GenericContainerCredentials(), "the container's role");
        }

        return InstanceMetadata.IsReachable()
            ? Create(() => new InstanceProfileAWSCredentials(), "the instance's role")
            : throw new SetupException(nameof(Texts.NoCredentials), Texts.NoCredentials(options.SourcesOfCaller, profiles.Files, InstanceMetadata.IsEnabled));
    }

    private static (AWSCredentials Credentials, string Source, CredentialProfile? Profile) OfProfile(string name, string source, AwsSessionOptions options, ProfileStore profiles)
    {
        CredentialProfile profile = profiles.Find(name.Trim()) ?? throw new SetupException(nameof(Texts.ProfileNotFound), Texts.ProfileNotFound(name, source, profiles.Files));
        return (profiles.GetCredentials(profile, options.AskMfaCode), $"{source} {profile.Name}", profile);
    }

    /// <summary>Some credentials look at once whether they can be had.</summary>
    private static (AWSCredentials Credentials, string Source, CredentialProfile? Profile) Create(Func<AWSCredentials> create, string source)
    {
        try
        {
            return (create(), source, null);
        }
#pragma warning disable CA1031 // Each kind of credentials fails with exceptions of its own, and each means that the run can't begin.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            throw Unavailable(source, exception);
        }
    }

    private static (RegionEndpoint Region, string Source) FindRegion(AwsSessionOptions options, ProfileStore profiles, CredentialProfile? profile)
    {
        if (IsGiven(options.Region))
        {
            return (ToRegion(options.Region!, "-Region"), "-Region");
        }

        if (IsGiven(options.ProfileName) && profile?.Region is not null)
        {
            return OfProfile(profile, $"-ProfileName {profile.Name}");
        }

        if (IsGiven(options.SessionRegion))
        {
            return (ToRegion(options.SessionRegion!, "$StoredAWSRegion"), "$StoredAWSRegion");
        }

        foreach (string variable in new[] { "AWS_REGION", "AWS_DEFAULT_REGION" })
        {
            if (Variable(variable) is { } region && IsGiven(region))
            {
                return (ToRegion(region, variable), variable);
            }
        }

        if ((profile?.Region is null ? profiles.Find(ProfileStore.DefaultProfile) : profile) is { Region: not null } regions)
        {
            return OfProfile(regions, $"profile {regions.Name}");
        }

        return InstanceMetadata.Region() is { } ofInstance
            ? (ofInstance, "the instance")
            : throw new SetupException(nameof(Texts.NoRegion), Texts.NoRegion());
    }

    /// <summary>AWSSDK.Core takes whatever a profile has there for a Region, and makes a host name of it.</summary>
    private static (RegionEndpoint Region, string Source) OfProfile(CredentialProfile profile, string source) =>
        (ToRegion(profile.Region.SystemName, $"the region of profile {profile.Name}"), source);

    /// <summary>Asks for the keys now, so that what is wrong with them is told before anything is sent.</summary>
    private static ImmutableCredentials Fetch(AWSCredentials credentials, string source, CredentialProfile? profile, ProfileStore profiles)
    {
        if (credentials is AssumeRoleAWSCredentials role)
        {
            // Asked first, so that it is told which of the two is in the way.
            Fetch(role.SourceCredentials, source, profile?.Options.SourceProfile is { } name ? profiles.Find(name) : null, profiles);
        }

        try
        {
            return credentials.GetCredentials() ?? throw new SetupException(nameof(Texts.CredentialsUnavailable), Texts.CredentialsUnavailable(source, Texts.NoKeys()));
        }
#pragma warning disable CA1031 // Every kind of credentials fails with exceptions of its own, and each means that the run can't begin.
        catch (Exception exception) when (exception is not SetupException)
#pragma warning restore CA1031
        {
            throw exception.GetBaseException() as SetupException ?? (credentials is SSOAWSCredentials && IsLoggedOut(exception)
                ? new SetupException(nameof(Texts.SsoLoginNeeded), Texts.SsoLoginNeeded(profile?.Name, Said(exception)), exception)
                : Unavailable(source, exception));
        }
    }

    /// <summary>What can't be read as JSON is quoted by those who tried, and may hold a secret: neither their words nor the exception are passed on.</summary>
    private static SetupException Unavailable(string source, Exception exception)
    {
        string said = Said(exception);
        return said.Contains("BytePositionInLine", StringComparison.Ordinal)
            ? new SetupException(nameof(Texts.CredentialsUnavailable), Texts.CredentialsUnavailable(source, Texts.CredentialsNotJson()))
            : new SetupException(nameof(Texts.CredentialsUnavailable), Texts.CredentialsUnavailable(source, said), exception);
    }

    /// <summary>A service's own words, which come wrapped and wrap what the transport said; else the innermost exception's.</summary>
    private static string Said(Exception exception)
    {
        Exception inner = exception;
        while (inner is not AmazonServiceException { StatusCode: not 0 } && inner.InnerException is { } next)
        {
            inner = next;
        }

        return inner.Message;
    }

    /// <summary>Whether it is the token of single sign-on that is missing or refused, and not the network or a permission.</summary>
    private static bool IsLoggedOut(Exception? exception) =>
        exception is AmazonClientException or AmazonServiceException { StatusCode: HttpStatusCode.Unauthorized } || (exception is not null && IsLoggedOut(exception.InnerException));

    /// <summary>What was given; else what the environment or the configuration file names for this service or for all of them.</summary>
    private static Uri? FindEndpoint(string? given) =>
        IsGiven(given) ? ServiceEndpoint.Parse(given!, "-EndpointUrl") : ServiceEndpoint.Configured(new AmazonConnectConfig());

    /// <param name="text">The name of a Region.</param>
    /// <param name="source">Who names it, for an error.</param>
    /// <exception cref="SetupException">It can't be one.</exception>
    internal static RegionEndpoint ToRegion(string text, string source) => RegionName().IsMatch(text.Trim())
        ? RegionEndpoint.GetBySystemName(text.Trim())
        : throw new SetupException(nameof(Texts.RegionInvalid), Texts.RegionInvalid(text, source));

    private static bool IsGiven(string? text) => !string.IsNullOrWhiteSpace(text);

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name);

    [GeneratedRegex("^[a-z]{2,5}(-[a-z]+)+-[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex RegionName();
}
