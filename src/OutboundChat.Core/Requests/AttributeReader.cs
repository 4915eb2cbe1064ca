namespace OutboundChat.Requests;

/// <summary>
/// Reads texts by key from a dictionary or the text of a JSON object. Numbers, dates and booleans become text; nulls are left out.
/// </summary>
internal static class AttributeReader
{
    public static Dictionary<string, string>? Read(object value, string member, ProblemList problems)
    {
        if (LooseValue.ToEntries(value) is not { } entries)
        {
            problems.Add(member, Texts.AttributesUnreadable());
            return null;
        }

        Dictionary<string, string> attributes = new(StringComparer.Ordinal);
        foreach ((string key, object? item) in entries)
        {
            if (item is null or DBNull)
            {
                continue;
            }

            if (LooseValue.ToText(item) is { } text)
            {
                attributes[key] = text;
            }
            else
            {
                problems.Add(member, Texts.AttributeNotText(key));
            }
        }

        return attributes;
    }
}
