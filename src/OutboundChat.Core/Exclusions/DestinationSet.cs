using System.Globalization;

namespace OutboundChat.Exclusions;

/// <summary>
/// Tells destinations apart, and remembers where each came first. A number in E.164 has at most 15 digits, so it fits in 8 bytes as it is:
/// nothing is hashed away. A million of them take about 29 MB.
/// </summary>
internal sealed class DestinationSet
{
    /// <summary>
    /// The numbers are in 2 to the power of this many sets: a set holds its numbers twice while it grows, and so these are few.
    /// </summary>
    private const int PartBits = 8;

    /// <summary>Spreads consecutive numbers evenly (2^64 divided by the golden ratio).</summary>
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private readonly Dictionary<ulong, int>[] _parts =
        [.. Enumerable.Range(0, 1 << PartBits).Select(_ => new Dictionary<ulong, int>())];

    /// <summary>How many there are.</summary>
    public int Count => _parts.Sum(part => part.Count);

    /// <param name="number">In E.164.</param>
    /// <param name="place">The number of the row or the item that it is in.</param>
    /// <param name="first">The place of the number that is in the set now.</param>
    /// <returns>False where it was in the set already.</returns>
    public bool Add(string number, int place, out int first)
    {
        Dictionary<ulong, int> part = PartOf(number, out ulong digits);
        bool isNew = part.TryAdd(digits, place);
        first = isNew ? place : part[digits];
        return isNew;
    }

    /// <param name="number">In E.164.</param>
    public bool Contains(string number) => PartOf(number, out ulong digits).ContainsKey(digits);

    private Dictionary<ulong, int> PartOf(string number, out ulong digits)
    {
        digits = ulong.Parse(number.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);
        return _parts[unchecked(digits * Spread) >> (64 - PartBits)];
    }
}
