using Amazon.Connect.Model;

namespace OutboundChat;

/// <summary>A contact as the service describes it. Times are UTC, and null for what has not happened yet.</summary>
public sealed class OutboundChatContact
{
    public required string ContactId { get; init; }

    /// <summary>The identifier of the contact's Amazon Connect instance.</summary>
    public required string InstanceId { get; init; }

    /// <summary>
    /// The contact's state: Ended if it has a <see cref="DisconnectTimestamp"/>, else Connected if it has a
    /// <see cref="ConnectedToAgentTimestamp"/>, else Queued if it has an <see cref="EnqueueTimestamp"/>, else Started.
    /// </summary>
    public string State =>
        DisconnectTimestamp is not null ? nameof(OutboundChatContactState.Ended)
        : ConnectedToAgentTimestamp is not null ? nameof(OutboundChatContactState.Connected)
        : EnqueueTimestamp is not null ? nameof(OutboundChatContactState.Queued)
        : nameof(OutboundChatContactState.Started);

    /// <summary>The service's channel: CHAT for what this module starts.</summary>
    public string? Channel { get; init; }

    /// <summary>SMS or WhatsApp; for other kinds of chat, the service's name.</summary>
    public string? Subtype { get; init; }

    /// <summary>How the contact began: API for what this module starts.</summary>
    public string? InitiationMethod { get; init; }

    /// <summary>When the service received the request to start it.</summary>
    public DateTime? InitiationTimestamp { get; init; }

    /// <summary>When it was put into a queue.</summary>
    public DateTime? EnqueueTimestamp { get; init; }

    /// <summary>When an agent was connected.</summary>
    public DateTime? ConnectedToAgentTimestamp { get; init; }

    /// <summary>When it ended.</summary>
    public DateTime? DisconnectTimestamp { get; init; }

    /// <summary>
    /// The service's code for why it ended, such as CUSTOMER_DISCONNECT: see DisconnectReason of the contact record in the administrator
    /// guide.
    /// </summary>
    public string? DisconnectReason { get; init; }

    /// <summary>The identifier of the queue that it is or was in.</summary>
    public string? QueueId { get; init; }

    /// <summary>The identifier of the agent who accepted it.</summary>
    public string? AgentId { get; init; }

    /// <summary>The identifier of the contact that it is related to.</summary>
    public string? RelatedContactId { get; init; }

    /// <summary>The customer's endpoint.</summary>
    public EndpointInfo? CustomerEndpoint { get; init; }

    /// <summary>The contact centre's endpoint.</summary>
    public EndpointInfo? SystemEndpoint { get; init; }

    /// <summary>The contact's attributes, which flows can read.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    /// <summary>The contact's segment attributes, such as <c>connect:Subtype</c>.</summary>
    public IReadOnlyDictionary<string, SegmentAttributeValue> SegmentAttributes { get; init; } =
        new Dictionary<string, SegmentAttributeValue>();

    /// <summary>The object that was piped in: an identifier, or a result of Start-OutboundChatContact.</summary>
    public object? InputObject { get; init; }
}

/// <summary>A contact's state, which follows from its timestamps.</summary>
internal enum OutboundChatContactState
{
    /// <summary>It was created, and has not been in a queue or with an agent yet.</summary>
    Started,

    /// <summary>It was put into a queue, and no agent has it yet.</summary>
    Queued,

    /// <summary>An agent was connected, and it has not ended.</summary>
    Connected,

    /// <summary>It was disconnected.</summary>
    Ended,
}
