using OutboundChat.Aws;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Aws;

[Collection(AwsEnvironmentCollection.Name)]
public sealed class SsoTests : IAsyncLifetime
{
    private const string StartUrl = "https://example.awsapps.com/start";

    private readonly AwsEnvironment _environment = new();
    private readonly LoopbackServer _portal;
    private LoopbackAnswer _answer = LoopbackAnswer.Json(
        $$$"""
        {"roleCredentials":
        {"accessKeyId":"ASIASSO","secretAccessKey":"{{{AwsEnvironment.Secret}}}","sessionToken":"t","expiration":4070908800000}}
        """);

    public SsoTests()
    {
        _portal = new LoopbackServer(_ => _answer);
        _environment["AWS_ENDPOINT_URL_SSO"] = _portal.Url;
        _environment["AWS_ENDPOINT_URL_SSO_OIDC"] = _portal.Url;
        _environment.WithConfig($"""
            [profile legacy]
            sso_start_url = {StartUrl}
            sso_region = eu-west-1
            sso_account_id = 123456789012
            sso_role_name = r
            [profile of-session]
            sso_session = my-session
            sso_account_id = 123456789012
            sso_role_name = r
            [sso-session my-session]
            sso_start_url = {StartUrl}
            sso_region = eu-west-1
            """);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        _environment.Dispose();
    }

    [Theory]
    [InlineData("legacy")]
    [InlineData("of-session")]
    public void Without_a_token_the_error_names_the_login_command_and_nothing_is_called(string profile)
    {
        Assert.Contains($"'aws sso login --profile {profile}'", Trouble("SsoLoginNeeded", profile).Message, StringComparison.Ordinal);
        Assert.Empty(_portal.Requests);
    }

    [Theory]
    [InlineData("legacy", StartUrl)]
    [InlineData("of-session", "my-session")]
    public void An_expired_token_requires_a_login(string profile, string cacheKey)
    {
        _environment.WriteSsoToken(cacheKey, "2020-01-01T00:00:00Z");
        Assert.Contains($"'aws sso login --profile {profile}'", Trouble("SsoLoginNeeded", profile).Message, StringComparison.Ordinal);
        Assert.Empty(_portal.Requests);
    }

    [Theory]
    [InlineData("legacy", StartUrl)]
    [InlineData("of-session", "my-session")]
    public void A_token_provides_the_keys_of_the_role(string profile, string cacheKey)
    {
        _environment.WriteSsoToken(cacheKey, "2099-01-01T00:00:00Z");
        AwsSession session = AwsEnvironment.Resolve(Profile(profile));
        Assert.Equal(("ASIASSO", $"-ProfileName {profile}"), (session.Credentials.GetCredentials().AccessKey, session.CredentialSource));
        Assert.Equal("token-" + AwsEnvironment.Secret, Assert.Single(_portal.Requests).Headers["x-amz-sso_bearer_token"]);
    }

    [Fact]
    public void A_token_that_the_service_refuses_requires_a_login()
    {
        _environment.WriteSsoToken(StartUrl, "2099-01-01T00:00:00Z");
        _answer = LoopbackAnswer.Json(
            """{"message":"Session token not found or invalid","__type":"UnauthorizedException"}""",
            401,
            ("x-amzn-ErrorType", "UnauthorizedException"));
        Assert.Contains("'aws sso login --profile legacy'", Trouble("SsoLoginNeeded", "legacy").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_that_is_not_assigned_requires_a_permission_not_a_login()
    {
        _environment.WriteSsoToken(StartUrl, "2099-01-01T00:00:00Z");
        _answer = LoopbackAnswer.Json(
            """{"message":"No access","__type":"ForbiddenException"}""", 403, ("x-amzn-ErrorType", "ForbiddenException"));
        Assert.Contains("No access", Trouble("CredentialsUnavailable", "legacy").Message, StringComparison.Ordinal);
    }

    private static AwsSessionOptions Profile(string name) => new() { ProfileName = name, Region = "us-west-2" };

    private static SetupException Trouble(string errorId, string profile) => AwsEnvironment.Trouble(errorId, Profile(profile));
}
