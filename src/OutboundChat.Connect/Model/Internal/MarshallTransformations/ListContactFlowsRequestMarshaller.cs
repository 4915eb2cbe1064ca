using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

internal sealed class ListContactFlowsRequestMarshaller() : ConnectRequestMarshaller<ListContactFlowsRequest>("GET", "/contact-flows-summary/{InstanceId}")
{
    public static ListContactFlowsRequestMarshaller Instance { get; } = new();

    protected override void AddMembers(DefaultRequest request, ListContactFlowsRequest input)
    {
        request.AddLabel(nameof(input.InstanceId), input.InstanceId);
        request.AddQuery("contactFlowTypes", input.ContactFlowTypes);
        request.AddQuery("nextToken", input.NextToken);
        request.AddQuery("maxResults", input.MaxResults);
    }
}
