using Amazon.Runtime;
using OutboundChat.Requests;
using OutboundChat.Sending;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Sending;

/// <summary>Credentials whose keys change, or are no longer available, during a run.</summary>
public class RenewedCredentialsTests
{
    private readonly CompressedTime _time = new();
    private readonly List<OutboundChatResult> _results = [];

    [Fact]
    public async Task Every_attempt_fetches_keys_again_and_is_signed_with_one_set()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Drop, LoopbackAnswer.Json("""{"ContactId":"contact-1"}"""));
        Send(server, new Numbered(), "+12065550100", "+12065550101");

        Assert.All(_results, result => Assert.Equal(nameof(OutboundChatStatus.Started), result.Status));
        Assert.Equal(3, server.Requests.Select(request => request.Headers["x-amz-security-token"]).Distinct().Count());
        Assert.All(
            server.Requests,
            request =>
                Assert.Contains(
                    $"Credential=AKID{request.Headers["x-amz-security-token"]}/",
                    request.Headers["Authorization"],
                    StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keys_that_are_no_longer_available_end_the_run_without_unknown_outcomes()
    {
        Numbered credentials = new();
        await using LoopbackServer server = new(_ =>
        {
            credentials.End();
            return LoopbackAnswer.Json("""{"ContactId":"contact-1"}""");
        });
        Send(server, credentials, "+12065550100", "+12065550101", "+12065550102");

        Assert.Single(server.Requests);
        Assert.Equal(
            [nameof(OutboundChatStatus.Started), nameof(OutboundChatStatus.Failed), nameof(OutboundChatStatus.NotAttempted)],
            _results.OrderBy(result => result.Row).Select(result => result.Status));
        Assert.Equal(
            nameof(Texts.CredentialsUnavailable), _results.Single(result => result.Status == nameof(OutboundChatStatus.Failed)).ErrorCode);
    }

    private void Send(LoopbackServer server, AWSCredentials credentials, params string[] numbers)
    {
        using ChatRun run = new(
            new ChatRunOptions
            {
                ThrottleLimit = 1,
                Time = _time,
                Jitter = new Random(20270102),
                Pacer = new RequestPacer(1000, 1000, _time),
            },
            () => TestSession.At(server.Url, credentials));
        foreach (string number in numbers)
        {
            ChatRequestInput input = new()
            {
                DestinationEndpoint = number,
                SourceEndpoint = "arn:aws:connect:us-west-2:123456789012:phone-number/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
                InstanceId = "11111111-2222-3333-4444-555555555555",
                ContactFlowId = "123ec456-a007-89c0-1234-000000000000",
            };
            run.Send(run.Prepare(input, number), _results.Add);
        }

        run.Complete(_results.Add);
    }

    /// <summary>Each fetch increments the number in the keys.</summary>
    private sealed class Numbered : AWSCredentials
    {
        private int _number;
        private volatile bool _ended;

        public void End() => _ended = true;

        public override ImmutableCredentials GetCredentials()
        {
            int number = Interlocked.Increment(ref _number);
            return _ended
                ? throw new SetupException(Texts.CredentialsUnavailable("test", "ended"))
                : new ImmutableCredentials($"AKID{number}", "secret", $"{number}");
        }
    }
}
