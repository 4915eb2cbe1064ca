using System.Net;
using System.Net.Sockets;
using OutboundChat.Sending;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Sending;

/// <summary>Failures that would affect every row: a full quota, rejected credentials, an endpoint that does not answer.</summary>
public class EndedRunTests : ChatRunTest
{
    [Fact]
    public async Task A_full_quota_ends_the_run_without_a_retry()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json(Started), Error("LimitExceededException", 429));
        using ChatRun run = Run(server, new ChatRunOptions { ThrottleLimit = 1 });
        SendAll(run, Numbers(6));

        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(
            [
                nameof(OutboundChatStatus.Started),
                nameof(OutboundChatStatus.Failed),
                .. Enumerable.Repeat(nameof(OutboundChatStatus.NotAttempted), 4)],
            Results.Select(result => result.Status));
        Assert.Equal(nameof(Texts.QuotaFull), run.EndedBy?.ErrorId);
        Assert.Equal(
            [null, nameof(Texts.QuotaFull), .. Enumerable.Repeat(nameof(Texts.RunStopped), 4)],
            Results.Select(result => result.ErrorId));
    }

    [Fact]
    public async Task QuotaAction_Wait_retries_a_full_quota_after_growing_waits_of_minutes()
    {
        LoopbackAnswer full = Error("LimitExceededException", 429);
        await using LoopbackServer server = new(
            LoopbackAnswer.Json(Started), full, full, full, full, full, full, LoopbackAnswer.Json(Started));
        using ChatRun run = Run(server, new ChatRunOptions { QuotaAction = QuotaAction.Wait, MaxAttempts = 2 });
        SendAll(run, Numbers(2));

        Assert.All(Results, result => Assert.Equal(nameof(OutboundChatStatus.Started), result.Status));
        Assert.Equal(7, Results[1].Attempts);
        Assert.Equal([1, 2, 4, 8, 10, 10], Time.Waits.Where(wait => wait >= TimeSpan.FromMinutes(1)).Select(wait => wait.TotalMinutes));
        Assert.Single(server.Requests.Skip(1).Select(request => (string?)request.Json["ClientToken"]).Distinct());
        Assert.Null(run.NextQuotaAttempt);
    }

    [Fact]
    public async Task A_run_that_waits_for_the_quota_says_so_and_can_be_stopped()
    {
        await using LoopbackServer server = new(Error("LimitExceededException", 429));
        using ChatRun run = Run(server, new ChatRunOptions { QuotaAction = QuotaAction.Wait }, new StoppedTime());
        run.Send(run.Prepare(Input("+12065550100"), null), Results.Add);
        while (run.NextQuotaAttempt is null)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        run.Stop();
        run.Complete(Results.Add);
        Assert.Equal(
            (nameof(OutboundChatStatus.Failed), "LimitExceededException", 1),
            (Results[0].Status, Results[0].ErrorCode, Results[0].Attempts));
        Assert.Null(run.EndedBy);
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
            [nameof(OutboundChatStatus.Failed), nameof(OutboundChatStatus.NotAttempted), nameof(OutboundChatStatus.NotAttempted)],
            Results.OrderBy(result => result.Row).Select(result => result.Status));
    }

    [Fact]
    public void An_endpoint_that_does_not_answer_ends_the_run_after_three_attempts()
    {
        using TcpListener closed = new(IPAddress.Loopback, 0);
        closed.Start();
        string url = $"http://{closed.LocalEndpoint}";
        closed.Stop();
        using ChatRun run = new(Options(new ChatRunOptions()), () => TestSession.At(url));
        SendAll(run, Numbers(20));

        Assert.Equal(nameof(Texts.EndpointUnreachable), run.EndedBy?.ErrorId);
        OutboundChatResult[] results = [.. Results.OrderBy(result => result.Row)];
        Assert.Equal((nameof(OutboundChatStatus.Failed), 3), (results[0].Status, results[0].Attempts));
        Assert.All(results.Skip(1), result => Assert.Equal(nameof(OutboundChatStatus.NotAttempted), result.Status));
    }

    [Fact]
    public async Task When_the_first_row_gets_no_answer_the_next_one_probes_the_endpoint()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Drop, LoopbackAnswer.Json(Started));
        SendAll(Run(server, new ChatRunOptions { MaxAttempts = 1 }), Numbers(3));
        Assert.Equal(2, Results.Count(result => result.Status == nameof(OutboundChatStatus.Started)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Waiting_rows_do_not_take_permits_from_the_row_that_probes_the_endpoint(int burst)
    {
        await using LoopbackServer server = new(
            LoopbackAnswer.Drop, LoopbackAnswer.Drop, LoopbackAnswer.Drop, LoopbackAnswer.Json(Started));
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await Task.Run(
            () => SendAll(Run(server, new ChatRunOptions { RequestsPerSecond = 10, Burst = burst }), Numbers(20)),
            cancellation).WaitAsync(TimeSpan.FromMinutes(1), cancellation);
        Assert.Equal(20, Results.Count(result => result.Status == nameof(OutboundChatStatus.Started)));
    }
}
