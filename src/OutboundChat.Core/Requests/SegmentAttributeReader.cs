using System.Collections;
using Amazon.Connect.Model;

namespace OutboundChat.Requests;

/// <summary>Reads segment attributes and the channel, which is one of them.</summary>
internal static class SegmentAttributeReader
{
    private const string Member = "SegmentAttributes";

    /// <summary>Deeper nesting than anybody writes by hand; it ends dictionaries that contain themselves.</summary>
    private const int MaxDepth = 16;

    private static readonly string[] s_members = ["ValueString", "ValueInteger", "ValueMap", "ValueList", "ValueArn"];

    /// <summary>Sets the request's SegmentAttributes, and returns the channel's name.</summary>
    public static string? Apply(StartOutboundChatContactRequest request, object? segmentAttribute, object? channel, ProblemList problems)
    {
        Dictionary<string, SegmentAttributeValue> attributes = [];
        if (LooseValue.IsGiven(segmentAttribute))
        {
            if (LooseValue.ToEntries(segmentAttribute!) is { } entries)
            {
                ReadMap(entries, attributes, problems, depth: 0);
            }
            else
            {
                problems.Add(Member, nameof(Texts.SegmentAttributesUnreadable), Texts.SegmentAttributesUnreadable());
            }
        }

        string? given = attributes.TryGetValue(RequestRules.SubtypeKey, out SegmentAttributeValue? existing) ? existing.ValueString : null;
        string? name = LooseValue.ToIdentifier(channel);
        string? subtype = name is null ? given ?? (existing is null ? RequestRules.SmsSubtype : null) : ChannelName.ToSubtype(name);
        if (name is not null && subtype is null)
        {
            problems.Add(Member, nameof(Texts.ChannelUnknown), Texts.ChannelUnknown(name));
        }
        else if (name is not null && existing is not null && given != subtype)
        {
            problems.Add(Member, nameof(Texts.ChannelContradiction), Texts.ChannelContradiction(name, given));
        }
        else if (existing is null && subtype is not null)
        {
            attributes[RequestRules.SubtypeKey] = new SegmentAttributeValue { ValueString = subtype };
        }

        request.SegmentAttributes = attributes;
        return ChannelName.OfSubtype(subtype) ?? name ?? given;
    }

    private static void ReadMap(IReadOnlyList<KeyValuePair<string, object?>> entries, Dictionary<string, SegmentAttributeValue> map, ProblemList problems, int depth)
    {
        foreach ((string key, object? value) in entries)
        {
            if (value is not (null or DBNull) && Read(key, value, problems, depth) is { } read)
            {
                map[key] = read;
            }
        }
    }

    private static SegmentAttributeValue? Read(string key, object value, ProblemList problems, int depth)
    {
        if (value is SegmentAttributeValue ready)
        {
            return ready;
        }

        if (depth >= MaxDepth)
        {
            problems.Add(Member, nameof(Texts.SegmentAttributeTooDeep), Texts.SegmentAttributeTooDeep(key, MaxDepth));
            return null;
        }

        switch (value)
        {
            case IDictionary when MemberReader.TryRead(value, s_members, out object?[] members):
                return ReadStructure(key, members, problems, depth);
            case IDictionary:
                Dictionary<string, SegmentAttributeValue> map = [];
                ReadMap(LooseValue.ToEntries(value)!, map, problems, depth + 1);
                return new SegmentAttributeValue { ValueMap = map };
            case not string when LooseValue.ToItems(value) is { } items:
                return new SegmentAttributeValue { ValueList = ReadList(key, items, problems, depth) };
            case sbyte or byte or short or ushort or int or uint or long or ulong when LooseValue.TryToInt32(value, out int number):
                return new SegmentAttributeValue { ValueInteger = number };
            default:
                return new SegmentAttributeValue { ValueString = LooseValue.ToText(value) };
        }
    }

    private static SegmentAttributeValue ReadStructure(string key, object?[] members, ProblemList problems, int depth)
    {
        SegmentAttributeValue value = new()
        {
            ValueString = LooseValue.ToText(members[0]),
            ValueInteger = members[1] is { } number && LooseValue.TryToInt32(number, out int integer) ? integer : null,
            ValueArn = LooseValue.ToText(members[4]),
        };
        if (members[1] is not null && value.ValueInteger is null)
        {
            problems.Add(Member, nameof(Texts.SegmentAttributeNotAnInteger), Texts.SegmentAttributeNotAnInteger(key));
        }

        if (members[2] is { } map && LooseValue.ToEntries(map) is { } entries)
        {
            value.ValueMap = [];
            ReadMap(entries, value.ValueMap, problems, depth + 1);
        }

        if (LooseValue.ToItems(members[3]) is { } items)
        {
            value.ValueList = ReadList(key, items, problems, depth);
        }

        return value;
    }

    private static List<SegmentAttributeValue> ReadList(string key, IEnumerable<object?> items, ProblemList problems, int depth)
    {
        List<SegmentAttributeValue> list = [];
        foreach (object? item in items)
        {
            if (item is not null && Read(key, item, problems, depth + 1) is { } read)
            {
                list.Add(read);
            }
        }

        return list;
    }
}
