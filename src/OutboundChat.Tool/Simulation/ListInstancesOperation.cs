using Amazon.Connect;

namespace OutboundChat.Tool.Simulation;

/// <summary>ListInstances: the instances of the simulated account, at most 10 a page.</summary>
internal sealed class ListInstancesOperation(TokenBucket quota) : Operation("GET", "/instance", quota, "nextToken", "maxResults")
{
    private static readonly Pager s_pager = new(defaultSize: 10, maxSize: 10, ServiceException.InvalidRequest);

    public override byte[] Invoke(OperationInput input, RequestRecord record)
    {
        Page<SimulatedInstance> page = s_pager.Cut(SimulatedAccount.Instances, input.Integer("maxResults"), input.Text("nextToken"));
        SimulatedArn arn = new(record.Region!);
        return ToJson(new ListInstancesAnswer([.. page.Items.Select(instance => Describe(instance, arn))], page.NextToken));
    }

    private static InstanceSummary Describe(SimulatedInstance instance, SimulatedArn arn) => new(
        instance.Id,
        arn.Instance(instance.Id),
        DirectoryType.CONNECT_MANAGED.Value,
        instance.Alias,
        JsonTime.Of(instance.Created),
        arn.Role("simulated-connect"),
        instance.Status.Value,
        InboundCallsEnabled: true,
        OutboundCallsEnabled: true,
        $"https://{instance.Alias}.example");

    private sealed record ListInstancesAnswer(IReadOnlyList<InstanceSummary> InstanceSummaryList, string? NextToken);

    private sealed record InstanceSummary(
        string Id,
        string Arn,
        string IdentityManagementType,
        string InstanceAlias,
        decimal CreatedTime,
        string ServiceRole,
        string InstanceStatus,
        bool InboundCallsEnabled,
        bool OutboundCallsEnabled,
        string InstanceAccessUrl);
}
