using OutboundChat.Requests;

namespace OutboundChat.Exclusions;

/// <summary>The numbers that must not be messaged.</summary>
internal sealed class ExclusionList
{
    private readonly DestinationSet _numbers = new();

    public static ExclusionList Read(IEnumerable<object?> items, string? defaultCallingCode)
    {
        ExclusionList list = new();
        foreach (object? item in items)
        {
            string text = LooseValue.ToText(item) ?? string.Empty;
            if (!PhoneNumber.TryNormalise(text, defaultCallingCode, out string number, out Notice? problem))
            {
                throw new SetupException(Texts.ExclusionUnknown(text, problem.Text));
            }

            list._numbers.Add(number);
        }

        return list;
    }

    /// <param name="number">In E.164.</param>
    public bool Contains(string number) => _numbers.Contains(number);
}
