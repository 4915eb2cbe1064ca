using Amazon.Runtime;
using Amazon.Runtime.Internal;
using OutboundChat.Aws;

namespace OutboundChat.Sending;

/// <summary>
/// Signs each attempt with one pair of keys. The SDK asks once for the session token and again for the signature, so a request that is
/// signed while the keys change would have the token of one pair and the signature of the next.
/// </summary>
internal sealed class KeysHandler : PipelineHandler
{
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        IRequestContext request = executionContext.RequestContext;
        if (request.Identity is not AWSCredentials credentials)
        {
            return await base.InvokeAsync<T>(executionContext);
        }

        request.Identity = new Keys(await FetchAsync(credentials, request.CancellationToken));
        try
        {
            return await base.InvokeAsync<T>(executionContext);
        }
        finally
        {
            // The next attempt asks again.
            request.Identity = credentials;
        }
    }

    /// <summary>Without keys the request has not left, so its outcome is not in doubt.</summary>
    private static async Task<ImmutableCredentials> FetchAsync(AWSCredentials credentials, CancellationToken cancellation)
    {
        try
        {
            return credentials is SessionCredentials known
                ? await known.FetchAsync(cancellation)
                : await credentials.GetCredentialsAsync();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw new RunStoppedException();
        }
    }

    private sealed class Keys(ImmutableCredentials keys) : AWSCredentials
    {
        public override ImmutableCredentials GetCredentials() => keys;
    }
}
