using Amazon.Runtime;

namespace OutboundChat.Module.Credentials;

/// <summary>
/// Credentials of another load context's AWSSDK.Core. Each use asks them anew, because those of a role expire in the middle of a long run, and
/// copies the texts: nothing else can cross from one context to the other.
/// </summary>
/// <param name="foreign">The credentials.</param>
/// <param name="source">Where they come from, for an error to name.</param>
internal sealed class ForeignCredentials(object foreign, string source) : AWSCredentials
{
    public override ImmutableCredentials GetCredentials()
    {
        try
        {
            return Copy(Call(nameof(GetCredentials)));
        }
#pragma warning disable CA1031 // The other context's exceptions are of types that nobody here can name.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            throw Unavailable(exception);
        }
    }

    public override async Task<ImmutableCredentials> GetCredentialsAsync()
    {
        try
        {
            if (Call(nameof(GetCredentialsAsync)) is Task pending)
            {
                await pending.ConfigureAwait(false);
                return Copy(pending.GetType().GetProperty(nameof(Task<object>.Result))!.GetValue(pending));
            }
        }
#pragma warning disable CA1031 // As above.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            throw Unavailable(exception);
        }

        return GetCredentials();
    }

    private object? Call(string method) => foreign.GetType().GetMethod(method, Type.EmptyTypes)?.Invoke(foreign, null);

    /// <summary>Whatever kept the keys from coming, the request never left.</summary>
    private SetupException Unavailable(Exception exception) =>
        new(nameof(Texts.CredentialsUnavailable), Texts.CredentialsUnavailable(source, exception.GetBaseException().Message), exception);

    private static ImmutableCredentials Copy(object? keys) =>
        new(Read(keys, nameof(ImmutableCredentials.AccessKey)), Read(keys, nameof(ImmutableCredentials.SecretKey)), Read(keys, nameof(ImmutableCredentials.Token)), Read(keys, nameof(ImmutableCredentials.AccountId)));

    private static string? Read(object? keys, string property) => keys?.GetType().GetProperty(property)?.GetValue(keys) as string;
}
