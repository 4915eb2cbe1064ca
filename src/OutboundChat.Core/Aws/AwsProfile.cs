using Amazon.Runtime.CredentialManagement;

namespace OutboundChat.Aws;

/// <summary>A profile from the shared files or from AWS Tools.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Settings">Its settings by name.</param>
/// <param name="Services">The endpoint of each service that its <c>services</c> section names.</param>
/// <param name="Options">The settings that its credentials are created from.</param>
internal sealed record AwsProfile(
    string Name,
    IReadOnlyDictionary<string, string> Settings,
    IReadOnlyDictionary<string, string> Services,
    CredentialProfileOptions Options)
{
    /// <summary>The settings that single sign-on needs; an sso-session section may have some of them.</summary>
    private static readonly string[] s_sso = ["sso_account_id", "sso_role_name", "sso_region", "sso_start_url"];

    public string? Region => this["region"];

    /// <summary>A setting; null if it is missing or empty.</summary>
    public string? this[string setting] => Settings.GetValueOrDefault(setting) is { Length: > 0 } value ? value : null;

    /// <summary>Whether the settings are enough to create credentials.</summary>
    public bool IsComplete => new CredentialProfile(Name, Options).CanCreateAWSCredentials;

    /// <summary>
    /// Whether the profile is meant to provide credentials. The default profile of a configuration file often holds only a Region. One that
    /// holds keys or a role is meant to be used, and is reported if it is incomplete.
    /// </summary>
    public bool IsMeantToSign =>
        IsComplete || Options is { AccessKey: not null } or { SecretKey: not null } or { RoleArn: not null } or { LoginSession: not null };

    /// <summary>What an incomplete profile has and lacks, in words.</summary>
    public string Missing => Options switch
    {
        { RoleArn: not null } =>
            Texts.ProfileIncomplete(["role_arn"], ["source_profile", "credential_source", "web_identity_token_file"], needsAll: false),
        { SsoSession: not null } or { SsoStartUrl: not null } or { SsoAccountId: not null } or { SsoRoleName: not null } =>
            Texts.ProfileIncomplete(
                [.. Settings.Keys.Where(name => name.StartsWith("sso_", StringComparison.Ordinal))],
                [.. s_sso.Where(name => this[name] is null)]),
        { AccessKey: not null, SecretKey: null } => Texts.ProfileIncomplete(["aws_access_key_id"], ["aws_secret_access_key"]),
        { AccessKey: null, SecretKey: not null } => Texts.ProfileIncomplete(["aws_secret_access_key"], ["aws_access_key_id"]),
        _ => Texts.ProfileWithoutCredentials([.. Settings.Keys]),
    };

    public static CredentialProfileOptions OptionsOf(IReadOnlyDictionary<string, string> settings)
    {
        return new()
        {
            AccessKey = Get("aws_access_key_id"),
            SecretKey = Get("aws_secret_access_key"),
            Token = Get("aws_session_token"),
            AwsAccountId = Get("aws_account_id"),
            RoleArn = Get("role_arn"),
            RoleSessionName = Get("role_session_name"),
            ExternalID = Get("external_id"),
            MfaSerial = Get("mfa_serial"),
            SourceProfile = Get("source_profile"),
            CredentialSource = Get("credential_source"),
            CredentialProcess = Get("credential_process"),
            WebIdentityTokenFile = Get("web_identity_token_file"),
            SsoSession = Get("sso_session"),
            SsoAccountId = Get("sso_account_id"),
            SsoRoleName = Get("sso_role_name"),
            SsoRegion = Get("sso_region"),
            SsoStartUrl = Get("sso_start_url"),
            SsoRegistrationScopes = Get("sso_registration_scopes"),
            LoginSession = Get("login_session"),
        };

        string? Get(string name) => settings.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
    }
}
