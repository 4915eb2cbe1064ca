using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace OutboundChat.Aws;

/// <summary>
/// Keys of a role. AWSSDK.Core's own kinds ask the whole process's settings for a Region, and the instance metadata where they don't know
/// one, for a quarter of a minute off EC2; these use the session's.
/// </summary>
internal sealed class RoleCredentials : RefreshingAWSCredentials
{
    private readonly Func<Task<(Credentials Keys, AssumedRoleUser? User)>> _assume;

    private RoleCredentials(Func<Task<(Credentials Keys, AssumedRoleUser? User)>> assume)
    {
        _assume = assume;
        PreemptExpiryTime = TimeSpan.FromMinutes(15);
    }

    /// <param name="role">The role.</param>
    /// <param name="source">Who assumes it.</param>
    /// <param name="config">Where.</param>
    /// <param name="takeMfaCode">Gives the code of the role's MFA device.</param>
    public static RoleCredentials Assume(
        CredentialProfileOptions role, CredentialSource source, AmazonSecurityTokenServiceConfig config, Func<string?> takeMfaCode)
    {
        string session = role.RoleSessionName ?? NewSessionName();
        return new RoleCredentials(async () =>
        {
            using AmazonSecurityTokenServiceClient client = new(source.Credentials, config);
            AssumeRoleResponse response = await client.AssumeRoleAsync(new AssumeRoleRequest
            {
                RoleArn = role.RoleArn,
                RoleSessionName = session,
                ExternalId = role.ExternalID,
                SerialNumber = role.MfaSerial,
                TokenCode = role.MfaSerial is null ? null : takeMfaCode(),
            });
            return (response.Credentials, response.AssumedRoleUser);
        });
    }

    /// <param name="tokenFile">The file with the token, which is replaced from time to time.</param>
    /// <param name="roleArn">The role.</param>
    /// <param name="sessionName">A name for the session; null for one that is made up.</param>
    /// <param name="config">Where.</param>
    public static RoleCredentials FromWebIdentity(
        string tokenFile, string roleArn, string? sessionName, AmazonSecurityTokenServiceConfig config)
    {
        string session = sessionName ?? NewSessionName();
        return new RoleCredentials(async () =>
        {
            using AmazonSecurityTokenServiceClient client = new(new AnonymousAWSCredentials(), config);
            string token = (await File.ReadAllTextAsync(ProfileStore.Expand(tokenFile))).Trim();
            Secrets.Keep(token);
            AssumeRoleWithWebIdentityResponse response = await client.AssumeRoleWithWebIdentityAsync(
                new AssumeRoleWithWebIdentityRequest { RoleArn = roleArn, RoleSessionName = session, WebIdentityToken = token });
            return (response.Credentials, response.AssumedRoleUser);
        });
    }

    protected override CredentialsRefreshState GenerateNewCredentials() => GenerateNewCredentialsAsync().GetAwaiter().GetResult();

    protected override async Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
    {
        (Credentials keys, AssumedRoleUser? user) = await _assume();
        string? account = Arn.TryParse(user?.Arn ?? string.Empty, out Arn arn) ? arn.AccountId : null;
        return new CredentialsRefreshState(
            new ImmutableCredentials(keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken, account),
            keys.Expiration ?? throw new InvalidDataException(Texts.NoKeys()));
    }

    private static string NewSessionName() => $"OutboundChat-{Guid.NewGuid():N}";
}
