using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OutboundChat.Journal;

/// <summary>
/// One line of a journal: a JSON object whose last member is a CRC-32C of everything before it, seeded with the checksum of the previous
/// line. That detects lines that were changed, lost, moved or duplicated.
/// </summary>
internal static class JournalLine
{
    private const int ChecksumDigits = 8;

    private static ReadOnlySpan<byte> BeforeChecksum => ",\"crc\":\""u8;

    private static ReadOnlySpan<byte> AfterChecksum => "\"}"u8;

    /// <summary>Writes a line with its line feed, and updates <paramref name="checksum"/>.</summary>
    public static void Write<T>(IBufferWriter<byte> output, T value, JsonTypeInfo<T> type, ref uint checksum)
    {
        ReadOnlySpan<byte> json = JsonSerializer.SerializeToUtf8Bytes(value, type).AsSpan()[..^1];
        checksum = Add(checksum, json);
        output.Write(json);
        output.Write(BeforeChecksum);
        Format(checksum, output.GetSpan(ChecksumDigits));
        output.Advance(ChecksumDigits);
        output.Write(AfterChecksum);
        output.Write("\n"u8);
    }

    /// <summary>
    /// Whether a line, without its line feed, is undamaged and follows the previous one; updates <paramref name="checksum"/>.
    /// </summary>
    public static bool Check(ReadOnlySpan<byte> line, ref uint checksum)
    {
        int length = line.Length - BeforeChecksum.Length - ChecksumDigits - AfterChecksum.Length;
        if (length <= 0 || !line[length..].StartsWith(BeforeChecksum) || !line.EndsWith(AfterChecksum))
        {
            return false;
        }

        checksum = Add(checksum, line[..length]);
        Span<byte> digits = stackalloc byte[ChecksumDigits];
        Format(checksum, digits);
        return line.Slice(length + BeforeChecksum.Length, ChecksumDigits).SequenceEqual(digits);
    }

    private static void Format(uint checksum, Span<byte> digits) =>
        Utf8Formatter.TryFormat(checksum, digits, out _, new StandardFormat('x', ChecksumDigits));

    private static uint Add(uint checksum, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            checksum = BitOperations.Crc32C(checksum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (byte value in bytes)
        {
            checksum = BitOperations.Crc32C(checksum, value);
        }

        return checksum;
    }
}
