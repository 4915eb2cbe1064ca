using OutboundChat.Aws;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Aws;

[Collection(AwsEnvironmentCollection.Name)]
public sealed class InstanceMetadataTests : IDisposable
{
    private readonly AwsEnvironment _environment = new();
    private readonly InstanceMetadataServer _instance;

    public InstanceMetadataTests(InstanceMetadataServer instance)
    {
        _instance = instance;
        Use(instance.Url);
    }

    public void Dispose()
    {
        (_instance.HasRole, _instance.TokenStatus) = (true, 200);
        _environment.Dispose();
    }

    [Fact]
    public void The_instances_role_and_Region_are_the_last_resort()
    {
        AwsSession session = AwsEnvironment.Resolve(new AwsSessionOptions());
        Assert.Equal(("AKIDINSTANCE", "the instance's role"), (session.Credentials.GetCredentials().AccessKey, session.CredentialSource));
        Assert.Equal(("eu-central-1", "the instance"), (session.Region.SystemName, session.RegionSource));
    }

    [Fact]
    public void Disabled_metadata_is_not_requested()
    {
        _environment["AWS_EC2_METADATA_DISABLED"] = "TRUE";
        int before = _instance.Requests;
        Assert.Contains(
            "AWS_EC2_METADATA_DISABLED",
            AwsEnvironment.Trouble("NoCredentials", new AwsSessionOptions()).Message,
            StringComparison.Ordinal);
        AwsEnvironment.Trouble("NoRegion", new AwsSessionOptions { AccessKey = "AKID", SecretKey = AwsEnvironment.Secret });
        Assert.Equal(before, _instance.Requests);
    }

    [Fact]
    public void Metadata_is_not_requested_if_it_is_not_needed()
    {
        int before = _instance.Requests;
        AwsEnvironment.Resolve(new AwsSessionOptions { AccessKey = "AKID", SecretKey = AwsEnvironment.Secret, Region = "us-west-2" });
        Assert.Equal(before, _instance.Requests);
    }

    [Fact]
    public void An_instance_without_a_role_is_an_error()
    {
        _instance.HasRole = false;
        Assert.Contains(
            "the instance's role",
            AwsEnvironment.Trouble("CredentialsUnavailable", new AwsSessionOptions { Region = "us-west-2" }).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(500)]
    public void A_server_that_returns_no_token_is_not_an_instance(int status)
    {
        _instance.TokenStatus = status;
        SetupException trouble = AwsEnvironment.Trouble("NoCredentials", new AwsSessionOptions());
        Assert.DoesNotContain("AWS_EC2_METADATA_DISABLED", trouble.Message, StringComparison.Ordinal);
        AwsEnvironment.Trouble("NoRegion", new AwsSessionOptions { AccessKey = "AKID", SecretKey = AwsEnvironment.Secret });
    }

    [Fact]
    public async Task An_address_that_refuses_connections_is_not_an_instance()
    {
        LoopbackServer closed = new(LoopbackAnswer.Drop);
        string url = closed.Url;
        await closed.DisposeAsync();
        Use(url);
        AwsEnvironment.Trouble("NoCredentials", new AwsSessionOptions());
    }

    [Fact]
    public async Task An_address_that_never_answers_is_tried_once_and_not_an_instance()
    {
        TaskCompletionSource<LoopbackAnswer> never = new();
        await using LoopbackServer silent = new(_ => never.Task);
        Use(silent.Url);
        AwsEnvironment.Trouble("NoCredentials", new AwsSessionOptions());
        Assert.Single(silent.Requests);
    }

    [Fact]
    public void An_address_with_another_scheme_is_not_an_instance()
    {
        Use("ftp://127.0.0.1/");
        AwsEnvironment.Trouble("NoCredentials", new AwsSessionOptions());
    }

    [Theory]
    [InlineData("not a url")]
    [InlineData("169.254.169.254")]
    public void An_invalid_address_is_an_error_even_if_it_is_not_needed(string url)
    {
        _environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = url;
        SetupException trouble = AwsEnvironment.Trouble(
            "MetadataEndpointInvalid",
            new AwsSessionOptions { AccessKey = "AKID", SecretKey = AwsEnvironment.Secret, Region = "us-west-2" });
        Assert.Contains("AWS_EC2_METADATA_SERVICE_ENDPOINT", trouble.Message, StringComparison.Ordinal);
    }

    private void Use(string url)
    {
        _environment["AWS_EC2_METADATA_DISABLED"] = null;
        _environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = url;
        AwsEnvironment.ForgetWhatWasRead();
    }
}
