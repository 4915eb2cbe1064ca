using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace OutboundChat.Aws;

/// <summary>
/// The keys of an assumed role. AWSSDK.Core's own classes take the Region from the settings of the whole process, or else from the instance
/// metadata, which takes 15 seconds off EC2. This class uses the session's Region.
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
    /// <param name="source">The credentials that assume it.</param>
    /// <param name="config">The Security Token Service to call.</param>
    /// <param name="takeMfaCode">Returns the code of the role's MFA device.</param>
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
    /// <param name="sessionName">A name for the session; null generates one.</param>
    /// <param name="config">The Security Token Service to call.</param>
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
