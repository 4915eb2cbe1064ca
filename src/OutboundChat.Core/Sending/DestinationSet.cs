using System.Globalization;

namespace OutboundChat.Sending;

/// <summary>The destinations of a run. A number in E.164 has at most 15 digits, so it fits in 8 bytes as it is: nothing is hashed away.</summary>
internal sealed class DestinationSet
{
    private readonly HashSet<ulong> _numbers = [];

    /// <returns>False where <paramref name="number"/>, in E.164, is in the set already.</returns>
    public bool Add(string number) => _numbers.Add(ulong.Parse(number.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture));
}
