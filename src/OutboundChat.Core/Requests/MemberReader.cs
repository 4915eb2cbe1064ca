namespace OutboundChat.Requests;

/// <summary>Reads the members of a structure from a dictionary or from JSON object text, by name and without regard to case.</summary>
internal static class MemberReader
{
    /// <summary>
    /// False where <paramref name="value"/> is no such structure: it has none of the names, or has others too, or one of them in two
    /// spellings.
    /// </summary>
    public static bool TryRead(object value, string[] names, out object?[] members)
    {
        members = [];
        if (LooseValue.ToEntries(value) is not { Count: > 0 } entries)
        {
            return false;
        }

        members = new object?[names.Length];
        foreach ((string key, object? member) in entries)
        {
            int index = Array.FindIndex(names, name => name.Equals(key, StringComparison.OrdinalIgnoreCase));
            if (index < 0 || members[index] is not null)
            {
                return false;
            }

            members[index] = member;
        }

        return true;
    }

    /// <summary>As <see cref="TryRead"/>, but false too where a member is a list or a dictionary.</summary>
    public static bool TryReadText(object value, string[] names, out string?[] members)
    {
        members = [];
        if (!TryRead(value, names, out object?[] read))
        {
            return false;
        }

        members = Array.ConvertAll(read, LooseValue.ToText);
        return !read.Zip(members).Any(member => member is { First: not (null or DBNull), Second: null });
    }
}
