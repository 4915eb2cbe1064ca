namespace OutboundChat.Requests;

/// <summary>
/// Reads texts by key from a dictionary or the text of a JSON object. Numbers, dates and booleans become text; nulls are left out.
/// </summary>
internal static class AttributeReader
{
    /// <exception cref="SetupException">The key is not valid, so every row would be invalid.</exception>
    public static void CheckKey(string column, string key)
    {
        if (!RequestChecks.IsAttributeKey(key))
        {
            // Without its other letters, a name such as Straße would be another word.
            string bare = string.Concat(key.Where(sign => RequestChecks.IsAttributeKey($"{sign}")));
            bool isWord = bare.Length > 0 && bare.Count(char.IsLetterOrDigit) == key.Count(char.IsLetterOrDigit);
            throw new SetupException(Texts.AttributeKeyInvalid(column, key, isWord ? bare : "Name"));
        }
    }

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
