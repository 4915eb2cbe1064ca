using OutboundChat.Aws;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Aws;

/// <summary>The role that a container's or a build's token stands for.</summary>
[Collection(AwsEnvironmentCollection.Name)]
public sealed class WebIdentityTests : IAsyncLifetime
{
    private const string Role = "arn:aws:iam::123456789012:role/build", Token = "token-of-the-build";

    private readonly AwsEnvironment _environment = new();
    private readonly LoopbackServer _sts = new(SecurityTokenAnswer.Keys("AssumeRoleWithWebIdentity"));

    public WebIdentityTests()
    {
        _environment["AWS_ENDPOINT_URL_STS"] = _sts.Url;
        _environment["AWS_REGION"] = "us-west-2";
        _environment.WithCredentials($"[default]\n{AwsEnvironment.Keys("AKIDDEFAULT")}");
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _sts.DisposeAsync();
        _environment.Dispose();
    }

    [Fact]
    public void A_token_in_the_environment_takes_precedence_over_profiles()
    {
        Use(_environment.Write("token", Token + "\n"));
        _environment["AWS_ROLE_SESSION_NAME"] = "build-1";
        _environment["AWS_PROFILE"] = "default";
        AwsSession session = AwsEnvironment.Resolve(new AwsSessionOptions());

        Assert.Equal(
            ("ASIAROLE", "210987654321", "AWS_WEB_IDENTITY_TOKEN_FILE"),
            (session.Credentials.GetCredentials().AccessKey, session.Account, session.CredentialSource));
        LoopbackRequest request = Assert.Single(_sts.Requests);
        Assert.False(request.Headers.ContainsKey("Authorization"));
        Assert.Equal(
            [
                "Action=AssumeRoleWithWebIdentity", "RoleArn=" + Uri.EscapeDataString(Role), "RoleSessionName=build-1",
                "WebIdentityToken=" + Token,
            ],
            request.Text.Split('&').Where(pair => !pair.StartsWith("Version=", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Keys_in_the_environment_take_precedence_over_a_token()
    {
        Use(_environment.Write("token", Token));
        _environment["AWS_ACCESS_KEY_ID"] = "AKIDENVIRONMENT";
        _environment["AWS_SECRET_ACCESS_KEY"] = AwsEnvironment.Secret;
        Assert.Equal("AWS_ACCESS_KEY_ID", AwsEnvironment.Resolve(new AwsSessionOptions()).CredentialSource);
        Assert.Empty(_sts.Requests);
    }

    [Fact]
    public void A_profile_can_use_a_token()
    {
        string token = _environment.Write("token", Token);
        _environment.WithConfig($"[profile chosen]\nrole_arn = {Role}\nweb_identity_token_file = {token}\nregion = eu-west-1\n");
        AwsSession session = AwsEnvironment.Resolve(new AwsSessionOptions { ProfileName = "chosen" });
        Assert.Equal(("ASIAROLE", "eu-west-1"), (session.Credentials.GetCredentials().AccessKey, session.Region.SystemName));
    }

    [Fact]
    public void No_other_identity_is_used_if_the_token_cannot_be_read()
    {
        Use(Path.Combine(_environment.Home, "missing"));
        Assert.Contains(
            "missing",
            AwsEnvironment.Trouble("CredentialsUnavailable", new AwsSessionOptions()).Message,
            StringComparison.Ordinal);

        _environment["AWS_ROLE_ARN"] = null;
        AwsEnvironment.Trouble("WebIdentityIncomplete", new AwsSessionOptions());
        Assert.Empty(_sts.Requests);
    }

    [Fact]
    public async Task No_other_identity_is_used_if_the_role_is_refused()
    {
        await using LoopbackServer refusing = new(SecurityTokenAnswer.Refusal);
        _environment["AWS_ENDPOINT_URL_STS"] = refusing.Url;
        Use(_environment.Write("token", Token));
        Assert.Contains(
            "not authorized to perform: sts:AssumeRole",
            AwsEnvironment.Trouble("CredentialsUnavailable", new AwsSessionOptions()).Message,
            StringComparison.Ordinal);
    }

    private void Use(string tokenFile)
    {
        _environment["AWS_WEB_IDENTITY_TOKEN_FILE"] = tokenFile;
        _environment["AWS_ROLE_ARN"] = Role;
    }
}
