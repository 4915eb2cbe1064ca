using Amazon.Runtime;

namespace Amazon.Connect.Model;

public class DescribeContactRequest : AmazonConnectRequest
{
    public string InstanceId { get; set; }
    public string ContactId { get; set; }
}

public class DescribeContactResponse : AmazonWebServiceResponse
{
    public Contact Contact { get; set; }
}

/// <summary>A contact as the service describes it. Times are UTC, and null for events that haven't happened.</summary>
public class Contact
{
    public string Id { get; set; }
    public ContactInitiationMethod InitiationMethod { get; set; }
    public Channel Channel { get; set; }
    public QueueInfo QueueInfo { get; set; }
    public AgentInfo AgentInfo { get; set; }
    public DateTime? InitiationTimestamp { get; set; }
    public DateTime? DisconnectTimestamp { get; set; }
    public string RelatedContactId { get; set; }
    public EndpointInfo CustomerEndpoint { get; set; }
    public EndpointInfo SystemEndpoint { get; set; }
    public Dictionary<string, SegmentAttributeValue> SegmentAttributes { get; set; }
    public string DisconnectReason { get; set; }
    public Dictionary<string, string> Attributes { get; set; }
}

public class QueueInfo
{
    public string Id { get; set; }
    public DateTime? EnqueueTimestamp { get; set; }
}

public class AgentInfo
{
    public string Id { get; set; }
    public DateTime? ConnectedToAgentTimestamp { get; set; }
}

public class EndpointInfo
{
    public EndpointType Type { get; set; }
    public string Address { get; set; }
    public string DisplayName { get; set; }

    /// <summary>What lists and CSV files show.</summary>
    public override string ToString() => Address ?? string.Empty;
}

/// <summary>Ends a contact.</summary>
public class StopContactRequest : AmazonConnectRequest
{
    public string ContactId { get; set; }
    public string InstanceId { get; set; }
    public DisconnectReason DisconnectReason { get; set; }
}

public class DisconnectReason
{
    public string Code { get; set; }
}

public class StopContactResponse : AmazonWebServiceResponse;
