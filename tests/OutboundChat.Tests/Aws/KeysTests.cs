using Amazon.Runtime;
using OutboundChat.Aws;

namespace OutboundChat.Tests.Aws;

/// <summary>Keys that no header can hold, wherever they come from.</summary>
[Collection(AwsEnvironmentCollection.Name)]
public sealed class KeysTests : IDisposable
{
    private const string LineBreak = AwsEnvironment.Secret + "\r\n", Dash = "MARKED\u2013" + AwsEnvironment.Secret;

    private readonly AwsEnvironment _environment = new();

    public void Dispose() => _environment.Dispose();

    [Theory]
    [InlineData("access key", "AKID\r", "secret-of-the-key", null)]
    [InlineData("access key", "AKID\u200B", "secret-of-the-key", null)]
    [InlineData("secret key", "AKID", LineBreak, null)]
    [InlineData("secret key", "AKID", Dash, null)]
    [InlineData("session token", "AKID", "secret-of-the-key", LineBreak)]
    public void Malformed_keys_are_refused_before_anything_is_sent(string what, string accessKey, string secretKey, string? token)
    {
        AwsSessionOptions[] all =
        [
            new() { AccessKey = accessKey, SecretKey = secretKey, SessionToken = token },
            new() { Credential = Create(accessKey, secretKey, token) },
            new() { SessionCredential = Create(accessKey, secretKey, token) },
            new(),
        ];
        _environment["AWS_ACCESS_KEY_ID"] = accessKey;
        _environment["AWS_SECRET_ACCESS_KEY"] = secretKey;
        _environment["AWS_SESSION_TOKEN"] = token;
        string[] sources = ["-AccessKey", "-Credential", "$StoredAWSCredentials", "AWS_ACCESS_KEY_ID"];
        Assert.All(all.Zip(sources), pair =>
        {
            pair.First.Region = "us-west-2";
            Assert.StartsWith(
                $"The {what} of {pair.Second} ", AwsEnvironment.Trouble("KeysMalformed", pair.First).Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Keys_of_a_profile_are_checked_too()
    {
        _environment.WithCredentials($"[chosen]\nregion = us-west-2\naws_access_key_id = AKID\naws_secret_access_key = {Dash}\n");
        Assert.StartsWith(
            "The secret key of -ProfileName chosen ",
            AwsEnvironment.Trouble("KeysMalformed", new AwsSessionOptions { ProfileName = "chosen" }).Message,
            StringComparison.Ordinal);
    }

    private static AWSCredentials Create(string accessKey, string secretKey, string? token) =>
        token is null ? new BasicAWSCredentials(accessKey, secretKey) : new SessionAWSCredentials(accessKey, secretKey, token);
}
