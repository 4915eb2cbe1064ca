using System.Net;
using System.Text.Json.Nodes;
using OutboundChat.Aws;
using OutboundChat.Requests;
using OutboundChat.Sending;
using OutboundChat.Simulation;
using OutboundChat.Tests.Loopback;
using OutboundChat.Tests.Sending;

namespace OutboundChat.Tests.Workflows;

/// <summary>Runs workflows against the simulated service, on a model clock.</summary>
public class WorkflowRunTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(2, 5, 2000)]
    [InlineData(0.3, 1, 150)]
    [InlineData(7.5, 20, 1000)]
    public async Task Every_chat_is_started_once_within_the_quota_however_often_the_service_fails(double rate, int burst, int rows)
    {
        using ExportedWorkflow workflow = new(rows, new ChatRunOptions { RequestsPerSecond = rate, Burst = burst });
        using SimulatedConnect service = Service(
            workflow, rate, burst, (Fault.InternalError, 0.05), (Fault.DroppedBefore, 0.03), (Fault.DroppedAfter, 0.03));
        using ConnectIntegration connect = new(service, workflow.Time);
        DateTimeOffset began = workflow.Time.GetUtcNow();

        StateMachineRun run = await new StateMachineRun(workflow.Path, connect, workflow.Time).RunAsync();

        double seconds = (workflow.Time.GetUtcNow() - began).TotalSeconds;
        output.WriteLine(Figures(connect, service, seconds));
        Assert.Equal(("SUCCEEDED", rows), (run.Status, run.Succeeded.Count));
        AssertNoDoubles(connect, service, rows);
        Assert.DoesNotContain(connect.Requests, request => request.Error == "Connect.ConnectException");
        AssertPace(connect, rate, burst);

        // Answers take 0.3 s on average, and one request in ten holds up its place.
        Assert.InRange(seconds * rate / connect.Requests.Count, 1, 1.6);
    }

    [Fact]
    public async Task A_quota_that_others_use_too_costs_time_but_no_chats()
    {
        using ExportedWorkflow workflow = new(1000);
        using SimulatedConnect service = Service(workflow, rate: 1, burst: 5);
        using ConnectIntegration connect = new(service, workflow.Time);
        DateTimeOffset began = workflow.Time.GetUtcNow();

        StateMachineRun run = await new StateMachineRun(workflow.Path, connect, workflow.Time).RunAsync();

        output.WriteLine(Figures(connect, service, (workflow.Time.GetUtcNow() - began).TotalSeconds));
        Assert.Equal(("SUCCEEDED", 1000), (run.Status, run.Succeeded.Count));
        Assert.Contains(connect.Requests, request => request.Error == "Connect.ConnectException");
        AssertNoDoubles(connect, service, 1000);
        AssertPace(connect, 2, 5);
    }

    [Fact]
    public async Task A_full_quota_of_active_chats_stops_the_run_and_the_rest_can_be_started_later()
    {
        using ExportedWorkflow workflow = new(300);
        using SimulatedConnect service = Service(workflow, activeChats: 200, flow: TimeSpan.FromHours(1));
        using ConnectIntegration connect = new(service, workflow.Time);

        StateMachineRun first = await new StateMachineRun(workflow.Path, connect, workflow.Time).RunAsync();
        Assert.Equal(("ABORTED", "QuotaFull", 200), (first.Status, first.EndedBy, service.Contacts.Count));
        Assert.InRange(connect.Requests.Count(request => request.Error is not null), 1, 5);

        workflow.Time.Advance(TimeSpan.FromHours(1));
        string[] tokens = [.. first.Succeeded.Select(child => (string)child.Input["Request"]!["ClientToken"]!)];
        string[] rest = [.. workflow.Items.Where(item => !tokens.Contains((string?)JsonNode.Parse(item)!["ClientToken"]))];
        StateMachineRun second = await new StateMachineRun(workflow.Path, connect, workflow.Time, rest).RunAsync();
        Assert.Equal(("SUCCEEDED", rest.Length), (second.Status, second.Succeeded.Count));
        AssertNoDoubles(connect, service, 300);
    }

    [Fact]
    public async Task A_full_quota_of_active_chats_can_be_waited_for()
    {
        using ExportedWorkflow workflow = new(300, new ChatRunOptions { QuotaAction = QuotaAction.Wait });
        using SimulatedConnect service = Service(workflow, activeChats: 50, flow: TimeSpan.FromHours(3));
        using ConnectIntegration connect = new(service, workflow.Time);

        StateMachineRun run = await new StateMachineRun(workflow.Path, connect, workflow.Time).RunAsync();

        Assert.Equal(("SUCCEEDED", 300), (run.Status, run.Succeeded.Count));
        AssertNoDoubles(connect, service, 300);
        Assert.Contains(connect.Requests, request => request.Error == "Connect.LimitExceededException");
        AssertPace(connect, 2, 5);
    }

    [Theory]
    [MemberData(nameof(RetryTests.Retryable), MemberType = typeof(RetryTests))]
    public async Task Transient_failures_are_retried_with_the_same_request(string code, int status)
    {
        using ExportedWorkflow workflow = new(1);
        using ScriptedService service = new((code, status), (code, status), null);
        using ConnectIntegration connect = new(service, workflow.Time);

        StateMachineRun run = await new StateMachineRun(workflow.Path, connect, workflow.Time).RunAsync();

        Assert.Equal((1, 3), (run.Succeeded.Count, connect.Requests.Count));
        Assert.Single(connect.Requests.Select(request => request.Request.ToJsonString()).Distinct());
    }

    [Theory]
    [InlineData("InvalidRequestException", 400, 1)]
    [InlineData("AccessDeniedException", 403, 1)]
    [InlineData("ResourceNotFoundException", 404, 1)]
    [InlineData("ConflictException", 409, 1)]
    [InlineData("InternalServiceException", 500, 4)]
    [InlineData("ThrottlingException", 429, 4)]
    public async Task A_request_that_fails_all_attempts_is_recorded_and_the_next_one_is_sent(string code, int status, int attempts)
    {
        using ExportedWorkflow workflow = new(2, new ChatRunOptions { MaxAttempts = 4, Burst = 1 });
        using ScriptedService service = new([.. Enumerable.Repeat<(string, int)?>((code, status), attempts), null]);
        using ConnectIntegration connect = new(service, workflow.Time);

        StateMachineRun run = await new StateMachineRun(workflow.Path, connect, workflow.Time).RunAsync();

        Assert.Equal(("SUCCEEDED", 1, attempts + 1), (run.Status, run.Succeeded.Count, connect.Requests.Count));
        Assert.Equal($"Connect.{code}", Assert.Single(run.Failed).Error);
    }

    [Fact]
    public async Task A_service_that_refuses_everything_ends_the_run()
    {
        using ExportedWorkflow workflow = new(300);
        using ScriptedService service = new(("AccessDeniedException", 403));
        using ConnectIntegration connect = new(service, workflow.Time);

        StateMachineRun run = await new StateMachineRun(workflow.Path, connect, workflow.Time).RunAsync();

        Assert.Equal(("FAILED", "States.ExceedToleratedFailureThreshold"), (run.Status, run.EndedBy));
        Assert.InRange(connect.Requests.Count, 16, 20);
    }

    [Fact]
    public async Task Nothing_is_sent_after_the_tokens_may_have_expired()
    {
        using ExportedWorkflow workflow = new(8);
        using SimulatedConnect service = Service(workflow);
        using ConnectIntegration connect = new(service, workflow.Time);
        workflow.Time.SetUtcNow(workflow.Expires - TimeSpan.FromSeconds(3));

        StateMachineRun run = await new StateMachineRun(workflow.Path, connect, workflow.Time).RunAsync();

        Assert.Equal((4, 4), (run.Succeeded.Count, service.Contacts.Count));
        Assert.All(run.Failed, child => Assert.Equal("TooLate", child.Error));
    }

    [Fact]
    public async Task Start_with_the_same_batch_sends_the_same_requests_and_starts_no_chat_twice()
    {
        using ExportedWorkflow workflow = new(40);
        using SimulatedConnect service = Service(workflow, rate: 0);
        using ConnectIntegration connect = new(service, workflow.Time);
        await new StateMachineRun(workflow.Path, connect, workflow.Time).RunAsync();

        await using LoopbackServer server = new(LoopbackAnswer.Json("""{"ContactId":"contact-1"}"""));
        List<OutboundChatResult> results = [];
        Send(workflow, () => TestSession.To(service), results);
        Send(workflow, () => TestSession.At(server.Url), []);

        Assert.Equal(40, results.Select(result => result.ContactId).Distinct().Count());
        Assert.Equal(40, service.Contacts.Count);
        foreach (LoopbackRequest request in server.Requests)
        {
            string token = (string)request.Json["ClientToken"]!;
            string item = workflow.Items.Single(item => item.Contains(token, StringComparison.Ordinal));
            Assert.True(JsonNode.DeepEquals(request.Json, JsonNode.Parse(item)), item);
        }
    }

    private static void Send(ExportedWorkflow workflow, Func<AwsSession> session, List<OutboundChatResult> results)
    {
        RequestPacer pacer = new(10_000, 1000, TimeProvider.System);
        using ChatRun run = new(new ChatRunOptions { BatchId = workflow.Options.BatchId, Pacer = pacer }, session);
        foreach (ChatRequestInput row in workflow.Rows)
        {
            run.Send(run.Prepare(row, null), results.Add);
        }

        run.Complete(results.Add);
    }

    private static SimulatedConnect Service(
        ExportedWorkflow workflow,
        double rate = 2,
        int burst = 5,
        params (Fault Fault, double Rate)[] faults) => Service(workflow, rate, burst, 0, null, faults);

    private static SimulatedConnect Service(ExportedWorkflow workflow, int activeChats, TimeSpan flow) =>
        Service(workflow, 2, 5, activeChats, flow, []);

    private static SimulatedConnect Service(
        ExportedWorkflow workflow, double rate, int burst, int activeChats, TimeSpan? flow, (Fault Fault, double Rate)[] faults) => new(
        new SimulatedConnectOptions
        {
            RequestsPerSecond = rate,
            Burst = burst,
            ActiveChats = activeChats,
            FlowDuration = flow,
            FaultRates = faults.ToDictionary(fault => fault.Fault, fault => fault.Rate),
            FaultSeed = 20260908,
        },
        workflow.Time);

    private static void AssertNoDoubles(ConnectIntegration connect, SimulatedConnect service, int rows)
    {
        Assert.Equal(rows, service.Contacts.Count);
        Assert.Equal(rows, service.Contacts.Select(contact => contact.Request.DestinationEndpoint.Address).Distinct().Count());
        Assert.All(
            connect.Requests.GroupBy(request => (string)request.Request["ClientToken"]!),
            token => Assert.Single(token.Select(request => request.Request.ToJsonString()).Distinct()));
    }

    /// <summary>No time, however long or short, has more requests than a bucket of so many that refills at that rate.</summary>
    private static void AssertPace(ConnectIntegration connect, double rate, int burst)
    {
        double tokens = burst;
        DateTimeOffset filled = connect.Requests[0].Time;
        foreach ((DateTimeOffset time, _, _) in connect.Requests)
        {
            tokens = Math.Min(burst, tokens + ((time - filled).TotalSeconds * rate));
            filled = time;
            Assert.True(tokens > 0.9999, $"A request at {time:O} is over the pace.");
            tokens--;
        }
    }

    private static string Figures(ConnectIntegration connect, SimulatedConnect service, double seconds) =>
        string.Join(", ", connect.Requests.GroupBy(request => request.Error).Select(group => $"{group.Count()} {group.Key ?? "answered"}"))
            + FormattableString.Invariant(
                $"; {service.Contacts.Count} chats in {seconds:0} s, {connect.Requests.Count / seconds:0.00} a second");

    /// <summary>Answers with each of some errors in turn, and with the last one, or with a contact, for ever.</summary>
    private sealed class ScriptedService(params (string Code, int Status)?[] answers) : HttpMessageHandler
    {
        private int _next;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (string Code, int Status)? answer = answers[Math.Min(_next++, answers.Length - 1)];
            if (answer is not { } error)
            {
                return Task.FromResult(new HttpResponseMessage { Content = new StringContent("""{"ContactId":"contact-1"}""") });
            }

            if (error.Status == 0)
            {
                throw new HttpRequestException("The connection was dropped.");
            }

            HttpResponseMessage response = new((HttpStatusCode)error.Status) { Content = new StringContent("{}") };
            response.Headers.TryAddWithoutValidation("x-amzn-ErrorType", error.Code);
            return Task.FromResult(response);
        }
    }
}
