using System.Text.Json.Nodes;
using Amazon.Connect;
using Amazon.Connect.Model;
using Amazon.Connect.Model.Internal.MarshallTransformations;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace OutboundChat.Tests.Connect;

public class JsonProperties
{
    private static readonly Gen<string> Texts =
        Gen.Frequency(
                (6, Gen.Choose(' ', '~')),
                (1, Gen.Elements<int>('"', '\\', '/', '\0', '\n', '\r', '\t', 0x1F, 0x7F, 0x85, 0x2028, 0xFEFF, 0xFFFF)),
                (2, Gen.Choose(0xD800, 0xDFFF)),
                (2, Gen.Choose(char.MinValue, char.MaxValue)))
            .ArrayOf()
            .Select(codes => string.Concat(codes.Select(code => (char)code)));

    private static readonly Gen<StartOutboundChatContactRequest> Requests =
        from source in Maybe(Endpoints())
        from destination in Maybe(Endpoints())
        from ids in Maybe(Texts).ArrayOf(5)
        from segments in Maybe(Maps(SegmentAttributes(depth: 3)))
        from attributes in Maybe(Maps(Texts))
        from duration in Gen.OneOf(Gen.Constant<int?>(null), ArbMap.Default.GeneratorFor<int>().Select(minutes => (int?)minutes))
        from messages in Maybe(Texts).ArrayOf(5)
        from custom in Maybe(Maps(Texts))
        from types in Maybe(Texts.ListOf())
        select new StartOutboundChatContactRequest
        {
            SourceEndpoint = source,
            DestinationEndpoint = destination,
            InstanceId = ids[0],
            SegmentAttributes = segments,
            Attributes = attributes,
            ContactFlowId = ids[1],
            ChatDurationInMinutes = duration,
            ParticipantDetails = new ParticipantDetails { DisplayName = ids[2] },
            InitialSystemMessage = new ChatMessage { ContentType = messages[0], Content = messages[1] },
            InitialTemplatedSystemMessage = new TemplatedMessageConfig
            {
                KnowledgeBaseId = messages[2],
                MessageTemplateId = messages[3],
                TemplateAttributes = custom is null ? null : new TemplateAttributes { CustomAttributes = custom, CustomerProfileAttributes = messages[4] },
            },
            RelatedContactId = ids[3],
            SupportedMessagingContentTypes = types?.ToList(),
            ClientToken = ids[4] ?? "token",
        };

    [Property(MaxTest = 300, Replay = "20261122,8675309")]
    public Property Any_request_means_the_same_as_JSON() => Prop.ForAll(Requests.ToArbitrary(), request =>
    {
        var body = StartOutboundChatContactRequestMarshaller.Instance.Marshall(request).Content;
        var (expected, actual) = (ExpectedJson.Of(request), JsonNode.Parse(body));
        Assert.True(JsonNode.DeepEquals(expected, actual), $"Expected {expected}{Environment.NewLine}but was {actual}");
    });

    private static Gen<Endpoint> Endpoints() =>
        from type in Maybe(Gen.OneOf(Texts, Gen.Elements("TELEPHONE_NUMBER", "VOIP")))
        from address in Maybe(Texts)
        select new Endpoint { Type = type is null ? null : new EndpointType(type), Address = address };

    private static Gen<SegmentAttributeValue> SegmentAttributes(int depth)
    {
        var flat =
            from text in Maybe(Texts)
            from number in Gen.OneOf(Gen.Constant<int?>(null), ArbMap.Default.GeneratorFor<int>().Select(number => (int?)number))
            from arn in Maybe(Texts)
            select new SegmentAttributeValue { ValueString = text, ValueInteger = number, ValueArn = arn };
        return depth == 0
            ? flat
            : from value in flat
              from map in Maybe(Maps(SegmentAttributes(depth - 1)))
              from list in Maybe(SegmentAttributes(depth - 1).ListOf(2))
              select new SegmentAttributeValue { ValueString = value.ValueString, ValueInteger = value.ValueInteger, ValueArn = value.ValueArn, ValueMap = map, ValueList = list?.ToList() };
    }

    /// <summary>Small maps; no two of the keys become one on the wire, where halves of surrogate pairs are replaced.</summary>
    private static Gen<Dictionary<string, T>> Maps<T>(Gen<T> values) =>
        from count in Gen.Choose(0, 3)
        from keys in Texts.ArrayOf(count)
        from items in values.ArrayOf(count)
        select keys.Zip(items).DistinctBy(pair => ExpectedJson.OnTheWire(pair.First)).ToDictionary(pair => pair.First, pair => pair.Second);

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class => Gen.Frequency((1, Gen.Constant<T?>(null)), (3, gen.Select(value => (T?)value)));
}
