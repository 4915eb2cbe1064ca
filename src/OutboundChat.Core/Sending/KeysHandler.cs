using Amazon.Runtime;
using Amazon.Runtime.Internal;
using OutboundChat.Aws;

namespace OutboundChat.Sending;

/// <summary>
/// Signs each attempt with one set of keys. The SDK fetches keys once for the session token and again for the signature, so a request that
/// is signed during a renewal would have the token of one set and the signature of the next.
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
            // The next attempt fetches keys again.
            request.Identity = credentials;
        }
    }

    /// <summary>Without keys the attempt does not leave, so it does not count.</summary>
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
