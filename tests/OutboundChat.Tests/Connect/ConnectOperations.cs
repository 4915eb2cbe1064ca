using Amazon.Connect;
using Amazon.Runtime;

namespace OutboundChat.Tests.Connect;

/// <summary>The operations by name, for what holds for all of them.</summary>
internal static class ConnectOperations
{
    public static TheoryData<string> Names => ["StartOutboundChatContact", "StopContact", "DescribeContact", "ListInstances", "ListContactFlows", "ListPhoneNumbersV2"];

    /// <summary>A request with every member set.</summary>
    public static AmazonConnectRequest Request(string operation) => (AmazonConnectRequest)FilledStructures.Of(PublicSurfaceTests.Structure($"{operation}Request"));

    /// <summary>Sends a request of any operation.</summary>
    public static async Task<AmazonWebServiceResponse> CallAsync(this IAmazonConnect client, AmazonConnectRequest request)
    {
        var method = typeof(IAmazonConnect).GetMethod(request.GetType().Name.Replace("Request", "Async", StringComparison.Ordinal))!;
        var call = (Task)method.Invoke(client, [request, TestContext.Current.CancellationToken])!;
        await call;
        return ((dynamic)call).Result;
    }
}
