using System.Text;
using Amazon.Connect;
using Amazon.Connect.Model;
using Microsoft.Extensions.Time.Testing;
using OutboundChat.Requests;
using OutboundChat.Sending;
using OutboundChat.Simulation;
using OutboundChat.Tests.Sending;

namespace OutboundChat.Tests.Simulation;

public class SimulatedConnectTests
{
    private static readonly SimulatedConnectOptions s_noQuota = new() { RequestsPerSecond = 0 };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_token_returns_the_same_contact_even_concurrently()
    {
        using SimulatedConnect service = new(s_noQuota);
        using AmazonConnectClient client = service.Client();

        string[] ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => StartAsync(client, ServiceRequests.Request("one"))));
        string other = await StartAsync(client, ServiceRequests.Request("two"));

        Assert.Equal([Assert.Single(ids.Distinct()), other], service.Contacts.Select(contact => contact.ContactId));
    }

    [Fact]
    public async Task A_request_with_every_member_arrives_as_it_was_sent()
    {
        using SimulatedConnect service = new(s_noQuota);
        using AmazonConnectClient client = service.Client();
        StartOutboundChatContactRequest request = ServiceRequests.Request();
        request.Attributes = new() { ["OrderId"] = "A-1 👍" };
        request.SegmentAttributes["nested"] = new SegmentAttributeValue
        {
            ValueMap = new() { ["n"] = new SegmentAttributeValue { ValueInteger = 7 } },
            ValueList = [new SegmentAttributeValue { ValueArn = "arn:x" }],
        };
        request.ChatDurationInMinutes = 60;
        request.ParticipantDetails = new ParticipantDetails { DisplayName = "Zoë" };
        request.InitialSystemMessage = new ChatMessage { ContentType = "text/plain", Content = "Hi \"you\"\n" };
        request.InitialTemplatedSystemMessage = new TemplatedMessageConfig
        {
            KnowledgeBaseId = "base",
            MessageTemplateId = "template",
            TemplateAttributes = new TemplateAttributes { CustomAttributes = new() { ["a"] = "b" }, CustomerProfileAttributes = "{}" },
        };
        request.RelatedContactId = "related";
        request.SupportedMessagingContentTypes = ["text/plain"];

        await StartAsync(client, request);

        Assert.Equivalent(request, Assert.Single(service.Contacts).Request, strict: true);
    }

    [Fact]
    public async Task Requests_beyond_the_burst_are_throttled_until_the_quota_refills()
    {
        FakeTimeProvider time = new();
        using SimulatedConnect service = new(new SimulatedConnectOptions { RequestsPerSecond = 2, Burst = 3 }, time);

        Assert.Equal([200, 200, 200, 429], await PutSeveralAsync(4));
        time.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Equal([200, 429], await PutSeveralAsync(2));
        time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal([200, 200, 200, 429], await PutSeveralAsync(4));
        Assert.Equal("TooManyRequestsException", (await service.PutAsync(ServiceRequests.Json())).Error);

        async Task<List<int>> PutSeveralAsync(int count)
        {
            List<int> statuses = [];
            for (int i = 0; i < count; i++)
            {
                statuses.Add((await service.PutAsync(ServiceRequests.Json())).Status);
            }

            return statuses;
        }
    }

    [Fact]
    public async Task Every_operation_and_Region_has_its_own_quota()
    {
        using SimulatedConnect service = new(new SimulatedConnectOptions { RequestsPerSecond = 2, Burst = 1 }, new FakeTimeProvider());
        using AmazonConnectClient client = service.Client(), elsewhere = service.Client("eu-west-2");

        await StartAsync(client, ServiceRequests.Request());
        await client.ListInstancesAsync(new(), Cancelled);
        await client.ListPhoneNumbersV2Async(new(), Cancelled);
        await StartAsync(elsewhere, ServiceRequests.Request());

        AmazonConnectException tooFast =
            await Assert.ThrowsAnyAsync<AmazonConnectException>(() => client.ListInstancesAsync(new(), Cancelled));
        Assert.Equal("TooManyRequestsException", tooFast.ErrorCode);
    }

    [Fact]
    public async Task A_request_that_breaks_a_rule_is_refused_and_the_log_says_why()
    {
        List<SimulatedRequest> records = [];
        using SimulatedConnect service = new(s_noQuota with { OnRequest = records.Add });

        ServiceAnswer answer = await service.PutAsync(ServiceRequests.Json(""","ChatDurationInMinutes":59,"ClientToken":"one" """));

        Assert.Equal((400, "InvalidRequestException"), (answer.Status, answer.Error));
        SimulatedRequest record = Assert.Single(records);
        Assert.Equal(("PUT", ServiceRequests.Start, 400, "us-west-2"), (record.Method, record.Path, record.Status, record.Region));
        Assert.Equal(("one", "+12065550100", "InvalidRequestException"), (record.ClientToken, record.Destination, record.Error));
        Assert.Contains("ChatDurationInMinutes", record.Message, StringComparison.Ordinal);
        Assert.Empty(service.Contacts);
    }

    [Theory]
    [InlineData("InstanceId")]
    [InlineData("ContactFlowId")]
    [InlineData("SourceEndpoint")]
    public async Task The_unknown_identifier_is_not_found(string member)
    {
        using SimulatedConnect service = new(s_noQuota);
        string json = ServiceRequests.Json().Replace(
            member switch
            {
                "InstanceId" => SimulatedAccount.DefaultInstanceId,
                "ContactFlowId" => SimulatedAccount.DefaultContactFlowId,
                _ => "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
            },
            SimulatedAccount.UnknownId,
            StringComparison.Ordinal);

        ServiceAnswer answer = await service.PutAsync(json);

        Assert.Equal((404, "ResourceNotFoundException"), (answer.Status, answer.Error));
    }

    [Fact]
    public async Task A_flow_that_is_not_published_is_not_found_and_any_other_is_accepted()
    {
        using SimulatedConnect service = new(s_noQuota);
        string draft = SimulatedAccount.Instances[0].Flows.Single(flow => flow.Status == "SAVED").Id;

        Assert.Equal(404, (await service.PutAsync(With(draft))).Status);
        Assert.Equal(200, (await service.PutAsync(With("a-flow-of-their-own"))).Status);

        static string With(string flow) =>
            ServiceRequests.Json().Replace(SimulatedAccount.DefaultContactFlowId, flow, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"InstanceId\":7}")]
    [InlineData("{\"instanceId\":\"i\"}")]
    [InlineData("{\"RequestTimeout\":1}")]
    [InlineData("{\"SourceEndpoint\":{\"Type\":1}}")]
    [InlineData("{\"SourceEndpoint\":{\"type\":\"X\"}}")]
    [InlineData("{\"Attributes\":{\"a\":1}}")]
    [InlineData("{\"ChatDurationInMinutes\":\"60\"}")]
    [InlineData("{\"ChatDurationInMinutes\":60.5}")]
    [InlineData("{\"InstanceId\":\"\\ud83d\"}")]
    [InlineData("{} {}")]
    [InlineData("{\"InstanceId\":\"i\",}")]
    public async Task A_body_that_does_not_match_the_model_is_refused(string json)
    {
        using SimulatedConnect service = new(s_noQuota);
        ServiceAnswer answer = await service.PutAsync(json);
        Assert.Equal((400, "SerializationException"), (answer.Status, answer.Error));
    }

    [Fact]
    public async Task A_body_that_is_not_UTF_8_or_has_another_content_type_is_refused()
    {
        using SimulatedConnect service = new(s_noQuota);
        byte[] latin = Encoding.Latin1.GetBytes(ServiceRequests.Json(""","RelatedContactId":"ü" """));

        Assert.Equal("SerializationException", (await service.SendAsync("PUT", ServiceRequests.Start, latin)).Error);
        Assert.Equal(415, (await service.PutAsync(ServiceRequests.Json(), "text/plain")).Status);
    }

    [Theory]
    [InlineData(null, "MissingAuthenticationTokenException")]
    [InlineData("Basic dXNlcjpwYXNz", "IncompleteSignatureException")]
    [InlineData($"{SimulatedSession.AccessKey}/20260102/us-west-2/s3/aws4_request", "IncompleteSignatureException")]
    [InlineData("AKIDOTHER/20260102/us-west-2/connect/aws4_request", "UnrecognizedClientException")]
    public async Task A_request_that_is_signed_with_another_key_is_refused(string? credential, string error)
    {
        using SimulatedConnect service = new(s_noQuota);
        string? authorization = credential?.Contains('/', StringComparison.Ordinal) == true
            ? $"AWS4-HMAC-SHA256 Credential={credential}, SignedHeaders=host, Signature=00"
            : credential;
        ServiceAnswer answer = await service.SendAsync("GET", "/instance", authorization: authorization);
        Assert.Equal((403, error), (answer.Status, answer.Error));
    }

    [Theory]
    [InlineData("GET", ServiceRequests.Start)]
    [InlineData("GET", "/contacts/i")]
    [InlineData("GET", "/instance/")]
    public async Task An_unsupported_operation_is_refused(string method, string path)
    {
        using SimulatedConnect service = new(s_noQuota);
        Assert.Equal("UnknownOperationException", (await service.SendAsync(method, path)).Error);
    }

    [Fact]
    public async Task A_run_starts_each_chat_once_whatever_faults_occur()
    {
        List<SimulatedRequest> records = [];
        Dictionary<Fault, double> rates =
            Enum.GetValues<Fault>().Where(fault => fault != Fault.None).ToDictionary(fault => fault, _ => 0.15);
        using SimulatedConnect service = new(new SimulatedConnectOptions
        {
            RequestsPerSecond = 0,
            FaultRates = rates,
            FaultSeed = 3,
            SlowAnswer = TimeSpan.Zero,
            OnRequest = record =>
            {
                lock (records)
                {
                    records.Add(record);
                }
            },
        });
        RequestPacer pacer = new(1e6, 1000, TimeProvider.System);
        ChatRunOptions options = new() { MaxAttempts = 30, Time = new CompressedTime(), Pacer = pacer };
        List<OutboundChatResult> results = [];
        using (ChatRun run = new(options, () => TestSession.To(service)))
        {
            foreach (ChatRequestInput row in JournaledRuns.Rows(60))
            {
                run.Send(run.Prepare(row, null), results.Add);
            }

            run.Complete(results.Add);
        }

        Assert.All(results, result => Assert.Equal(nameof(OutboundChatStatus.Started), result.Status));
        Assert.Equal(results.Select(result => result.ContactId).Order(), service.Contacts.Select(contact => contact.ContactId).Order());
        Assert.All(Enum.GetValues<Fault>(), fault => Assert.Contains(records, record => record.Fault == fault));
        Assert.All(records, record => Assert.Equal(
            record.Fault switch { Fault.None or Fault.SlowAnswer => 200, Fault.InternalError => 500, _ => (int?)null },
            record.Status));
    }

    [Fact]
    public void Each_fault_occurs_at_its_rate_and_repeatably_for_the_same_seed()
    {
        Dictionary<Fault, double> rates = new() { [Fault.DroppedBefore] = 0.3, [Fault.InternalError] = 0.1 };
        FaultInjector first = new(rates, seed: 7), second = new(rates, seed: 7);
        Fault[] drawn = [.. Enumerable.Range(0, 10_000).Select(_ => first.Next())];

        Assert.Equal(drawn, Enumerable.Range(0, 10_000).Select(_ => second.Next()));
        Assert.InRange(drawn.Count(fault => fault == Fault.DroppedBefore), 2850, 3150);
        Assert.InRange(drawn.Count(fault => fault == Fault.InternalError), 900, 1100);
        Assert.Equal(2, drawn.Distinct().Count(fault => fault != Fault.None));
    }

    private static async Task<string> StartAsync(AmazonConnectClient client, StartOutboundChatContactRequest request) =>
        (await client.StartOutboundChatContactAsync(request, Cancelled)).ContactId;
}
