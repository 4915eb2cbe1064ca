using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using OutboundChat.Requests;
using OutboundChat.Sending;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Sending;

/// <summary>Whole runs against real sockets; only the clock is compressed.</summary>
public class ChatRunTests
{
    private const string Started = """{"ContactId":"contact-1"}""";

    private readonly CompressedTime _time = new();
    private readonly List<OutboundChatResult> _results = [];

    [Fact]
    public async Task A_started_chat_is_told_with_everything_that_is_known_of_it()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json(Started, 200, ("x-amzn-RequestId", "request-1")));
        object row = new();
        using ChatRun run = Run(server);
        run.Send(run.Prepare(Input("+1 (206) 555-0100"), row), _results.Add);
        run.Complete(_results.Add);

        OutboundChatResult result = Assert.Single(_results);
        Assert.Equal(OutboundChatStatus.Started, result.Status);
        Assert.Equal("contact-1", result.ContactId);
        Assert.Equal("request-1", result.RequestId);
        Assert.Equal("+12065550100", result.Destination);
        Assert.Equal("SMS", result.Channel);
        Assert.Equal(1, result.Attempts);
        Assert.Equal(1, result.Row);
        Assert.Same(row, result.InputObject);
        Assert.Null(result.ErrorId);
        Assert.Equal(result.ClientToken, (string?)server.Requests[0].Json["ClientToken"]);
    }

    public static TheoryData<string, int> Retryable => new()
    {
        { "InternalServiceException", 500 }, { "ServiceUnavailable", 503 }, { "", 502 }, { "TooManyRequestsException", 429 }, { "ThrottlingException", 429 }, { "", 429 }, { "drop", 0 },
    };

    [Theory]
    [MemberData(nameof(Retryable))]
    public async Task What_may_pass_is_tried_again_with_the_same_token(string code, int status)
    {
        LoopbackAnswer failure = status == 0 ? LoopbackAnswer.Drop : Error(code, status);
        await using LoopbackServer server = new(failure, failure, LoopbackAnswer.Json(Started));
        SendAll(Run(server), "+12065550100");

        Assert.Equal(OutboundChatStatus.Started, Assert.Single(_results).Status);
        Assert.Equal(3, _results[0].Attempts);
        Assert.Equal(3, server.Requests.Count);
        Assert.Single(server.Requests.Select(request => (string?)request.Json["ClientToken"]).Distinct());
    }

    [Theory]
    [InlineData("InvalidRequestException", 400, "RequestRefused")]
    [InlineData("AccessDeniedException", 403, "AccessDenied")]
    [InlineData("ResourceNotFoundException", 404, "ResourceNotFound")]
    [InlineData("ConflictException", 409, "Conflict")]
    [InlineData("SomethingNewException", 418, "RequestRefused")]
    public async Task What_would_be_refused_again_is_asked_once(string code, int status, string errorId)
    {
        await using LoopbackServer server = new(Error(code, status));
        using ChatRun run = Run(server);
        SendAll(run, "+12065550100");

        OutboundChatResult result = Assert.Single(_results);
        Assert.Equal(OutboundChatStatus.Failed, result.Status);
        Assert.Equal((errorId, code), (result.ErrorId, result.ErrorCode));
        Assert.Contains("text of the service", result.ErrorMessage, StringComparison.Ordinal);
        Assert.Single(server.Requests);
        Assert.False(run.HasEnded);
    }

    [Theory]
    [InlineData("InternalServiceException", 500, "OutcomeUnknown")]
    [InlineData("TooManyRequestsException", 429, "Throttled")]
    [InlineData("drop", 0, "OutcomeUnknown")]
    public async Task Attempts_end_at_the_limit(string code, int status, string errorId)
    {
        await using LoopbackServer server = new(status == 0 ? LoopbackAnswer.Drop : Error(code, status));
        SendAll(Run(server, new ChatRunOptions { MaxAttempts = 4 }), "+12065550100");

        Assert.Equal((OutboundChatStatus.Failed, errorId, 4), (_results[0].Status, _results[0].ErrorId, _results[0].Attempts));
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task An_answer_that_was_lost_leaves_the_outcome_unknown_whatever_comes_after_it()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Drop, Error("TooManyRequestsException", 429));
        SendAll(Run(server, new ChatRunOptions { MaxAttempts = 3 }), "+12065550100");
        Assert.Equal(nameof(Texts.OutcomeUnknown), _results[0].ErrorId);
        Assert.Equal("TooManyRequestsException", _results[0].ErrorCode);
    }

    [Theory]
    [InlineData("LimitExceededException", 429, "QuotaFull")]
    [InlineData("ExpiredTokenException", 403, "CredentialsRejected")]
    public async Task A_lost_answer_stays_unknown_where_the_next_attempt_ends_the_run(string code, int status, string endedBy)
    {
        await using LoopbackServer server = new(LoopbackAnswer.Drop, Error(code, status));
        using ChatRun run = Run(server);
        SendAll(run, "+12065550100");
        Assert.Equal(
            (OutboundChatStatus.Failed, nameof(Texts.OutcomeUnknown), true),
            (_results[0].Status, _results[0].ErrorId, _results[0].EndsRun));
        Assert.Equal(endedBy, run.EndedBy?.ErrorId);
    }

    [Theory]
    [InlineData("InvalidRequestException", 400)]
    [InlineData("AccessDeniedException", 403)]
    [InlineData("ConflictException", 409)]
    public async Task A_lost_answer_stays_unknown_where_the_next_attempt_is_refused(string code, int status)
    {
        await using LoopbackServer server = new(LoopbackAnswer.Drop, Error(code, status));
        SendAll(Run(server), "+12065550100");
        Assert.Equal((nameof(Texts.OutcomeUnknown), code, 2), (_results[0].ErrorId, _results[0].ErrorCode, _results[0].Attempts));
        Assert.Contains("text of the service", _results[0].ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_service_is_told_as_such_and_not_as_silence()
    {
        await using LoopbackServer server = new(Error("InternalServiceException", 500));
        SendAll(Run(server, new ChatRunOptions { MaxAttempts = 2 }), "+12065550100");
        Assert.StartsWith("The service failed", _results[0].ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_a_contact_is_no_started_chat()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json("{}"));
        SendAll(Run(server), "+12065550100");
        Assert.Equal((OutboundChatStatus.Failed, nameof(Texts.OutcomeUnknown)), (_results[0].Status, _results[0].ErrorId));
    }

    [Fact]
    public async Task A_token_that_came_before_is_refused_because_the_service_would_start_nobody()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json(Started));
        using ChatRun run = Run(server);
        foreach (string number in Numbers(2))
        {
            ChatRequestInput input = Input(number);
            input.ClientToken = "token-1";
            run.Send(run.Prepare(input, number), _results.Add);
        }

        run.Complete(_results.Add);
        Assert.Single(server.Requests);
        OutboundChatResult repeated = Assert.Single(_results, result => result.Status == OutboundChatStatus.Invalid);
        Assert.Equal((2, nameof(Texts.ClientTokenRepeated)), (repeated.Row, Assert.Single(repeated.Problems).Rule));
        Assert.Equal($"ClientToken: {Texts.ClientTokenRepeated().Text}", repeated.Problems.ToString());
    }

    [Fact]
    public async Task A_full_quota_of_chats_is_not_retried_and_ends_the_run()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json(Started), Error("LimitExceededException", 429));
        using ChatRun run = Run(server, new ChatRunOptions { ThrottleLimit = 1 });
        SendAll(run, Numbers(6));

        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(
            [OutboundChatStatus.Started, OutboundChatStatus.Failed, .. Enumerable.Repeat(OutboundChatStatus.NotAttempted, 4)],
            _results.Select(result => result.Status));
        Assert.Equal(nameof(Texts.QuotaFull), run.EndedBy?.ErrorId);
        Assert.All(_results, result => Assert.Null(result.ErrorId));
        Assert.All(_results.Skip(2), result => Assert.Contains("quota", result.ErrorMessage, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_full_quota_of_chats_may_be_waited_for_in_steps_of_minutes()
    {
        LoopbackAnswer full = Error("LimitExceededException", 429);
        await using LoopbackServer server = new(
            LoopbackAnswer.Json(Started), full, full, full, full, full, full, LoopbackAnswer.Json(Started));
        using ChatRun run = Run(server, new ChatRunOptions { QuotaAction = QuotaAction.Wait, MaxAttempts = 2 });
        SendAll(run, Numbers(2));

        Assert.All(_results, result => Assert.Equal(OutboundChatStatus.Started, result.Status));
        Assert.Equal(7, _results[1].Attempts);
        Assert.Equal([1, 2, 4, 8, 10, 10], _time.Waits.Where(wait => wait >= TimeSpan.FromMinutes(1)).Select(wait => wait.TotalMinutes));
        Assert.Single(server.Requests.Skip(1).Select(request => (string?)request.Json["ClientToken"]).Distinct());
        Assert.False(run.IsWaitingForQuota);
    }

    [Fact]
    public async Task A_run_that_waits_for_chats_to_end_says_so_and_can_be_stopped()
    {
        await using LoopbackServer server = new(Error("LimitExceededException", 429));
        using ChatRun run = Run(server, new ChatRunOptions { QuotaAction = QuotaAction.Wait }, new StoppedTime());
        run.Send(run.Prepare(Input("+12065550100"), null), _results.Add);
        while (!run.IsWaitingForQuota)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        run.Stop();
        run.Complete(_results.Add);
        Assert.Equal(
            (OutboundChatStatus.Failed, "LimitExceededException", 1), (_results[0].Status, _results[0].ErrorCode, _results[0].Attempts));
        Assert.Equal(nameof(Texts.QuotaFull), run.EndedBy?.ErrorId);
    }

    [Theory]
    [InlineData("UnrecognizedClientException")]
    [InlineData("InvalidSignatureException")]
    [InlineData("ExpiredTokenException")]
    public async Task Wrong_credentials_end_the_run(string code)
    {
        await using LoopbackServer server = new(Error(code, 403));
        using ChatRun run = Run(server);
        SendAll(run, Numbers(3));
        Assert.Equal(nameof(Texts.CredentialsRejected), run.EndedBy?.ErrorId);
        Assert.Single(server.Requests);
        Assert.Equal(
            [OutboundChatStatus.Failed, OutboundChatStatus.NotAttempted, OutboundChatStatus.NotAttempted],
            _results.Select(result => result.Status));
    }

    [Fact]
    public void An_endpoint_that_nobody_answers_at_is_given_up_soon_and_ends_the_run()
    {
        using TcpListener closed = new(IPAddress.Loopback, 0);
        closed.Start();
        string url = $"http://{closed.LocalEndpoint}";
        closed.Stop();
        using ChatRun run = new(Options(new ChatRunOptions()), () => TestSession.At(url));
        SendAll(run, Numbers(20));

        Assert.Equal(nameof(Texts.EndpointUnreachable), run.EndedBy?.ErrorId);
        Assert.Equal((OutboundChatStatus.Failed, 3), (_results[0].Status, _results[0].Attempts));
        Assert.All(_results.Skip(1), result => Assert.Equal(OutboundChatStatus.NotAttempted, result.Status));
    }

    [Fact]
    public async Task Where_the_first_row_got_no_answer_the_next_one_asks()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Drop, LoopbackAnswer.Json(Started));
        SendAll(Run(server, new ChatRunOptions { MaxAttempts = 1 }), Numbers(3));
        Assert.Equal(2, _results.Count(result => result.Status == OutboundChatStatus.Started));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using LoopbackServer other = new(LoopbackAnswer.Json(Started));
        await using LoopbackServer server = new(
            LoopbackAnswer.Text("", "text/plain", status, ("Location", other.Url + "/contact/outbound-chat")));
        SendAll(Run(server), "+12065550100");
        Assert.Equal(OutboundChatStatus.Failed, _results[0].Status);
        Assert.NotEmpty(server.Requests);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task Invalid_and_repeated_rows_are_told_and_never_sent()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json(Started));
        using ChatRun run = Run(server);
        SendAll(run, "+12065550100", "nobody", "001 206 555 0100", "+12065550101");

        Assert.Equal(2, server.Requests.Count);
        Dictionary<long, OutboundChatResult> byRow = _results.ToDictionary(result => result.Row);
        Assert.Equal((OutboundChatStatus.Invalid, nameof(Texts.RowInvalid)), (byRow[2].Status, byRow[2].ErrorId));
        Assert.Equal("DestinationEndpoint", Assert.Single(byRow[2].Problems).Member);
        Assert.Equal((OutboundChatStatus.Duplicate, null), (byRow[3].Status, byRow[3].ErrorId));
        Assert.Equal(
            (2, 1, 1, 4),
            (
                run.Counts[OutboundChatStatus.Started],
                run.Counts[OutboundChatStatus.Invalid],
                run.Counts[OutboundChatStatus.Duplicate],
                run.Counts.Total));
    }

    [Fact]
    public async Task Repeated_destinations_may_be_allowed()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json(Started));
        SendAll(Run(server, new ChatRunOptions { AllowDuplicate = true }), "+12065550100", "+12065550100");
        Assert.Equal(2, server.Requests.Count);
        Assert.NotEqual(_results[0].ClientToken, _results[1].ClientToken);
    }

    [Fact]
    public async Task No_more_requests_are_under_way_than_may_be()
    {
        int now = 0, most = 0;
        await using LoopbackServer server = new(async _ =>
        {
            int count = Interlocked.Increment(ref now);
            InterlockedMax(ref most, count);
            await Task.Delay(5);
            Interlocked.Decrement(ref now);
            return LoopbackAnswer.Json(Started);
        });
        SendAll(Run(server, new ChatRunOptions { ThrottleLimit = 4, RequestsPerSecond = 1_000_000, Burst = 1000 }), Numbers(100));
        Assert.Equal(100, _results.Count(result => result.Status == OutboundChatStatus.Started));
        Assert.Equal(100, _results.Select(result => result.Row).Distinct().Count());
        Assert.InRange(most, 2, 4);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Rows_that_wait_for_their_turn_keep_no_permit_from_the_one_that_has_it(int burst)
    {
        await using LoopbackServer server = new(
            LoopbackAnswer.Drop, LoopbackAnswer.Drop, LoopbackAnswer.Drop, LoopbackAnswer.Json(Started));
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await Task.Run(
            () => SendAll(Run(server, new ChatRunOptions { RequestsPerSecond = 10, Burst = burst }), Numbers(20)),
            cancellation).WaitAsync(TimeSpan.FromMinutes(1), cancellation);
        Assert.Equal(20, _results.Count(result => result.Status == OutboundChatStatus.Started));
    }

    [Fact]
    public async Task Rows_leave_in_the_order_in_which_they_came()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json(Started));
        SendAll(Run(server, new ChatRunOptions { RequestsPerSecond = 1000, Burst = 1 }), Numbers(60));
        Assert.Equal(Numbers(60), server.Requests.Select(request => (string?)request.Json["DestinationEndpoint"]!["Address"]));
    }

    [Fact]
    public async Task After_a_stop_nothing_new_leaves_and_what_is_under_way_is_finished()
    {
        TaskCompletionSource arrived = Signal(), answer = Signal();
        await using LoopbackServer server = new(async _ =>
        {
            arrived.TrySetResult();
            await answer.Task;
            return LoopbackAnswer.Json(Started);
        });
        using ChatRun run = Run(
            server, new ChatRunOptions { ThrottleLimit = 8, Burst = 1, RequestsPerSecond = 0.001 }, TimeProvider.System);
        foreach (string number in Numbers(5))
        {
            run.Send(run.Prepare(Input(number), number), _results.Add);
        }

        await arrived.Task;
        run.Stop();
        answer.SetResult();
        run.Complete(_results.Add);
        Assert.Equal(1, _results.Count(result => result.Status == OutboundChatStatus.Started));
        Assert.Equal(4, _results.Count(result => result.Status == OutboundChatStatus.NotAttempted));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_stop_ends_the_wait_between_attempts_and_tells_the_last_failure()
    {
        await using LoopbackServer server = new(Error("InternalServiceException", 500));
        using ChatRun run = Run(server, new ChatRunOptions { MaxAttempts = 100 }, new StoppedTime());
        run.Send(run.Prepare(Input("+12065550100"), null), _results.Add);
        while (server.Requests.Count == 0)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        run.Stop();
        run.Complete(_results.Add);
        Assert.Equal(
            (OutboundChatStatus.Failed, "InternalServiceException", 1), (_results[0].Status, _results[0].ErrorCode, _results[0].Attempts));
    }

    [Fact]
    public async Task An_abort_cuts_what_is_under_way_and_says_that_nobody_knows_its_outcome()
    {
        TaskCompletionSource arrived = Signal(), never = Signal();
        await using LoopbackServer server = new(async _ =>
        {
            arrived.TrySetResult();
            await never.Task;
            return LoopbackAnswer.Drop;
        });
        using ChatRun run = Run(server);
        run.Send(run.Prepare(Input("+12065550100"), null), _results.Add);
        await arrived.Task;
        run.Abort(TimeSpan.Zero);
        run.Complete(_results.Add);
        never.SetResult();
        Assert.Equal((OutboundChatStatus.Failed, nameof(Texts.OutcomeUnknown)), (_results[0].Status, _results[0].ErrorId));
    }

    [Fact]
    public async Task Every_attempt_waits_for_the_pace()
    {
        ConcurrentQueue<TimeSpan> arrivals = new();
        await using LoopbackServer server = new(_ =>
        {
            arrivals.Enqueue(_time.Elapsed);
            return arrivals.Count % 2 == 0 ? LoopbackAnswer.Json(Started) : Error("InternalServiceException", 500);
        });
        SendAll(Run(server, new ChatRunOptions { ThrottleLimit = 1, RequestsPerSecond = 1, Burst = 1 }), Numbers(10));
        Assert.Equal(20, arrivals.Count);
        Assert.True(_time.Elapsed >= TimeSpan.FromSeconds(19), $"20 attempts at one a second took {_time.Elapsed}");
    }

    [Fact]
    public async Task A_request_for_patience_is_honoured()
    {
        await using LoopbackServer server = new(
            LoopbackAnswer.Json("""{"Message":"slow down"}""", 429, ("x-amzn-ErrorType", "TooManyRequestsException"), ("x-amz-retry-after", "45000")),
            LoopbackAnswer.Json(Started));
        SendAll(Run(server), "+12065550100");
        Assert.Equal(OutboundChatStatus.Started, _results[0].Status);
        Assert.True(_time.Elapsed >= TimeSpan.FromSeconds(45), $"waited {_time.Elapsed}");
    }

    [Fact]
    public async Task Waits_between_attempts_grow_and_follow_the_seed()
    {
        await using LoopbackServer server = new(Error("InternalServiceException", 500));
        SendAll(Run(server, new ChatRunOptions { MaxAttempts = 8, RequestsPerSecond = 1_000_000 }), "+12065550100");
        IReadOnlyList<TimeSpan> first = Waits();
        CompressedTime again = new();
        using (ChatRun run = Run(server, new ChatRunOptions { MaxAttempts = 8, RequestsPerSecond = 1_000_000 }, again))
        {
            run.Send(run.Prepare(Input("+12065550100"), null), _results.Add);
            run.Complete(_results.Add);
        }

        Assert.Equal(first, [.. again.Waits.Where(wait => wait > TimeSpan.FromMilliseconds(5))]);
        Assert.All(first, wait => Assert.True(wait <= TimeSpan.FromSeconds(20)));
        Assert.True(first.Max() > TimeSpan.FromSeconds(2));

        IReadOnlyList<TimeSpan> Waits() => [.. _time.Waits.Where(wait => wait > TimeSpan.FromMilliseconds(5))];
    }

    [Fact]
    public void Nobody_asks_for_credentials_before_there_is_something_to_send()
    {
        using ChatRun run = new(new ChatRunOptions(), () => throw new InvalidOperationException("asked"));
        run.Send(run.Prepare(Input("nobody"), null), _results.Add);
        run.Complete(_results.Add);
        Assert.Equal(OutboundChatStatus.Invalid, _results[0].Status);
    }

    [Fact]
    public async Task Leaving_a_run_finishes_what_is_under_way()
    {
        TaskCompletionSource arrived = Signal();
        int answered = 0;
        await using LoopbackServer server = new(async _ =>
        {
            arrived.TrySetResult();
            await Task.Delay(50);
            Interlocked.Increment(ref answered);
            return LoopbackAnswer.Json(Started);
        });
        using (ChatRun run = Run(server))
        {
            run.Send(run.Prepare(Input("+12065550100"), null), _results.Add);
            await arrived.Task;
        }

        Assert.Equal(1, answered);
    }

    private ChatRun Run(LoopbackServer server, ChatRunOptions? options = null, TimeProvider? time = null) =>
        new(Options(options ?? new ChatRunOptions(), time), () => TestSession.At(server.Url));

    private ChatRunOptions Options(ChatRunOptions options, TimeProvider? time = null)
    {
        TimeProvider clock = time ?? _time;
        return new ChatRunOptions
        {
            ThrottleLimit = options.ThrottleLimit,
            MaxAttempts = options.MaxAttempts,
            AllowDuplicate = options.AllowDuplicate,
            QuotaAction = options.QuotaAction,
            Time = clock,
            Jitter = new Random(20260102),
            Pacer = new RequestPacer(options.RequestsPerSecond, options.Burst, clock),
        };
    }

    private void SendAll(ChatRun run, params string[] numbers)
    {
        foreach (string number in numbers)
        {
            run.Send(run.Prepare(Input(number), number), _results.Add);
        }

        run.Complete(_results.Add);
        run.Dispose();
    }

    private static string[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(i => $"+1206555{100 + i:D4}")];

    private static ChatRequestInput Input(string destination) => new()
    {
        DestinationEndpoint = destination,
        SourceEndpoint = "arn:aws:connect:us-west-2:123456789012:phone-number/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
        InstanceId = "11111111-2222-3333-4444-555555555555",
        ContactFlowId = "123ec456-a007-89c0-1234-000000000000",
    };

    private static LoopbackAnswer Error(string code, int status) => code.Length == 0
        ? LoopbackAnswer.Text("<html>text of the service</html>", "text/html", status)
        : LoopbackAnswer.Json("""{"Message":"text of the service"}""", status, ("x-amzn-ErrorType", code), ("x-amzn-RequestId", "request-1"));

    /// <summary>Whoever sets it goes on at once: the server must not run the test.</summary>
    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static void InterlockedMax(ref int most, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref most)) < value && Interlocked.CompareExchange(ref most, value, seen) != seen)
        {
        }
    }

    /// <summary>A clock that stands still: whoever waits on it waits until he is called off.</summary>
    private sealed class StoppedTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
