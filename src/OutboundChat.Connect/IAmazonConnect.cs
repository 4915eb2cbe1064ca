using Amazon.Connect.Model;
using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>Amazon Connect, as far as this project uses it.</summary>
public interface IAmazonConnect : IAmazonService, IDisposable
{
    /// <summary>
    /// Starts a chat with a customer over SMS or WhatsApp (<c>PUT /contact/outbound-chat</c>). By default an account may do this
    /// twice a second and 5 times at once, in each Region.
    /// </summary>
    /// <exception cref="AccessDeniedException">A permission is missing, or a number or flow is not enabled for messaging.</exception>
    /// <exception cref="ConflictException">Another operation or the contact's state is in the way.</exception>
    /// <exception cref="InternalServiceException">The service failed.</exception>
    /// <exception cref="InvalidRequestException">The service does not accept the request.</exception>
    /// <exception cref="LimitExceededException">The quota of active chats is full.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such instance, flow or number.</exception>
    /// <exception cref="ThrottlingException">The account's rate of requests is exceeded.</exception>
    /// <exception cref="AmazonConnectException">The service, or something on the way to it, answered with another error.</exception>
    Task<StartOutboundChatContactResponse> StartOutboundChatContactAsync(StartOutboundChatContactRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Ends a contact (<c>POST /contact/stop</c>). The service documents that a chat can be ended in any state, but not in so many words that
    /// this includes one that has ended.
    /// </summary>
    /// <exception cref="ContactNotFoundException">There is no such contact.</exception>
    /// <exception cref="InternalServiceException">The service failed.</exception>
    /// <exception cref="InvalidActiveRegionException">Another Region of the instance is the active one.</exception>
    /// <exception cref="InvalidParameterException">The service does not accept a parameter.</exception>
    /// <exception cref="InvalidRequestException">The service does not accept the request.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such instance.</exception>
    /// <exception cref="AmazonConnectException">The service, or something on the way to it, answered with another error.</exception>
    Task<StopContactResponse> StopContactAsync(StopContactRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Tells what the service knows of a contact (<c>GET /contacts/{InstanceId}/{ContactId}</c>), for 24 months from its start.
    /// </summary>
    /// <exception cref="InternalServiceException">The service failed.</exception>
    /// <exception cref="InvalidParameterException">The service does not accept a parameter.</exception>
    /// <exception cref="InvalidRequestException">The service does not accept the request.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such instance or contact.</exception>
    /// <exception cref="ThrottlingException">The account's rate of requests is exceeded.</exception>
    /// <exception cref="AmazonConnectException">The service, or something on the way to it, answered with another error.</exception>
    Task<DescribeContactResponse> DescribeContactAsync(DescribeContactRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the account's instances in this Region (<c>GET /instance</c>), at most 10 a page: ask again with the answer's
    /// <see cref="ListInstancesResponse.NextToken"/> until it is null.
    /// </summary>
    /// <exception cref="InternalServiceException">The service failed.</exception>
    /// <exception cref="InvalidRequestException">The service does not accept the request.</exception>
    /// <exception cref="AmazonConnectException">The service, or something on the way to it, answered with another error.</exception>
    Task<ListInstancesResponse> ListInstancesAsync(ListInstancesRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists an instance's flows (<c>GET /contact-flows-summary/{InstanceId}</c>), at most 1,000 a page: ask again with the answer's
    /// <see cref="ListContactFlowsResponse.NextToken"/> until it is null.
    /// </summary>
    /// <exception cref="InternalServiceException">The service failed.</exception>
    /// <exception cref="InvalidParameterException">The service does not accept a parameter.</exception>
    /// <exception cref="InvalidRequestException">The service does not accept the request.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such instance.</exception>
    /// <exception cref="ThrottlingException">The account's rate of requests is exceeded.</exception>
    /// <exception cref="AmazonConnectException">The service, or something on the way to it, answered with another error.</exception>
    Task<ListContactFlowsResponse> ListContactFlowsAsync(ListContactFlowsRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists phone numbers (<c>POST /phone-number/list</c>), at most 1,000 a page: ask again with the answer's
    /// <see cref="ListPhoneNumbersV2Response.NextToken"/> until it is null.
    /// </summary>
    /// <exception cref="AccessDeniedException">A permission is missing.</exception>
    /// <exception cref="InternalServiceException">The service failed.</exception>
    /// <exception cref="InvalidParameterException">The service does not accept a parameter.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such instance or traffic distribution group.</exception>
    /// <exception cref="ThrottlingException">The account's rate of requests is exceeded.</exception>
    /// <exception cref="AmazonConnectException">The service, or something on the way to it, answered with another error.</exception>
    Task<ListPhoneNumbersV2Response> ListPhoneNumbersV2Async(ListPhoneNumbersV2Request request, CancellationToken cancellationToken = default);

    /// <summary>The endpoint that this request would go to.</summary>
    Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    /// <inheritdoc/>
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonConnectConfig();

    /// <inheritdoc/>
    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig)
    {
        if (clientConfig is not AmazonConnectConfig config)
        {
            throw new AmazonClientException($"An {nameof(AmazonConnectClient)} is configured with an {nameof(AmazonConnectConfig)}.");
        }

        return awsCredentials is null ? new AmazonConnectClient(config) : new AmazonConnectClient(awsCredentials, config);
    }
}
