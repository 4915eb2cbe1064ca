using Amazon.Connect;

namespace OutboundChat.Tool.Simulation;

/// <summary>ListContactFlows: the flows of an instance, 100 a page unless asked otherwise. An instance that is not listed has none.</summary>
internal sealed class ListContactFlowsOperation(TokenBucket quota)
    : Operation("GET", "/contact-flows-summary/{InstanceId}", quota, "contactFlowTypes", "nextToken", "maxResults")
{
    private const int MaxTypes = 10;

    private static readonly Pager s_pager = new(defaultSize: 100, maxSize: 1000, ServiceException.InvalidParameter);

    public override byte[] Invoke(OperationInput input, RequestRecord record)
    {
        string instanceId = ParameterRules.Identifier(input.Labels["InstanceId"], "InstanceId", ParameterRules.MaxInstanceId, ServiceException.InvalidParameter);
        IReadOnlyList<string> types = input.List("contactFlowTypes");
        ParameterRules.Constants<ContactFlowType>(types, "contactFlowTypes", MaxTypes);
        SimulatedFlow[] flows = [.. (SimulatedAccount.Find(instanceId)?.Flows ?? []).Where(flow => types.Count == 0 || types.Contains(flow.Type.Value))];
        Page<SimulatedFlow> page = s_pager.Cut(flows, input.Integer("maxResults"), input.Text("nextToken"));
        SimulatedArn arn = new(record.Region!);
        return ToJson(new ListContactFlowsAnswer(
            [.. page.Items.Select(flow => new ContactFlowSummary(flow.Id, arn.Flow(instanceId, flow.Id), flow.Name, flow.Type.Value, flow.State.Value, flow.Status.Value))],
            page.NextToken));
    }

    private sealed record ListContactFlowsAnswer(IReadOnlyList<ContactFlowSummary> ContactFlowSummaryList, string? NextToken);

    private sealed record ContactFlowSummary(string Id, string Arn, string Name, string ContactFlowType, string ContactFlowState, string ContactFlowStatus);
}
