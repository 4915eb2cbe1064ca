using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Aws;
using OutboundChat.Sending;

namespace OutboundChat.Lookup;

/// <summary>Lists what the account has, page by page.</summary>
internal static class NameList
{
    /// <summary>The largest pages that the service gives.</summary>
    private const int MaxInstances = 10, MaxFlows = 1000, MaxPhoneNumbers = 1000;

    /// <exception cref="ServiceCallException">The service would not or could not list it.</exception>
    /// <exception cref="SetupException">No call could fare better.</exception>
    public static async Task<IReadOnlyList<NamedResource>> LoadAsync(AwsSession session, NameKind kind, string? instanceId)
    {
        ServiceOperation operation = OperationOf(kind);
        using ServiceCalls calls = new(session, operation, new ChatRunOptions());
        List<NamedResource> resources = [];
        string? token = null;
        do
        {
            (IEnumerable<NamedResource> page, token) = await calls.CallAsync((client, cancellation) => kind switch
            {
                NameKind.Instance => InstancesAsync(client, token, cancellation),
                NameKind.ContactFlow => ContactFlowsAsync(client, instanceId, token, cancellation),
                _ => PhoneNumbersAsync(client, token, cancellation),
            }).ConfigureAwait(false);
            resources.AddRange(page.Where(resource => resource.Names.Count > 0));
        }
        while (!string.IsNullOrEmpty(token));

        return resources;
    }

    public static ServiceOperation OperationOf(NameKind kind) => kind switch
    {
        NameKind.Instance => ServiceOperation.ListInstances,
        NameKind.ContactFlow => ServiceOperation.ListContactFlows,
        _ => ServiceOperation.ListPhoneNumbersV2,
    };

    private static async Task<(IEnumerable<NamedResource> Page, string? Token)> InstancesAsync(IAmazonConnect client, string? token, CancellationToken cancellation)
    {
        ListInstancesResponse response = await client.ListInstancesAsync(new ListInstancesRequest { NextToken = token, MaxResults = MaxInstances }, cancellation).ConfigureAwait(false);
        return ((response.InstanceSummaryList ?? []).Select(instance => new NamedResource(instance.Id, Names(instance.InstanceAlias))
        {
            IsUsable = instance.InstanceStatus is null || instance.InstanceStatus == InstanceStatus.ACTIVE,
        }), response.NextToken);
    }

    private static async Task<(IEnumerable<NamedResource> Page, string? Token)> ContactFlowsAsync(IAmazonConnect client, string? instanceId, string? token, CancellationToken cancellation)
    {
        ListContactFlowsRequest request = new() { InstanceId = instanceId, NextToken = token, MaxResults = MaxFlows };
        ListContactFlowsResponse response = await client.ListContactFlowsAsync(request, cancellation).ConfigureAwait(false);
        return ((response.ContactFlowSummaryList ?? []).Select(flow => new NamedResource(flow.Id, Names(flow.Name))
        {
            IsUsable = flow.ContactFlowType == ContactFlowType.CONTACT_FLOW && flow.ContactFlowState != ContactFlowState.ARCHIVED,
        }), response.NextToken);
    }

    /// <summary>The numbers of all instances, so that those are among them that a traffic distribution group shares.</summary>
    private static async Task<(IEnumerable<NamedResource> Page, string? Token)> PhoneNumbersAsync(IAmazonConnect client, string? token, CancellationToken cancellation)
    {
        ListPhoneNumbersV2Response response = await client.ListPhoneNumbersV2Async(new ListPhoneNumbersV2Request { NextToken = token, MaxResults = MaxPhoneNumbers }, cancellation).ConfigureAwait(false);
        return ((response.ListPhoneNumbersSummaryList ?? []).Select(number => new NamedResource(number.PhoneNumberArn, Names(number.PhoneNumber, number.PhoneNumberDescription))
        {
            InstanceId = number.InstanceId,
        }), response.NextToken);
    }

    private static string[] Names(params string?[] names) => [.. names.Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => name!)];
}
