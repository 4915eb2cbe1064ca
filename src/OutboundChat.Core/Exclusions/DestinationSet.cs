using System.Globalization;

namespace OutboundChat.Exclusions;

/// <summary>
/// A set of phone numbers, and the row or item in which each came first. An E.164 number has at most 15 digits, so it fits into 8 bytes
/// with its place, and no two numbers collide. A million numbers take about 25 MB.
/// </summary>
internal sealed class DestinationSet
{
    /// <summary>
    /// The number of partitions. A number modulo this value selects its partition, so only the quotient is stored. A set holds its entries
    /// twice while it grows, so many small sets take less memory at the peak than one. A prime also spreads numbers at regular intervals.
    /// </summary>
    private const int Parts = 4099;

    /// <summary>
    /// The quotient of 15 digits takes 38 of 64 bits. The rest is enough for 67 million rows, more than an account sends in a year.
    /// </summary>
    private const int PlaceBits = 26, MaxPlace = (1 << PlaceBits) - 1;

    private readonly HashSet<ulong>?[] _parts = new HashSet<ulong>?[Parts];

    /// <summary>The number of phone numbers.</summary>
    public int Count => _parts.Sum(part => part?.Count ?? 0);

    /// <param name="number">In E.164.</param>
    /// <param name="place">The number of the row or item that contains it.</param>
    /// <param name="first">The place in which the number came first.</param>
    /// <returns>False if the set already contains the number.</returns>
    public bool Add(string number, long place, out long first)
    {
        (int index, ulong entry) = Split(number);
        HashSet<ulong> part = _parts[index] ??= new HashSet<ulong>(ByNumber.Instance);
        if (part.EnsureCapacity(0) == part.Count)
        {
            // Grows by a quarter. By default, capacity doubles.
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

    /// <summary>Compares entries by number, without their places.</summary>
    private sealed class ByNumber : IEqualityComparer<ulong>
    {
        public static readonly ByNumber Instance = new();

        public bool Equals(ulong one, ulong other) => one >> PlaceBits == other >> PlaceBits;

        public int GetHashCode(ulong entry) => (entry >> PlaceBits).GetHashCode();
    }
}
