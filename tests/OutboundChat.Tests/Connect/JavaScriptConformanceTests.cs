using System.Text.Json.Nodes;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Connect;

/// <summary>The same input through this project's client and through AWS's JavaScript client must make the same request.</summary>
public class JavaScriptConformanceTests(JavaScriptClient javaScript) : IClassFixture<JavaScriptClient>
{
    public static TheoryData<string> Cases => [.. ConformanceCases.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_request_is_the_same_as_that_of_the_JavaScript_client(string name)
    {
        Assert.SkipWhen(javaScript.Missing is not null, $"AWS's JavaScript client cannot be run: {javaScript.Missing}");
        var (operation, input) = (ConformanceCases.All[name].Operation, ConformanceCases.All[name].Input);

        var ours = await ConnectCalls.SendAsync(operation, input);

        var theirs = javaScript.Sent(name);
        Assert.Equal((theirs.Method, theirs.Path), (ours.Method, ours.Path));
        Assert.Equal(Query(theirs), Query(ours));
        Assert.Equal(theirs.Headers.GetValueOrDefault("Content-Type"), ours.Headers.GetValueOrDefault("Content-Type"));
        if (!ConformanceCases.All[name].HasBody)
        {
            Assert.Empty(theirs.Body);
            Assert.Empty(ours.Body);
            return;
        }

        var (theirBody, ourBody) = (theirs.Json.AsObject(), ours.Json.AsObject());
        if (operation == "StartOutboundChatContact" && !input.ContainsKey("ClientToken"))
        {
            Assert.True(Guid.TryParse((string?)TakeToken(theirBody), out _));
            Assert.True(Guid.TryParse((string?)TakeToken(ourBody), out _));
        }

        AssertSameJson(theirBody, ourBody);
        AssertSameJson(input, ourBody);
    }

    /// <summary>The names and values as they were sent, sorted, as AWSSDK.Core sends them: here their order means nothing.</summary>
    private static string[] Query(LoopbackRequest request) =>
        [.. request.Target.Split('?').Skip(1).SelectMany(query => query.Split('&')).Order(StringComparer.Ordinal)];

    private static JsonNode? TakeToken(JsonObject body) => body.Remove("ClientToken", out var token) ? token : null;

    private static void AssertSameJson(JsonNode expected, JsonNode actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"Expected {expected}{Environment.NewLine}but was {actual}");
}
