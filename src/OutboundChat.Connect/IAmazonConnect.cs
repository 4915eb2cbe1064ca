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
