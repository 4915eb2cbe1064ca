using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Amazon.Connect.Model;

namespace OutboundChat.Journal;

/// <summary>What a row is known by.</summary>
/// <param name="Key">Names the row, and is its ClientToken unless it brought one.</param>
/// <param name="Body">A fingerprint of what it says.</param>
/// <param name="Recipient">Names its recipient, who is messaged once; null where that may happen several times.</param>
internal readonly record struct RowName(string Key, string Body, string? Recipient = null);

/// <summary>
/// Names the rows of a run. One recipient is one row; where a run may message someone several times, what it says tells the rows apart.
/// </summary>
internal sealed class RowIdentity(string batch, bool allowDuplicate)
{
    /// <summary>How often each row came, where rows may be exactly alike: which of them is which makes no difference.</summary>
    private readonly Dictionary<UInt128, int> _seen = [];

    /// <param name="request">A valid request.</param>
    /// <param name="destination">Its destination, or how an earlier version read it.</param>
    /// <param name="channel">SMS or WhatsApp.</param>
    public RowName Of(StartOutboundChatContactRequest request, string destination, string? channel)
    {
        string body = RequestBody.Fingerprint(request);
        if (!allowDuplicate)
        {
            return new RowName(RowKey.Of(batch, request, destination, channel), body, RowKey.OfRecipient(batch, destination));
        }

        string key = RowKey.Of(batch, request, destination, channel, body);
        int times = _seen[RowKey.Short(key)] = _seen.GetValueOrDefault(RowKey.Short(key)) + 1;
        string number = times.ToString(CultureInfo.InvariantCulture);
        return new RowName(times == 1 ? key : RowKey.Of(batch, request, destination, channel, body, number), body);
    }
}

/// <summary>
/// What a row is known by, whatever its place in the file: hex of a SHA-256, so within the alphabet and length of a ClientToken, and
/// without the phone number in it. This is a format: another value for the same row would start its chat again.
/// </summary>
internal static class RowKey
{
    private const string Version = "OutboundChat/1";

    /// <param name="batch">The batch.</param>
    /// <param name="request">A valid request.</param>
    /// <param name="destination">Its destination.</param>
    /// <param name="channel">SMS or WhatsApp.</param>
    /// <param name="more">What else tells rows for the same recipient apart.</param>
    public static string Of(
        string batch, StartOutboundChatContactRequest request, string destination, string? channel, params ReadOnlySpan<string> more)
    {
        string instance = request.InstanceId.ToLowerInvariant(), source = request.SourceEndpoint.Address.ToLowerInvariant();
        string[] parts = [Version, batch, instance, source, channel ?? string.Empty, destination, .. more];
        return Hash(parts);
    }

    /// <summary>What a recipient is known by, whatever the channel, source and instance.</summary>
    public static string OfRecipient(string batch, string destination) => Hash([Version, batch, destination]);

    /// <summary>The first 16 of the key's 32 bytes: enough that no two rows of any batch ever share them.</summary>
    public static UInt128 Short(string key) =>
        UInt128.Parse(key.AsSpan(0, 32), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static string Hash(ReadOnlySpan<string> parts)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string part in parts)
        {
            Append(hash, part);
        }

        return Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant();
    }

    /// <summary>With its length in front, so that no two lists of parts look alike.</summary>
    private static void Append(IncrementalHash hash, string part)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(part);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
