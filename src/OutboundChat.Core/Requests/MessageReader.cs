using System.Diagnostics.CodeAnalysis;
using Amazon.Connect.Model;

namespace OutboundChat.Requests;

/// <summary>
/// Reads the customer's display name, the first message, the message template, and the supported content types of a chat.
/// </summary>
internal static class MessageReader
{
    public static ParticipantDetails? ToParticipantDetails(object? value, ProblemList problems)
    {
        if (!LooseValue.IsGiven(value) || value is ParticipantDetails)
        {
            return value as ParticipantDetails;
        }

        if (MemberReader.TryReadText(value!, ["DisplayName"], out string?[] members))
        {
            return new ParticipantDetails { DisplayName = members[0] is { } given ? LooseValue.Trim(given) : null };
        }

        if (LooseValue.ToText(value) is { } name)
        {
            return new ParticipantDetails { DisplayName = LooseValue.Trim(name) };
        }

        problems.Add("ParticipantDetails", Texts.ParticipantDetailsUnreadable());
        return null;
    }

    public static ChatMessage? ToMessage(object? value, ProblemList problems, ProblemList warnings)
    {
        if (!LooseValue.IsGiven(value) || value is ChatMessage)
        {
            return value as ChatMessage;
        }

        if (MemberReader.TryReadText(value!, ["ContentType", "Content"], out string?[] members))
        {
            return new ChatMessage { ContentType = LooseValue.ToIdentifier(members[0]) ?? RequestRules.PlainText, Content = members[1] };
        }

        if (LooseValue.ToText(value) is { } text)
        {
            return ToMessage(RequestWarnings.Trim(text, "InitialSystemMessage", null, warnings));
        }

        problems.Add("InitialSystemMessage", Texts.MessageUnreadable());
        return null;
    }

    /// <summary>A plain-text message; null if there is no text.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static ChatMessage? ToMessage(string? text) =>
        text is null ? null : new() { ContentType = RequestRules.PlainText, Content = text };

    public static TemplatedMessageConfig? ToTemplatedMessage(object? value, ProblemList problems)
    {
        const string member = "InitialTemplatedSystemMessage";
        if (!LooseValue.IsGiven(value) || value is TemplatedMessageConfig)
        {
            return value as TemplatedMessageConfig;
        }

        if (!MemberReader.TryRead(value!, ["KnowledgeBaseId", "MessageTemplateId", "TemplateAttributes"], out object?[] members))
        {
            problems.Add(member, Texts.TemplateUnreadable());
            return null;
        }

        TemplateAttributes? attributes = members[2] as TemplateAttributes;
        if (attributes is null && LooseValue.IsGiven(members[2]))
        {
            if (!MemberReader.TryRead(members[2]!, ["CustomAttributes", "CustomerProfileAttributes"], out object?[] parts))
            {
                problems.Add(member, Texts.TemplateUnreadable());
                return null;
            }

            attributes = new TemplateAttributes
            {
                CustomAttributes = LooseValue.IsGiven(parts[0]) ? AttributeReader.Read(parts[0]!, member, problems) : null,
                CustomerProfileAttributes = LooseValue.ToIdentifier(parts[1]),
            };
            if (LooseValue.IsGiven(parts[1]) && attributes.CustomerProfileAttributes is null)
            {
                problems.Add(member, Texts.CustomerProfileNotJson());
            }
        }

        return new TemplatedMessageConfig
        {
            KnowledgeBaseId = LooseValue.ToIdentifier(members[0]),
            MessageTemplateId = LooseValue.ToIdentifier(members[1]),
            // The service requires this member, but it may be empty.
            TemplateAttributes = attributes ?? new TemplateAttributes(),
        };
    }

    public static List<string>? ToContentTypes(object? value, ProblemList problems)
    {
        if (!LooseValue.IsGiven(value))
        {
            return null;
        }

        List<string> types = [];
        foreach (object? item in LooseValue.ToItems(value) ?? [value])
        {
            if (LooseValue.ToText(item) is { } text)
            {
                types.AddRange(
                    text.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Except(types));
            }
            else if (LooseValue.IsGiven(item))
            {
                problems.Add("SupportedMessagingContentTypes", Texts.ContentTypesUnreadable());
                return null;
            }
        }

        return types.Count > 0 ? types : null;
    }
}
