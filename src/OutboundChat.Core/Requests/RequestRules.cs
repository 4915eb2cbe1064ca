using System.Buffers;
using System.Text;
using System.Text.Json;
using Amazon.Connect;
using Amazon.Connect.Model;

namespace OutboundChat.Requests;

/// <summary>
/// The table of rules that a request must keep before anything is sent. Limits are those of the service model of StartOutboundChatContact;
/// what only sister operations document (attribute keys, 32 KB) and what the channels carry is enforced too. Lengths are in Unicode characters,
/// as the model counts them, SMS lengths in septets or UTF-16 units, as networks do.
/// </summary>
public static class RequestRules
{
    public const string SubtypeKey = "connect:Subtype";
    public const string SmsSubtype = "connect:SMS";
    public const string WhatsAppSubtype = "connect:WhatsApp";
    public const string PlainText = "text/plain";

    public const int MinChatDuration = 60, MaxChatDuration = 10080;
    public const int MaxSmsCharacters = 1024, MaxWhatsAppCharacters = 4096;
    public const int MaxAttributeBytes = 32768;

    /// <summary>Deeper nesting than anybody writes by hand; the limit is this project's own, and ends what contains itself.</summary>
    internal const int MaxSegmentDepth = 16;

    private const int MaxAddress = 256, MaxInstanceId = 100, MaxContactFlowId = 500, MaxDisplayName = 256, MaxContentType = 100, MaxContent = 16384,
        MaxRelatedContactId = 256, MaxClientToken = 500, MaxTemplateId = 500, MaxSegmentKey = 128, MaxSegmentText = 1024, MaxAttributeText = 32767;

    private static readonly string[] s_messageTypes =
        [PlainText, "text/markdown", "application/json", "application/vnd.amazonaws.connect.message.interactive.response"];

    private static readonly string[] s_supportedTypes =
        [PlainText, "text/markdown", "application/json", "application/vnd.amazonaws.connect.message.interactive", "application/vnd.amazonaws.connect.message.interactive.response"];

    private static readonly SearchValues<char> s_keyCharacters = SearchValues.Create("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    /// <summary>What SupportedMessagingContentTypes may hold.</summary>
    internal static IReadOnlyList<string> SupportedContentTypes => s_supportedTypes;

    /// <summary>The table, in the order in which problems are told.</summary>
    internal static IReadOnlyList<RequestRule> All { get; } =
    [
        new("SourceEndpoint", nameof(Texts.SourceMissing), request => IsAddressless(request.SourceEndpoint) ? Texts.SourceMissing() : null),
        new("SourceEndpoint", nameof(Texts.SourceTypeWrong), request => HasOtherType(request.SourceEndpoint, EndpointType.CONNECT_PHONENUMBER_ARN) ? Texts.SourceTypeWrong(request.SourceEndpoint.Type?.Value) : null),
        new("SourceEndpoint", nameof(Texts.SourceNotAnArn), request => IsAddressless(request.SourceEndpoint) || ResourceArn.IsPhoneNumber(request.SourceEndpoint.Address) ? null : Texts.SourceNotAnArn(request.SourceEndpoint.Address)),
        TooLong("SourceEndpoint", nameof(Texts.SourceTooLong), request => request.SourceEndpoint?.Address, MaxAddress, Texts.SourceTooLong),

        new("DestinationEndpoint", nameof(Texts.DestinationMissing), request => IsAddressless(request.DestinationEndpoint) ? Texts.DestinationMissing() : null),
        new("DestinationEndpoint", nameof(Texts.DestinationTypeWrong), request => HasOtherType(request.DestinationEndpoint, EndpointType.TELEPHONE_NUMBER) ? Texts.DestinationTypeWrong(request.DestinationEndpoint.Type?.Value) : null),
        new("DestinationEndpoint", nameof(Texts.DestinationNotE164), request => IsAddressless(request.DestinationEndpoint) || PhoneNumber.IsE164(request.DestinationEndpoint.Address) ? null : Texts.DestinationNotE164(request.DestinationEndpoint.Address)),

        new("InstanceId", nameof(Texts.InstanceIdMissing), request => string.IsNullOrEmpty(request.InstanceId) ? Texts.InstanceIdMissing() : null),
        TooLong("InstanceId", nameof(Texts.InstanceIdTooLong), request => request.InstanceId, MaxInstanceId, Texts.InstanceIdTooLong),
        new("ContactFlowId", nameof(Texts.ContactFlowIdMissing), request => string.IsNullOrEmpty(request.ContactFlowId) ? Texts.ContactFlowIdMissing() : null),
        TooLong("ContactFlowId", nameof(Texts.ContactFlowIdTooLong), request => request.ContactFlowId, MaxContactFlowId, Texts.ContactFlowIdTooLong),

        new("SegmentAttributes", nameof(Texts.SubtypeMissing), request => Subtype(request) is null ? Texts.SubtypeMissing() : null),
        new("SegmentAttributes", nameof(Texts.SubtypeUnknown), request => Subtype(request) is null or SmsSubtype or WhatsAppSubtype ? null : Texts.SubtypeUnknown(Subtype(request)!)),
        new("SegmentAttributes", nameof(Texts.SegmentAttributeTooDeep), request => TooDeepSegmentKey(request) is { } key ? Texts.SegmentAttributeTooDeep(key, MaxSegmentDepth) : null),
        Keys("SegmentAttributes", nameof(Texts.SegmentAttributeKeyInvalid), SegmentValues, (key, _) => !IsSegmentKey(key), Texts.SegmentAttributeKeyInvalid),
        Keys("SegmentAttributes", nameof(Texts.SegmentAttributeTooLong), SegmentValues, (_, value) => IsLonger(value?.ValueString, MaxSegmentText) || IsLonger(value?.ValueArn, MaxSegmentText), keys => Texts.SegmentAttributeTooLong(keys, MaxSegmentText)),
        Keys("SegmentAttributes", nameof(Texts.SegmentAttributeEmpty), SegmentValues, (_, value) => value is null or { ValueString: null, ValueInteger: null, ValueMap: null, ValueList: null, ValueArn: null }, Texts.SegmentAttributeEmpty),

        Keys("Attributes", nameof(Texts.AttributeKeyInvalid), request => request.Attributes, (key, _) => !IsAttributeKey(key), Texts.AttributeKeyInvalid),
        Keys("Attributes", nameof(Texts.AttributeTooLong), request => request.Attributes, (_, value) => IsLonger(value, MaxAttributeText), keys => Texts.AttributeTooLong(keys, MaxAttributeText)),
        new("Attributes", nameof(Texts.AttributesTooLarge), request => AttributeBytes(request.Attributes) is var bytes and > MaxAttributeBytes ? Texts.AttributesTooLarge(bytes, MaxAttributeBytes) : null),

        new("ChatDurationInMinutes", nameof(Texts.ChatDurationOutOfRange), request => request.ChatDurationInMinutes is < MinChatDuration or > MaxChatDuration ? Texts.ChatDurationOutOfRange(request.ChatDurationInMinutes.Value, MinChatDuration, MaxChatDuration) : null),
        new("ParticipantDetails", nameof(Texts.DisplayNameMissing), request => request.ParticipantDetails is { DisplayName: null or "" } ? Texts.DisplayNameMissing() : null),
        TooLong("ParticipantDetails", nameof(Texts.DisplayNameTooLong), request => request.ParticipantDetails?.DisplayName, MaxDisplayName, Texts.DisplayNameTooLong),

        new("InitialSystemMessage", nameof(Texts.MessageEmpty), request => request.InitialSystemMessage is { Content: null or "" } ? Texts.MessageEmpty() : null),
        TooLong("InitialSystemMessage", nameof(Texts.MessageTooLong), request => request.InitialSystemMessage?.Content, MaxContent, Texts.MessageTooLong),
        new("InitialSystemMessage", nameof(Texts.MessageTypeUnknown), request => request.InitialSystemMessage is { } message && !s_messageTypes.Contains(message.ContentType) ? Texts.MessageTypeUnknown(message.ContentType, s_messageTypes) : null),
        new("InitialSystemMessage", nameof(Texts.SmsTooLong), request => TextFor(request, SmsSubtype) is { } text ? SmsProblem(text) : null),
        new("InitialSystemMessage", nameof(Texts.WhatsAppTooLong), request => TextFor(request, WhatsAppSubtype) is { } text && IsLonger(text, MaxWhatsAppCharacters) ? Texts.WhatsAppTooLong(Length(text), MaxWhatsAppCharacters) : null),

        new("InitialTemplatedSystemMessage", nameof(Texts.TemplateIncomplete), request => MissingTemplateParts(request.InitialTemplatedSystemMessage)),
        TooLong("InitialTemplatedSystemMessage", nameof(Texts.TemplateIdTooLong), request => Longer(request.InitialTemplatedSystemMessage?.KnowledgeBaseId, request.InitialTemplatedSystemMessage?.MessageTemplateId), MaxTemplateId, Texts.TemplateIdTooLong),
        Keys("InitialTemplatedSystemMessage", nameof(Texts.TemplateAttributeInvalid), request => request.InitialTemplatedSystemMessage?.TemplateAttributes?.CustomAttributes, (key, value) => key.Length == 0 || IsLonger(key, MaxAttributeText) || IsLonger(value, MaxAttributeText), keys => Texts.TemplateAttributeInvalid(keys, MaxAttributeText)),
        new("InitialTemplatedSystemMessage", nameof(Texts.CustomerProfileNotJson), request => request.InitialTemplatedSystemMessage?.TemplateAttributes?.CustomerProfileAttributes is { } json && !IsJson(json) ? Texts.CustomerProfileNotJson() : null),

        new("SupportedMessagingContentTypes", nameof(Texts.ContentTypeUnknown), request => request.SupportedMessagingContentTypes?.Except(s_supportedTypes).ToList() is { Count: > 0 } types ? Texts.ContentTypeUnknown(types, s_supportedTypes) : null),
        new("SupportedMessagingContentTypes", nameof(Texts.PlainTextMissing), request => request.SupportedMessagingContentTypes is { } types && !types.Contains(PlainText) ? Texts.PlainTextMissing() : null),
        new("RelatedContactId", nameof(Texts.RelatedContactIdEmpty), request => request.RelatedContactId is "" ? Texts.RelatedContactIdEmpty() : null),
        TooLong("RelatedContactId", nameof(Texts.RelatedContactIdTooLong), request => request.RelatedContactId, MaxRelatedContactId, Texts.RelatedContactIdTooLong),
        TooLong("ClientToken", nameof(Texts.ClientTokenTooLong), request => request.ClientToken, MaxClientToken, Texts.ClientTokenTooLong),

        Torn("SourceEndpoint", request => IsTorn(request.SourceEndpoint?.Address)),
        Torn("InstanceId", request => IsTorn(request.InstanceId)),
        Torn("ContactFlowId", request => IsTorn(request.ContactFlowId)),
        Torn("RelatedContactId", request => IsTorn(request.RelatedContactId)),
        Torn("ClientToken", request => IsTorn(request.ClientToken)),
        Torn("InitialSystemMessage", request => IsTorn(request.InitialSystemMessage?.Content)),
        Torn("ParticipantDetails", request => IsTorn(request.ParticipantDetails?.DisplayName)),
        Torn("Attributes", request => IsAny(request.Attributes, (key, value) => IsTorn(key) || IsTorn(value))),
        Torn("SegmentAttributes", request => IsAny(SegmentValues(request), (key, value) => IsTorn(key) || IsTorn(value?.ValueString) || IsTorn(value?.ValueArn))),
        Torn("InitialTemplatedSystemMessage", request => request.InitialTemplatedSystemMessage is { } template
            && (IsTorn(template.KnowledgeBaseId) || IsTorn(template.MessageTemplateId) || IsTorn(template.TemplateAttributes?.CustomerProfileAttributes)
                || IsAny(template.TemplateAttributes?.CustomAttributes, (key, value) => IsTorn(key) || IsTorn(value)))),
    ];

    /// <summary>All the rules that <paramref name="request"/> breaks; empty where it may be sent.</summary>
    public static IReadOnlyList<RequestProblem> Check(StartOutboundChatContactRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        List<RequestProblem>? problems = null;
        foreach (RequestRule rule in All)
        {
            if (rule.Check(request) is { } text)
            {
                (problems ??= []).Add(new RequestProblem(rule.Member, rule.Name, text));
            }
        }

        return problems ?? (IReadOnlyList<RequestProblem>)[];
    }

    /// <summary>The value of <c>connect:Subtype</c>, which says the channel; null where there is none.</summary>
    internal static string? Subtype(StartOutboundChatContactRequest request) =>
        request.SegmentAttributes is { } attributes && attributes.TryGetValue(SubtypeKey, out SegmentAttributeValue? value) ? value?.ValueString : null;

    private static RequestRule TooLong(string member, string name, Func<StartOutboundChatContactRequest, string?> text, int max, Func<int, int, string> problem) =>
        new(member, name, request => text(request) is { } value && IsLonger(value, max) ? problem(Length(value), max) : null);

    private static RequestRule Keys<T>(string member, string name, Func<StartOutboundChatContactRequest, IReadOnlyCollection<KeyValuePair<string, T>>?> entries, Func<string, T, bool> isInvalid, Func<IReadOnlyList<string>, string> problem) =>
        new(member, name, request =>
        {
            IReadOnlyCollection<KeyValuePair<string, T>>? all = entries(request);
            return IsAny(all, isInvalid) ? problem([.. all!.Where(entry => isInvalid(entry.Key, entry.Value)).Select(entry => entry.Key).Distinct()]) : null;
        });

    /// <summary>UTF-8 can't carry half of a surrogate pair: it would arrive as another text than the one that was checked.</summary>
    private static RequestRule Torn(string member, Func<StartOutboundChatContactRequest, bool> isTorn) =>
        new(member, nameof(Texts.TextTorn), request => isTorn(request) ? Texts.TextTorn() : null);

    private static bool IsAny<T>(IReadOnlyCollection<KeyValuePair<string, T>>? entries, Func<string, T, bool> isWanted)
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

    private static bool IsTorn(string? text)
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

    /// <summary>Unicode characters; a string's own length counts those beyond the basic plane twice.</summary>
    private static int Length(string? text)
    {
        int length = FirstSurrogate(text);
        for (int i = length; i < text?.Length; i++, length++)
        {
            i += char.IsSurrogatePair(text, i) ? 1 : 0;
        }

        return length;
    }

    /// <summary>Texts are never longer in Unicode characters than they are in UTF-16 units.</summary>
    private static bool IsLonger(string? text, int max) => text?.Length > max && Length(text) > max;

    /// <summary>Where the first half of a surrogate pair is; the text's end where there is none, as in almost every text.</summary>
    private static int FirstSurrogate(string? text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') is var index and >= 0 ? index : text?.Length ?? 0;

    private static bool IsAddressless(Endpoint? endpoint) => string.IsNullOrEmpty(endpoint?.Address);

    private static bool HasOtherType(Endpoint? endpoint, EndpointType type) => !IsAddressless(endpoint) && endpoint!.Type != type;

    private static bool IsAttributeKey(string key) =>
        key.Length > 0 && key.Length <= MaxAttributeText && !key.AsSpan().ContainsAnyExcept(s_keyCharacters);

    /// <summary>The documented alphabet has no colon, and the service's own keys, which begin with <c>connect:</c>, all have one: to them it does not apply.</summary>
    private static bool IsSegmentKey(string key) =>
        Length(key) <= MaxSegmentKey && (key.StartsWith("connect:", StringComparison.Ordinal) || IsAttributeKey(key));

    private static int AttributeBytes(Dictionary<string, string>? attributes)
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

    /// <summary>
    /// The segment attributes and all that is nested in them, each with the key that leads to it; none where the nesting has no end, nor where there
    /// is nothing but a channel, as in almost every request: nothing about that can be wrong.
    /// </summary>
    private static IReadOnlyCollection<KeyValuePair<string, SegmentAttributeValue?>> SegmentValues(StartOutboundChatContactRequest request)
    {
        if (request.SegmentAttributes is { Count: 1 } attributes && attributes.TryGetValue(SubtypeKey, out SegmentAttributeValue? channel)
            && channel is { ValueString: SmsSubtype or WhatsAppSubtype, ValueMap: null, ValueList: null, ValueArn: null })
        {
            return [];
        }

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

    private static string? TooDeepSegmentKey(StartOutboundChatContactRequest request)
    {
        foreach ((string key, SegmentAttributeValue? value) in request.SegmentAttributes ?? [])
        {
            if (IsTooDeep(value, MaxSegmentDepth))
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
        // Not LINQ: what a lambda takes along is made before it is known that there is nothing to look at.
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

    private static string? TextFor(StartOutboundChatContactRequest request, string subtype) =>
        request.InitialSystemMessage is { Content: { } content, ContentType: PlainText or "text/markdown" } && Subtype(request) == subtype ? content : null;

    private static string? SmsProblem(string text)
    {
        SmsEncoding encoding = SmsEncoding.Of(text);
        return !encoding.IsTooLong && Length(text) <= MaxSmsCharacters ? null
            : encoding.IsGsm7 ? Texts.SmsTooLong(text.Length, encoding, MaxSmsCharacters)
            : Texts.SmsTooLong(encoding.Units, encoding, SmsEncoding.MaxUcs2);
    }

    private static string? MissingTemplateParts(TemplatedMessageConfig? template)
    {
        if (template is null)
        {
            return null;
        }

        List<string> missing = [];
        if (string.IsNullOrEmpty(template.KnowledgeBaseId))
        {
            missing.Add("KnowledgeBaseId");
        }

        if (string.IsNullOrEmpty(template.MessageTemplateId))
        {
            missing.Add("MessageTemplateId");
        }

        if (template.TemplateAttributes is null)
        {
            missing.Add("TemplateAttributes");
        }

        return missing.Count == 0 ? null : Texts.TemplateIncomplete(missing);
    }

    private static string? Longer(string? first, string? second) => Length(first) >= Length(second) ? first : second;

    private static bool IsJson(string text)
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
