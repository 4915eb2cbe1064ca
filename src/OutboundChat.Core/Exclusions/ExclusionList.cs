using OutboundChat.Requests;
using OutboundChat.Sending;

namespace OutboundChat.Exclusions;

/// <summary>
/// The numbers that must not be written to. What can't be read as one is an error, and never left out: somebody who must not be written to
/// would be otherwise.
/// </summary>
public sealed class ExclusionList
{
    private readonly DestinationSet _numbers = new();
    private readonly string? _callingCode;

    private ExclusionList(string? callingCode) => _callingCode = callingCode;

    /// <summary>How many numbers there are; one that comes several times, in whatever spellings, counts once.</summary>
    public int Count => _numbers.Count;

    /// <summary>Reads everything before it returns. A million numbers take about 21 MB, however long the files are.</summary>
    /// <param name="items">
    /// Phone numbers in any usual spelling, and paths of files: text with a number in each line, or CSV with a column called as the
    /// destination's. What can be a number is one, even where there is a file of that name.
    /// </param>
    /// <param name="defaultCallingCode"><see cref="ChatRequestOptions.DefaultCountryCallingCode"/>.</param>
    /// <param name="resolvePath">Finds the file that a path means where the caller stands.</param>
    /// <exception cref="SetupException">An item is neither a number nor a file, or something in a file is no number.</exception>
    public static ExclusionList Read(IEnumerable<string?> items, string? defaultCallingCode, Func<string, string> resolvePath)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(resolvePath);
        ExclusionList list = new(defaultCallingCode);
        foreach (string? item in items)
        {
            string text = item ?? string.Empty;
            if (!list.TryAdd(text, out PhoneNumberFault fault))
            {
                // A resolver makes the current folder of a blank path.
                using ExclusionFile file = (string.IsNullOrWhiteSpace(text) ? null : ExclusionFile.Open(resolvePath(text)))
                    ?? throw new SetupException(nameof(Texts.ExclusionUnknown), Texts.ExclusionUnknown(text, fault, defaultCallingCode));
                list.Add(file);
            }
        }

        return list;
    }

    /// <summary>Reads loose values and rows with a phone column.</summary>
    public static ExclusionList Read(IEnumerable<object?> items, string? defaultCallingCode)
    {
        ExclusionList list = new(defaultCallingCode);
        foreach (object? item in items)
        {
            foreach (object? value in item is IRow row ? DataColumns.DestinationNames.Where(n => row.TryGetValue(n, out object? v) && LooseValue.IsGiven(v)).Select(n => { row.TryGetValue(n, out object? v); return v; }).ToArray() : [item])
            {
                string text = LooseValue.ToText(value) ?? string.Empty;
                if (!list.TryAdd(text, out PhoneNumberFault fault))
                {
                    throw new SetupException(nameof(Texts.ExclusionUnknown), Texts.ExclusionUnknown(text, fault, defaultCallingCode));
                }
            }
        }

        return list;
    }

    /// <param name="number">In E.164.</param>
    public bool Contains(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return _numbers.Contains(number);
    }

    private void Add(ExclusionFile file)
    {
        try
        {
            foreach ((string text, long line) in file.Read())
            {
                if (!TryAdd(text, out PhoneNumberFault fault))
                {
                    throw file.LineInvalid(line, Texts.DestinationFault(fault, Texts.HideDigits(text), _callingCode));
                }
            }
        }
        catch (IOException e)
        {
            throw file.Unreadable(e);
        }
    }

    private bool TryAdd(string text, out PhoneNumberFault fault)
    {
        if (!PhoneNumber.TryNormalise(text, _callingCode, out string number, out fault))
        {
            return false;
        }

        // A tab or a line break is no part of a number: it stands between one and something else.
        if (text.Trim().Any(character => char.IsControl(character) || character is '\u2028' or '\u2029'))
        {
            fault = PhoneNumberFault.SeveralNumbers;
            return false;
        }

        _numbers.Add(number);
        return true;
    }
}
