using System.Globalization;
using Amazon.Runtime;

namespace Amazon.Connect.Model;

/// <summary>Starts a chat with a customer over SMS or WhatsApp. The client checks no limits before sending.</summary>
public class StartOutboundChatContactRequest : AmazonConnectRequest
{
    /// <summary>The sender, a <see cref="EndpointType.CONNECT_PHONENUMBER_ARN"/>.</summary>
    public Endpoint SourceEndpoint { get; set; }

    /// <summary>The recipient, a <see cref="EndpointType.TELEPHONE_NUMBER"/> in E.164.</summary>
    public Endpoint DestinationEndpoint { get; set; }

    public string InstanceId { get; set; }

    /// <summary><c>connect:Subtype</c> chooses the channel: <c>connect:SMS</c> or <c>connect:WhatsApp</c>, with this letter case.</summary>
    public Dictionary<string, SegmentAttributeValue> SegmentAttributes { get; set; }

    public Dictionary<string, string> Attributes { get; set; }
    public string ContactFlowId { get; set; }
    public int? ChatDurationInMinutes { get; set; }
    public ParticipantDetails ParticipantDetails { get; set; }
    public ChatMessage InitialSystemMessage { get; set; }
    public TemplatedMessageConfig InitialTemplatedSystemMessage { get; set; }
    public string RelatedContactId { get; set; }
    public List<string> SupportedMessagingContentTypes { get; set; }

    /// <summary>
    /// The idempotency token, at most 500 characters. For 7 days, the service answers a repeated token with the contact that it has already
    /// started. If null, the client generates a token for each call and reuses it for its own retries.
    /// </summary>
    public string ClientToken { get; set; }

    /// <summary>This request, or a copy with a new token. The caller's object is not changed, because several calls may share it.</summary>
    internal StartOutboundChatContactRequest WithClientToken()
    {
        if (ClientToken is not null)
        {
            return this;
        }

        var copy = (StartOutboundChatContactRequest)MemberwiseClone();
        copy.ClientToken = Guid.NewGuid().ToString();
        return copy;
    }
}

public class StartOutboundChatContactResponse : AmazonWebServiceResponse
{
    /// <summary>The contact that was created. It doesn't mean that a message was delivered.</summary>
    public string ContactId { get; set; }
}

public class Endpoint
{
    public EndpointType Type { get; set; }
    public string Address { get; set; }

    /// <summary>What lists and CSV files show.</summary>
    public override string ToString() => Address ?? string.Empty;
}

/// <summary>The value of a segment attribute. The service accepts several members at once.</summary>
public class SegmentAttributeValue
{
    public string ValueString { get; set; }
    public Dictionary<string, SegmentAttributeValue> ValueMap { get; set; }
    public int? ValueInteger { get; set; }
    public List<SegmentAttributeValue> ValueList { get; set; }
    public string ValueArn { get; set; }

    /// <summary>What lists and CSV files show.</summary>
    public override string ToString() => ValueString ?? ValueArn ?? ValueInteger?.ToString(CultureInfo.InvariantCulture)
        ?? (ValueList is not null ? $"ValueList ({ValueList.Count})"
            : ValueMap is not null ? $"ValueMap ({ValueMap.Count})" : string.Empty);
}

public class ParticipantDetails
{
    public string DisplayName { get; set; }

    /// <summary>What lists and CSV files show.</summary>
    public override string ToString() => DisplayName ?? string.Empty;
}

public class ChatMessage
{
    public string ContentType { get; set; }
    public string Content { get; set; }

    /// <summary>What lists and CSV files show.</summary>
    public override string ToString() => Content ?? string.Empty;
}

public class TemplatedMessageConfig
{
    public string KnowledgeBaseId { get; set; }
    public string MessageTemplateId { get; set; }
    public TemplateAttributes TemplateAttributes { get; set; }
}

public class TemplateAttributes
{
    public Dictionary<string, string> CustomAttributes { get; set; }

    /// <summary>A JSON object as text.</summary>
    public string CustomerProfileAttributes { get; set; }
}
