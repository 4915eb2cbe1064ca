using OutboundChat.Numbers;
using OutboundChat.Requests;

namespace OutboundChat.Exclusions;

/// <summary>The numbers that must not be messaged.</summary>
internal sealed class ExclusionList
{
    private readonly DestinationSet _numbers = new();

    public static ExclusionList Read(IEnumerable<object?> items, Country? defaultCountry)
    {
        ExclusionList list = new();
        foreach (object? item in items)
        {
            string text = LooseValue.ToText(item) ?? string.Empty;
            if (!PhoneNumber.TryRead(text, defaultCountry, out PhoneNumberReading number, out Notice? problem))
            {
                throw new SetupException(Texts.ExclusionUnknown(text, problem.Text));
            }

            list._numbers.Add(number.E164);
        }

        return list;
    }

    /// <param name="number">In E.164.</param>
    public bool Contains(string number) => _numbers.Contains(number);
}
