using Amazon.Connect.Model;

namespace OutboundChat;

/// <summary>What the service knows of a contact. Times are UTC; what has not happened yet is null.</summary>
public sealed class OutboundChatContact
{
    public required string ContactId { get; init; }

    /// <summary>The identifier of the contact's Amazon Connect instance.</summary>
    public required string InstanceId { get; init; }

    /// <summary>
    /// How far the contact has come: Ended with a <see cref="DisconnectTimestamp"/>, else Connected with a <see
    /// cref="ConnectedToAgentTimestamp"/>, else Queued with an <see cref="EnqueueTimestamp"/>, else Started.
    /// </summary>
    public string State =>
        DisconnectTimestamp is not null ? nameof(OutboundChatContactState.Ended)
        : ConnectedToAgentTimestamp is not null ? nameof(OutboundChatContactState.Connected)
        : EnqueueTimestamp is not null ? nameof(OutboundChatContactState.Queued)
        : nameof(OutboundChatContactState.Started);

    /// <summary>The service's channel: CHAT for what this module starts.</summary>
    public string? Channel { get; init; }

    /// <summary>SMS or WhatsApp, or what else the service calls this kind of chat.</summary>
    public string? Subtype { get; init; }

    /// <summary>How the contact came about: API for what this module starts.</summary>
    public string? InitiationMethod { get; init; }

    /// <summary>When the request to start it arrived.</summary>
    public DateTime? InitiationTimestamp { get; init; }

    /// <summary>When it was put into a queue.</summary>
    public DateTime? EnqueueTimestamp { get; init; }

    /// <summary>When an agent was connected.</summary>
    public DateTime? ConnectedToAgentTimestamp { get; init; }

    /// <summary>When it ended.</summary>
    public DateTime? DisconnectTimestamp { get; init; }

    /// <summary>Why it ended, in the service's word: see DisconnectReason of the contact record in the administrator guide.</summary>
    public string? DisconnectReason { get; init; }

    /// <summary>The queue that it waits or waited in.</summary>
    public string? QueueId { get; init; }

    /// <summary>The agent who accepted it.</summary>
    public string? AgentId { get; init; }

    /// <summary>The contact that it was started in relation to.</summary>
    public string? RelatedContactId { get; init; }

    /// <summary>The customer's side.</summary>
    public EndpointInfo? CustomerEndpoint { get; init; }

    /// <summary>The contact centre's side.</summary>
    public EndpointInfo? SystemEndpoint { get; init; }

    /// <summary>What flows can read about it.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    /// <summary>The service's own values about it, such as <c>connect:Subtype</c>.</summary>
    public IReadOnlyDictionary<string, SegmentAttributeValue> SegmentAttributes { get; init; } =
        new Dictionary<string, SegmentAttributeValue>();

    /// <summary>What was asked for, as it came: an identifier, or a result of starting chats.</summary>
    public object? InputObject { get; init; }
}

/// <summary>How far a contact has come, as its timestamps tell.</summary>
internal enum OutboundChatContactState
{
    /// <summary>It was created; neither a queue nor an agent has had it yet.</summary>
    Started,

    /// <summary>It was put into a queue, and no agent has it yet.</summary>
    Queued,

    /// <summary>An agent was connected, and it has not ended.</summary>
    Connected,

    /// <summary>It was disconnected.</summary>
    Ended,
}
