using Amazon.Runtime;
using OutboundChat.Aws;
using OutboundChat.Journal;
using OutboundChat.Sending;
using OutboundChat.Tests.Loopback;
using OutboundChat.Tests.Sending;

namespace OutboundChat.Tests.Aws;

/// <summary>Keys that are good for seconds and can't be renewed in the middle of a run.</summary>
[Collection(AwsEnvironmentCollection.Name)]
public sealed class RenewalTests : IDisposable
{
    private const string Role = "arn:aws:iam::123456789012:role/r", StartUrl = "https://example.awsapps.com/start";

    /// <summary>AWSSDK.Core asks for new keys a minute before the old ones expire, so these are asked for each time.</summary>
    private static readonly TimeSpan s_short = TimeSpan.FromSeconds(50);

    /// <summary>The response of a container's agent, except the name of the session token.</summary>
    private static readonly string s_keys =
        $$"""
        "AccessKeyId":"ASIA","SecretAccessKey":"{{AwsEnvironment.Secret}}","Expiration":"{{AwsEnvironment.Expiration(s_short)}}"
        """;

    private static readonly LoopbackAnswer s_ssoKeys = LoopbackAnswer.Json(
        $$$"""
        {"roleCredentials":{"accessKeyId":"ASIASSO","secretAccessKey":"{{{AwsEnvironment.Secret}}}","sessionToken":"t",
        "expiration":{{{(DateTimeOffset.UtcNow + s_short).ToUnixTimeMilliseconds()}}}}}
        """);

    private readonly AwsEnvironment _environment = new();
    private readonly TemporaryFolder _folder = new();

    public RenewalTests() => _environment["AWS_REGION"] = "us-west-2";

    /// <summary>The sources, the ErrorId, and the part of the source's message that the error quotes.</summary>
    public static TheoryData<string, string, string> Sources => new()
    {
        { "container", "CredentialsUnavailable", "403" },
        { "role", "CredentialsUnavailable", "not authorized to perform: sts:AssumeRole" },
        { "web identity", "CredentialsUnavailable", "not authorized to perform: sts:AssumeRole" },
        { "sso 401", "SsoLoginNeeded", "Session token not found or invalid" },
        { "sso 403", "CredentialsUnavailable", "No access" },
        { "process", "CredentialsUnavailable", "credential" },
        { "object", "CredentialsUnavailable", "the token of the object has expired" },
    };

    public void Dispose()
    {
        _folder.Dispose();
        _environment.Dispose();
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task A_failed_renewal_ends_the_run_with_the_sources_message(string source, string errorId, string said)
    {
        // The first row of the run is the last one that gets keys.
        bool refuses = false;
        await using LoopbackServer keys = new(_ => refuses ? Refusal(source) : Keys(source));
        await using LoopbackServer service = new(_ =>
        {
            refuses = true;
            File.WriteAllText(_folder["keys.json"], "no more");
            return LoopbackAnswer.Json("""{"ContactId":"contact-1"}""");
        });
        AwsSessionOptions options = Prepare(source, keys.Url, () => refuses);
        options.EndpointUrl = service.Url;
        AwsSession session = AwsEnvironment.Resolve(options);

        List<OutboundChatResult> results = [];
        SetupException? end = Run(session, results);

        Assert.Equal(
            [nameof(OutboundChatStatus.Started), nameof(OutboundChatStatus.Failed), nameof(OutboundChatStatus.NotAttempted)],
            results.OrderBy(result => result.Row).Select(result => result.Status));
        Assert.Single(service.Requests);
        Assert.Equal([1, 0, 0], results.OrderBy(result => result.Row).Select(result => result.Attempts));
        Assert.Equal((errorId, errorId), (end!.ErrorId, results.Single(result => result.Row == 2).ErrorCode));
        Assert.Contains(said, end.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(AwsEnvironment.Secret, end.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            [nameof(OutboundChatJournalState.Started), nameof(OutboundChatJournalState.Failed)],
            JournalHistory.Read(_folder["journal.jsonl"]).Entries.OrderBy(entry => entry.Row).Select(entry => entry.State));
    }

    private SetupException? Run(AwsSession session, List<OutboundChatResult> results)
    {
        CompressedTime time = new();
        ChatRunOptions options = new() { ThrottleLimit = 1, Time = time, Pacer = new RequestPacer(1000, 1000, time) };
        using ChatRun run = new(options, () => session, options.OpenJournal(_folder["journal.jsonl"], rehearsal: true));
        foreach (int number in new[] { 1, 2, 3 })
        {
            run.Send(run.Prepare(JournaledRuns.Row(number), number), results.Add);
        }

        run.Complete(results.Add);
        return run.EndedBy;
    }

    private AwsSessionOptions Prepare(string source, string url, Func<bool> refuses)
    {
        switch (source)
        {
            case "container":
                _environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = url;
                return new AwsSessionOptions();
            case "role":
                _environment["AWS_ENDPOINT_URL_STS"] = url;
                _environment.WithConfig(
                    $"[profile p]\nrole_arn = {Role}\nsource_profile = user\n[profile user]\n{AwsEnvironment.Keys("AKIDUSER")}");
                break;
            case "web identity":
                _environment["AWS_ENDPOINT_URL_STS"] = url;
                _environment.WithConfig(
                    $"[profile p]\nrole_arn = {Role}\nweb_identity_token_file = {_environment.Write("token", "the-token")}\n");
                break;
            case "process":
                File.WriteAllText(_folder["keys.json"], $$"""{"Version":1,"SessionToken":"t",{{s_keys}}}""");
                string program = OperatingSystem.IsWindows() ? "type" : "cat";
                _environment.WithConfig($"[profile p]\ncredential_process = {program} {_folder["keys.json"]}\n");
                break;
            case "object":
                return new AwsSessionOptions { Credential = new Renewed(refuses) };
            default:
                _environment["AWS_ENDPOINT_URL_SSO"] = url;
                _environment.WriteSsoToken(StartUrl, "2099-01-01T00:00:00Z");
                _environment.WithConfig(
                    $"[profile p]\nsso_start_url = {StartUrl}\nsso_region = eu-west-1\n"
                    + "sso_account_id = 123456789012\nsso_role_name = r\n");
                break;
        }

        return new AwsSessionOptions { ProfileName = "p" };
    }

    private static LoopbackAnswer Keys(string source) => source switch
    {
        "container" => LoopbackAnswer.Json($$"""{"Token":"t",{{s_keys}}}"""),
        "role" => SecurityTokenAnswer.Keys(lifetime: s_short),
        "web identity" => SecurityTokenAnswer.Keys("AssumeRoleWithWebIdentity", s_short),
        _ => s_ssoKeys,
    };

    private static LoopbackAnswer Refusal(string source) => source switch
    {
        "container" => LoopbackAnswer.Text("no", "text/plain", 403),
        "sso 401" => LoopbackAnswer.Json(
            """{"message":"Session token not found or invalid"}""", 401, ("x-amzn-ErrorType", "UnauthorizedException")),
        "sso 403" => LoopbackAnswer.Json("""{"message":"No access"}""", 403, ("x-amzn-ErrorType", "ForbiddenException")),
        _ => SecurityTokenAnswer.Refusal,
    };

    private sealed class Renewed(Func<bool> refuses) : AWSCredentials
    {
        public override ImmutableCredentials GetCredentials() => refuses()
            ? throw new InvalidOperationException("the token of the object has expired")
            : new ImmutableCredentials("AKID", AwsEnvironment.Secret, null);
    }
}
