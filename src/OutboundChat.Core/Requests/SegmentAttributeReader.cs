using System.Collections;
using Amazon.Connect.Model;

namespace OutboundChat.Requests;

/// <summary>Reads segment attributes and the channel, which is one of them.</summary>
internal static class SegmentAttributeReader
{
    private const string Member = "SegmentAttributes";

    private static readonly string[] s_members = ["ValueString", "ValueInteger", "ValueMap", "ValueList", "ValueArn"];

    /// <summary>Sets the request's SegmentAttributes, and returns the channel's name.</summary>
    public static string? Apply(StartOutboundChatContactRequest request, object? segmentAttribute, object? channel, ProblemList problems)
    {
        Dictionary<string, SegmentAttributeValue> attributes = [];
        if (LooseValue.IsGiven(segmentAttribute))
        {
            if (LooseValue.ToEntries(segmentAttribute!) is { } entries)
            {
                attributes = ReadMap(entries, problems, depth: 0);
            }
            else
            {
                problems.Add(Member, Texts.SegmentAttributesUnreadable());
            }
        }

        string? given = attributes.TryGetValue(RequestRules.SubtypeKey, out SegmentAttributeValue? existing) ? existing.ValueString : null;
        string? name = LooseValue.ToIdentifier(channel) ?? (LooseValue.IsGiven(channel) ? Wording.Kind(channel!) : null);
        string? subtype = name is null ? given ?? (existing is null ? RequestRules.SmsSubtype : null) : ChannelName.ToSubtype(name);
        if (name is not null && subtype is null)
        {
            problems.Add(Member, Texts.ChannelUnknown(name));
        }
        else if (name is not null && existing is not null && given != subtype)
        {
            problems.Add(Member, Texts.ChannelContradiction(name, given));
        }
        else if (existing is null && subtype is not null)
        {
            attributes[RequestRules.SubtypeKey] = new SegmentAttributeValue { ValueString = subtype };
        }

        request.SegmentAttributes = attributes;
        return ChannelName.OfSubtype(subtype) ?? name ?? given;
    }

    private static Dictionary<string, SegmentAttributeValue> ReadMap(
        IReadOnlyList<KeyValuePair<string, object?>> entries, ProblemList problems, int depth)
    {
        Dictionary<string, SegmentAttributeValue> map = [];
        foreach ((string key, object? value) in entries)
        {
            if (value is not (null or DBNull) && Read(key, value, problems, depth) is { } read)
            {
                // The key is case-sensitive. The service would ignore another spelling and start the chat on the wrong channel.
                bool isSubtype = depth == 0 && key.Equals(RequestRules.SubtypeKey, StringComparison.OrdinalIgnoreCase);
                if (isSubtype
                    && map.TryGetValue(RequestRules.SubtypeKey, out SegmentAttributeValue? other)
                    && other.ValueString != read.ValueString)
                {
                    problems.Add(Member, Texts.ChannelContradiction(read.ValueString ?? string.Empty, other.ValueString));
                }

                map[isSubtype ? RequestRules.SubtypeKey : key] = read;
            }
        }

        return map;
    }

    private static SegmentAttributeValue? Read(string key, object value, ProblemList problems, int depth)
    {
        if (value is SegmentAttributeValue ready)
        {
            return ready;
        }

        // A value that contains itself may also branch without end, so reading stops with the first report.
        if (problems.Exists(problem => problem.Rule == nameof(Texts.SegmentAttributeTooDeep)))
        {
            return null;
        }

        if (depth >= RequestRules.MaxSegmentDepth)
        {
            problems.Add(Member, Texts.SegmentAttributeTooDeep(key, RequestRules.MaxSegmentDepth));
            return null;
        }

        switch (value)
        {
            case IDictionary when MemberReader.TryRead(value, s_members, out object?[] members):
                return ReadStructure(key, members, problems, depth);
            case IDictionary:
                return new SegmentAttributeValue { ValueMap = ReadMap(LooseValue.ToEntries(value)!, problems, depth + 1) };
            case not string when LooseValue.ToItems(value) is { } items:
                return new SegmentAttributeValue { ValueList = ReadList(key, items, problems, depth) };
            case sbyte or byte or short or ushort or int or uint or long or ulong when LooseValue.TryToInt32(value, out int number):
                return new SegmentAttributeValue { ValueInteger = number };
            default:
                return new SegmentAttributeValue { ValueString = LooseValue.ToText(value) };
        }
    }

    private static SegmentAttributeValue? ReadStructure(string key, object?[] members, ProblemList problems, int depth)
    {
        bool hasInteger = LooseValue.IsGiven(members[1]);
        SegmentAttributeValue value = new()
        {
            ValueString = LooseValue.ToText(members[0]),
            ValueInteger = hasInteger && LooseValue.TryToInt32(members[1]!, out int integer) ? integer : null,
            ValueMap = LooseValue.IsGiven(members[2]) && LooseValue.ToEntries(members[2]!) is { } entries
                ? ReadMap(entries, problems, depth + 1)
                : null,
            ValueList = LooseValue.ToItems(members[3]) is { } items ? ReadList(key, items, problems, depth) : null,
            ValueArn = LooseValue.ToText(members[4]),
        };
        if (hasInteger && value.ValueInteger is null)
        {
            problems.Add(Member, Texts.SegmentAttributeNotAnInteger(key));
            return null;
        }

        if (new object?[] { value.ValueString, value.ValueInteger, value.ValueMap, value.ValueList, value.ValueArn }.Zip(members).Any(
            member => member.First is null && LooseValue.IsGiven(member.Second)))
        {
            problems.Add(Member, Texts.SegmentAttributeUnreadable(key));
            return null;
        }

        return value;
    }

    private static List<SegmentAttributeValue> ReadList(string key, IEnumerable<object?> items, ProblemList problems, int depth)
    {
        List<SegmentAttributeValue> list = [];
        foreach (object? item in items)
        {
            if (item is not (null or DBNull) && Read(key, item, problems, depth + 1) is { } read)
            {
                list.Add(read);
            }
        }

        return list;
    }
}
