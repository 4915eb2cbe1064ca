using System.Collections.Concurrent;
using OutboundChat.Sending;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Sending;

/// <summary>Which failures are retried, how often and when, and the result of a row whose outcome is unknown.</summary>
public class RetryTests : ChatRunTest
{
    public static TheoryData<string, int> Retryable => new()
    {
        { "InternalServiceException", 500 }, { "ServiceUnavailable", 503 }, { "", 502 }, { "TooManyRequestsException", 429 },
        { "ThrottlingException", 429 }, { "", 429 }, { "drop", 0 },
    };

    [Theory]
    [MemberData(nameof(Retryable))]
    public async Task A_transient_failure_is_retried_with_the_same_token(string code, int status)
    {
        LoopbackAnswer failure = status == 0 ? LoopbackAnswer.Drop : Error(code, status);
        await using LoopbackServer server = new(failure, failure, LoopbackAnswer.Json(Started));
        SendAll(Run(server), "+12065550100");

        Assert.Equal(nameof(OutboundChatStatus.Started), Assert.Single(Results).Status);
        Assert.Equal(3, Results[0].Attempts);
        Assert.Equal(3, server.Requests.Count);
        Assert.Single(server.Requests.Select(request => (string?)request.Json["ClientToken"]).Distinct());
    }

    [Theory]
    [InlineData("InvalidRequestException", 400, "RequestRefused")]
    [InlineData("AccessDeniedException", 403, "AccessDenied")]
    [InlineData("ResourceNotFoundException", 404, "ResourceNotFound")]
    [InlineData("ConflictException", 409, "Conflict")]
    [InlineData("SomethingNewException", 418, "RequestRefused")]
    public async Task A_permanent_failure_is_not_retried(string code, int status, string errorId)
    {
        await using LoopbackServer server = new(Error(code, status));
        using ChatRun run = Run(server);
        SendAll(run, "+12065550100");

        OutboundChatResult result = Assert.Single(Results);
        Assert.Equal(nameof(OutboundChatStatus.Failed), result.Status);
        Assert.Equal((errorId, code), (result.ErrorId, result.ErrorCode));
        Assert.Contains("text of the service", result.ErrorMessage, StringComparison.Ordinal);
        Assert.Single(server.Requests);
        Assert.False(run.HasEnded);
    }

    [Theory]
    [InlineData("InternalServiceException", 500, "OutcomeUnknown")]
    [InlineData("TooManyRequestsException", 429, "Throttled")]
    [InlineData("drop", 0, "OutcomeUnknown")]
    public async Task MaxAttempts_limits_the_attempts(string code, int status, string errorId)
    {
        await using LoopbackServer server = new(status == 0 ? LoopbackAnswer.Drop : Error(code, status));
        SendAll(Run(server, new ChatRunOptions { MaxAttempts = 4 }), "+12065550100");

        Assert.Equal((nameof(OutboundChatStatus.Failed), errorId, 4), (Results[0].Status, Results[0].ErrorId, Results[0].Attempts));
        Assert.Equal(4, server.Requests.Count);
    }

    [Theory]
    [InlineData("LimitExceededException", 429, "QuotaFull")]
    [InlineData("ExpiredTokenException", 403, "CredentialsRejected")]
    public async Task A_lost_answer_stays_unknown_when_the_next_attempt_ends_the_run(string code, int status, string endedBy)
    {
        await using LoopbackServer server = new(LoopbackAnswer.Drop, Error(code, status));
        using ChatRun run = Run(server);
        SendAll(run, "+12065550100");
        Assert.Equal(
            (nameof(OutboundChatStatus.Failed), nameof(Texts.OutcomeUnknown)), (Results[0].Status, Results[0].ErrorId));
        Assert.Equal(endedBy, run.EndedBy?.ErrorId);
    }

    [Theory]
    [InlineData("InvalidRequestException", 400, 2)]
    [InlineData("AccessDeniedException", 403, 2)]
    [InlineData("ConflictException", 409, 2)]
    [InlineData("TooManyRequestsException", 429, 3)]
    public async Task A_lost_answer_stays_unknown_when_the_next_attempts_are_refused(string code, int status, int attempts)
    {
        await using LoopbackServer server = new(LoopbackAnswer.Drop, Error(code, status));
        SendAll(Run(server, new ChatRunOptions { MaxAttempts = 3 }), "+12065550100");
        OutboundChatResult result = Assert.Single(Results);
        Assert.Equal((nameof(Texts.OutcomeUnknown), code, attempts), (result.ErrorId, result.ErrorCode, result.Attempts));
        Assert.Contains("text of the service", result.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_attempt_waits_for_a_permit()
    {
        ConcurrentQueue<TimeSpan> arrivals = new();
        await using LoopbackServer server = new(_ =>
        {
            arrivals.Enqueue(Time.Elapsed);
            return arrivals.Count % 2 == 0 ? LoopbackAnswer.Json(Started) : Error("InternalServiceException", 500);
        });
        SendAll(Run(server, new ChatRunOptions { ThrottleLimit = 1, RequestsPerSecond = 1, Burst = 1 }), Numbers(10));
        Assert.Equal(20, arrivals.Count);
        Assert.True(Time.Elapsed >= TimeSpan.FromSeconds(19), $"20 attempts at one a second took {Time.Elapsed}");
    }

    [Fact]
    public async Task A_retry_waits_as_long_as_the_service_asks()
    {
        await using LoopbackServer server = new(
            LoopbackAnswer.Json(
                """{"Message":"slow down"}""", 429, ("x-amzn-ErrorType", "TooManyRequestsException"), ("x-amz-retry-after", "45000")),
            LoopbackAnswer.Json(Started));
        SendAll(Run(server), "+12065550100");
        Assert.Equal(nameof(OutboundChatStatus.Started), Results[0].Status);
        Assert.True(Time.Elapsed >= TimeSpan.FromSeconds(45), $"waited {Time.Elapsed}");
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
            run.Send(run.Prepare(Input("+12065550100"), null), Results.Add);
            run.Complete(Results.Add);
        }

        Assert.Equal(first, [.. again.Waits.Where(wait => wait > TimeSpan.FromMilliseconds(5))]);
        Assert.All(first, wait => Assert.True(wait <= TimeSpan.FromSeconds(20)));
        Assert.True(first.Max() > TimeSpan.FromSeconds(2));

        IReadOnlyList<TimeSpan> Waits() => [.. Time.Waits.Where(wait => wait > TimeSpan.FromMilliseconds(5))];
    }
}
