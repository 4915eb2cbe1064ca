using System.Buffers;
using System.Text;
using System.Text.Json;
using Amazon.Connect;
using Amazon.Connect.Model;

namespace OutboundChat.Requests;

/// <summary>The checks that the rules use. They cost almost nothing for values that are not given, which most are not.</summary>
internal static class RequestChecks
{
    private const int MaxSegmentKey = 128;

    private static readonly SearchValues<char> s_keyCharacters =
        SearchValues.Create("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> s_breaks = SearchValues.Create("\r\n\t\v\f\u0085\u2028\u2029");

    /// <summary>The value of <c>connect:Subtype</c>, which names the channel; null if there is none.</summary>
    public static string? Subtype(StartOutboundChatContactRequest request) =>
        request.SegmentAttributes is { } attributes && attributes.TryGetValue(RequestRules.SubtypeKey, out SegmentAttributeValue? value)
            ? value?.ValueString
            : null;

    public static bool IsAny<T>(IReadOnlyCollection<KeyValuePair<string, T>>? entries, Func<string, T, bool> isWanted)
    {
        if (entries is { Count: > 0 })
        {
            foreach ((string key, T value) in entries)
            {
                if (isWanted(key, value))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>WhatsApp refuses variables with line breaks, tabs, and runs of four spaces.</summary>
    public static bool IsTemplateVariable(string? text) =>
        text is null || (!text.AsSpan().ContainsAny(s_breaks) && !text.Contains("    ", StringComparison.Ordinal));

    public static bool IsTorn(string? text)
    {
        for (int i = FirstSurrogate(text); i < text?.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (!char.IsSurrogatePair(text, i))
                {
                    return true;
                }

                i++;
            }
        }

        return false;
    }

    /// <summary>The length in Unicode characters; a string's own length counts those beyond the basic plane twice.</summary>
    public static int Length(string? text)
    {
        int length = FirstSurrogate(text);
        for (int i = length; i < text?.Length; i++, length++)
        {
            i += char.IsSurrogatePair(text, i) ? 1 : 0;
        }

        return length;
    }

    /// <summary>Checks the cheap UTF-16 length first: a text never has more Unicode characters than UTF-16 units.</summary>
    public static bool IsLonger(string? text, int max) => text?.Length > max && Length(text) > max;

    /// <summary>The index of the first surrogate; the text's length if there is none, as in almost every text.</summary>
    private static int FirstSurrogate(string? text) =>
        text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') is var index and >= 0 ? index : text?.Length ?? 0;

    public static bool IsAddressless(Endpoint? endpoint) => string.IsNullOrEmpty(endpoint?.Address);

    public static bool IsOfType(Endpoint? endpoint, EndpointType type) => !IsAddressless(endpoint) && endpoint!.Type == type;

    public static bool HasOtherType(Endpoint? endpoint, EndpointType type) => !IsAddressless(endpoint) && endpoint!.Type != type;

    public static bool IsAttributeKey(string key) =>
        key.Length > 0 && key.Length <= RequestRules.MaxAttributeText && !key.AsSpan().ContainsAnyExcept(s_keyCharacters);

    /// <summary>
    /// The documented alphabet has no colon, but the service's own keys all begin with <c>connect:</c>, so it is not applied to them.
    /// </summary>
    public static bool IsSegmentKey(string key) =>
        Length(key) <= MaxSegmentKey && (key.StartsWith("connect:", StringComparison.Ordinal) || IsAttributeKey(key));

    public static int AttributeBytes(Dictionary<string, string>? attributes)
    {
        int bytes = 0;
        if (attributes is not null)
        {
            foreach ((string key, string value) in attributes)
            {
                bytes += Encoding.UTF8.GetByteCount(key) + Encoding.UTF8.GetByteCount(value ?? string.Empty);
            }
        }

        return bytes;
    }

    /// <summary>Whether a valid channel is the only segment attribute, as in almost every request.</summary>
    public static bool HasOnlyChannel(StartOutboundChatContactRequest request) =>
        request.SegmentAttributes is { Count: 1 } attributes
            && attributes.TryGetValue(RequestRules.SubtypeKey, out SegmentAttributeValue? channel)
            && channel is
            {
                ValueString: RequestRules.SmsSubtype or RequestRules.WhatsAppSubtype, ValueMap: null, ValueList: null, ValueArn: null,
            };

    /// <summary>
    /// The segment attributes and all values nested in them, each with its key. Empty if they are nested too deeply, which another rule
    /// reports.
    /// </summary>
    public static IReadOnlyCollection<KeyValuePair<string, SegmentAttributeValue?>> SegmentValues(StartOutboundChatContactRequest request)
    {
        List<KeyValuePair<string, SegmentAttributeValue?>> values = [];
        if (TooDeepSegmentKey(request) is null)
        {
            AddMap(request.SegmentAttributes, values);
        }

        return values;
    }

    private static void AddMap(Dictionary<string, SegmentAttributeValue>? map, List<KeyValuePair<string, SegmentAttributeValue?>> values)
    {
        foreach ((string key, SegmentAttributeValue? value) in map ?? [])
        {
            AddValue(key, value, values);
        }
    }

    private static void AddValue(string key, SegmentAttributeValue? value, List<KeyValuePair<string, SegmentAttributeValue?>> values)
    {
        values.Add(KeyValuePair.Create(key, value));
        AddMap(value?.ValueMap, values);
        foreach (SegmentAttributeValue? item in value?.ValueList ?? [])
        {
            AddValue(key, item, values);
        }
    }

    public static string? TooDeepSegmentKey(StartOutboundChatContactRequest request)
    {
        foreach ((string key, SegmentAttributeValue? value) in request.SegmentAttributes ?? [])
        {
            if (IsTooDeep(value, RequestRules.MaxSegmentDepth))
            {
                return key;
            }
        }

        return null;
    }

    private static bool IsTooDeep(SegmentAttributeValue? value, int levelsLeft) =>
        levelsLeft == 0 || AreTooDeep(value?.ValueMap?.Values, levelsLeft - 1) || AreTooDeep(value?.ValueList, levelsLeft - 1);

    private static bool AreTooDeep(IEnumerable<SegmentAttributeValue>? values, int levelsLeft)
    {
        // Not LINQ: a lambda's closure would be allocated even if there are no values.
        if (values is not null)
        {
            foreach (SegmentAttributeValue value in values)
            {
                if (IsTooDeep(value, levelsLeft))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public static string? TextFor(StartOutboundChatContactRequest request, string subtype) =>
        request.InitialSystemMessage is { Content: { } content, ContentType: RequestRules.PlainText or RequestRules.Markdown }
            && Subtype(request) == subtype
            ? content
            : null;

    public static bool IsJson(string text)
    {
        try
        {
            using JsonDocument _ = JsonDocument.Parse(text);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return false;
        }
    }
}
