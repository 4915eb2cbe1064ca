using System.Management.Automation;
using System.Reflection;
using Amazon.Runtime;
using OutboundChat.Module.Values;

namespace OutboundChat.Module.Credentials;

/// <summary>Converts the user's credentials, which usually belong to another module's AWSSDK.Core, to this module's.</summary>
internal sealed class CredentialAdapter(SessionState session)
{
    /// <summary>The type in which AWS Tools stores a session's credentials. Its members are not public.</summary>
    private const string StoredType = "Amazon.PowerShell.Common.AWSPSCredentials";

    /// <param name="value">The credentials.</param>
    /// <param name="source">Where they come from, for error messages.</param>
    /// <exception cref="SetupException">They are not AWS credentials.</exception>
    public AWSCredentials Adapt(object value, string source)
    {
        object given = PlainValue.Unwrap(value)!;
        return TryAdapt(given, source)
            ?? (PlainValue.IsOfType(given, StoredType) ? TryAdapt(ContentOf(given), source) ?? TryAdapt(GetAwsCredential(), source) : null)
            ?? throw (given is PSCredential
                ? new SetupException(Texts.CredentialOfPowerShell(source))
                : new SetupException(Texts.CredentialUnreadable(source, given.GetType())));
    }

    private static AWSCredentials? TryAdapt(object? value, string source) => PlainValue.Unwrap(value) switch
    {
        null => null,
        AWSCredentials own => own,
        { } other => PlainValue.IsOfType(other, typeof(AWSCredentials).FullName!) ? new ForeignCredentials(other, source) : null,
    };

    private static object? ContentOf(object stored) => stored.GetType()
        .GetProperty("Credentials", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)?.GetValue(stored);

    /// <summary>Calls the command of AWS Tools, if it is loaded.</summary>
    private object? GetAwsCredential()
    {
        const CommandTypes any = CommandTypes.Cmdlet | CommandTypes.Function | CommandTypes.Alias;
        return session.InvokeCommand.GetCommand("Get-AWSCredential", any) is { } command
            ? session.InvokeCommand.InvokeScript(false, ScriptBlock.Create("& $args[0]"), null, command).FirstOrDefault()?.BaseObject
            : null;
    }
}

/// <summary>
/// Credentials of another load context's AWSSDK.Core. Each use fetches the keys again, because those of a role expire in the middle of a
/// long run. Only strings are copied, since objects of the other context's types can't be used in this one.
/// </summary>
/// <param name="foreign">The credentials.</param>
/// <param name="source">Where they come from, for error messages.</param>
internal sealed class ForeignCredentials(object foreign, string source) : AWSCredentials
{
    public override ImmutableCredentials GetCredentials()
    {
        try
        {
            return Copy(Call(nameof(GetCredentials)));
        }
#pragma warning disable CA1031 // The exceptions of the other context have types that can't be named here.
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
                await pending;
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

    private SetupException Unavailable(Exception exception) => new(
        Texts.CredentialsUnavailable(source, exception.GetBaseException().Message), exception);

    private static ImmutableCredentials Copy(object? keys)
    {
        return new(
            Read(nameof(ImmutableCredentials.AccessKey)),
            Read(nameof(ImmutableCredentials.SecretKey)),
            Read(nameof(ImmutableCredentials.Token)),
            Read(nameof(ImmutableCredentials.AccountId)));

        string? Read(string property) => keys?.GetType().GetProperty(property)?.GetValue(keys) as string;
    }
}
