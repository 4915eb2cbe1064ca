using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>
/// Starts a chat with a customer over SMS or WhatsApp. Limits are the service model's; no client checks them before sending.
/// Collections are null when not set, unless <see cref="AWSConfigs.InitializeCollections"/>.
/// </summary>
public class StartOutboundChatContactRequest : AmazonConnectRequest
{
    /// <summary>Required: where the chat comes from. This operation takes only <see cref="EndpointType.CONNECT_PHONENUMBER_ARN"/>.</summary>
    [AWSProperty(Required = true)]
    public Endpoint SourceEndpoint { get; set; }

    /// <summary>Required: whom the chat goes to. This operation takes only <see cref="EndpointType.TELEPHONE_NUMBER"/>, in E.164.</summary>
    [AWSProperty(Required = true)]
    public Endpoint DestinationEndpoint { get; set; }

    /// <summary>Required, 1 to 100 characters: the identifier of the instance, which is the last part of its ARN.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    public string InstanceId { get; set; }

    /// <summary>
    /// Required: values by name, names of 1 to 128 characters. <c>connect:Subtype</c> with <c>connect:SMS</c> or <c>connect:WhatsApp</c>,
    /// where letter case matters, chooses the channel.
    /// </summary>
    [AWSProperty(Required = true)]
    public Dictionary<string, SegmentAttributeValue> SegmentAttributes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>What flows can read about the contact: names of 1 to 32,767 characters, values of 0 to 32,767.</summary>
    public Dictionary<string, string> Attributes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Required, at most 500 characters: the flow that handles the chat, by the last part of its ARN.</summary>
    [AWSProperty(Required = true, Max = 500)]
    public string ContactFlowId { get; set; }

    /// <summary>How long the chat may last in all, in minutes: 60 to 10,080 (7 days). The service's default is 1,500 (25 hours).</summary>
    [AWSProperty(Min = 60, Max = 10080)]
    public int? ChatDurationInMinutes { get; set; }

    /// <summary>The customer, as the agent sees them.</summary>
    public ParticipantDetails ParticipantDetails { get; set; }

    /// <summary>The first message, as text.</summary>
    public ChatMessage InitialSystemMessage { get; set; }

    /// <summary>The first message, as a template of a knowledge base. WhatsApp demands one outside its 24-hour window.</summary>
    public TemplatedMessageConfig InitialTemplatedSystemMessage { get; set; }

    /// <summary>1 to 256 characters: the contact that this chat belongs to.</summary>
    [AWSProperty(Min = 1, Max = 256)]
    public string RelatedContactId { get; set; }

    /// <summary>
    /// What the customer's side may send, each of 1 to 100 characters; <c>text/plain</c> must be among them. Others: <c>text/markdown</c>,
    /// <c>application/json</c>, <c>application/vnd.amazonaws.connect.message.interactive</c> and its <c>.response</c>.
    /// </summary>
    public List<string> SupportedMessagingContentTypes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>
    /// At most 500 characters. For 7 days the service answers the same token with the contact that it started, so it makes a retry safe.
    /// When null, one is made up for this call and kept for the client's own retries of it.
    /// </summary>
    [AWSProperty(Max = 500)]
    public string ClientToken { get; set; }
}
