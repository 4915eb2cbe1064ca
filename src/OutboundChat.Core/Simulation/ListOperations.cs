using Amazon.Connect.Model;

namespace OutboundChat.Simulation;

/// <summary>
/// Listing the account's instances, flows and phone numbers, without the service's filters. An instance that is not listed has no flows.
/// The service's default page size for phone numbers is not documented; here it is 100, as for flows.
/// </summary>
internal static class ListOperations
{
    private static readonly Pager s_instances = new(defaultSize: 10, maxSize: 10, ServiceException.InvalidRequest),
        s_others = new(defaultSize: 100, maxSize: 1000, ServiceException.InvalidParameter);

    private static readonly string[] s_paging = ["nextToken", "maxResults"];

    public static IReadOnlyList<SimulatedOperation> All { get; } =
    [
        new("ListInstances", "GET", "/instance", ListInstances) { QueryNames = s_paging },
        new("ListContactFlows", "GET", "/contact-flows-summary/{InstanceId}", ListContactFlows) { QueryNames = s_paging },
        new("ListPhoneNumbersV2", "POST", "/phone-number/list", ListPhoneNumbersV2),
    ];

    private static byte[] ListInstances(SimulatedCall call)
    {
        (IEnumerable<SimulatedInstance> page, string? nextToken) =
            s_instances.Cut(SimulatedAccount.Instances, call.Integer("maxResults"), call.Text("nextToken"));
        return ServiceJson.Write(new
        {
            InstanceSummaryList = page.Select(instance => new
            {
                instance.Id,
                Arn = call.Arn.Instance(instance.Id),
                IdentityManagementType = "CONNECT_MANAGED",
                InstanceAlias = instance.Alias,
                CreatedTime = ServiceJson.Time(instance.Created),
                InstanceStatus = instance.Status,
                InboundCallsEnabled = true,
                OutboundCallsEnabled = true,
            }),
            NextToken = nextToken,
        });
    }

    private static byte[] ListContactFlows(SimulatedCall call)
    {
        string instanceId = SimulatedCall.InstanceId(call.Labels["InstanceId"]);
        (IEnumerable<SimulatedFlow> page, string? nextToken) =
            s_others.Cut(SimulatedAccount.FlowsOf(instanceId), call.Integer("maxResults"), call.Text("nextToken"));
        return ServiceJson.Write(new
        {
            ContactFlowSummaryList = page.Select(flow => new
            {
                flow.Id,
                Arn = call.Arn.Flow(instanceId, flow.Id),
                flow.Name,
                ContactFlowType = flow.Type,
                ContactFlowState = flow.State,
                ContactFlowStatus = flow.Status,
            }),
            NextToken = nextToken,
        });
    }

    private static byte[] ListPhoneNumbersV2(SimulatedCall call)
    {
        ListPhoneNumbersV2Request request = call.Read<ListPhoneNumbersV2Request>();
        var all =
            from instance in SimulatedAccount.Instances
            from number in instance.PhoneNumbers
            select new
            {
                PhoneNumberId = number.Id,
                PhoneNumberArn = call.Arn.PhoneNumber(number.Id),
                PhoneNumber = number.Number,
                PhoneNumberCountryCode = number.Country,
                PhoneNumberType = number.Type,
                TargetArn = call.Arn.Instance(instance.Id),
                InstanceId = instance.Id,
                PhoneNumberDescription = number.Description,
            };
        (var page, string? nextToken) = s_others.Cut([.. all], request.MaxResults, request.NextToken);
        return ServiceJson.Write(new { ListPhoneNumbersSummaryList = page, NextToken = nextToken });
    }
}
