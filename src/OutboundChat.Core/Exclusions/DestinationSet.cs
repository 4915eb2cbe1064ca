using System.Globalization;

namespace OutboundChat.Exclusions;

/// <summary>
/// Tells destinations apart. A number in E.164 has at most 15 digits, so it fits in 8 bytes as it is: nothing is hashed away. A million of
/// them take about 21 MB.
/// </summary>
internal sealed class DestinationSet
{
    /// <summary>
    /// The numbers are in 2 to the power of this many sets: a set holds its numbers twice while it grows, and so these are few.
    /// </summary>
    private const int PartBits = 8;

    /// <summary>Spreads consecutive numbers evenly (2^64 divided by the golden ratio).</summary>
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private readonly HashSet<ulong>[] _parts = [.. Enumerable.Range(0, 1 << PartBits).Select(_ => new HashSet<ulong>())];

    /// <summary>How many there are.</summary>
    public int Count => _parts.Sum(part => part.Count);

    /// <param name="number">In E.164.</param>
    /// <returns>False where it is in the set already.</returns>
    public bool Add(string number) => PartOf(number, out ulong digits).Add(digits);

    /// <param name="number">In E.164.</param>
    public bool Contains(string number) => PartOf(number, out ulong digits).Contains(digits);

    private HashSet<ulong> PartOf(string number, out ulong digits)
    {
        digits = ulong.Parse(number.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);
        return _parts[unchecked(digits * Spread) >> (64 - PartBits)];
    }
}
