using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.Runtime.SharedInterfaces;
using Amazon.RuntimeDependencies;
using Amazon.SecurityToken;

namespace OutboundChat.Aws;

/// <summary>
/// The client of AWS Security Token Service that AWSSDK.Core assumes roles with. It is asked for one without being told who assumes the role, so
/// the roles' own options, which come with each call, say it.
/// </summary>
internal sealed class SecurityTokenClient(SecurityTokenServiceClientContext context) : ICoreAmazonSTS
{
    private static readonly ConditionalWeakTable<AssumeRoleAWSCredentialsOptions, AWSCredentials> s_sources = [];

    /// <summary>Keeps in mind who assumes the role of <paramref name="credentials"/>, and those that it is assumed from.</summary>
    public static void Remember(AWSCredentials credentials)
    {
        for (AWSCredentials source = credentials; source is AssumeRoleAWSCredentials role; source = role.SourceCredentials)
        {
            s_sources.AddOrUpdate(role.Options, role.SourceCredentials);
        }
    }

    public AssumeRoleImmutableCredentials CredentialsFromAssumeRoleAuthentication(string roleArn, string roleSessionName, AssumeRoleAWSCredentialsOptions options) =>
        Client(SourceOf(options)).CredentialsFromAssumeRoleAuthentication(roleArn, roleSessionName, options);

    public Task<AssumeRoleImmutableCredentials> CredentialsFromAssumeRoleAuthenticationAsync(string roleArn, string roleSessionName, AssumeRoleAWSCredentialsOptions options) =>
        Client(SourceOf(options)).CredentialsFromAssumeRoleAuthenticationAsync(roleArn, roleSessionName, options);

    public AssumeRoleImmutableCredentials CredentialsFromAssumeRoleWithWebIdentityAuthentication(string webIdentityToken, string roleArn, string roleSessionName, AssumeRoleWithWebIdentityCredentialsOptions options) =>
        Client().CredentialsFromAssumeRoleWithWebIdentityAuthentication(webIdentityToken, roleArn, roleSessionName, options);

    public Task<AssumeRoleImmutableCredentials> CredentialsFromAssumeRoleWithWebIdentityAuthenticationAsync(string webIdentityToken, string roleArn, string roleSessionName, AssumeRoleWithWebIdentityCredentialsOptions options) =>
        Client().CredentialsFromAssumeRoleWithWebIdentityAuthenticationAsync(webIdentityToken, roleArn, roleSessionName, options);

    public SAMLImmutableCredentials CredentialsFromSAMLAuthentication(string endpoint, string authenticationType, string roleARN, TimeSpan credentialDuration, ICredentials userCredential) =>
        Client().CredentialsFromSAMLAuthentication(endpoint, authenticationType, roleARN, credentialDuration, userCredential);

    public Task<SAMLImmutableCredentials> CredentialsFromSAMLAuthenticationAsync(string endpoint, string authenticationType, string roleARN, TimeSpan credentialDuration, ICredentials userCredential) =>
        Client().CredentialsFromSAMLAuthenticationAsync(endpoint, authenticationType, roleARN, credentialDuration, userCredential);

    private static AWSCredentials SourceOf(AssumeRoleAWSCredentialsOptions options) =>
        s_sources.TryGetValue(options, out AWSCredentials? source) ? source : throw new InvalidOperationException("A role whose source credentials nobody remembered.");

    [SuppressMessage("Performance", "CA1859", Justification = "The client implements these operations for this interface only.")]
    private ICoreAmazonSTS Client(AWSCredentials? source = null) =>
        new AmazonSecurityTokenServiceClient(source ?? new AnonymousAWSCredentials(), OwnServiceClients.Configure(new AmazonSecurityTokenServiceConfig(), context.Region, context.ProxySettings));
}
