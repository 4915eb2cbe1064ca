using Amazon.Connect;
using Amazon.Connect.Model;

namespace OutboundChat.Tests.Connect;

internal static class SampleRequests
{
    /// <summary>The body of <see cref="Minimal"/>, byte for byte: one line.</summary>
    public static string MinimalBody { get; } =
        """
        {"SourceEndpoint":{"Type":"CONNECT_PHONENUMBER_ARN",
        "Address":"arn:aws:connect:us-west-2:123456789012:phone-number/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"},
        "DestinationEndpoint":{"Type":"TELEPHONE_NUMBER","Address":"+12065550100"},
        "InstanceId":"11111111-2222-3333-4444-555555555555",
        "SegmentAttributes":{"connect:Subtype":{"ValueString":"connect:SMS"}},
        "ContactFlowId":"123ec456-a007-89c0-1234-000000000000",
        "ClientToken":"tok-1"}
        """.ReplaceLineEndings("");

    /// <summary>The required members, a client token, and nothing else.</summary>
    public static StartOutboundChatContactRequest Minimal() => new()
    {
        SourceEndpoint = new Endpoint
        {
            Type = EndpointType.CONNECT_PHONENUMBER_ARN,
            Address = "arn:aws:connect:us-west-2:123456789012:phone-number/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
        },
        DestinationEndpoint = new Endpoint { Type = EndpointType.TELEPHONE_NUMBER, Address = "+12065550100" },
        InstanceId = "11111111-2222-3333-4444-555555555555",
        SegmentAttributes = new Dictionary<string, SegmentAttributeValue> { ["connect:Subtype"] = new() { ValueString = "connect:SMS" } },
        ContactFlowId = "123ec456-a007-89c0-1234-000000000000",
        ClientToken = "tok-1",
    };
}
