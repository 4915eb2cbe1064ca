using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

internal sealed class DescribeContactRequestMarshaller() : ConnectRequestMarshaller<DescribeContactRequest>("GET", "/contacts/{InstanceId}/{ContactId}")
{
    public static DescribeContactRequestMarshaller Instance { get; } = new();

    protected override void AddMembers(DefaultRequest request, DescribeContactRequest input)
    {
        request.AddLabel(nameof(input.InstanceId), input.InstanceId);
        request.AddLabel(nameof(input.ContactId), input.ContactId);
    }
}
