using System.Security.Authentication;
using Amazon.Runtime;

namespace OutboundChat.Aws;

/// <summary>
/// A session's credentials. Fetching keys succeeds in time or fails with one error that ends the run. Without keys, no request leaves.
/// </summary>
/// <param name="source">Where they come from.</param>
/// <param name="patience">How long fetching them may take in all.</param>
internal sealed class SessionCredentials(CredentialSource source, TimeSpan patience) : AWSCredentials
{
    private volatile string? _asked;
    private volatile ImmutableCredentials? _known;

    public override ImmutableCredentials GetCredentials() => FetchAsync(CancellationToken.None).GetAwaiter().GetResult();

    public override Task<ImmutableCredentials> GetCredentialsAsync() => FetchAsync(CancellationToken.None);

    /// <exception cref="SetupException">There are no keys, or they can't sign a request.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public async Task<ImmutableCredentials> FetchAsync(CancellationToken cancellation)
    {
        // On another thread, because some kinds of credentials block. A call that never answers is abandoned.
        Task<ImmutableCredentials> fetch = source.Asked is null
            ? FetchAsync(source)
            : Task.Run(() => FetchAsync(source), CancellationToken.None);
        try
        {
            return Check(await fetch.WaitAsync(patience, cancellation));
        }
        catch (TimeoutException) when (!fetch.IsCompleted)
        {
            string asked = Texts.NotAnswered(_asked ?? source.Name, patience);
            throw new SetupException(Texts.CredentialsUnavailable(source.Name, asked));
        }
#pragma warning disable CA1031 // Each kind of credentials throws its own exceptions, and all of them mean that nothing can be signed.
        catch (Exception exception) when (exception is not SetupException && !cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            throw Unavailable(exception);
        }
    }

    /// <summary>Fetches the keys of the source first, so that an error names the link of the chain that failed.</summary>
    private async Task<ImmutableCredentials> FetchAsync(CredentialSource link)
    {
        if (link.Source is { } with)
        {
            await FetchAsync(with);
        }

        _asked = link.Asked;
        return await link.Credentials.GetCredentialsAsync();
    }

    /// <summary>
    /// Keys travel in headers, which allow only printable ASCII. The service would refuse other keys with an error that does not name the
    /// cause.
    /// </summary>
    private ImmutableCredentials Check(ImmutableCredentials? keys)
    {
        if (keys is null)
        {
            throw new SetupException(Texts.CredentialsUnavailable(source.Name, Texts.NoKeys()));
        }

        if (keys.Equals(_known))
        {
            return keys;
        }

        Secrets.Keep(keys.SecretKey);
        Secrets.Keep(keys.Token);
        foreach ((string what, string? value) in new[]
            { ("access key", keys.AccessKey), ("secret key", keys.SecretKey), ("session token", keys.Token) })
        {
            if (value?.Any(character => !char.IsBetween(character, ' ', '~')) == true)
            {
                throw new SetupException(Texts.KeysMalformed(source.Name, what));
            }
        }

        return _known = keys;
    }

    /// <summary>
    /// Errors of JSON parsers quote the text that they can't read, which may hold a secret, so neither their message nor the exception is
    /// passed on.
    /// </summary>
    private SetupException Unavailable(Exception exception)
    {
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is SetupException own)
            {
                return own;
            }
        }

        string said = Said(exception);
        bool isJson = said.Contains("BytePositionInLine", StringComparison.Ordinal);
        said = isJson ? Texts.CredentialsNotJson() : said;
        Notice notice = Texts.CredentialsUnavailable(
            source.Name, _asked is { } asked && asked != source.Name ? Texts.CallFailed(asked, said) : said);
        return new SetupException(notice, isJson ? null : exception);
    }

    /// <summary>The message of the service's exception, or else of the innermost one.</summary>
    private static string Said(Exception exception)
    {
        Exception inner = exception;
        while (inner is not AmazonServiceException { StatusCode: not 0 } && inner.InnerException is { } next)
        {
            inner = next;
        }

        return inner switch
        {
            AuthenticationException => $"{Wording.Sentence(inner.Message)} {Texts.CertificateRemedy(inner.Message)}",
            // A response without a message leaves .NET's default message.
            AmazonServiceException { ErrorCode: { Length: > 0 } code } when inner.Message.Contains(inner.GetType().Name) => code,
            _ => inner.Message,
        };
    }
}
