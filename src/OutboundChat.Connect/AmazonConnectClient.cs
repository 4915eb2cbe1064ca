using Amazon.Connect.Internal;
using Amazon.Connect.Model;
using Amazon.Connect.Model.Internal.MarshallTransformations;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.Connect;

/// <summary>
/// Calls Amazon Connect through AWSSDK.Core's pipeline. Safe for many threads at once; make one and keep it.
/// A constructor without credentials looks for them where every AWS client does, on the first call.
/// </summary>
public class AmazonConnectClient : AmazonServiceClient, IAmazonConnect
{
    private static readonly AmazonConnectMetadata Metadata = new();

    public AmazonConnectClient()
        : this(new AmazonConnectConfig())
    {
    }

    public AmazonConnectClient(RegionEndpoint region)
        : this(new AmazonConnectConfig { RegionEndpoint = region })
    {
    }

    public AmazonConnectClient(AmazonConnectConfig config)
        : base(config)
    {
    }

    public AmazonConnectClient(AWSCredentials credentials)
        : this(credentials, new AmazonConnectConfig())
    {
    }

    public AmazonConnectClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonConnectConfig { RegionEndpoint = region })
    {
    }

    public AmazonConnectClient(AWSCredentials credentials, AmazonConnectConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    public AmazonConnectClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonConnectConfig())
    {
    }

    public AmazonConnectClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonConnectConfig { RegionEndpoint = region })
    {
    }

    public AmazonConnectClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonConnectConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig)
    {
    }

    public AmazonConnectClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonConnectConfig())
    {
    }

    public AmazonConnectClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonConnectConfig { RegionEndpoint = region })
    {
    }

    public AmazonConnectClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonConnectConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig)
    {
    }

    IClientConfig IAmazonService.Config => Config;

    /// <inheritdoc/>
    protected override IServiceMetadata ServiceMetadata => Metadata;

    /// <inheritdoc/>
    public virtual Task<StartOutboundChatContactResponse> StartOutboundChatContactAsync(StartOutboundChatContactRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<StartOutboundChatContactResponse>(request, StartOutboundChatContactRequestMarshaller.Instance, StartOutboundChatContactResponseUnmarshaller.Instance, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<StopContactResponse> StopContactAsync(StopContactRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<StopContactResponse>(request, StopContactRequestMarshaller.Instance, StopContactResponseUnmarshaller.Instance, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeContactResponse> DescribeContactAsync(DescribeContactRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeContactResponse>(request, DescribeContactRequestMarshaller.Instance, DescribeContactResponseUnmarshaller.Instance, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListInstancesResponse> ListInstancesAsync(ListInstancesRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListInstancesResponse>(request, ListInstancesRequestMarshaller.Instance, ListInstancesResponseUnmarshaller.Instance, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListContactFlowsResponse> ListContactFlowsAsync(ListContactFlowsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListContactFlowsResponse>(request, ListContactFlowsRequestMarshaller.Instance, ListContactFlowsResponseUnmarshaller.Instance, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListPhoneNumbersV2Response> ListPhoneNumbersV2Async(ListPhoneNumbersV2Request request, CancellationToken cancellationToken = default) =>
        CallAsync<ListPhoneNumbersV2Response>(request, ListPhoneNumbersV2RequestMarshaller.Instance, ListPhoneNumbersV2ResponseUnmarshaller.Instance, cancellationToken);

    /// <inheritdoc/>
    public Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    /// <summary>Puts this service's endpoints and signing into the pipeline; an override calls this first, then adds its own handlers.</summary>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new AmazonConnectEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new AmazonConnectAuthSchemeHandler());
    }

    private Task<TResponse> CallAsync<TResponse>(
        AmazonConnectRequest request, IMarshaller<IRequest, AmazonWebServiceRequest> marshaller, ConnectResponseUnmarshaller unmarshaller, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new() =>
        InvokeAsync<TResponse>(request, new InvokeOptions { RequestMarshaller = marshaller, ResponseUnmarshaller = unmarshaller }, cancellationToken);
}
