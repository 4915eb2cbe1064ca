using System.Globalization;

namespace OutboundChat.Exclusions;

/// <summary>
/// Tells destinations apart, and remembers where each came first. A number in E.164 has at most 15 digits, so it fits in 8 bytes together
/// with its place, and nothing is hashed away. A million of them take about 25 MB.
/// </summary>
internal sealed class DestinationSet
{
    /// <summary>
    /// The numbers are in so many sets by their remainder, which need not be kept with them. A set holds its numbers twice while it grows,
    /// so many small ones take less. It is a prime, so that numbers in even steps are spread, too.
    /// </summary>
    private const int Parts = 4099;

    /// <summary>The quotient of 15 digits takes 38 bits, and leaves these for a place: more rows than are sent in a year.</summary>
    private const int PlaceBits = 26, MaxPlace = (1 << PlaceBits) - 1;

    private readonly HashSet<ulong>?[] _parts = new HashSet<ulong>?[Parts];

    /// <summary>How many there are.</summary>
    public int Count => _parts.Sum(part => part?.Count ?? 0);

    /// <param name="number">In E.164.</param>
    /// <param name="place">The number of the row or the item that it is in.</param>
    /// <param name="first">The place of the number that is in the set now.</param>
    /// <returns>False where it was in the set already.</returns>
    public bool Add(string number, long place, out long first)
    {
        (int index, ulong entry) = Split(number);
        HashSet<ulong> part = _parts[index] ??= new HashSet<ulong>(ByNumber.Instance);
        if (part.EnsureCapacity(0) == part.Count)
        {
            // By itself, it would double.
            part.EnsureCapacity(part.Count + (part.Count / 4) + 1);
        }

        entry |= (ulong)Math.Min(place, MaxPlace);
        bool isNew = part.Add(entry);
        part.TryGetValue(entry, out ulong kept);
        first = (long)(kept & MaxPlace);
        return isNew;
    }

    /// <param name="number">In E.164.</param>
    public bool Contains(string number)
    {
        (int index, ulong entry) = Split(number);
        return _parts[index]?.Contains(entry) == true;
    }

    private static (int Index, ulong Entry) Split(string number)
    {
        ulong digits = ulong.Parse(number.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);
        return ((int)(digits % Parts), digits / Parts << PlaceBits);
    }

    /// <summary>Compares entries without their places.</summary>
    private sealed class ByNumber : IEqualityComparer<ulong>
    {
        public static readonly ByNumber Instance = new();

        public bool Equals(ulong one, ulong other) => one >> PlaceBits == other >> PlaceBits;

        public int GetHashCode(ulong entry) => (entry >> PlaceBits).GetHashCode();
    }
}
