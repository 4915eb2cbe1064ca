using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>A flow. Limits are the service model's.</summary>
public class ContactFlowSummary
{
    /// <summary>At most 500 characters: the flow's identifier, by which a chat names it.</summary>
    [AWSProperty(Max = 500)]
    public string Id { get; set; }

    /// <summary>The flow's ARN, which ends with its identifier.</summary>
    public string Arn { get; set; }

    /// <summary>1 or more characters: the flow's name.</summary>
    [AWSProperty(Min = 1)]
    public string Name { get; set; }

    /// <summary>What the flow is for.</summary>
    public ContactFlowType ContactFlowType { get; set; }

    /// <summary>Whether the flow is in use.</summary>
    public ContactFlowState ContactFlowState { get; set; }

    /// <summary>Whether the flow was published. A chat can be started only with one that was.</summary>
    public ContactFlowStatus ContactFlowStatus { get; set; }
}
