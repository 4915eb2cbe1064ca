using System.Management.Automation;
using System.Reflection;
using Amazon.Runtime;
using OutboundChat.Module.Hosting;
using OutboundChat.Module.Values;

namespace OutboundChat.Module.Credentials;

/// <summary>Makes credentials for this module's own AWSSDK.Core from those that a person has at hand, which mostly are of another module's.</summary>
internal sealed class CredentialAdapter(ICallerScope scope)
{
    /// <summary>The type in which AWS Tools stores a session's credentials; what it holds is not public.</summary>
    private const string StoredType = "Amazon.PowerShell.Common.AWSPSCredentials";

    /// <param name="value">The credentials.</param>
    /// <param name="source">Where they come from, for an error to name.</param>
    /// <exception cref="SetupException">They are no AWS credentials.</exception>
    public AWSCredentials Adapt(object value, string source)
    {
        object given = PlainValue.Unwrap(value)!;
        return TryAdapt(given, source)
            ?? (PlainValue.IsOfType(given, StoredType) ? TryAdapt(ContentOf(given), source) ?? TryAdapt(scope.Invoke("Get-AWSCredential"), source) : null)
            ?? throw (given is PSCredential
                ? new SetupException(nameof(Texts.CredentialOfPowerShell), Texts.CredentialOfPowerShell(source))
                : new SetupException(nameof(Texts.CredentialUnreadable), Texts.CredentialUnreadable(source, given.GetType())));
    }

    private static AWSCredentials? TryAdapt(object? value, string source) => PlainValue.Unwrap(value) switch
    {
        null => null,
        AWSCredentials own => own,
        { } other => PlainValue.IsOfType(other, typeof(AWSCredentials).FullName!) ? new ForeignCredentials(other, source) : null,
    };

    private static object? ContentOf(object stored) =>
        stored.GetType().GetProperty("Credentials", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)?.GetValue(stored);
}
