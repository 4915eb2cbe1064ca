using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>
/// What the service knows of a contact. Times are UTC; which members are set depends on the channel and on how far the contact has
/// come. Limits are the service model's. Collections are null when not set, unless <see cref="AWSConfigs.InitializeCollections"/>.
/// </summary>
public class Contact
{
    /// <summary>The contact's ARN.</summary>
    public string Arn { get; set; }

    /// <summary>1 to 256 characters: the contact's identifier.</summary>
    [AWSProperty(Min = 1, Max = 256)]
    public string Id { get; set; }

    /// <summary>1 to 256 characters: the first contact of the chain, where this one belongs to others.</summary>
    [AWSProperty(Min = 1, Max = 256)]
    public string InitialContactId { get; set; }

    /// <summary>1 to 256 characters: the contact before this one; null for the first.</summary>
    [AWSProperty(Min = 1, Max = 256)]
    public string PreviousContactId { get; set; }

    /// <summary>1 to 256 characters: the root of the tree of contacts, which all that follow from it share.</summary>
    [AWSProperty(Min = 1, Max = 256)]
    public string ContactAssociationId { get; set; }

    /// <summary>How the contact came about.</summary>
    public ContactInitiationMethod InitiationMethod { get; set; }

    /// <summary>0 to 1,024 characters: the contact's name.</summary>
    [AWSProperty(Sensitive = true, Min = 0, Max = 1024)]
    public string Name { get; set; }

    /// <summary>0 to 4,096 characters: the contact's description.</summary>
    [AWSProperty(Sensitive = true, Min = 0, Max = 4096)]
    public string Description { get; set; }

    /// <summary>The channel it came by.</summary>
    public Channel Channel { get; set; }

    /// <summary>The queue, for a contact that was queued.</summary>
    public QueueInfo QueueInfo { get; set; }

    /// <summary>The agent, for a contact that one has accepted.</summary>
    public AgentInfo AgentInfo { get; set; }

    /// <summary>When the contact began; for one that was started by a request, when the request arrived.</summary>
    public DateTime? InitiationTimestamp { get; set; }

    /// <summary>When the customer's side was disconnected; null while the contact lasts.</summary>
    public DateTime? DisconnectTimestamp { get; set; }

    /// <summary>When any of this last changed.</summary>
    public DateTime? LastUpdateTimestamp { get; set; }

    /// <summary>When the contact was last paused.</summary>
    public DateTime? LastPausedTimestamp { get; set; }

    /// <summary>When the contact was last resumed.</summary>
    public DateTime? LastResumedTimestamp { get; set; }

    /// <summary>When a campaign's call began to ring.</summary>
    public DateTime? RingStartTimestamp { get; set; }

    /// <summary>0 to 10: how often the contact was paused.</summary>
    [AWSProperty(Min = 0, Max = 10)]
    public int? TotalPauseCount { get; set; }

    /// <summary>0 or more: how long the contact was paused in all, in seconds.</summary>
    [AWSProperty(Min = 0)]
    public int? TotalPauseDurationInSeconds { get; set; }

    /// <summary>When the flow is to start, for a contact that was scheduled.</summary>
    public DateTime? ScheduledTimestamp { get; set; }

    /// <summary>1 to 256 characters: the contact that this one was started in relation to.</summary>
    [AWSProperty(Min = 1, Max = 256)]
    public string RelatedContactId { get; set; }

    /// <summary>The session with the assistant, and its AI agents.</summary>
    public WisdomInfo WisdomInfo { get; set; }

    /// <summary>0 to 128 characters: the customer's number in another system, or their speaker identifier.</summary>
    [AWSProperty(Min = 0, Max = 128)]
    public string CustomerId { get; set; }

    /// <summary>The customer's side.</summary>
    public EndpointInfo CustomerEndpoint { get; set; }

    /// <summary>The contact centre's side. Not set for contacts from monitoring, a queue transfer or a callback.</summary>
    public EndpointInfo SystemEndpoint { get; set; }

    /// <summary>Seconds that the contact counts as having waited longer than it has. Excludes <see cref="QueuePriority"/>.</summary>
    public int? QueueTimeAdjustmentSeconds { get; set; }

    /// <summary>
    /// 1 or more: the place in the queue: lower goes first, and 5 is the service's default. Excludes <see
    /// cref="QueueTimeAdjustmentSeconds"/>.
    /// </summary>
    [AWSProperty(Min = 1, Max = long.MaxValue)]
    public long? QueuePriority { get; set; }

    /// <summary>1 to 6: tags by key, AWS's own and those that were given. Keys have 1 to 128 characters, values at most 256.</summary>
    [AWSProperty(Min = 1, Max = 6)]
    public Dictionary<string, string> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>When the customer's side was connected.</summary>
    public DateTime? ConnectedToSystemTimestamp { get; set; }

    /// <summary>The routing criteria that hold now.</summary>
    public RoutingCriteria RoutingCriteria { get; set; }

    /// <summary>The customer's device and capabilities.</summary>
    public Customer Customer { get; set; }

    /// <summary>The campaign that the contact belongs to.</summary>
    public Campaign Campaign { get; set; }

    /// <summary>Who or what answered a campaign's call.</summary>
    public AnsweringMachineDetectionStatus AnsweringMachineDetectionStatus { get; set; }

    /// <summary>When the customer was heard, in an outbound call.</summary>
    public CustomerVoiceActivity CustomerVoiceActivity { get; set; }

    /// <summary>How good the media connections were.</summary>
    public QualityMetrics QualityMetrics { get; set; }

    /// <summary>How the participants of a chat answered each other.</summary>
    public ChatMetrics ChatMetrics { get; set; }

    /// <summary>What may have gone wrong when a call ended.</summary>
    public DisconnectDetails DisconnectDetails { get; set; }

    /// <summary>An e-mail's other recipients.</summary>
    public AdditionalEmailRecipients AdditionalEmailRecipients { get; set; }

    /// <summary>Values by name, names of 1 to 128 characters. <c>connect:Subtype</c> tells the kind of chat.</summary>
    public Dictionary<string, SegmentAttributeValue> SegmentAttributes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Recordings and transcripts, where they were enabled.</summary>
    public List<RecordingInfo> Recordings { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>
    /// Why the contact ended; the administrator guide lists the reasons of each channel under <c>DisconnectReason</c> of the contact
    /// record.
    /// </summary>
    public string DisconnectReason { get; set; }

    /// <summary>Evaluations by the identifier of their form.</summary>
    public Dictionary<string, ContactEvaluation> ContactEvaluations { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The template that a task was made from.</summary>
    public TaskTemplateInfoV2 TaskTemplateInfo { get; set; }

    /// <summary>A task's name and description.</summary>
    public ContactDetails ContactDetails { get; set; }

    /// <summary>How an outbound contact is brought to an agent.</summary>
    public OutboundStrategy OutboundStrategy { get; set; }

    /// <summary>What flows can read about the contact: names of 1 to 32,767 characters, values of 0 to 32,767.</summary>
    public Dictionary<string, string> Attributes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>At most 24: the contacts that are to follow.</summary>
    [AWSProperty(Max = 24)]
    public List<NextContactEntry> NextContacts { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The Regions of a contact in a traffic distribution group.</summary>
    public GlobalResiliencyMetadata GlobalResiliencyMetadata { get; set; }
}
