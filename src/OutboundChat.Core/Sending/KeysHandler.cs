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

        request.Identity = new Keys(await FetchAsync(credentials, ChatAttempts.Of(executionContext)));
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

    /// <summary>Without keys the attempt does not leave, so nothing is in doubt.</summary>
    private static async Task<ImmutableCredentials> FetchAsync(AWSCredentials credentials, ChatAttempts attempts)
    {
        CancellationToken stopped = attempts.Signals.Stopped;
        try
        {
            return credentials is SessionCredentials known
                ? await known.FetchAsync(stopped)
                : await credentials.GetCredentialsAsync();
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            attempts.Count--;
            throw new RunStoppedException();
        }
        catch
        {
            attempts.Count--;
            throw;
        }
    }

    private sealed class Keys(ImmutableCredentials keys) : AWSCredentials
    {
        public override ImmutableCredentials GetCredentials() => keys;
    }
}
