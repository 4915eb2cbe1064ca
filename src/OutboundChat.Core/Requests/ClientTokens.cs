using System.Globalization;
using System.Security.Cryptography;

namespace OutboundChat.Requests;

/// <summary>
/// Makes random tokens, UUIDs of version 4. The system is asked for many of them at once: where each is asked for by itself, as Guid.NewGuid does, that
/// is a third of what a row takes.
/// </summary>
internal sealed class ClientTokens
{
    private const int Size = 16, AtOnce = 64;

    private readonly byte[] _random = new byte[Size * AtOnce];
    private int _next = Size * AtOnce;

    public string Next()
    {
        if (_next == _random.Length)
        {
            RandomNumberGenerator.Fill(_random);
            _next = 0;
        }

        Span<byte> token = _random.AsSpan(_next, Size);
        _next += Size;

        // The version and the variant, as RFC 9562 has them.
        token[6] = (byte)((token[6] & 0x0F) | 0x40);
        token[8] = (byte)((token[8] & 0x3F) | 0x80);
        return new Guid(token, bigEndian: true).ToString("D", CultureInfo.InvariantCulture);
    }
}
