using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Aws;
using OutboundChat.Sending;

namespace OutboundChat.Lookup;

/// <summary>A resource of the account, with the names that people use for it.</summary>
/// <param name="Id">The value that a request needs: the identifier, or the ARN of a phone number.</param>
/// <param name="Names">Its names, the most descriptive last.</param>
internal sealed record NamedResource(string Id, IReadOnlyList<string> Names)
{
    /// <summary>The instance that it belongs to; null if it belongs to none, or to several.</summary>
    public string? InstanceId { get; init; }

    /// <summary>
    /// Whether a chat can use it, according to the list. Of several resources with the same name, the usable one is chosen.
    /// </summary>
    public bool IsUsable { get; init; } = true;
}

/// <summary>Lists the account's resources, page by page.</summary>
internal static class NameList
{
    /// <summary>The service's maximum page sizes.</summary>
    private const int MaxInstances = 10, MaxFlows = 1000, MaxPhoneNumbers = 1000;

    /// <exception cref="ServiceCallException">The service refused the call, or failed.</exception>
    /// <exception cref="SetupException">Every other call would fail the same way.</exception>
    public static async Task<IReadOnlyList<NamedResource>> LoadAsync(AwsSession session, NameKind kind, string? instanceId)
    {
        using ServiceCalls calls = new(session, OperationOf(kind), new ChatRunOptions());
        List<NamedResource> resources = [];
        string? token = null;
        do
        {
            (IEnumerable<NamedResource> page, token) = kind switch
            {
                NameKind.Instance => await InstancesAsync(calls, token),
                NameKind.ContactFlow => await ContactFlowsAsync(calls, instanceId, token),
                _ => await PhoneNumbersAsync(calls, token),
            };
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

    private static async Task<(IEnumerable<NamedResource> Page, string? Token)> InstancesAsync(ServiceCalls calls, string? token)
    {
        ListInstancesResponse response = await calls.CallAsync(
            new ListInstancesRequest { NextToken = token, MaxResults = MaxInstances },
            (client, request, cancellation) => client.ListInstancesAsync(request, cancellation));
        return ((response.InstanceSummaryList ?? []).Select(instance => new NamedResource(instance.Id, Names(instance.InstanceAlias))
        {
            IsUsable = instance.InstanceStatus is null || instance.InstanceStatus == InstanceStatus.ACTIVE,
        }), response.NextToken);
    }

    private static async Task<(IEnumerable<NamedResource> Page, string? Token)> ContactFlowsAsync(
        ServiceCalls calls, string? instanceId, string? token)
    {
        ListContactFlowsResponse response = await calls.CallAsync(
            new ListContactFlowsRequest { InstanceId = instanceId, NextToken = token, MaxResults = MaxFlows },
            (client, request, cancellation) => client.ListContactFlowsAsync(request, cancellation));
        return ((response.ContactFlowSummaryList ?? []).Select(flow => new NamedResource(flow.Id, Names(flow.Name))
        {
            IsUsable = flow.ContactFlowType == ContactFlowType.CONTACT_FLOW && flow.ContactFlowState != ContactFlowState.ARCHIVED,
        }), response.NextToken);
    }

    /// <summary>The numbers of all instances, including those that a traffic distribution group shares.</summary>
    private static async Task<(IEnumerable<NamedResource> Page, string? Token)> PhoneNumbersAsync(ServiceCalls calls, string? token)
    {
        ListPhoneNumbersV2Response response = await calls.CallAsync(
            new ListPhoneNumbersV2Request { NextToken = token, MaxResults = MaxPhoneNumbers },
            (client, request, cancellation) => client.ListPhoneNumbersV2Async(request, cancellation));
        return ((response.ListPhoneNumbersSummaryList ?? []).Select(number =>
            new NamedResource(
                number.PhoneNumberArn, Names(number.PhoneNumber, number.PhoneNumberDescription)) { InstanceId = number.InstanceId }),
            response.NextToken);
    }

    private static string[] Names(params string?[] names) =>
        [.. names.Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => name!)];
}
