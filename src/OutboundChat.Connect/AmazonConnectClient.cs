using Amazon.Connect.Model;
using Amazon.Runtime;
using Amazon.Runtime.Credentials.Internal;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;

namespace Amazon.Connect;

/// <summary>The operations of Amazon Connect that this project uses, with the names and types of AWSSDK.Connect.</summary>
public interface IAmazonConnect : IDisposable
{
    /// <summary>Starts a chat over SMS or WhatsApp. By default an account may do this twice a second in each Region.</summary>
    Task<StartOutboundChatContactResponse> StartOutboundChatContactAsync(
        StartOutboundChatContactRequest request, CancellationToken cancellationToken = default);

    Task<StopContactResponse> StopContactAsync(StopContactRequest request, CancellationToken cancellationToken = default);

    /// <summary>Gets a contact. The service keeps contacts for 24 months from their start.</summary>
    Task<DescribeContactResponse> DescribeContactAsync(DescribeContactRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the instances of an account in one Region, at most 10 a page.</summary>
    Task<ListInstancesResponse> ListInstancesAsync(ListInstancesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the flows of an instance, at most 1,000 a page.</summary>
    Task<ListContactFlowsResponse> ListContactFlowsAsync(ListContactFlowsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists phone numbers, at most 1,000 a page.</summary>
    Task<ListPhoneNumbersV2Response> ListPhoneNumbersV2Async(
        ListPhoneNumbersV2Request request, CancellationToken cancellationToken = default);
}

/// <summary>The base of every request to Amazon Connect.</summary>
public class AmazonConnectRequest : AmazonWebServiceRequest;

/// <summary>Calls Amazon Connect through AWSSDK.Core's pipeline. Safe to use from many threads at once.</summary>
public class AmazonConnectClient(AWSCredentials credentials, AmazonConnectConfig clientConfig)
    : AmazonServiceClient(credentials, clientConfig), IAmazonConnect
{
    private static readonly Operation<StartOutboundChatContactRequest, StartOutboundChatContactResponse> s_startOutboundChatContact = new(
        "PUT",
        "/contact/outbound-chat",
        (call, request) => call.SetBody(request.WithClientToken(), RequestJson.Default.StartOutboundChatContactRequest),
        answer => new() { ContactId = answer.ContactId });

    private static readonly Operation<StopContactRequest, StopContactResponse> s_stopContact = new(
        "POST", "/contact/stop", (call, request) => call.SetBody(request, RequestJson.Default.StopContactRequest));

    private static readonly Operation<DescribeContactRequest, DescribeContactResponse> s_describeContact = new(
        "GET",
        "/contacts/{InstanceId}/{ContactId}",
        (call, request) =>
        {
            call.SetLabel(nameof(request.InstanceId), request.InstanceId);
            call.SetLabel(nameof(request.ContactId), request.ContactId);
        },
        answer => new() { Contact = answer.Contact });

    private static readonly Operation<ListInstancesRequest, ListInstancesResponse> s_listInstances = new(
        "GET",
        "/instance",
        (call, request) => call.SetPage(request.NextToken, request.MaxResults),
        answer => new() { InstanceSummaryList = answer.InstanceSummaryList, NextToken = answer.NextToken });

    private static readonly Operation<ListContactFlowsRequest, ListContactFlowsResponse> s_listContactFlows = new(
        "GET",
        "/contact-flows-summary/{InstanceId}",
        (call, request) =>
        {
            call.SetLabel(nameof(request.InstanceId), request.InstanceId);
            call.SetPage(request.NextToken, request.MaxResults);
            if (request.ContactFlowTypes is { Count: > 0 } types)
            {
                call.ParameterCollection.Add("contactFlowTypes", types);
            }
        },
        answer => new() { ContactFlowSummaryList = answer.ContactFlowSummaryList, NextToken = answer.NextToken });

    private static readonly Operation<ListPhoneNumbersV2Request, ListPhoneNumbersV2Response> s_listPhoneNumbersV2 = new(
        "POST",
        "/phone-number/list",
        (call, request) => call.SetBody(request, RequestJson.Default.ListPhoneNumbersV2Request),
        answer => new() { ListPhoneNumbersSummaryList = answer.ListPhoneNumbersSummaryList, NextToken = answer.NextToken });

    public AmazonConnectClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonConnectConfig clientConfig)
        : this(new BasicAWSCredentials(awsAccessKeyId, awsSecretAccessKey), clientConfig)
    {
    }

    public AmazonConnectClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonConnectConfig clientConfig)
        : this(new SessionAWSCredentials(awsAccessKeyId, awsSecretAccessKey, awsSessionToken), clientConfig)
    {
    }

    protected override IServiceMetadata ServiceMetadata { get; } = new Metadata();

    public virtual Task<StartOutboundChatContactResponse> StartOutboundChatContactAsync(
        StartOutboundChatContactRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(s_startOutboundChatContact, request, cancellationToken);

    public virtual Task<StopContactResponse> StopContactAsync(StopContactRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(s_stopContact, request, cancellationToken);

    public virtual Task<DescribeContactResponse> DescribeContactAsync(
        DescribeContactRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(s_describeContact, request, cancellationToken);

    public virtual Task<ListInstancesResponse> ListInstancesAsync(
        ListInstancesRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(s_listInstances, request, cancellationToken);

    public virtual Task<ListContactFlowsResponse> ListContactFlowsAsync(
        ListContactFlowsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(s_listContactFlows, request, cancellationToken);

    public virtual Task<ListPhoneNumbersV2Response> ListPhoneNumbersV2Async(
        ListPhoneNumbersV2Request request, CancellationToken cancellationToken = default) =>
        CallAsync(s_listPhoneNumbersV2, request, cancellationToken);

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new ConnectEndpoint.Resolver());
        pipeline.AddHandlerAfter<Marshaller>(new SigV4Handler());
    }

    private Task<TResponse> CallAsync<TRequest, TResponse>(
        Operation<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken)
        where TRequest : AmazonConnectRequest
        where TResponse : AmazonWebServiceResponse, new() =>
        InvokeAsync<TResponse>(request, operation.Options, cancellationToken);

    private sealed class SigV4Handler : BaseAuthResolverHandler
    {
        protected override List<IAuthSchemeOption> ResolveAuthOptions(IExecutionContext executionContext) => AuthSchemeOption.DEFAULT_SIGV4;
    }

    private sealed class Metadata : IServiceMetadata
    {
        public string ServiceId => AmazonConnectConfig.Service;

        public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
    }
}
