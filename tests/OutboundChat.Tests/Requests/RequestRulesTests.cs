using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Requests;
using static OutboundChat.Tests.Requests.RuleCases;

namespace OutboundChat.Tests.Requests;

public class RequestRulesTests
{
    public static TheoryData<int, string> Cases => [.. RuleCases.All.Select((rule, index) => (index, $"{rule.Member} {rule.Rule}"))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_request_at_the_limit_is_valid_and_one_beyond_it_breaks_the_rule(int index, string name)
    {
        RuleCase rule = RuleCases.All[index];
        Assert.StartsWith(rule.Member, name, StringComparison.Ordinal);

        StartOutboundChatContactRequest request = ValidRequest.Create();
        rule.Keep(request);
        Assert.Empty(RequestRules.Check(request));

        request = ValidRequest.Create();
        rule.Break(request);
        Assert.Equal(
            [.. new[] { (rule.Member, rule.Rule) }, .. rule.Also.Select(also => (rule.Member, also))],
            RequestRules.Check(request).Select(problem => (problem.Member, problem.Rule)));
    }

    [Fact]
    public void Every_rule_of_the_table_has_a_case()
    {
        HashSet<Func<StartOutboundChatContactRequest, Notice?>> broken = [];
        foreach (RuleCase rule in RuleCases.All)
        {
            StartOutboundChatContactRequest request = ValidRequest.Create();
            rule.Break(request);
            broken.UnionWith(RequestRules.All.Where(member => member.Member == rule.Member && member.Applies(request))
                .SelectMany(member => member.Rules).Where(check => check(request)?.Id == rule.Rule));
        }

        Assert.Equal(RequestRules.All.Sum(member => member.Rules.Length), broken.Count);
    }

    [Fact]
    public void A_minimal_request_breaks_no_rule() => Assert.Empty(RequestRules.Check(ValidRequest.Create()));

    [Fact]
    public void An_empty_request_lacks_everything_that_is_required() => Assert.Equal(
        ["SourceMissing", "DestinationMissing", "InstanceIdMissing", "ContactFlowIdMissing", "SubtypeMissing"],
        RequestRules.Check(new StartOutboundChatContactRequest()).Select(problem => problem.Rule));

    [Fact]
    public void All_problems_of_a_request_are_reported_in_the_order_of_the_table()
    {
        StartOutboundChatContactRequest request = new()
        {
            SourceEndpoint = new Endpoint { Type = EndpointType.TELEPHONE_NUMBER, Address = new string('5', 257) },
            DestinationEndpoint = new Endpoint { Type = EndpointType.EMAIL_ADDRESS, Address = "a@example.com" },
            InstanceId = Text(101),
            ContactFlowId = Text(501),
            SegmentAttributes = new() { ["a b"] = new SegmentAttributeValue(), ["c"] = Value(Text(1025)) },
            Attributes = new() { ["a b"] = Text(32768) },
            ChatDurationInMinutes = 59,
            ParticipantDetails = new ParticipantDetails(),
            InitialSystemMessage = new ChatMessage { ContentType = "text/html", Content = Text(16385) },
            InitialTemplatedSystemMessage = new TemplatedMessageConfig
            {
                TemplateAttributes = new TemplateAttributes { CustomerProfileAttributes = "?" },
            },
            SupportedMessagingContentTypes = ["text/html"],
            RelatedContactId = Text(257),
            ClientToken = Text(501),
        };

        Assert.Equal(
            [
                "SourceTypeWrong", "SourceTooLong", "DestinationTypeWrong", "InstanceIdTooLong", "ContactFlowIdTooLong",
                "SubtypeMissing", "SegmentAttributeKeyInvalid", "SegmentAttributeTooLong", "SegmentAttributeEmpty",
                "AttributeKeyInvalid", "AttributeTooLong", "AttributesTooLarge", "ChatDurationOutOfRange", "DisplayNameMissing",
                "MessageTooLong", "MessageTypeUnknown", "TemplateIncomplete", "CustomerProfileNotJson", "ContentTypeUnknown",
                "PlainTextMissing", "RelatedContactIdTooLong", "ClientTokenTooLong",
            ],
            RequestRules.Check(request).Select(problem => problem.Rule));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/vnd.amazonaws.connect.message.interactive.response")]
    public void The_limits_of_a_channel_do_not_apply_to_structured_messages(string contentType)
    {
        StartOutboundChatContactRequest request = ValidRequest.Create();
        request.InitialSystemMessage = Says($"\"{Text(5000)}\"", contentType);
        Assert.Empty(RequestRules.Check(request));
    }

    [Fact]
    public void A_length_is_reported_in_the_units_of_its_limit()
    {
        StartOutboundChatContactRequest request = ValidRequest.Create();
        request.ParticipantDetails = new ParticipantDetails { DisplayName = Emoji(257) };
        Assert.Contains("257 characters, but at most 256", Assert.Single(RequestRules.Check(request)).Text, StringComparison.Ordinal);

        request = ValidRequest.Create();
        request.InitialSystemMessage = Says(Emoji(316));
        Assert.Contains("632 characters in UCS-2", Assert.Single(RequestRules.Check(request)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Segment_attributes_that_contain_each_other_are_too_deep()
    {
        SegmentAttributeValue[] values = [.. Enumerable.Range(0, 10).Select(_ => new SegmentAttributeValue { ValueList = [] })];
        foreach (SegmentAttributeValue value in values)
        {
            value.ValueList.AddRange(values);
        }

        StartOutboundChatContactRequest request = ValidRequest.Create();
        request.SegmentAttributes["a"] = values[0];
        Assert.Equal("SegmentAttributeTooDeep", Assert.Single(RequestRules.Check(request)).Rule);
    }
}
