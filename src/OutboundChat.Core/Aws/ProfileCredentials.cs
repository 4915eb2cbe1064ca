using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.RuntimeDependencies;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace OutboundChat.Aws;

/// <summary>Creates credentials from a profile and the profiles that it builds on, with the settings of one session.</summary>
/// <param name="name">The name of the whole chain, for messages.</param>
/// <param name="profiles">The profiles that it may build on.</param>
/// <param name="settings">The settings of the session's clients.</param>
/// <param name="region">The session's Region, where roles are assumed.</param>
/// <param name="askMfaCode">Prompts for the code of an MFA device; null if no one can be prompted.</param>
internal sealed class ProfileCredentials(
    string name, ProfileStore profiles, SessionSettings settings, RegionEndpoint region, Func<string, string?>? askMfaCode)
{
    private readonly HashSet<string> _seen = [];
    private string _outermost = string.Empty;

    /// <summary>
    /// Federated profiles of AWS Tools create a client of their own. Without this registration they would take it from another module's
    /// load context.
    /// </summary>
    static ProfileCredentials() => GlobalRuntimeDependencyRegistry.Instance.RegisterSecurityTokenServiceClient(context =>
        new AmazonSecurityTokenServiceClient(new AnonymousAWSCredentials(), context.SecurityTokenServiceClientContextData.Region));

    /// <exception cref="SetupException">The profile can't give credentials, or an MFA code is missing.</exception>
    public CredentialSource Of(AwsProfile profile)
    {
        CredentialProfileOptions options = profile.Options;
        _outermost = _seen.Count == 0 ? profile.Name : _outermost;
        if (!_seen.Add(profile.Name))
        {
            throw Unusable(profile, Texts.ProfilesCircular());
        }

        if (options.LoginSession is not null)
        {
            throw Unusable(profile, Texts.LoginUnsupported(profile.Name));
        }

        if (!profile.IsComplete)
        {
            throw Unusable(profile, profile.Missing);
        }

        return options switch
        {
            { SsoAccountId: not null } or { SsoRoleName: not null } => OfSso(profile),
            { WebIdentityTokenFile: { } file, RoleArn: { } role } => OfWebIdentity(file, role, options.RoleSessionName),
            { RoleArn: not null, CredentialSource: { } source } => OfRole(profile, OfNamedSource(profile, source)),
            { RoleArn: not null, SourceProfile: { } source } => OfRole(profile, Of(profiles.Find(source)
                ?? throw Unusable(profile, Texts.SourceProfileMissing(source)))),
            { CredentialProcess: { } command } => new CredentialSource(name, Create(profile))
            {
                Asked = Texts.ProcessCalled(ProgramOf(command)),
            },
            { SsoSession: not null } or { SsoStartUrl: not null } => OfSso(profile),
            { AccessKey: not null } => new CredentialSource(name, Create(profile)),
            _ => new CredentialSource(name, Create(profile)) { Asked = Texts.ProfileCalled(profile.Name) },
        };
    }

    /// <summary>The role that a web identity token stands for, such as that of a container or a build.</summary>
    public CredentialSource OfWebIdentity(string tokenFile, string roleArn, string? sessionName)
    {
        AmazonSecurityTokenServiceConfig config = SecurityTokenConfig();
        return new CredentialSource(name, RoleCredentials.FromWebIdentity(tokenFile, roleArn, sessionName, config))
        {
            Asked = AddressOf(config),
        };
    }

    public static CredentialSource OfContainer(string name)
    {
        Secrets.Keep(Environment.GetEnvironmentVariable("AWS_CONTAINER_AUTHORIZATION_TOKEN"));
        string? path = Environment.GetEnvironmentVariable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
        return new CredentialSource(name, () => new GenericContainerCredentials())
        {
            Asked = string.IsNullOrEmpty(path)
                ? Environment.GetEnvironmentVariable("AWS_CONTAINER_CREDENTIALS_FULL_URI")
                : $"http://169.254.170.2{path}",
        };
    }

    public static CredentialSource OfInstance(string name) => new(name, () => new InstanceProfileAWSCredentials())
    {
        Asked = InstanceMetadata.Address,
    };

    private CredentialSource OfRole(AwsProfile profile, CredentialSource source)
    {
        AmazonSecurityTokenServiceConfig config = SecurityTokenConfig();
        string? code = profile.Options.MfaSerial is { } device ? AskMfaCode(device) : null;
        return new CredentialSource(name, RoleCredentials.Assume(profile.Options, source, config, () =>
            // A code can be used once, and no one can be prompted for another in the middle of a run.
            Interlocked.Exchange(ref code, null) ?? throw new SetupException(Texts.MfaCodeNeeded(_outermost))))
        {
            Asked = AddressOf(config),
            Source = source,
        };
    }

    private CredentialSource OfSso(AwsProfile profile)
    {
        CredentialProfileOptions options = profile.Options;
        if (options is { SsoAccountId: null } or { SsoRoleName: null } or { SsoRegion: null } or { SsoStartUrl: null })
        {
            throw Unusable(profile, profile.Missing);
        }

        SsoCredentials credentials = new(profile.Name, options, settings);
        return new CredentialSource(name, credentials) { Asked = credentials.Asked };
    }

    private CredentialSource OfNamedSource(AwsProfile profile, string source) => source.ToUpperInvariant() switch
    {
        "ENVIRONMENT" => new CredentialSource(name, Try(profile, () => new EnvironmentVariablesAWSCredentials())),
        "ECSCONTAINER" => OfContainer(name) is { Asked: not null } container
            ? container
            : throw Unusable(profile, Texts.ContainerMissing()),
        "EC2INSTANCEMETADATA" => InstanceMetadata.IsReachable()
            ? OfInstance(name)
            : throw Unusable(profile, Texts.InstanceUnreachable()),
        _ => throw Unusable(profile, Texts.CredentialSourceUnknown(source)),
    };

    private static AWSCredentials Create(AwsProfile profile) => Try(
        profile, () => AWSCredentialsFactory.GetAWSCredentials(new CredentialProfile(profile.Name, profile.Options), new NoProfiles()));

    private static AWSCredentials Try(AwsProfile profile, Func<AWSCredentials> create)
    {
        try
        {
            return create();
        }
#pragma warning disable CA1031 // Each kind of profile throws its own exceptions, and all of them mean that this one can't be used.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            throw new SetupException(Texts.ProfileUnusable(profile.Name, exception.GetBaseException().Message), exception);
        }
    }

    private string AskMfaCode(string device) => askMfaCode?.Invoke(device)?.Trim() is { Length: > 0 } code
        ? code
        : throw new SetupException(Texts.MfaCodeNeeded(_outermost));

    private AmazonSecurityTokenServiceConfig SecurityTokenConfig() =>
        settings.Configure(new AmazonSecurityTokenServiceConfig(), ServiceEndpoint.SecurityToken, region);

    private string AddressOf(AmazonSecurityTokenServiceConfig config) =>
        settings.Describe(ServiceEndpoint.SecurityToken, config.DetermineServiceOperationEndpoint(new(new AssumeRoleRequest())).URL);

    /// <summary>The program of a command line, without its arguments, which may hold a password.</summary>
    private static string ProgramOf(string command) =>
        command.StartsWith('"') ? command.Split('"')[1] : command.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];

    private static SetupException Unusable(AwsProfile profile, string said) => new(Texts.ProfileUnusable(profile.Name, said));

    /// <summary>Source profiles are resolved by ProfileCredentials, so AWSSDK.Core gets none.</summary>
    private sealed class NoProfiles : ICredentialProfileSource
    {
        public bool TryGetProfile(string profileName, out CredentialProfile? profile)
        {
            profile = null;
            return false;
        }
    }
}
