using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OutboundChat.Sending;

/// <summary>The tokens that rows of a run brought with them, as 16 bytes each: a hundred thousand whole ones would be megabytes.</summary>
internal sealed class TokenSet
{
    private readonly HashSet<UInt128> _tokens = [];

    /// <returns>False where <paramref name="token"/> is in the set already.</returns>
    public bool Add(string token) => _tokens.Add(BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(token))));
}
