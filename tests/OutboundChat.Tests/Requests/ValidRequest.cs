using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Requests;

namespace OutboundChat.Tests.Requests;

/// <summary>A valid request with only the required members.</summary>
internal static class ValidRequest
{
    public const string SourceArn = "arn:aws:connect:us-west-2:123456789012:phone-number/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    public const string InstanceId = "11111111-2222-3333-4444-555555555555";
    public const string InstanceArn = "arn:aws:connect:us-west-2:123456789012:instance/" + InstanceId;
    public const string ContactFlowId = "123ec456-a007-89c0-1234-000000000000";
    public const string ContactFlowArn = InstanceArn + "/contact-flow/" + ContactFlowId;

    public static StartOutboundChatContactRequest Create() => new()
    {
        SourceEndpoint = new Endpoint { Type = EndpointType.CONNECT_PHONENUMBER_ARN, Address = SourceArn },
        DestinationEndpoint = new Endpoint { Type = EndpointType.TELEPHONE_NUMBER, Address = "+12065550100" },
        InstanceId = InstanceId,
        ContactFlowId = ContactFlowId,
        SegmentAttributes = new() { [RequestRules.SubtypeKey] = new SegmentAttributeValue { ValueString = RequestRules.SmsSubtype } },
    };

    /// <summary>The same as input of a caller.</summary>
    public static ChatRequestInput CreateInput() => new()
    {
        SourceEndpoint = SourceArn,
        DestinationEndpoint = "+1 206 555 0100",
        InstanceId = InstanceId,
        ContactFlowId = ContactFlowId,
    };
}
