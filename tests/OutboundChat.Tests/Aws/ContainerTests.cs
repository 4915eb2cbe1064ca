using OutboundChat.Aws;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Aws;

[Collection(AwsEnvironmentCollection.Name)]
public sealed class ContainerTests : IDisposable
{
    private readonly AwsEnvironment _environment = new();

    public ContainerTests() => _environment["AWS_REGION"] = "us-west-2";

    public void Dispose() => _environment.Dispose();

    [Fact]
    public async Task The_containers_role_is_requested_with_its_token()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json($$"""
            {"AccessKeyId":"ASIACONTAINER","SecretAccessKey":"{{AwsEnvironment.Secret}}","Token":"t",
            "Expiration":"2099-01-01T00:00:00Z","AccountId":"210987654321"}
            """));
        Use(server.Url + "/v2/credentials/abc");
        _environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"] = "Bearer of-the-container";

        AwsSession session = AwsEnvironment.Resolve(new AwsSessionOptions());

        Assert.Equal(
            ("ASIACONTAINER", "210987654321", "the container's role"),
            (session.Credentials.GetCredentials().AccessKey, session.Account, session.CredentialSource));
        LoopbackRequest request = Assert.Single(server.Requests);
        Assert.Equal(
            ("GET", "/v2/credentials/abc", "Bearer of-the-container"), (request.Method, request.Target, request.Headers["Authorization"]));
    }

    [Fact]
    public async Task The_error_quotes_neither_a_malformed_response_nor_the_token()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Text("f" + AwsEnvironment.Secret, "text/plain"));
        Use(server.Url);
        _environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"] = AwsEnvironment.Secret;
        AwsEnvironment.Trouble("CredentialsUnavailable", new AwsSessionOptions());
        Assert.Equal(AwsEnvironment.Secret, server.Requests[0].Headers["Authorization"]);
    }

    [Theory]
    [InlineData("http://credentials.example.com/")]
    [InlineData("not a url")]
    public void An_address_that_credentials_must_not_come_from_is_an_error(string url)
    {
        Use(url);
        Assert.Contains(
            "the container's role",
            AwsEnvironment.Trouble("CredentialsUnavailable", new AwsSessionOptions()).Message,
            StringComparison.Ordinal);
    }

    private void Use(string url) => _environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = url;
}
