using System.Collections.Immutable;
using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Numbers;
using static OutboundChat.Requests.RequestChecks;

namespace OutboundChat.Requests;

/// <summary>The rules about one member of the request.</summary>
/// <param name="Member">The member.</param>
/// <param name="Applies">Whether the rules can find anything: most members are not given, and most requests have few.</param>
/// <param name="Rules">Each returns the problem; null if the request is valid.</param>
internal sealed record MemberRules(
    string Member, Func<StartOutboundChatContactRequest, bool> Applies, params Func<StartOutboundChatContactRequest, Notice?>[] Rules);

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
    public static ImmutableArray<MemberRules> All { get; } =
    [
        new(
            "SourceEndpoint", Always,
            r => IsAddressless(r.SourceEndpoint) ? Texts.SourceMissing() : null,
            r => HasOtherType(r.SourceEndpoint, EndpointType.CONNECT_PHONENUMBER_ARN)
                ? Texts.SourceTypeWrong(r.SourceEndpoint.Type?.Value) : null,
            r => IsOfType(r.SourceEndpoint, EndpointType.CONNECT_PHONENUMBER_ARN) && !ResourceArn.IsPhoneNumber(r.SourceEndpoint.Address)
                ? Texts.SourceNotAnArn(r.SourceEndpoint.Address) : null,
            r => TooLong(r.SourceEndpoint?.Address, MaxAddress, Texts.SourceTooLong),
            r => Torn(r.SourceEndpoint?.Address)),
        new(
            "DestinationEndpoint", Always,
            r => IsAddressless(r.DestinationEndpoint) ? Texts.DestinationMissing(hasColumn: false) : null,
            r => HasOtherType(r.DestinationEndpoint, EndpointType.TELEPHONE_NUMBER)
                ? Texts.DestinationTypeWrong(r.DestinationEndpoint.Type?.Value) : null,
            r => IsOfType(r.DestinationEndpoint, EndpointType.TELEPHONE_NUMBER) && !PhoneNumber.IsE164(r.DestinationEndpoint.Address)
                ? Texts.DestinationNotE164(r.DestinationEndpoint.Address) : null),
        new(
            "InstanceId", Always,
            r => string.IsNullOrEmpty(r.InstanceId) ? Texts.InstanceIdMissing() : null,
            r => TooLong(r.InstanceId, MaxInstanceId, Texts.InstanceIdTooLong),
            r => Torn(r.InstanceId)),
        new(
            "ContactFlowId", Always,
            r => string.IsNullOrEmpty(r.ContactFlowId) ? Texts.ContactFlowIdMissing() : null,
            r => TooLong(r.ContactFlowId, MaxContactFlowId, Texts.ContactFlowIdTooLong),
            r => Torn(r.ContactFlowId)),
        new(
            "SegmentAttributes", r => !HasOnlyChannel(r),
            r => Subtype(r) is null ? Texts.SubtypeMissing() : null,
            r => Subtype(r) is null or SmsSubtype or WhatsAppSubtype ? null : Texts.SubtypeUnknown(Subtype(r)!),
            r => TooDeepSegmentKey(r) is { } key ? Texts.SegmentAttributeTooDeep(key, MaxSegmentDepth) : null,
            r => Keys(SegmentValues(r), (key, _) => !IsSegmentKey(key), Texts.SegmentAttributeKeyInvalid),
            r => Keys(
                SegmentValues(r),
                (_, value) => IsLonger(value?.ValueString, MaxSegmentText) || IsLonger(value?.ValueArn, MaxSegmentText),
                keys => Texts.SegmentAttributeTooLong(keys, MaxSegmentText)),
            r => Keys(
                SegmentValues(r),
                (_, value) => value is null or { ValueString: null, ValueInteger: null, ValueMap: null, ValueList: null, ValueArn: null },
                Texts.SegmentAttributeEmpty),
            r => IsAny(SegmentValues(r), (key, value) => IsTorn(key) || IsTorn(value?.ValueString) || IsTorn(value?.ValueArn))
                ? Texts.TextTorn() : null),
        new(
            "Attributes", r => r.Attributes is not null,
            r => Keys(r.Attributes, (key, _) => !IsAttributeKey(key), Texts.AttributeKeyInvalid),
            r => Keys(
                r.Attributes, (_, value) => IsLonger(value, MaxAttributeText), keys => Texts.AttributeTooLong(keys, MaxAttributeText)),
            r => AttributeBytes(r.Attributes) is var bytes and > MaxAttributeBytes
                ? Texts.AttributesTooLarge(bytes, MaxAttributeBytes) : null,
            r => Torn(r.Attributes)),
        new(
            "ChatDurationInMinutes", r => r.ChatDurationInMinutes is not null,
            r => r.ChatDurationInMinutes is { } minutes and (< MinChatDuration or > MaxChatDuration)
                ? Texts.ChatDurationOutOfRange(minutes, MinChatDuration, MaxChatDuration) : null),
        new(
            "ParticipantDetails", r => r.ParticipantDetails is not null,
            r => string.IsNullOrEmpty(r.ParticipantDetails.DisplayName) ? Texts.DisplayNameMissing() : null,
            r => TooLong(r.ParticipantDetails.DisplayName, MaxDisplayName, Texts.DisplayNameTooLong),
            r => Torn(r.ParticipantDetails.DisplayName)),
        new(
            "InitialSystemMessage", r => r.InitialSystemMessage is not null,
            r => string.IsNullOrEmpty(r.InitialSystemMessage.Content) ? Texts.MessageEmpty() : null,
            r => TooLong(r.InitialSystemMessage.Content, MaxContent, Texts.MessageTooLong),
            r => s_messageTypes.Contains(r.InitialSystemMessage.ContentType)
                ? null : Texts.MessageTypeUnknown(r.InitialSystemMessage.ContentType, s_messageTypes),
            r => r.InitialSystemMessage is { ContentType: Json, Content: { Length: > 0 } content } && !IsJson(content)
                ? Texts.MessageNotJson() : null,
            r => TextFor(r, SmsSubtype) is { } text ? SmsProblem(text) : null,
            r => TooLong(TextFor(r, WhatsAppSubtype), MaxWhatsAppCharacters, Texts.WhatsAppTooLong),
            r => Torn(r.InitialSystemMessage.Content)),
        new(
            "InitialTemplatedSystemMessage", r => r.InitialTemplatedSystemMessage is not null,
            r => MissingTemplateParts(r.InitialTemplatedSystemMessage),
            r => TooLong(r.InitialTemplatedSystemMessage.KnowledgeBaseId, MaxTemplateId, Texts.TemplateIdTooLong),
            r => TooLong(r.InitialTemplatedSystemMessage.MessageTemplateId, MaxTemplateId, Texts.TemplateIdTooLong),
            r => Keys(
                TemplateVariables(r),
                (key, value) => key.Length == 0 || IsLonger(key, MaxAttributeText) || IsLonger(value, MaxAttributeText),
                keys => Texts.TemplateAttributeInvalid(keys, MaxAttributeText)),
            r => Keys(TemplateVariables(r), (_, value) => !LooseValue.IsGiven(value), Texts.TemplateVariableEmpty),
            r => Subtype(r) == WhatsAppSubtype
                ? Keys(TemplateVariables(r), (_, value) => !IsTemplateVariable(value), Texts.TemplateVariableInvalid) : null,
            r => r.InitialTemplatedSystemMessage.TemplateAttributes?.CustomerProfileAttributes is { } json && !IsJson(json)
                ? Texts.CustomerProfileNotJson() : null,
            r => Torn(r.InitialTemplatedSystemMessage.KnowledgeBaseId) ?? Torn(r.InitialTemplatedSystemMessage.MessageTemplateId)
                ?? Torn(r.InitialTemplatedSystemMessage.TemplateAttributes?.CustomerProfileAttributes) ?? Torn(TemplateVariables(r))),
        new(
            "SupportedMessagingContentTypes", r => r.SupportedMessagingContentTypes is not null,
            r => r.SupportedMessagingContentTypes.Except(SupportedContentTypes).ToList() is { Count: > 0 } types
                ? Texts.ContentTypeUnknown(types, SupportedContentTypes) : null,
            r => r.SupportedMessagingContentTypes.Contains(PlainText) ? null : Texts.PlainTextMissing()),
        new(
            "RelatedContactId", r => r.RelatedContactId is not null,
            r => r.RelatedContactId.Length == 0 ? Texts.RelatedContactIdEmpty() : null,
            r => TooLong(r.RelatedContactId, MaxRelatedContactId, Texts.RelatedContactIdTooLong),
            r => Torn(r.RelatedContactId)),
        new(
            "ClientToken", r => r.ClientToken is not null,
            r => TooLong(r.ClientToken, MaxClientToken, Texts.ClientTokenTooLong),
            r => Torn(r.ClientToken)),
    ];

    /// <summary>The problems of a request; empty if it may be sent.</summary>
    public static IReadOnlyList<RequestProblem> Check(StartOutboundChatContactRequest request)
    {
        List<RequestProblem>? problems = null;
        foreach (MemberRules member in All)
        {
            if (!member.Applies(request))
            {
                continue;
            }

            foreach (Func<StartOutboundChatContactRequest, Notice?> rule in member.Rules)
            {
                if (rule(request) is { } problem)
                {
                    (problems ??= []).Add(new RequestProblem(member.Member, problem));
                }
            }
        }

        return problems ?? (IReadOnlyList<RequestProblem>)[];
    }

    private static bool Always(StartOutboundChatContactRequest request) => true;

    private static Notice? TooLong(string? text, int max, Func<int, int, Notice> problem) =>
        IsLonger(text, max) ? problem(Length(text), max) : null;

    private static Notice? Keys<T>(
        IReadOnlyCollection<KeyValuePair<string, T>>? entries,
        Func<string, T, bool> isInvalid,
        Func<IReadOnlyList<string>, Notice> problem) =>
        IsAny(entries, isInvalid)
            ? problem([.. entries!.Where(entry => isInvalid(entry.Key, entry.Value)).Select(entry => entry.Key).Distinct()])
            : null;

    /// <summary>Text with half of a surrogate pair, which UTF-8 can't encode: other text would arrive than was checked.</summary>
    private static Notice? Torn(string? text) => IsTorn(text) ? Texts.TextTorn() : null;

    private static Notice? Torn(Dictionary<string, string>? texts) =>
        IsAny(texts, (key, value) => IsTorn(key) || IsTorn(value)) ? Texts.TextTorn() : null;

    private static Notice? SmsProblem(string text)
    {
        SmsEncoding encoding = SmsEncoding.Of(text);
        return !encoding.IsTooLong && Length(text) <= MaxSmsCharacters ? null
            : encoding.IsGsm7 ? Texts.SmsTooLong(text.Length, encoding.Name, encoding.Units, MaxSmsCharacters, SmsEncoding.MaxGsm7)
            : Texts.SmsTooLong(encoding.Units, encoding.Name, SmsEncoding.MaxUcs2);
    }

    private static Dictionary<string, string>? TemplateVariables(StartOutboundChatContactRequest request) =>
        request.InitialTemplatedSystemMessage.TemplateAttributes?.CustomAttributes;

    private static Notice? MissingTemplateParts(TemplatedMessageConfig template)
    {
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
