using System.Buffers;
using System.Buffers.Text;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OutboundChat.Journal;

/// <summary>
/// One line of a journal: a JSON object whose last member is a CRC-32C of all that comes before it, begun with that of the line before. So a line
/// that was changed, lost, moved or doubled is seen.
/// </summary>
internal static class JournalLine
{
    private const int ChecksumDigits = 8;

    private static ReadOnlySpan<byte> BeforeChecksum => ",\"crc\":\""u8;

    private static ReadOnlySpan<byte> AfterChecksum => "\"}"u8;

    /// <summary>Writes a line with its line feed, and takes <paramref name="checksum"/> on.</summary>
    public static void Write<T>(IBufferWriter<byte> output, T value, JsonTypeInfo<T> type, ref uint checksum)
    {
        ReadOnlySpan<byte> json = JsonSerializer.SerializeToUtf8Bytes(value, type).AsSpan()[..^1];
        checksum = Add(checksum, json);
        output.Write(json);
        output.Write(BeforeChecksum);
        Span<byte> digits = output.GetSpan(ChecksumDigits);
        Utf8Formatter.TryFormat(checksum, digits, out int written, new StandardFormat('x', ChecksumDigits));
        output.Advance(written);
        output.Write(AfterChecksum);
        output.Write("\n"u8);
    }

    /// <summary>Whether a line, without its line feed, is as it was written behind the one before; takes <paramref name="checksum"/> on.</summary>
    public static bool Check(ReadOnlySpan<byte> line, ref uint checksum)
    {
        int length = line.Length - BeforeChecksum.Length - ChecksumDigits - AfterChecksum.Length;
        if (length <= 0 || !line[length..].StartsWith(BeforeChecksum) || !line.EndsWith(AfterChecksum)
            || !Utf8Parser.TryParse(line.Slice(length + BeforeChecksum.Length, ChecksumDigits), out uint written, out int digits, 'x') || digits != ChecksumDigits)
        {
            return false;
        }

        checksum = Add(checksum, line[..length]);
        return written == checksum;
    }

    private static uint Add(uint checksum, ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            checksum = BitOperations.Crc32C(checksum, value);
        }

        return checksum;
    }
}
