using System.Text.Json;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

internal sealed class ListContactFlowsResponseUnmarshaller : JsonBodyUnmarshaller
{
    public static ListContactFlowsResponseUnmarshaller Instance { get; } = new();

    protected override ListContactFlowsResponse Read(JsonElement json) => new()
    {
        ContactFlowSummaryList = json.Structures(nameof(ListContactFlowsResponse.ContactFlowSummaryList), ReadContactFlowSummary),
        NextToken = json.Text(nameof(ListContactFlowsResponse.NextToken)),
    };

    private static ContactFlowSummary ReadContactFlowSummary(JsonElement json) => new()
    {
        Id = json.Text(nameof(ContactFlowSummary.Id)),
        Arn = json.Text(nameof(ContactFlowSummary.Arn)),
        Name = json.Text(nameof(ContactFlowSummary.Name)),
        ContactFlowType = json.Text(nameof(ContactFlowSummary.ContactFlowType)),
        ContactFlowState = json.Text(nameof(ContactFlowSummary.ContactFlowState)),
        ContactFlowStatus = json.Text(nameof(ContactFlowSummary.ContactFlowStatus)),
    };
}
