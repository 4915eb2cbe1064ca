using System.Text.RegularExpressions;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;

namespace OutboundChat.Aws;

/// <summary>
/// Finds credentials, Region and endpoint once per run, in the order of AWS Tools for PowerShell; AWSSDK.Core reads the profiles and talks to
/// the container and the instance.
/// </summary>
public static partial class AwsSessionResolver
{
    private const string DefaultProfile = "default", LegacyDefaultProfile = "AWS PS Default";

    /// <exception cref="SetupException">Something needed is missing, contradictory or wrong; the message says what to do.</exception>
    public static AwsSession Resolve(AwsSessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ProfileStore profiles = new(options.ProfileLocation);
        Uri? endpoint = ToEndpoint(options.EndpointUrl);
        (AWSCredentials credentials, string source, CredentialProfile? profile) = FindCredentials(options, profiles);
        (RegionEndpoint region, string regionSource) = FindRegion(options, profiles, profile);
        ImmutableCredentials keys = Fetch(credentials, source, profile, options.AskMfaCode);
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
            CredentialProfile named = profiles.Find(options.ProfileName!)
                ?? throw new SetupException(nameof(Texts.ProfileNotFound), Texts.ProfileNotFound(options.ProfileName!, profiles.Files));
            return (profiles.GetCredentials(named, options.AskMfaCode), $"-ProfileName {named.Name}", named);
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
        if (IsGiven(Variable("AWS_ACCESS_KEY_ID")) && IsGiven(Variable("AWS_SECRET_ACCESS_KEY") ?? Variable("AWS_SECRET_KEY")))
        {
            return (new EnvironmentVariablesAWSCredentials(), "AWS_ACCESS_KEY_ID", null);
        }

        if (Variable("AWS_PROFILE") is { Length: > 0 } chosen)
        {
            // A person who chose a profile must not send from another account because its name is misspelt.
            CredentialProfile named = profiles.Find(chosen)
                ?? throw new SetupException(nameof(Texts.ProfileNotFound), Texts.ProfileNotFound(chosen, profiles.Files));
            return (profiles.GetCredentials(named, options.AskMfaCode), $"AWS_PROFILE {named.Name}", named);
        }

        foreach (string name in new[] { DefaultProfile, LegacyDefaultProfile })
        {
            // The default profile of a configuration file often holds only a Region.
            if (profiles.Find(name) is { CanCreateAWSCredentials: true } profile)
            {
                return (profiles.GetCredentials(profile, options.AskMfaCode), $"profile {name}", profile);
            }
        }

        if (IsGiven(Variable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")) || IsGiven(Variable("AWS_CONTAINER_CREDENTIALS_FULL_URI")))
        {
            return (new GenericContainerCredentials(), "the container's role", null);
        }

        return InstanceMetadata.IsReachable()
            ? (new InstanceProfileAWSCredentials(), "the instance's role", null)
            : throw new SetupException(nameof(Texts.NoCredentials), Texts.NoCredentials(options.SourcesOfCaller, profiles.Files, InstanceMetadata.IsEnabled));
    }

    private static (RegionEndpoint Region, string Source) FindRegion(AwsSessionOptions options, ProfileStore profiles, CredentialProfile? profile)
    {
        if (IsGiven(options.Region))
        {
            return (ToRegion(options.Region!, "-Region"), "-Region");
        }

        if (IsGiven(options.ProfileName) && profile?.Region is { } named)
        {
            return (named, $"-ProfileName {profile.Name}");
        }

        if (IsGiven(options.SessionRegion))
        {
            return (ToRegion(options.SessionRegion!, "$StoredAWSRegion"), "$StoredAWSRegion");
        }

        foreach (string variable in new[] { "AWS_REGION", "AWS_DEFAULT_REGION" })
        {
            if (Variable(variable) is { Length: > 0 } region)
            {
                return (ToRegion(region, variable), variable);
            }
        }

        CredentialProfile? regions = profile ?? profiles.Find(DefaultProfile);
        if (regions?.Region is { } fromProfile)
        {
            return (fromProfile, $"profile {regions.Name}");
        }

        return InstanceMetadata.Region() is { } ofInstance
            ? (ofInstance, "the instance")
            : throw new SetupException(nameof(Texts.NoRegion), Texts.NoRegion());
    }

    /// <summary>Asks for the keys now, so that what is wrong with them is told before anything is sent.</summary>
    private static ImmutableCredentials Fetch(AWSCredentials credentials, string source, CredentialProfile? profile, Func<string, string?>? askMfaCode)
    {
        try
        {
            return credentials.GetCredentials();
        }
#pragma warning disable CA1031 // Every kind of credentials fails with exceptions of its own, and each means that the run can't begin.
        catch (Exception exception) when (exception is not SetupException)
#pragma warning restore CA1031
        {
            string said = exception.GetBaseException().Message;
            throw credentials switch
            {
                SSOAWSCredentials => new SetupException(nameof(Texts.SsoLoginNeeded), Texts.SsoLoginNeeded(profile?.Name, said), exception),
                AssumeRoleAWSCredentials { Options.MfaSerialNumber: not null } when askMfaCode is null => new SetupException(nameof(Texts.MfaCodeNeeded), Texts.MfaCodeNeeded(profile?.Name), exception),
                _ => new SetupException(nameof(Texts.CredentialsUnavailable), Texts.CredentialsUnavailable(source, said), exception),
            };
        }
    }

    private static Uri? ToEndpoint(string? text)
    {
        if (!IsGiven(text))
        {
            return null;
        }

        return Uri.TryCreate(text!.Trim(), UriKind.Absolute, out Uri? endpoint) && endpoint is { Query: "", Fragment: "", UserInfo: "" }
            && (endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback))
            ? endpoint
            : throw new SetupException(nameof(Texts.EndpointUrlInvalid), Texts.EndpointUrlInvalid(text));
    }

    private static RegionEndpoint ToRegion(string text, string source) => RegionName().IsMatch(text.Trim())
        ? RegionEndpoint.GetBySystemName(text.Trim())
        : throw new SetupException(nameof(Texts.RegionInvalid), Texts.RegionInvalid(text, source));

    private static bool IsGiven(string? text) => !string.IsNullOrWhiteSpace(text);

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name);

    [GeneratedRegex("^[a-z]{2,5}(-[a-z]+)+-[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex RegionName();
}
