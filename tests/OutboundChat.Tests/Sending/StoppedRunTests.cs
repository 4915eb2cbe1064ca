using OutboundChat.Sending;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Sending;

/// <summary>Stopping and aborting a run.</summary>
public class StoppedRunTests : ChatRunTest
{
    [Fact]
    public async Task After_a_stop_nothing_new_is_sent_and_requests_in_progress_are_finished()
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
            run.Send(run.Prepare(Input(number), number), Results.Add);
        }

        await arrived.Task;
        run.Stop();
        answer.SetResult();
        run.Complete(Results.Add);
        Assert.Equal(1, Results.Count(result => result.Status == nameof(OutboundChatStatus.Started)));
        Assert.Equal(4, Results.Count(result => result.Status == nameof(OutboundChatStatus.NotAttempted)));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_stop_ends_the_wait_between_attempts_and_the_result_has_the_last_failure()
    {
        await using LoopbackServer server = new(Error("InternalServiceException", 500));
        using ChatRun run = Run(server, new ChatRunOptions { MaxAttempts = 100 }, new StoppedTime());
        run.Send(run.Prepare(Input("+12065550100"), null), Results.Add);
        while (server.Requests.Count == 0)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        run.Stop();
        run.Complete(Results.Add);
        Assert.Equal(
            (nameof(OutboundChatStatus.Failed), "InternalServiceException", 1),
            (Results[0].Status, Results[0].ErrorCode, Results[0].Attempts));
    }

    [Fact]
    public async Task An_abort_cancels_requests_in_progress_and_their_outcome_is_unknown()
    {
        TaskCompletionSource arrived = Signal(), never = Signal();
        await using LoopbackServer server = new(async _ =>
        {
            arrived.TrySetResult();
            await never.Task;
            return LoopbackAnswer.Drop;
        });
        using ChatRun run = Run(server);
        run.Send(run.Prepare(Input("+12065550100"), null), Results.Add);
        await arrived.Task;
        run.Abort(TimeSpan.Zero);
        run.Complete(Results.Add);
        never.SetResult();
        Assert.Equal((nameof(OutboundChatStatus.Failed), nameof(Texts.OutcomeUnknown)), (Results[0].Status, Results[0].ErrorId));
    }
}
