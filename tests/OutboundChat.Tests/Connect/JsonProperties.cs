using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.Connect;
using Amazon.Connect.Model;
using Amazon.Runtime;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Connect;

public sealed class JsonProperties : IAsyncDisposable
{
    private static readonly Gen<string> s_texts =
        Gen.Frequency(
                (6, Gen.Choose(' ', '~')),
                (1, Gen.Elements<int>('"', '\\', '/', '\0', '\n', '\r', '\t', 0x1F, 0x7F, 0x85, 0x2028, 0xFEFF, 0xFFFF)),
                (2, Gen.Choose(0xD800, 0xDFFF)),
                (2, Gen.Choose(char.MinValue, char.MaxValue)))
            .ArrayOf()
            .Select(codes => string.Concat(codes.Select(code => (char)code)));

    private static readonly Gen<int?> s_numbers = Gen.OneOf(
        Gen.Constant<int?>(null), ArbMap.Default.GeneratorFor<int>().Select(number => (int?)number));

    private static readonly Gen<Endpoint> s_endpoints =
        from type in Maybe(Gen.OneOf(s_texts, Gen.Elements("TELEPHONE_NUMBER", "VOIP")))
        from address in Maybe(s_texts)
        select new Endpoint { Type = type is null ? null : new EndpointType(type), Address = address };

    private static readonly Gen<StartOutboundChatContactRequest> s_requests =
        from source in Maybe(s_endpoints)
        from destination in Maybe(s_endpoints)
        from segments in Maybe(Maps(SegmentAttributes(depth: 3)))
        from attributes in Maybe(Maps(s_texts))
        from duration in s_numbers
        from texts in Maybe(s_texts).ArrayOf(10)
        from custom in Maybe(Maps(s_texts))
        from types in Maybe(s_texts.ListOf())
        select new StartOutboundChatContactRequest
        {
            SourceEndpoint = source,
            DestinationEndpoint = destination,
            InstanceId = texts[0],
            SegmentAttributes = segments,
            Attributes = attributes,
            ContactFlowId = texts[1],
            ChatDurationInMinutes = duration,
            ParticipantDetails = new ParticipantDetails { DisplayName = texts[2] },
            InitialSystemMessage = new ChatMessage { ContentType = texts[3], Content = texts[4] },
            InitialTemplatedSystemMessage = new TemplatedMessageConfig
            {
                KnowledgeBaseId = texts[5],
                MessageTemplateId = texts[6],
                TemplateAttributes = new TemplateAttributes { CustomAttributes = custom, CustomerProfileAttributes = texts[7] },
            },
            RelatedContactId = texts[8],
            SupportedMessagingContentTypes = types?.ToList(),
            ClientToken = texts[9] ?? "token",
        };

    private readonly LoopbackServer _server = new(LoopbackAnswer.Json("{}"));
    private readonly AmazonConnectClient _client;

    public JsonProperties() => _client = ConnectClients.For(_server);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Property(MaxTest = 300, Replay = "20261122,8675309")]
    public Property Any_request_means_the_same_as_JSON() => Prop.ForAll(s_requests.ToArbitrary(), async request =>
    {
        await _client.StartOutboundChatContactAsync(request);

        var (expected, actual) = (JsonOf(request), _server.Requests[^1].Json);
        Assert.True(JsonNode.DeepEquals(expected, actual), $"Expected {expected}{Environment.NewLine}but was {actual}");
    });

    private static Gen<SegmentAttributeValue> SegmentAttributes(int depth)
    {
        var flat =
            from text in Maybe(s_texts)
            from number in s_numbers
            from arn in Maybe(s_texts)
            select new SegmentAttributeValue { ValueString = text, ValueInteger = number, ValueArn = arn };
        return depth == 0
            ? flat
            : from value in flat
              from map in Maybe(Maps(SegmentAttributes(depth - 1)))
              from list in Maybe(SegmentAttributes(depth - 1).ListOf(2))
              select new SegmentAttributeValue
              {
                  ValueString = value.ValueString,
                  ValueInteger = value.ValueInteger,
                  ValueArn = value.ValueArn,
                  ValueMap = map,
                  ValueList = list?.ToList(),
              };
    }

    /// <summary>Small maps. Their keys stay distinct when halves of surrogate pairs are replaced.</summary>
    private static Gen<Dictionary<string, T>> Maps<T>(Gen<T> values) =>
        from count in Gen.Choose(0, 3)
        from keys in s_texts.ArrayOf(count)
        from items in values.ArrayOf(count)
        select keys.Zip(items).DistinctBy(pair => OnTheWire(pair.First)).ToDictionary(pair => pair.First, pair => pair.Second);

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class => Gen.Frequency((1, Gen.Constant<T?>(null)), (3, gen.Select(value => (T?)value)));

    /// <summary>The expected JSON of an object, from its properties, without the client's serializer.</summary>
    private static JsonNode? JsonOf(object? value) => value switch
    {
        null => null,
        int number => number,
        string text => OnTheWire(text),
        ConstantClass constant => OnTheWire(constant.Value),
        IDictionary map => new JsonObject(map.Keys.Cast<string>().Select(key => KeyValuePair.Create(OnTheWire(key), JsonOf(map[key])))),
        IList list => new JsonArray([.. list.Cast<object?>().Select(JsonOf)]),
        _ => new JsonObject(
            from property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            let member = property.GetValue(value)
            where member is not null
            select KeyValuePair.Create(property.Name, JsonOf(member))),
    };

    /// <summary>UTF-8 can't encode half of a surrogate pair, so each is sent as U+FFFD, the replacement character.</summary>
    private static string OnTheWire(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
