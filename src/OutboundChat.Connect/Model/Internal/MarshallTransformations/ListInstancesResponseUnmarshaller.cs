using System.Text.Json;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

internal sealed class ListInstancesResponseUnmarshaller : JsonBodyUnmarshaller
{
    public static ListInstancesResponseUnmarshaller Instance { get; } = new();

    protected override ListInstancesResponse Read(JsonElement json) => new()
    {
        InstanceSummaryList = json.Structures(nameof(ListInstancesResponse.InstanceSummaryList), ReadInstanceSummary),
        NextToken = json.Text(nameof(ListInstancesResponse.NextToken)),
    };

    private static InstanceSummary ReadInstanceSummary(JsonElement json) => new()
    {
        Id = json.Text(nameof(InstanceSummary.Id)),
        Arn = json.Text(nameof(InstanceSummary.Arn)),
        IdentityManagementType = json.Text(nameof(InstanceSummary.IdentityManagementType)),
        InstanceAlias = json.Text(nameof(InstanceSummary.InstanceAlias)),
        CreatedTime = json.Time(nameof(InstanceSummary.CreatedTime)),
        ServiceRole = json.Text(nameof(InstanceSummary.ServiceRole)),
        InstanceStatus = json.Text(nameof(InstanceSummary.InstanceStatus)),
        InboundCallsEnabled = json.Boolean(nameof(InstanceSummary.InboundCallsEnabled)),
        OutboundCallsEnabled = json.Boolean(nameof(InstanceSummary.OutboundCallsEnabled)),
        InstanceAccessUrl = json.Text(nameof(InstanceSummary.InstanceAccessUrl)),
    };
}
