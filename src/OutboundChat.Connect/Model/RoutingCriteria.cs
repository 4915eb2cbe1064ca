namespace Amazon.Connect.Model;

/// <summary>
/// How a contact is routed to an agent, step by step. Collections are null when not set, unless <see
/// cref="AWSConfigs.InitializeCollections"/>.
/// </summary>
public class RoutingCriteria
{
    /// <summary>The steps, one after the other.</summary>
    public List<Step> Steps { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>When the criteria became active, which is when the contact was put into a queue, in UTC.</summary>
    public DateTime? ActivationTimestamp { get; set; }

    /// <summary>The number of these criteria.</summary>
    public int? Index { get; set; }
}
