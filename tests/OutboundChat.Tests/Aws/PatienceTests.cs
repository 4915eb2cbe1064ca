using Amazon.Runtime;
using OutboundChat.Aws;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Aws;

/// <summary>Sources of credentials that take the question and never answer.</summary>
[Collection(AwsEnvironmentCollection.Name)]
public sealed class PatienceTests : IAsyncLifetime
{
    private readonly AwsEnvironment _environment = new();
    private readonly TaskCompletionSource<LoopbackAnswer> _never = new();
    private readonly LoopbackServer _silent;

    public PatienceTests()
    {
        _silent = new LoopbackServer(_ => _never.Task);
        _environment["AWS_REGION"] = "us-west-2";
    }

    /// <summary>The sources, and the part of the error that names the address.</summary>
    public static TheoryData<string> Sources => ["container", "role", "sso", "web identity", "process", "object"];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        // An abandoned call may still wait for its answer.
        _never.TrySetResult(LoopbackAnswer.Drop);
        await _silent.DisposeAsync();
        _environment.Dispose();
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_source_that_does_not_answer_in_time_is_an_error_with_its_address(string source)
    {
        (AwsSessionOptions options, string asked) = Prepare(source);
        options.Patience = TimeSpan.FromMilliseconds(300);
        SetupException trouble = AwsEnvironment.Trouble("CredentialsUnavailable", options);
        Assert.Contains($"{asked} did not respond within 0.3 s.", trouble.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2-hunter2", trouble.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Cancelling_ends_the_wait_at_once(string source)
    {
        (AwsSessionOptions options, _) = Prepare(source);
        options.Patience = Timeout.InfiniteTimeSpan;
        using CancellationTokenSource stop = new();
        Task waiting = Task.Run(() => AwsSessionResolver.Resolve(options, stop.Token), TestContext.Current.CancellationToken);
        await Task.WhenAny(waiting, Task.Delay(200, TestContext.Current.CancellationToken));
        Assert.False(waiting.IsCompleted);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public void The_time_limit_is_less_than_half_a_minute() => Assert.Equal(TimeSpan.FromSeconds(20), new AwsSessionOptions().Patience);

    private (AwsSessionOptions Options, string Asked) Prepare(string source)
    {
        string role = "role_arn = arn:aws:iam::123456789012:role/r\n";
        switch (source)
        {
            case "container":
                _environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = $"{_silent.Url}/keys?token=hunter2-hunter2";
                return (new AwsSessionOptions(), $"{_silent.Url}/keys?***");
            case "role":
                _environment["AWS_ENDPOINT_URL_STS"] = _silent.Url;
                _environment.WithConfig(
                    $"[profile chosen]\n{role}source_profile = user\n[profile user]\n{AwsEnvironment.Keys("AKIDUSER")}");
                return (new AwsSessionOptions { ProfileName = "chosen" }, $"{_silent.Url}/ (from AWS_ENDPOINT_URL_STS)");
            case "sso":
                _environment["AWS_ENDPOINT_URL_SSO"] = _silent.Url;
                _environment.WriteSsoToken("https://example.awsapps.com/start", "2099-01-01T00:00:00Z");
                _environment.WithConfig(
                    "[profile chosen]\nsso_start_url = https://example.awsapps.com/start\nsso_region = eu-west-1\n"
                    + "sso_account_id = 123456789012\nsso_role_name = r\n");
                return (new AwsSessionOptions { ProfileName = "chosen" }, $"{_silent.Url}/ (from AWS_ENDPOINT_URL_SSO)");
            case "web identity":
                _environment["AWS_ENDPOINT_URL_STS"] = _silent.Url;
                _environment["AWS_WEB_IDENTITY_TOKEN_FILE"] = _environment.Write("token", "hunter2-hunter2");
                _environment["AWS_ROLE_ARN"] = "arn:aws:iam::123456789012:role/r";
                return (new AwsSessionOptions(), $"{_silent.Url}/ (from AWS_ENDPOINT_URL_STS)");
            case "process":
                string pause = OperatingSystem.IsWindows() ? "ping -n 4 127.0.0.1 & rem" : "sleep 3; true";
                _environment.WithConfig($"[profile chosen]\ncredential_process = {pause} hunter2-hunter2\n");
                return (new AwsSessionOptions { ProfileName = "chosen" }, $"credential_process '{pause.Split(' ')[0]}'");
            default:
                return (new AwsSessionOptions { Credential = new Silent() }, "-Credential");
        }
    }

    private sealed class Silent : AWSCredentials
    {
        private readonly TaskCompletionSource<ImmutableCredentials> _never = new();

        public override ImmutableCredentials GetCredentials() => _never.Task.GetAwaiter().GetResult();

        public override Task<ImmutableCredentials> GetCredentialsAsync() => _never.Task;
    }
}
