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
    public void The_derivation_of_tokens_never_changes() =>
        Assert.Equal("3380ea40493a2072d2b200ce47fce97fdbee505a793fea6d92fdbdad89813da8", TokenOf(Input("+1 206 555 0100")));

    [Fact]
    public void A_token_depends_on_batch_instance_source_channel_and_destination()
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
    public void A_token_does_not_depend_on_the_message_or_the_spelling_of_the_number() =>
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
    public void The_same_batch_starts_no_chat_twice()
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
    public void Messages_to_one_recipient_are_distinguished_by_content_and_identical_ones_are_numbered()
    {
        ChatRequestInput[] rows = [.. new[] { "one", "two", "one" }.Select(
            text => Input("+12065550100", input => input.InitialSystemMessage = text))];
        using SimulatedConnect simulator = Create();
        Send(simulator, "b", allowDuplicate: true, rows[0], rows[1]);
        Send(simulator, "b", allowDuplicate: true, rows[1], rows[0], rows[2]);
        Assert.Equal(["one", "one", "two"], simulator.Contacts.Select(contact => contact.Request.InitialSystemMessage.Content).Order());
    }

    [Fact]
    public void A_rows_own_token_contradicts_the_batch()
    {
        ChatRequestDraft draft = Prepare(Input("+12065550100", input => input.ClientToken = "token-1"), "spring recall");
        Assert.Equal(nameof(Texts.ClientTokenInBatch), Assert.Single(draft.Problems).Rule);
    }

    [Fact]
    public void The_token_of_a_result_of_the_same_batch_does_not_contradict_it()
    {
        string token = TokenOf(Input("+12065550100"));
        Assert.Equal(token, TokenOf(Input("+12065550100", input => input.ClientToken = token)));
    }

    [Fact]
    public void The_token_of_a_request_object_does_not_contradict_the_batch() =>
        Assert.Equal(
            TokenOf(Input("+12065550100")),
            TokenOf(Input("+12065550100", input => (input.ClientToken, input.IsReadyRequest) = ("token-1", true))));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(201)]
    public void An_empty_or_too_long_batch_name_is_refused(object name) =>
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
        RequestPacer pacer = new(10_000, 1000, TimeProvider.System);
        ChatRunOptions options = new() { BatchId = batch, AllowDuplicate = allowDuplicate, Pacer = pacer };
        using ChatRun run = new(options, () => TestSession.To(simulator));
        foreach (ChatRequestInput input in inputs)
        {
            run.Send(run.Prepare(input, null), _results.Add);
        }

        run.Complete(_results.Add);
        Assert.All(_results, result => Assert.Equal(nameof(OutboundChatStatus.Started), result.Status));
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
