using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Runtime.CompilerServices;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.SharedInterfaces;
using Amazon.RuntimeDependencies;
using Amazon.SecurityToken;

namespace OutboundChat.Aws;

/// <summary>
/// The client of AWS Security Token Service that AWSSDK.Core assumes roles with. It is asked for one without being told who assumes the
/// role and in which Region, so the roles' own options, which come with each call, say it.
/// </summary>
internal sealed class SecurityTokenClient(SecurityTokenServiceClientContext context) : ICoreAmazonSTS
{
    private static readonly ConditionalWeakTable<AssumeRoleAWSCredentialsOptions, Caller> s_callers = [];

    /// <summary>
    /// Keeps in mind who assumes the role of <paramref name="credentials"/>, and those that it is assumed from, and in which Region.
    /// </summary>
    public static void Remember(AWSCredentials credentials, RegionEndpoint region)
    {
        for (AWSCredentials link = credentials; link is AssumeRoleAWSCredentials role; link = role.SourceCredentials)
        {
            s_callers.AddOrUpdate(role.Options, new Caller(role.SourceCredentials, region));

            // AWSSDK.Core looks for a Region all the same, and would ask the instance metadata for it: off EC2 that takes it a quarter of a
            // minute.
            AWSConfigs.AWSRegion = region.SystemName;
        }
    }

    public AssumeRoleImmutableCredentials CredentialsFromAssumeRoleAuthentication(
        string roleArn, string roleSessionName, AssumeRoleAWSCredentialsOptions options) =>
        Client(CallerOf(options)).CredentialsFromAssumeRoleAuthentication(roleArn, roleSessionName, options);

    public Task<AssumeRoleImmutableCredentials> CredentialsFromAssumeRoleAuthenticationAsync(
        string roleArn, string roleSessionName, AssumeRoleAWSCredentialsOptions options) =>
        Client(CallerOf(options)).CredentialsFromAssumeRoleAuthenticationAsync(roleArn, roleSessionName, options);

    public AssumeRoleImmutableCredentials CredentialsFromAssumeRoleWithWebIdentityAuthentication(
        string webIdentityToken, string roleArn, string roleSessionName, AssumeRoleWithWebIdentityCredentialsOptions options) =>
        Client().CredentialsFromAssumeRoleWithWebIdentityAuthentication(webIdentityToken, roleArn, roleSessionName, options);

    public Task<AssumeRoleImmutableCredentials> CredentialsFromAssumeRoleWithWebIdentityAuthenticationAsync(
        string webIdentityToken, string roleArn, string roleSessionName, AssumeRoleWithWebIdentityCredentialsOptions options) =>
        Client().CredentialsFromAssumeRoleWithWebIdentityAuthenticationAsync(webIdentityToken, roleArn, roleSessionName, options);

    public SAMLImmutableCredentials CredentialsFromSAMLAuthentication(
        string endpoint, string authenticationType, string roleARN, TimeSpan credentialDuration, ICredentials userCredential) =>
        Client().CredentialsFromSAMLAuthentication(endpoint, authenticationType, roleARN, credentialDuration, userCredential);

    public Task<SAMLImmutableCredentials> CredentialsFromSAMLAuthenticationAsync(
        string endpoint, string authenticationType, string roleARN, TimeSpan credentialDuration, ICredentials userCredential) =>
        Client().CredentialsFromSAMLAuthenticationAsync(endpoint, authenticationType, roleARN, credentialDuration, userCredential);

    private static Caller CallerOf(AssumeRoleAWSCredentialsOptions options) =>
        s_callers.TryGetValue(options, out Caller? caller)
            ? caller
            : throw new InvalidOperationException("A role whose source credentials nobody remembered.");

    [SuppressMessage("Performance", "CA1859", Justification = "The client implements these operations for this interface only.")]
    private ICoreAmazonSTS Client(Caller? caller = null) =>
        new AmazonSecurityTokenServiceClient(
            caller?.Source ?? new AnonymousAWSCredentials(),
            OwnServiceClients.Configure(new AmazonSecurityTokenServiceConfig(), caller?.Region ?? context.Region, context.ProxySettings));

    private sealed record Caller(AWSCredentials Source, RegionEndpoint Region);
}
