using OutboundChat.Requests;
using OutboundChat.Simulation;

namespace OutboundChat.Bench.Clients;

/// <summary>The request that both clients send, each time to another number.</summary>
internal static class SampleRequest
{
    private const string Message =
        "Hi Ava, this is Larkspur Clinic Ballard. Your appointment is on 2027-09-07 14:30. Reply 1 to confirm or 2 to reschedule.";

    /// <summary>The request without its destination and its token.</summary>
    public static string Json { get; } = $$"""
        {
            "SourceEndpoint": { "Type": "CONNECT_PHONENUMBER_ARN", "Address": "{{SimulatedAccount.DefaultSource}}" },
            "InstanceId": "{{SimulatedAccount.DefaultInstanceId}}",
            "ContactFlowId": "{{SimulatedAccount.DefaultContactFlowId}}",
            "SegmentAttributes": { "connect:Subtype": { "ValueString": "connect:SMS" } },
            "Attributes": { "OrderId": "A-10001" },
            "InitialSystemMessage": { "ContentType": "text/plain", "Content": "{{Message}}" }
        }
        """;

    /// <summary>In E.164, in an area that was never assigned.</summary>
    public static string Number(int index) => $"+129{22_000_000 + index}";

    /// <summary>The same request, as a row gives it.</summary>
    public static ChatRequestInput Row(int index) => new()
    {
        SourceEndpoint = SimulatedAccount.DefaultSource,
        DestinationEndpoint = Number(index),
        InstanceId = SimulatedAccount.DefaultInstanceId,
        ContactFlowId = SimulatedAccount.DefaultContactFlowId,
        Attribute = new Dictionary<string, string> { ["OrderId"] = "A-10001" },
        InitialSystemMessage = Message,
    };
}
