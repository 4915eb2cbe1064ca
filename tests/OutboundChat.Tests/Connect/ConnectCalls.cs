using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Connect;

/// <summary>Calls any operation by its name in the service's model.</summary>
internal static class ConnectCalls
{
    private static readonly JsonSerializerOptions s_json = new() { Converters = { new EndpointTypeConverter() } };

    public static TheoryData<string> Operations =>
        ["StartOutboundChatContact", "StopContact", "DescribeContact", "ListInstances", "ListContactFlows", "ListPhoneNumbersV2"];

    /// <summary>The request that arrives at the service for an input.</summary>
    public static async Task<LoopbackRequest> SendAsync(string operation, JsonObject input)
    {
        await using var server = new LoopbackServer(LoopbackAnswer.Json("{}"));
        using var client = ConnectClients.For(server);
        await client.CallAsync(operation, input);
        return Assert.Single(server.Requests);
    }

    public static Task CallAsync(this IAmazonConnect client, string operation, JsonObject input)
    {
        var cancellation = TestContext.Current.CancellationToken;
        return operation switch
        {
            "StartOutboundChatContact" => client.StartOutboundChatContactAsync(Read<StartOutboundChatContactRequest>(), cancellation),
            "StopContact" => client.StopContactAsync(Read<StopContactRequest>(), cancellation),
            "DescribeContact" => client.DescribeContactAsync(Read<DescribeContactRequest>(), cancellation),
            "ListInstances" => client.ListInstancesAsync(Read<ListInstancesRequest>(), cancellation),
            "ListContactFlows" => client.ListContactFlowsAsync(Read<ListContactFlowsRequest>(), cancellation),
            "ListPhoneNumbersV2" => client.ListPhoneNumbersV2Async(Read<ListPhoneNumbersV2Request>(), cancellation),
            _ => throw new ArgumentException(operation),
        };

        T Read<T>() => input.Deserialize<T>(s_json)!;
    }

    private sealed class EndpointTypeConverter : JsonConverter<EndpointType>
    {
        public override EndpointType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString()!;

        public override void Write(Utf8JsonWriter writer, EndpointType value, JsonSerializerOptions options) =>
            throw new NotSupportedException();
    }
}
