using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

internal sealed class ListInstancesRequestMarshaller() : ConnectRequestMarshaller<ListInstancesRequest>("GET", "/instance")
{
    public static ListInstancesRequestMarshaller Instance { get; } = new();

    protected override void AddMembers(DefaultRequest request, ListInstancesRequest input)
    {
        request.AddQuery("nextToken", input.NextToken);
        request.AddQuery("maxResults", input.MaxResults);
    }
}
