using System.Collections.Concurrent;
using OutboundChat.Requests;
using OutboundChat.Sending;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Sending;

/// <summary>The results of the rows of a run, and the order in which they are sent.</summary>
public class ChatRunTests : ChatRunTest
{
    [Fact]
    public async Task The_result_of_a_started_chat_is_complete()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json(Started, 200, ("x-amzn-RequestId", "request-1")));
        object row = new();
        using ChatRun run = Run(server);
        run.Send(run.Prepare(Input("+1 (206) 555-0100"), row), Results.Add);
        run.Complete(Results.Add);

        OutboundChatResult result = Assert.Single(Results);
        Assert.Equal(nameof(OutboundChatStatus.Started), result.Status);
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

    [Fact]
    public async Task Invalid_and_duplicate_rows_have_results_and_are_not_sent()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json(Started));
        using ChatRun run = Run(server);
        SendAll(run, "+12065550100", "nobody", "001 206 555 0100", "+12065550101");

        Assert.Equal(2, server.Requests.Count);
        Dictionary<long, OutboundChatResult> byRow = Results.ToDictionary(result => result.Row);
        Assert.Equal((nameof(OutboundChatStatus.Invalid), nameof(Texts.RowInvalid)), (byRow[2].Status, byRow[2].ErrorId));
        Assert.Equal("DestinationEndpoint", Assert.Single(byRow[2].Problems).Member);
        Assert.Equal((nameof(OutboundChatStatus.Duplicate), nameof(Texts.DestinationDuplicate)), (byRow[3].Status, byRow[3].ErrorId));
        Assert.Equal(
            (2, 1, 1, 4),
            (
                run.Counts[OutboundChatStatus.Started],
                run.Counts[OutboundChatStatus.Invalid],
                run.Counts[OutboundChatStatus.Duplicate],
                run.Counts.Total));
    }

    [Fact]
    public async Task AllowDuplicate_sends_to_duplicate_destinations_with_different_tokens()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json(Started));
        SendAll(Run(server, new ChatRunOptions { AllowDuplicate = true }), "+12065550100", "+12065550100");
        Assert.Equal(2, server.Requests.Count);
        Assert.NotEqual(Results[0].ClientToken, Results[1].ClientToken);
    }

    [Fact]
    public async Task A_token_that_another_row_has_used_is_refused()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json(Started));
        using ChatRun run = Run(server);
        foreach (string number in Numbers(2))
        {
            ChatRequestInput input = Input(number);
            input.ClientToken = "token-1";
            run.Send(run.Prepare(input, number), Results.Add);
        }

        run.Complete(Results.Add);
        Assert.Single(server.Requests);
        OutboundChatResult repeated = Assert.Single(Results, result => result.Status == nameof(OutboundChatStatus.Invalid));
        Assert.Equal((2, nameof(Texts.ClientTokenRepeated)), (repeated.Row, Assert.Single(repeated.Problems).Rule));
    }

    [Fact]
    public async Task An_answer_without_a_contact_leaves_the_outcome_unknown()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json("{}"));
        SendAll(Run(server), "+12065550100");
        Assert.Equal((nameof(OutboundChatStatus.Failed), nameof(Texts.OutcomeUnknown)), (Results[0].Status, Results[0].ErrorId));
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
        Assert.Equal(nameof(OutboundChatStatus.Failed), Results[0].Status);
        Assert.NotEmpty(server.Requests);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public void Credentials_are_not_resolved_before_there_is_a_row_to_send()
    {
        using ChatRun run = new(new ChatRunOptions(), () => throw new InvalidOperationException("asked"));
        run.Send(run.Prepare(Input("nobody"), null), Results.Add);
        run.Complete(Results.Add);
        Assert.Equal(nameof(OutboundChatStatus.Invalid), Results[0].Status);
    }

    [Fact]
    public async Task Disposing_a_run_finishes_requests_in_progress()
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
            run.Send(run.Prepare(Input("+12065550100"), null), Results.Add);
            await arrived.Task;
        }

        Assert.Equal(1, answered);
    }

    [Fact]
    public async Task ThrottleLimit_is_the_maximum_number_of_requests_in_progress()
    {
        int now = 0;
        ConcurrentBag<int> counts = [];
        await using LoopbackServer server = new(async _ =>
        {
            counts.Add(Interlocked.Increment(ref now));
            await Task.Delay(5);
            Interlocked.Decrement(ref now);
            return LoopbackAnswer.Json(Started);
        });
        SendAll(Run(server, new ChatRunOptions { ThrottleLimit = 4, RequestsPerSecond = 1_000_000, Burst = 1000 }), Numbers(100));
        Assert.Equal(100, Results.Count(result => result.Status == nameof(OutboundChatStatus.Started)));
        Assert.Equal(100, Results.Select(result => result.Row).Distinct().Count());
        Assert.InRange(counts.Max(), 2, 4);
    }

    [Fact]
    public async Task Rows_are_sent_in_the_order_in_which_they_came()
    {
        const int limit = 2;
        await using LoopbackServer server = new(LoopbackAnswer.Json(Started));
        SendAll(Run(server, new ChatRunOptions { ThrottleLimit = limit, RequestsPerSecond = 1000, Burst = 1 }), Numbers(60));

        // A row can overtake only rows that are in progress at the same time.
        string?[] arrived = [.. server.Requests.Select(request => (string?)request.Json["DestinationEndpoint"]!["Address"])];
        Assert.Equal(Numbers(60), arrived.Order(StringComparer.Ordinal));
        Assert.All(arrived, (number, place) => Assert.True(Array.IndexOf(Numbers(60), number) - place < limit, $"{place}: {number}"));
    }
}
