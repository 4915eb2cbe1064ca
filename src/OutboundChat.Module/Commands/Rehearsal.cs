using System.Management.Automation;
using System.Security.Cryptography;
using System.Text;
using OutboundChat.Aws;
using OutboundChat.Lookup;

namespace OutboundChat.Module.Commands;

/// <summary>
/// Accepts names that can't be looked up: in a rehearsal, names of the user's own account; in a check without an account, all names.
/// </summary>
/// <param name="command">The command. It warns about each name once.</param>
/// <param name="session">The rehearsal's session; null if there is no account.</param>
internal sealed class Rehearsal(Cmdlet command, AwsSession? session)
{
    /// <summary>The simulated service's quota in requests per second, and the default rate of a rehearsal.</summary>
    public const double RequestsPerSecond = 50;

    private readonly HashSet<string> _accepted = new(StringComparer.Ordinal);

    /// <summary>
    /// Derives an identifier from a name. It is the same in every session, so rows keep their keys and tokens when a rehearsal is resumed.
    /// </summary>
    public string Accept(NameKind kind, string name)
    {
        string what = NameFinder.NameOf(kind), key = $"{what} {name.ToUpperInvariant()}";
        if (_accepted.Add(key))
        {
            command.WriteWarning(session is null ? Texts.NotLookedUp(what, name) : Texts.NameAccepted(what, name));
        }

        string id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16)).ToString("D");
        return kind == NameKind.PhoneNumber
            ? $"arn:aws:connect:{session?.Region.SystemName ?? "us-east-1"}:{session?.Account ?? "000000000000"}:phone-number/{id}"
            : id;
    }
}
