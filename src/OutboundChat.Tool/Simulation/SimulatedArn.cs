using Amazon;

namespace OutboundChat.Tool.Simulation;

/// <summary>The ARNs of an account in the Region that a request was signed for.</summary>
internal sealed class SimulatedArn(string region)
{
    /// <summary>The account number of AWS's documentation.</summary>
    private const string Account = "123456789012";

    private readonly string _partition = RegionEndpoint.GetBySystemName(region).PartitionName;

    public string Instance(string instanceId) => Connect($"instance/{instanceId}");

    public string Flow(string instanceId, string flowId) => Connect($"instance/{instanceId}/contact-flow/{flowId}");

    public string Contact(string instanceId, string contactId) => Connect($"instance/{instanceId}/contact/{contactId}");

    public string PhoneNumber(string id) => Connect($"phone-number/{id}");

    public string Role(string name) => $"arn:{_partition}:iam::{Account}:role/{name}";

    private string Connect(string resource) => $"arn:{_partition}:connect:{region}:{Account}:{resource}";
}
