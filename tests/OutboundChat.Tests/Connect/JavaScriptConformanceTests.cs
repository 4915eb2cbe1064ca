using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Connect;

/// <summary>The same input through this project's client and through AWS's JavaScript client must make the same request.</summary>
public class JavaScriptConformanceTests(JavaScriptClient javaScript) : IClassFixture<JavaScriptClient>
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new EndpointTypeConverter() } };

    public static TheoryData<string> Cases => [.. ConformanceCases.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_request_is_that_of_the_JavaScript_client(string name)
    {
        Assert.SkipWhen(javaScript.Missing is not null, $"AWS's JavaScript client cannot be run: {javaScript.Missing}");
        var input = ConformanceCases.All[name];

        var ours = await SendAsync(input);

        var theirs = javaScript.Sent(name);
        Assert.Equal(theirs.Method, ours.Method);
        Assert.Equal(theirs.Target, ours.Target);
        Assert.Equal(theirs.Headers["Content-Type"], ours.Headers["Content-Type"]);
        var (theirBody, ourBody) = (theirs.Json.AsObject(), ours.Json.AsObject());
        if (!input.ContainsKey("ClientToken"))
        {
            Assert.True(Guid.TryParse((string?)TakeToken(theirBody), out _));
            Assert.True(Guid.TryParse((string?)TakeToken(ourBody), out _));
        }

        AssertSameJson(theirBody, ourBody);
        AssertSameJson(input, ourBody);
    }

    private static async Task<LoopbackRequest> SendAsync(JsonObject input)
    {
        await using var server = new LoopbackServer(LoopbackAnswer.Json("""{"ContactId":"c-1"}"""));
        using var client = ConnectClients.For(server);
        await client.StartOutboundChatContactAsync(input.Deserialize<StartOutboundChatContactRequest>(Options), TestContext.Current.CancellationToken);
        return Assert.Single(server.Requests);
    }

    private static JsonNode? TakeToken(JsonObject body) => body.Remove("ClientToken", out var token) ? token : null;

    private static void AssertSameJson(JsonNode expected, JsonNode actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"Expected {expected}{Environment.NewLine}but was {actual}");

    private sealed class EndpointTypeConverter : JsonConverter<EndpointType>
    {
        public override EndpointType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

        public override void Write(Utf8JsonWriter writer, EndpointType value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
