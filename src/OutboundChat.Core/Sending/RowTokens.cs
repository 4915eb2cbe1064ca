using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OutboundChat.Sending;

/// <summary>
/// Chooses the ClientToken that a row keeps through all its attempts: its own, else one derived from the batch or the journal, else a
/// random one. If an earlier run may have started the chat, RowAdmission uses the token of that run instead. Not thread-safe.
/// </summary>
/// <param name="isBatch">Whether the user named a batch, which gives every row its token.</param>
internal sealed class RowTokens(bool isBatch)
{
    private const int Size = 16, AtOnce = 64;

    /// <summary>Hashes of the rows' own tokens, 16 bytes each: a hundred thousand whole tokens would take megabytes.</summary>
    private readonly HashSet<UInt128> _own = [];

    /// <summary>Random bytes are fetched for many tokens at once: fetching them one by one would take a third of a row's time.</summary>
    private readonly byte[] _random = new byte[Size * AtOnce];
    private int _next = Size * AtOnce;

    /// <param name="own">The row's own token; null if it has none.</param>
    /// <param name="isReadyRequest">Whether the row is a request object, whose token the user did not choose.</param>
    /// <param name="derived">The token that the batch or the journal derives; null if there is neither.</param>
    /// <param name="problem">
    /// Why the row's own token can't be used. The service starts one chat per token and answers the next row that has it with the same
    /// contact, so that row would look started; and if a batch gives tokens, one of the two must be wrong.
    /// </param>
    public string Choose(string? own, bool isReadyRequest, string? derived, out Notice? problem)
    {
        problem = null;
        if (own is null || own == derived || (isBatch && isReadyRequest))
        {
            return derived ?? Next();
        }

        problem = isBatch ? Texts.ClientTokenInBatch() : _own.Add(Short(own)) ? null : Texts.ClientTokenRepeated();
        return own;
    }

    private static UInt128 Short(string token) => BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>A random UUID of version 4.</summary>
    private string Next()
    {
        if (_next == _random.Length)
        {
            RandomNumberGenerator.Fill(_random);
            _next = 0;
        }

        Span<byte> token = _random.AsSpan(_next, Size);
        _next += Size;

        // The version and the variant, as RFC 9562 defines them.
        token[6] = (byte)((token[6] & 0x0F) | 0x40);
        token[8] = (byte)((token[8] & 0x3F) | 0x80);
        return new Guid(token, bigEndian: true).ToString("D", CultureInfo.InvariantCulture);
    }
}
