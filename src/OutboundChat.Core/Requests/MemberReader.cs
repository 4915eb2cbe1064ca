namespace OutboundChat.Requests;

/// <summary>Reads the members of a structure from a dictionary or from JSON object text, by name and without regard to case.</summary>
internal static class MemberReader
{
    /// <summary>
    /// False if <paramref name="value"/> is not such a structure: it has none of the names, has others too, or has one in two spellings.
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

    /// <summary>Like <see cref="TryRead"/>, but also false if a member is a list or a dictionary.</summary>
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
