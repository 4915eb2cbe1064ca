using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials.Internal;
using Amazon.SSO;
using Amazon.SSO.Model;
using Amazon.SSOOIDC;
using Amazon.SSOOIDC.Model;
using Amazon.Util;
using Amazon.Util.Internal;

namespace OutboundChat.Aws;

/// <summary>
/// The keys of a single sign-on role, from the token that <c>aws sso login</c> stored. Getting a new token needs a browser.
/// </summary>
internal sealed class SsoCredentials : RefreshingAWSCredentials
{
    private readonly string _profile;
    private readonly CredentialProfileOptions _role;
    private readonly SessionSettings _settings;
    private readonly AmazonSSOConfig _config;
    private readonly AmazonSSOOIDCConfig _tokenConfig;
    private readonly SSOTokenManager _tokens;

    public SsoCredentials(string profile, CredentialProfileOptions role, SessionSettings settings)
    {
        RegionEndpoint region = RegionEndpoint.GetBySystemName(role.SsoRegion);
        (_profile, _role, _settings) = (profile, role, settings);
        _config = settings.Configure(new AmazonSSOConfig(), ServiceEndpoint.Sso, region);
        _tokenConfig = settings.Configure(new AmazonSSOOIDCConfig(), ServiceEndpoint.SsoOidc, region);
        _tokens = new SSOTokenManager(
            new AmazonSSOOIDCClient(new AnonymousAWSCredentials(), _tokenConfig),
            new SSOTokenFileCache(CryptoUtilFactory.CryptoInstance, new FileRetriever(), new DirectoryRetriever()));
    }

    /// <summary>The address that provides the keys; with an sso_session, also the one that renews the token.</summary>
    public string Asked
    {
        get
        {
            string portal = _settings.Describe(
                ServiceEndpoint.Sso, _config.DetermineServiceOperationEndpoint(new(new GetRoleCredentialsRequest())).URL);
            return _role.SsoSession is null ? portal : Texts.EitherAddress(portal, _settings.Describe(
                ServiceEndpoint.SsoOidc, _tokenConfig.DetermineServiceOperationEndpoint(new(new CreateTokenRequest())).URL));
        }
    }

    protected override CredentialsRefreshState GenerateNewCredentials() => GenerateNewCredentialsAsync().GetAwaiter().GetResult();

    protected override async Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
    {
        string token = await GetTokenAsync();
        Secrets.Keep(token);
        using AmazonSSOClient client = new(new AnonymousAWSCredentials(), _config);
        try
        {
            GetRoleCredentialsResponse response = await client.GetRoleCredentialsAsync(new GetRoleCredentialsRequest
            {
                AccessToken = token,
                AccountId = _role.SsoAccountId,
                RoleName = _role.SsoRoleName,
            });
            Amazon.SSO.Model.RoleCredentials keys = response.RoleCredentials;
            return new CredentialsRefreshState(
                new ImmutableCredentials(keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken, _role.SsoAccountId),
                DateTimeOffset.FromUnixTimeMilliseconds(keys.Expiration ?? 0).UtcDateTime);
        }
        catch (AmazonServiceException exception) when (exception.StatusCode == HttpStatusCode.Unauthorized)
        {
            throw new SetupException(Texts.SsoLoginNeeded(_profile, exception.Message), exception);
        }
    }

    private async Task<string> GetTokenAsync()
    {
        try
        {
            SsoToken token = await _tokens.GetTokenAsync(new SSOTokenManagerGetTokenOptions
            {
                Region = _role.SsoRegion,
                StartUrl = _role.SsoStartUrl,
                Session = _role.SsoSession,
                SupportsGettingNewToken = false,
            });
            return token.AccessToken;
        }
        catch (AmazonClientException exception) when (exception.GetBaseException() is not HttpRequestException)
        {
            throw new SetupException(Texts.SsoLoginNeeded(_profile, exception.Message), exception);
        }
    }
}
