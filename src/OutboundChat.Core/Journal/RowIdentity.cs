using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Amazon.Connect.Model;

namespace OutboundChat.Journal;

/// <summary>The identity of a row.</summary>
/// <param name="Key">Identifies the row, and is its ClientToken unless it has one of its own.</param>
/// <param name="Body">A fingerprint of its content.</param>
/// <param name="Recipient">Identifies the recipient; null if a recipient may have several rows.</param>
internal readonly record struct RowName(string Key, string Body, string? Recipient = null);

/// <summary>
/// Derives the identities of a run's rows. A recipient has one row; with -AllowDuplicate, the content distinguishes a recipient's rows.
/// </summary>
internal sealed class RowIdentity(string batch, bool allowDuplicate)
{
    /// <summary>How often each row has come. Identical rows are numbered; it makes no difference which of them gets which number.</summary>
    private readonly Dictionary<UInt128, int> _seen = [];

    /// <param name="request">A valid request.</param>
    /// <param name="destination">Its destination, or the number that an earlier version read.</param>
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
/// A row's key, whatever its place in the file: hex of a SHA-256, which fits the alphabet and length of a ClientToken and does not reveal
/// the phone number. The derivation must never change: another key for the same row would start its chat again.
/// </summary>
internal static class RowKey
{
    private const string Version = "OutboundChat/1";

    /// <summary>In bytes: enough for most rows.</summary>
    private const int InitialSize = 512;

    /// <param name="batch">The batch.</param>
    /// <param name="request">A valid request.</param>
    /// <param name="destination">Its destination.</param>
    /// <param name="channel">SMS or WhatsApp.</param>
    /// <param name="more">More values that distinguish rows of the same recipient.</param>
    public static string Of(
        string batch, StartOutboundChatContactRequest request, string destination, string? channel, params ReadOnlySpan<string> more)
    {
        string instance = request.InstanceId.ToLowerInvariant(), source = request.SourceEndpoint.Address.ToLowerInvariant();
        string[] parts = [Version, batch, instance, source, channel ?? string.Empty, destination, .. more];
        return Hash(parts);
    }

    /// <summary>A recipient's key, the same for every channel, source and instance.</summary>
    public static string OfRecipient(string batch, string destination) => Hash([Version, batch, destination]);

    /// <summary>The first 16 of the key's 32 bytes: enough that no two rows of any batch ever share them.</summary>
    public static UInt128 Short(string key) =>
        UInt128.Parse(key.AsSpan(0, 32), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>Each part follows its length, so that different lists of parts never give the same bytes.</summary>
    private static string Hash(ReadOnlySpan<string> parts)
    {
        ArrayBufferWriter<byte> buffer = new(InitialSize);
        foreach (string part in parts)
        {
            BinaryPrimitives.WriteInt32BigEndian(buffer.GetSpan(sizeof(int)), Encoding.UTF8.GetByteCount(part));
            buffer.Advance(sizeof(int));
            Encoding.UTF8.GetBytes(part, buffer);
        }

        return Convert.ToHexString(SHA256.HashData(buffer.WrittenSpan)).ToLowerInvariant();
    }
}
