using System.Reflection;
using System.Runtime.ExceptionServices;
using Amazon.Runtime;

namespace OutboundChat.Module.Credentials;

/// <summary>
/// Credentials of another load context's AWSSDK.Core. Each use asks them anew, because those of a role expire in the middle of a long run, and
/// copies the texts: nothing else can cross from one context to the other.
/// </summary>
internal sealed class ForeignCredentials(object foreign) : AWSCredentials
{
    public override ImmutableCredentials GetCredentials() => Copy(Call(nameof(GetCredentials)));

    public override async Task<ImmutableCredentials> GetCredentialsAsync()
    {
        if (Call(nameof(GetCredentialsAsync)) is not Task pending)
        {
            return GetCredentials();
        }

        await pending.ConfigureAwait(false);
        return Copy(pending.GetType().GetProperty(nameof(Task<object>.Result))!.GetValue(pending));
    }

    private object? Call(string method)
    {
        try
        {
            return foreign.GetType().GetMethod(method, Type.EmptyTypes)?.Invoke(foreign, null);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    private static ImmutableCredentials Copy(object? keys) =>
        new(Read(keys, nameof(ImmutableCredentials.AccessKey)), Read(keys, nameof(ImmutableCredentials.SecretKey)), Read(keys, nameof(ImmutableCredentials.Token)), Read(keys, nameof(ImmutableCredentials.AccountId)));

    private static string? Read(object? keys, string property) => keys?.GetType().GetProperty(property)?.GetValue(keys) as string;
}
