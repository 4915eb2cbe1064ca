using System.Security.Authentication;
using Amazon.Runtime;

namespace OutboundChat.Aws;

/// <summary>
/// A session's credentials: whatever they come from, keys are there in time or there is one error that ends the run. Without keys no
/// request leaves.
/// </summary>
/// <param name="source">Where they come from.</param>
/// <param name="patience">How long all that has to be asked for them may take.</param>
internal sealed class SessionCredentials(CredentialSource source, TimeSpan patience) : AWSCredentials
{
    private volatile string? _asked;
    private volatile ImmutableCredentials? _known;

    public override ImmutableCredentials GetCredentials() => FetchAsync(CancellationToken.None).GetAwaiter().GetResult();

    public override Task<ImmutableCredentials> GetCredentialsAsync() => FetchAsync(CancellationToken.None);

    /// <exception cref="SetupException">There are no keys, or none that a request can be signed with.</exception>
    /// <exception cref="OperationCanceledException">The caller waits no longer.</exception>
    public async Task<ImmutableCredentials> FetchAsync(CancellationToken cancellation)
    {
        // On another thread, because some kinds of credentials block. What never answers is left to itself.
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
#pragma warning disable CA1031 // Every kind of credentials fails with exceptions of its own, and each means that nothing can be signed.
        catch (Exception exception) when (exception is not SetupException && !cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            throw Unavailable(exception);
        }
    }

    /// <summary>Whose keys these are got with is asked first, so that an error tells which of the two is in the way.</summary>
    private async Task<ImmutableCredentials> FetchAsync(CredentialSource link)
    {
        if (link.Source is { } with)
        {
            await FetchAsync(with);
        }

        _asked = link.Asked;
        return await link.Credentials.GetCredentialsAsync();
    }

    /// <summary>A header holds printable ASCII alone: the service would refuse each request for a reason that no one understands.</summary>
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
    /// What can't be read as JSON is quoted by those who tried, and may hold a secret: neither their words nor the exception are passed on.
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
        return said.Contains("BytePositionInLine", StringComparison.Ordinal)
            ? new SetupException(Texts.CredentialsUnavailable(source.Name, Texts.CredentialsNotJson()))
            : new SetupException(Texts.CredentialsUnavailable(source.Name, said), exception);
    }

    /// <summary>A service's own words, which come wrapped and wrap what the transport said; else the innermost exception's.</summary>
    private static string Said(Exception exception)
    {
        Exception inner = exception;
        while (inner is not AmazonServiceException { StatusCode: not 0 } && inner.InnerException is { } next)
        {
            inner = next;
        }

        return inner switch
        {
            AuthenticationException => $"{Wording.Sentence(inner.Message)} {Texts.CertificateRemedy()}",
            // An answer without a message leaves .NET's own words.
            AmazonServiceException { ErrorCode: { Length: > 0 } code } when inner.Message.Contains(inner.GetType().Name) => code,
            _ => inner.Message,
        };
    }
}
