using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Numbers;
using static OutboundChat.Requests.RequestChecks;

namespace OutboundChat.Requests;

/// <summary>One rule of the table.</summary>
/// <param name="Member">The member of the request that the rule checks.</param>
/// <param name="Check">Returns the problem; null if the request is valid.</param>
internal sealed record RequestRule(string Member, Func<StartOutboundChatContactRequest, Notice?> Check);

/// <summary>
/// The rules that every request must satisfy before it is sent. The limits come from the service model of StartOutboundChatContact, from
/// related operations (attribute keys, 32 KB of attributes), and from the channels. Lengths are in Unicode characters, as in the model; SMS
/// lengths are in septets or UTF-16 units, as networks count them.
/// </summary>
internal static class RequestRules
{
    public const string SubtypeKey = "connect:Subtype", SmsSubtype = "connect:SMS", WhatsAppSubtype = "connect:WhatsApp";
    public const string PlainText = "text/plain", Markdown = "text/markdown", Json = "application/json";

    public const int MinChatDuration = 60, MaxChatDuration = 10080;
    public const int MaxSmsCharacters = 1024, MaxWhatsAppCharacters = 4096;
    public const int MaxAttributeBytes = 32768, MaxAttributeText = 32767;

    /// <summary>
    /// The maximum nesting of segment attributes. The service documents none; this limit is deeper than anyone writes by hand, and stops
    /// values that contain themselves.
    /// </summary>
    public const int MaxSegmentDepth = 16;

    private const int MaxAddress = 256, MaxInstanceId = 100, MaxContactFlowId = 500, MaxRelatedContactId = 256, MaxClientToken = 500;
    private const int MaxDisplayName = 256, MaxContent = 16384, MaxTemplateId = 500, MaxSegmentText = 1024;

    private static readonly string[] s_messageTypes =
        [PlainText, Markdown, Json, "application/vnd.amazonaws.connect.message.interactive.response"];

    /// <summary>The allowed values of SupportedMessagingContentTypes.</summary>
    public static IReadOnlyList<string> SupportedContentTypes { get; } =
        [PlainText, Markdown, Json, "application/vnd.amazonaws.connect.message.interactive", s_messageTypes[^1]];

    /// <summary>All rules, in the order in which problems are reported.</summary>
    public static IReadOnlyList<RequestRule> All { get; } =
    [
        new("SourceEndpoint", r => IsAddressless(r.SourceEndpoint) ? Texts.SourceMissing() : null),
        new("SourceEndpoint", r => HasOtherType(r.SourceEndpoint, EndpointType.CONNECT_PHONENUMBER_ARN)
            ? Texts.SourceTypeWrong(r.SourceEndpoint.Type?.Value) : null),
        new("SourceEndpoint", r => IsOfType(r.SourceEndpoint, EndpointType.CONNECT_PHONENUMBER_ARN)
            && !ResourceArn.IsPhoneNumber(r.SourceEndpoint.Address) ? Texts.SourceNotAnArn(r.SourceEndpoint.Address) : null),
        TooLong("SourceEndpoint", r => r.SourceEndpoint?.Address, MaxAddress, Texts.SourceTooLong),

        new("DestinationEndpoint", r => IsAddressless(r.DestinationEndpoint) ? Texts.DestinationMissing(hasColumn: false) : null),
        new("DestinationEndpoint", r => HasOtherType(r.DestinationEndpoint, EndpointType.TELEPHONE_NUMBER)
            ? Texts.DestinationTypeWrong(r.DestinationEndpoint.Type?.Value) : null),
        new("DestinationEndpoint", r => IsOfType(r.DestinationEndpoint, EndpointType.TELEPHONE_NUMBER)
            && !PhoneNumber.IsE164(r.DestinationEndpoint.Address) ? Texts.DestinationNotE164(r.DestinationEndpoint.Address) : null),

        new("InstanceId", r => string.IsNullOrEmpty(r.InstanceId) ? Texts.InstanceIdMissing() : null),
        TooLong("InstanceId", r => r.InstanceId, MaxInstanceId, Texts.InstanceIdTooLong),
        new("ContactFlowId", r => string.IsNullOrEmpty(r.ContactFlowId) ? Texts.ContactFlowIdMissing() : null),
        TooLong("ContactFlowId", r => r.ContactFlowId, MaxContactFlowId, Texts.ContactFlowIdTooLong),

        new("SegmentAttributes", r => Subtype(r) is null ? Texts.SubtypeMissing() : null),
        new("SegmentAttributes", r => Subtype(r) is null or SmsSubtype or WhatsAppSubtype ? null : Texts.SubtypeUnknown(Subtype(r)!)),
        new("SegmentAttributes", r => TooDeepSegmentKey(r) is { } key ? Texts.SegmentAttributeTooDeep(key, MaxSegmentDepth) : null),
        Keys("SegmentAttributes", SegmentValues, (key, _) => !IsSegmentKey(key), Texts.SegmentAttributeKeyInvalid),
        Keys(
            "SegmentAttributes", SegmentValues, (_, value) =>
                IsLonger(value?.ValueString, MaxSegmentText) || IsLonger(value?.ValueArn, MaxSegmentText),
            keys => Texts.SegmentAttributeTooLong(keys, MaxSegmentText)),
        Keys(
            "SegmentAttributes", SegmentValues,
            (_, value) => value is null or { ValueString: null, ValueInteger: null, ValueMap: null, ValueList: null, ValueArn: null },
            Texts.SegmentAttributeEmpty),

        Keys("Attributes", r => r.Attributes, (key, _) => !IsAttributeKey(key), Texts.AttributeKeyInvalid),
        Keys(
            "Attributes", r =>
                r.Attributes, (_, value) => IsLonger(value, MaxAttributeText), keys => Texts.AttributeTooLong(keys, MaxAttributeText)),
        new("Attributes", r => AttributeBytes(r.Attributes) is var bytes and > MaxAttributeBytes
            ? Texts.AttributesTooLarge(bytes, MaxAttributeBytes) : null),

        new("ChatDurationInMinutes", r => r.ChatDurationInMinutes is { } minutes and (< MinChatDuration or > MaxChatDuration)
            ? Texts.ChatDurationOutOfRange(minutes, MinChatDuration, MaxChatDuration) : null),
        new("ParticipantDetails", r => r.ParticipantDetails is { DisplayName: null or "" } ? Texts.DisplayNameMissing() : null),
        TooLong("ParticipantDetails", r => r.ParticipantDetails?.DisplayName, MaxDisplayName, Texts.DisplayNameTooLong),

        new("InitialSystemMessage", r => r.InitialSystemMessage is { Content: null or "" } ? Texts.MessageEmpty() : null),
        TooLong("InitialSystemMessage", r => r.InitialSystemMessage?.Content, MaxContent, Texts.MessageTooLong),
        new("InitialSystemMessage", r => r.InitialSystemMessage is { } message && !s_messageTypes.Contains(message.ContentType)
            ? Texts.MessageTypeUnknown(message.ContentType, s_messageTypes) : null),
        new("InitialSystemMessage", r => r.InitialSystemMessage is { ContentType: Json, Content: { Length: > 0 } content }
            && !IsJson(content) ? Texts.MessageNotJson() : null),
        new("InitialSystemMessage", r => TextFor(r, SmsSubtype) is { } text ? SmsProblem(text) : null),
        new("InitialSystemMessage", r => TextFor(r, WhatsAppSubtype) is { } text && IsLonger(text, MaxWhatsAppCharacters)
            ? Texts.WhatsAppTooLong(Length(text), MaxWhatsAppCharacters) : null),

        new("InitialTemplatedSystemMessage", r => MissingTemplateParts(r.InitialTemplatedSystemMessage)),
        TooLong(
            "InitialTemplatedSystemMessage", r => r.InitialTemplatedSystemMessage?.KnowledgeBaseId, MaxTemplateId, Texts.TemplateIdTooLong),
        TooLong(
            "InitialTemplatedSystemMessage",
            r => r.InitialTemplatedSystemMessage?.MessageTemplateId,
            MaxTemplateId,
            Texts.TemplateIdTooLong),
        Keys(
            "InitialTemplatedSystemMessage", r => r.InitialTemplatedSystemMessage?.TemplateAttributes?.CustomAttributes,
            (key, value) => key.Length == 0 || IsLonger(key, MaxAttributeText) || IsLonger(value, MaxAttributeText),
            keys => Texts.TemplateAttributeInvalid(keys, MaxAttributeText)),
        Keys(
            "InitialTemplatedSystemMessage",
            r => r.InitialTemplatedSystemMessage?.TemplateAttributes?.CustomAttributes,
            (_, value) => !LooseValue.IsGiven(value),
            Texts.TemplateVariableEmpty),
        Keys(
            "InitialTemplatedSystemMessage",
            r => Subtype(r) == WhatsAppSubtype ? r.InitialTemplatedSystemMessage?.TemplateAttributes?.CustomAttributes : null,
            (_, value) => !IsTemplateVariable(value),
            Texts.TemplateVariableInvalid),
        new("InitialTemplatedSystemMessage", r => r.InitialTemplatedSystemMessage?.TemplateAttributes?.CustomerProfileAttributes is { } json
            && !IsJson(json) ? Texts.CustomerProfileNotJson() : null),

        new("SupportedMessagingContentTypes", r =>
            r.SupportedMessagingContentTypes?.Except(SupportedContentTypes).ToList() is { Count: > 0 } types
            ? Texts.ContentTypeUnknown(types, SupportedContentTypes) : null),
        new(
            "SupportedMessagingContentTypes",
            r => r.SupportedMessagingContentTypes?.Contains(PlainText) == false ? Texts.PlainTextMissing() : null),
        new("RelatedContactId", r => r.RelatedContactId is "" ? Texts.RelatedContactIdEmpty() : null),
        TooLong("RelatedContactId", r => r.RelatedContactId, MaxRelatedContactId, Texts.RelatedContactIdTooLong),
        TooLong("ClientToken", r => r.ClientToken, MaxClientToken, Texts.ClientTokenTooLong),

        Torn("SourceEndpoint", r => IsTorn(r.SourceEndpoint?.Address)),
        Torn("InstanceId", r => IsTorn(r.InstanceId)),
        Torn("ContactFlowId", r => IsTorn(r.ContactFlowId)),
        Torn("RelatedContactId", r => IsTorn(r.RelatedContactId)),
        Torn("ClientToken", r => IsTorn(r.ClientToken)),
        Torn("InitialSystemMessage", r => IsTorn(r.InitialSystemMessage?.Content)),
        Torn("ParticipantDetails", r => IsTorn(r.ParticipantDetails?.DisplayName)),
        Torn("Attributes", r => IsAny(r.Attributes, (key, value) => IsTorn(key) || IsTorn(value))),
        Torn("SegmentAttributes", r =>
            IsAny(SegmentValues(r), (key, value) => IsTorn(key) || IsTorn(value?.ValueString) || IsTorn(value?.ValueArn))),
        Torn("InitialTemplatedSystemMessage", r => r.InitialTemplatedSystemMessage is { } template
            && (IsTorn(template.KnowledgeBaseId) || IsTorn(template.MessageTemplateId)
                || IsTorn(template.TemplateAttributes?.CustomerProfileAttributes)
                || IsAny(template.TemplateAttributes?.CustomAttributes, (key, value) => IsTorn(key) || IsTorn(value)))),
    ];

    /// <summary>The problems of a request; empty if it may be sent.</summary>
    public static IReadOnlyList<RequestProblem> Check(StartOutboundChatContactRequest request)
    {
        List<RequestProblem>? problems = null;
        foreach (RequestRule rule in All)
        {
            if (rule.Check(request) is { } problem)
            {
                (problems ??= []).Add(new RequestProblem(rule.Member, problem));
            }
        }

        return problems ?? (IReadOnlyList<RequestProblem>)[];
    }

    private static RequestRule TooLong(
        string member, Func<StartOutboundChatContactRequest, string?> text, int max, Func<int, int, Notice> problem) =>
        new(member, request => text(request) is { } value && IsLonger(value, max) ? problem(Length(value), max) : null);

    private static RequestRule Keys<T>(
        string member,
        Func<StartOutboundChatContactRequest, IReadOnlyCollection<KeyValuePair<string, T>>?> entries,
        Func<string, T, bool> isInvalid,
        Func<IReadOnlyList<string>, Notice> problem) => new(member, request =>
        {
            IReadOnlyCollection<KeyValuePair<string, T>>? all = entries(request);
            return IsAny(all, isInvalid)
                ? problem([.. all!.Where(entry => isInvalid(entry.Key, entry.Value)).Select(entry => entry.Key).Distinct()])
                : null;
        });

    /// <summary>Text with half of a surrogate pair, which UTF-8 can't encode: other text would arrive than was checked.</summary>
    private static RequestRule Torn(string member, Func<StartOutboundChatContactRequest, bool> isTorn) =>
        new(member, request => isTorn(request) ? Texts.TextTorn() : null);

    private static Notice? SmsProblem(string text)
    {
        SmsEncoding encoding = SmsEncoding.Of(text);
        return !encoding.IsTooLong && Length(text) <= MaxSmsCharacters ? null
            : encoding.IsGsm7 ? Texts.SmsTooLong(text.Length, encoding.Name, encoding.Units, MaxSmsCharacters, SmsEncoding.MaxGsm7)
            : Texts.SmsTooLong(encoding.Units, encoding.Name, SmsEncoding.MaxUcs2);
    }

    private static Notice? MissingTemplateParts(TemplatedMessageConfig? template)
    {
        if (template is null)
        {
            return null;
        }

        List<string> missing = [];
        if (string.IsNullOrEmpty(template.KnowledgeBaseId))
        {
            missing.Add(nameof(template.KnowledgeBaseId));
        }

        if (string.IsNullOrEmpty(template.MessageTemplateId))
        {
            missing.Add(nameof(template.MessageTemplateId));
        }

        if (template.TemplateAttributes is null)
        {
            missing.Add(nameof(template.TemplateAttributes));
        }

        return missing.Count == 0 ? null : Texts.TemplateIncomplete(missing);
    }
}
