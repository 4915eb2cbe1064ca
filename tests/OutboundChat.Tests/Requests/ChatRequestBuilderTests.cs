using System.Collections;
using Amazon.Connect;
using Amazon.Connect.Model;
using FsCheck.Xunit;
using OutboundChat.Numbers;
using OutboundChat.Requests;

namespace OutboundChat.Tests.Requests;

/// <summary>How a request is built from the values of a row.</summary>
public class ChatRequestBuilderTests
{
    [Fact]
    public void Empty_values_are_not_in_the_request()
    {
        foreach (object? nothing in new object?[] { null, DBNull.Value, "", " \t " })
        {
            ChatRequestInput input = ValidRequest.CreateInput();
            foreach (DataColumn column in DataColumns.All.Where(column => column.Get(input) is null))
            {
                column.Set(input, nothing);
            }

            StartOutboundChatContactRequest request = Build(input).Request;

            Assert.Empty(RequestRules.Check(request));
            Assert.Null(request.Attributes);
            Assert.Null(request.ChatDurationInMinutes);
            Assert.Null(request.RelatedContactId);
            Assert.Null(request.ParticipantDetails);
            Assert.Null(request.InitialSystemMessage);
            Assert.Null(request.InitialTemplatedSystemMessage);
            Assert.Null(request.SupportedMessagingContentTypes);
            Assert.Equal("connect:SMS", Assert.Single(request.SegmentAttributes).Value.ValueString);
        }
    }

    [Fact]
    public void An_empty_row_lacks_all_required_members() => Assert.Equal(
        ["SourceMissing", "DestinationMissing", "InstanceIdMissing", "ContactFlowIdMissing"],
        Build(new ChatRequestInput()).Problems.Select(problem => problem.Rule));

    [Fact]
    public void A_destination_that_is_not_a_number_is_reported_as_given()
    {
        Assert.Equal("ask", Destination(" ask "));
        Assert.Equal("ask", Destination(new Endpoint { Address = "ask" }));
        Assert.Equal("ask", Destination(new Hashtable { ["Address"] = "ask" }));
        Assert.Equal("12065550100", Destination(12065550100L));
        Assert.Equal("a@example.com", Destination(new Endpoint { Type = EndpointType.EMAIL_ADDRESS, Address = "a@example.com" }));
        Assert.Null(Destination(new[] { "+12065550100" }));
        Assert.Null(Destination(null));
    }

    [Theory]
    [InlineData("sms", "SMS", "connect:SMS")]
    [InlineData(" WHATSAPP ", "WhatsApp", "connect:WhatsApp")]
    [InlineData("Connect:Sms", "SMS", "connect:SMS")]
    [InlineData(null, "SMS", "connect:SMS")]
    public void A_channel_is_read_in_any_case(string? given, string channel, string subtype)
    {
        ChatRequestInput input = ValidRequest.CreateInput();
        input.Channel = given;
        ChatRequestDraft draft = Build(input);
        Assert.Equal((channel, subtype), (draft.Channel, draft.Request.SegmentAttributes[RequestRules.SubtypeKey].ValueString));
        Assert.Empty(draft.Problems);
    }

    [Fact]
    public void An_unknown_channel_is_reported_as_given()
    {
        ChatRequestInput input = ValidRequest.CreateInput();
        input.Channel = "Telegram";
        Assert.Equal("Telegram", Build(input).Channel);
    }

    [Fact]
    public void Instance_and_flow_can_be_ARNs_or_identifiers()
    {
        ChatRequestInput input = ValidRequest.CreateInput();
        (input.InstanceId, input.ContactFlowId) = (ValidRequest.InstanceArn, ValidRequest.ContactFlowArn);
        Assert.Empty(Build(input).Problems);

        (input.InstanceId, input.ContactFlowId) = (
            ValidRequest.InstanceId, ValidRequest.ContactFlowArn.Replace("contact-flow", "flow", StringComparison.Ordinal));
        ChatRequestDraft draft = Build(input);
        Assert.Empty(draft.Problems);
        Assert.Equal((ValidRequest.InstanceId, ValidRequest.ContactFlowId), (draft.Request.InstanceId, draft.Request.ContactFlowId));

        input.InstanceId = null;
        Assert.Equal("InstanceIdMissing", Assert.Single(Build(input).Problems).Rule);
    }

    [Fact]
    public void The_default_country_applies_to_numbers_without_a_country_code()
    {
        ChatRequestInput input = ValidRequest.CreateInput();
        input.DestinationEndpoint = "07700 900123";
        Assert.Equal("+447700900123", Build(input, new ChatRequestOptions { DefaultCountry = Country.Find("GB") }).Destination);
        Assert.Equal("DestinationWithoutCountry", Assert.Single(Build(input).Problems).Rule);
    }

    [Fact]
    public void A_template_overrides_the_message_of_the_row()
    {
        ChatRequestInput input = ValidRequest.CreateInput();
        input.InitialSystemMessage = new[] { "not even readable" };
        input.Row = new DictionaryRow(new Hashtable { ["FirstName"] = "Zoë" });
        ChatRequestDraft draft = Build(input, new ChatRequestOptions { MessageTemplate = new MessageTemplate("Hi {FirstName}") });
        Assert.Empty(draft.Problems);
        Assert.Equal("Hi Zoë", draft.Request.InitialSystemMessage.Content);

        input.Row = new DictionaryRow(new Hashtable { ["FirstName"] = "", ["LastName"] = "\u200B" });
        draft = Build(input, new ChatRequestOptions { MessageTemplate = new MessageTemplate("Hi {FirstName}, {LastName}") });
        Assert.Equal(["PlaceholderEmpty", "PlaceholderEmpty"], draft.Problems.Select(problem => problem.Rule));
        Assert.Null(draft.Request.InitialSystemMessage);
    }

    [Property(Arbitrary = [typeof(AnyText)], MaxTest = 500, Replay = "20270102,3")]
    public void Any_cells_give_a_draft_whose_problems_are_sentences(string[] cells, byte first)
    {
        string Cell(int index) => cells.Length == 0 ? string.Empty : cells[(first + index) % cells.Length];
        DataColumn[] columns = [.. DataColumns.All];
        ChatRequestInput input = new();
        DataColumns.Bind(
            new DictionaryRow(
                columns.Select((column, index) => (column.Name, Cell: Cell(index))).ToDictionary(pair => pair.Name, pair => pair.Cell)),
            input);

        ChatRequestDraft draft = Build(
            input,
            new ChatRequestOptions
            {
                AttributeColumns = ["*"],
                DefaultCountry = Country.Find("GB"),
                MessageTemplate = new MessageTemplate("{Channel}{Attribute}"),
            });

        Assert.All(draft.Problems, problem => TextsTests.AssertSentence(problem.ToString()));
        Assert.Equal(draft.Problems.Count, draft.Problems.Distinct().Count());
        Assert.True(draft.Request.DestinationEndpoint is null || PhoneNumber.IsE164(draft.Request.DestinationEndpoint.Address));
    }

    private static string? Destination(object? given)
    {
        ChatRequestInput input = ValidRequest.CreateInput();
        input.DestinationEndpoint = given;
        return Build(input).Destination;
    }

    private static ChatRequestDraft Build(ChatRequestInput input, ChatRequestOptions? options = null) =>
        new ChatRequestBuilder(options ?? new ChatRequestOptions()).Build(input);
}
