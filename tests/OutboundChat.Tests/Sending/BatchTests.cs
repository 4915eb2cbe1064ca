using OutboundChat.Numbers;
using OutboundChat.Requests;
using OutboundChat.Sending;
using OutboundChat.Simulation;

namespace OutboundChat.Tests.Sending;

/// <summary>Tokens that are derived from a batch: the same row has the same one in every run.</summary>
public class BatchTests
{
    private const string Source = "arn:aws:connect:us-west-2:123456789012:phone-number/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    private readonly List<OutboundChatResult> _results = [];

    [Fact]
    public void The_token_never_changes_because_service_and_journals_know_rows_by_it() =>
        Assert.Equal("3380ea40493a2072d2b200ce47fce97fdbee505a793fea6d92fdbdad89813da8", TokenOf(Input("+1 206 555 0100")));

    [Fact]
    public void It_depends_on_batch_instance_source_channel_and_destination()
    {
        string[] tokens =
        [
            TokenOf(Input("+12065550100")),
            TokenOf(Input("+12065550101")),
            TokenOf(Input("+12065550100", input => input.Channel = "WhatsApp")),
            TokenOf(Input("+12065550100", input => input.InstanceId = "11111111-2222-3333-4444-555555555556")),
            TokenOf(Input("+12065550100", input => input.SourceEndpoint = Source[..^1] + "f")),
            TokenOf(Input("+12065550100"), "another"),
        ];
        Assert.Equal(tokens.Length, tokens.Distinct().Count());
        Assert.All(tokens, token => Assert.Matches("^[0-9a-f]{64}$", token));
    }

    [Fact]
    public void It_does_not_depend_on_what_is_said_nor_on_spelling() =>
        Assert.Single(new[]
        {
            TokenOf(Input("+12065550100")),
            TokenOf(Input("(206) 555-0100"), " spring recall "),
            TokenOf(Input("+12065550100", input => input.InitialSystemMessage = "Hi")),
            TokenOf(Input("+12065550100", input => input.Attribute = """{"OrderId":"A-1"}""")),
            TokenOf(Input(
                "+12065550100",
                input => input.InstanceId = "arn:aws:connect:us-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555")),
            TokenOf(Input("+12065550100", input => input.Channel = "sms")),
        }.Distinct());

    [Fact]
    public void The_same_batch_starts_nobody_again()
    {
        using SimulatedConnect simulator = Create();
        Send(simulator, "b", allowDuplicate: false, Input("+12065550100"), Input("+12065550101"));
        Send(
            simulator,
            "b",
            allowDuplicate: false,
            Input("+12065550101", input => input.InitialSystemMessage = "Hi"),
            Input("+12065550100"));
        Assert.Equal(2, simulator.Contacts.Count);
        Assert.Equal(2, _results.Select(result => result.ContactId).Distinct().Count());
    }

    [Fact]
    public void Several_messages_to_one_recipient_are_told_apart_by_what_they_say_and_alike_ones_are_counted()
    {
        ChatRequestInput[] rows = [.. new[] { "one", "two", "one" }.Select(
            text => Input("+12065550100", input => input.InitialSystemMessage = text))];
        using SimulatedConnect simulator = Create();
        Send(simulator, "b", allowDuplicate: true, rows[0], rows[1]);
        Send(simulator, "b", allowDuplicate: true, rows[1], rows[0], rows[2]);
        Assert.Equal(["one", "one", "two"], simulator.Contacts.Select(contact => contact.Request.InitialSystemMessage.Content).Order());
    }

    [Fact]
    public void A_token_of_the_rows_own_contradicts_the_batch()
    {
        ChatRequestDraft draft = Prepare(Input("+12065550100", input => input.ClientToken = "token-1"), "spring recall");
        Assert.Equal(nameof(Texts.ClientTokenInBatch), Assert.Single(draft.Problems).Rule);
    }

    [Fact]
    public void The_token_that_a_result_of_the_same_batch_gave_does_not()
    {
        string token = TokenOf(Input("+12065550100"));
        Assert.Equal(token, TokenOf(Input("+12065550100", input => input.ClientToken = token)));
    }

    [Fact]
    public void Nobody_chose_the_token_of_a_ready_request() =>
        Assert.Equal(
            TokenOf(Input("+12065550100")),
            TokenOf(Input("+12065550100", input => (input.ClientToken, input.IsReadyRequest) = ("token-1", true))));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(201)]
    public void A_batch_has_a_name(object name) =>
        Assert.Equal(
            nameof(Texts.BatchIdInvalid),
            Assert.Throws<SetupException>(() => new ChatRunOptions { BatchId = name as string ?? new string('x', (int)name) }).ErrorId);

    private static string TokenOf(ChatRequestInput input, string batch = "spring recall")
    {
        ChatRequestDraft draft = Prepare(input, batch);
        Assert.Empty(draft.Problems);
        return draft.Request.ClientToken;
    }

    private static ChatRequestDraft Prepare(ChatRequestInput input, string batch)
    {
        using ChatRun run = new(
            new ChatRunOptions { BatchId = batch, Request = new ChatRequestOptions { DefaultCountry = Country.Find("US") } },
            () => throw new InvalidOperationException());
        return run.Prepare(input, null).Draft;
    }

    private static SimulatedConnect Create() => new(new SimulatedConnectOptions { RequestsPerSecond = 0, ActiveChats = 0 });

    private void Send(SimulatedConnect simulator, string batch, bool allowDuplicate, params ChatRequestInput[] inputs)
    {
        ChatRunOptions options = new() { BatchId = batch, AllowDuplicate = allowDuplicate, Pacer = new RequestPacer(10_000, 1000, TimeProvider.System) };
        using ChatRun run = new(options, () => TestSession.To(simulator));
        foreach (ChatRequestInput input in inputs)
        {
            run.Send(run.Prepare(input, null), _results.Add);
        }

        run.Complete(_results.Add);
        Assert.All(_results, result => Assert.Equal(OutboundChatStatus.Started, result.Status));
    }

    private static ChatRequestInput Input(string destination, Action<ChatRequestInput>? change = null)
    {
        ChatRequestInput input = new()
        {
            DestinationEndpoint = destination,
            SourceEndpoint = Source,
            InstanceId = "11111111-2222-3333-4444-555555555555",
            ContactFlowId = "123ec456-a007-89c0-1234-000000000000",
        };
        change?.Invoke(input);
        return input;
    }
}
