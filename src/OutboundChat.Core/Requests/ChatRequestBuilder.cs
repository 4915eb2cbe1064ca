using Amazon.Connect;
using Amazon.Connect.Model;

namespace OutboundChat.Requests;

/// <summary>Builds a request from loose values, and collects every problem of the row instead of stopping at the first. For one thread at a time.</summary>
public sealed class ChatRequestBuilder
{
    /// <summary>The rules that say that a required member is not there.</summary>
    private static readonly HashSet<string> s_missing =
        [nameof(Texts.SourceMissing), nameof(Texts.DestinationMissing), nameof(Texts.InstanceIdMissing), nameof(Texts.ContactFlowIdMissing), nameof(Texts.SubtypeMissing)];

    private readonly ChatRequestOptions _options;
    private readonly AttributeColumns _attributeColumns;
    private readonly ClientTokens _tokens = new();

    public ChatRequestBuilder(ChatRequestOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _attributeColumns = new AttributeColumns(options.AttributeColumns);
    }

    /// <exception cref="SetupException">The first row has no column that an attribute column names.</exception>
    public ChatRequestDraft Build(ChatRequestInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        ProblemList problems = [.. input.Problems];
        StartOutboundChatContactRequest request = new()
        {
            SourceEndpoint = ToSource(input.SourceEndpoint, problems),
            DestinationEndpoint = ToDestination(input.DestinationEndpoint, problems),
            InstanceId = ToInstanceId(input.InstanceId, problems),
            ContactFlowId = ToContactFlowId(input.ContactFlowId, input.InstanceId, problems),
            Attributes = ToAttributes(input.Attribute, input.Row, problems),
            ChatDurationInMinutes = ToChatDuration(input.ChatDurationInMinutes, problems),
            ParticipantDetails = ToParticipantDetails(input.ParticipantDetails, problems),
            InitialSystemMessage = ToMessage(input.InitialSystemMessage, input.Row, problems),
            InitialTemplatedSystemMessage = ToTemplatedMessage(input.InitialTemplatedSystemMessage, problems),
            SupportedMessagingContentTypes = ToContentTypes(input.SupportedMessagingContentType, problems),
            RelatedContactId = ToIdentifier(input.RelatedContactId, "RelatedContactId", problems),
            ClientToken = ToIdentifier(input.ClientToken, "ClientToken", problems) ?? _tokens.Next(),
        };
        string? channel = SegmentAttributeReader.Apply(request, input.SegmentAttribute, input.Channel, problems);

        // A member that could not be read has its problem already; that it is missing too would be noise.
        foreach (RequestProblem problem in RequestRules.Check(request))
        {
            if (!s_missing.Contains(problem.Rule) || !problems.Exists(known => known.Member == problem.Member))
            {
                problems.Add(problem);
            }
        }

        return new ChatRequestDraft
        {
            Request = request,
            Problems = problems,
            Destination = (request.DestinationEndpoint ?? EndpointReader.Read(input.DestinationEndpoint, EndpointType.TELEPHONE_NUMBER))?.Address,
            Channel = channel,
        };
    }

    private static string? ToIdentifier(object? value, string member, ProblemList problems)
    {
        string? text = LooseValue.ToIdentifier(value);
        if (text is null && LooseValue.IsGiven(value))
        {
            problems.Add(member, nameof(Texts.IdentifierNotText), Texts.IdentifierNotText(value!));
        }

        return text;
    }

    private Endpoint? ToDestination(object? value, ProblemList problems)
    {
        if (!LooseValue.IsGiven(value))
        {
            return null;
        }

        Endpoint? endpoint = EndpointReader.Read(value, EndpointType.TELEPHONE_NUMBER);
        if (endpoint is null)
        {
            problems.Add("DestinationEndpoint", nameof(Texts.DestinationUnreadable), Texts.DestinationUnreadable(value!));
            return null;
        }

        if (endpoint.Type != EndpointType.TELEPHONE_NUMBER || string.IsNullOrWhiteSpace(endpoint.Address))
        {
            return endpoint;
        }

        if (!PhoneNumber.TryNormalise(endpoint.Address, _options.DefaultCountryCallingCode, out string number, out PhoneNumberFault fault))
        {
            problems.Add("DestinationEndpoint", Texts.DestinationRule(fault), Texts.DestinationFault(fault, endpoint.Address, _options.DefaultCountryCallingCode));
            return null;
        }

        // The caller's own endpoint stays as it was.
        return new Endpoint { Type = endpoint.Type, Address = number };
    }

    private static Endpoint? ToSource(object? value, ProblemList problems)
    {
        if (!LooseValue.IsGiven(value))
        {
            return null;
        }

        Endpoint? endpoint = EndpointReader.Read(value, EndpointType.CONNECT_PHONENUMBER_ARN);
        if (endpoint is null)
        {
            problems.Add("SourceEndpoint", nameof(Texts.SourceUnreadable), Texts.SourceUnreadable(value!));
        }

        return endpoint;
    }

    private static string? ToInstanceId(object? value, ProblemList problems)
    {
        string? text = ToIdentifier(value, "InstanceId", problems);
        string? id = text is null ? null : ResourceArn.InstanceId(text);
        if (text is not null && id is null)
        {
            problems.Add("InstanceId", nameof(Texts.InstanceArnWrong), Texts.InstanceArnWrong(text));
        }

        return id;
    }

    private static string? ToContactFlowId(object? value, object? instance, ProblemList problems)
    {
        string? text = ToIdentifier(value, "ContactFlowId", problems);
        string? id = text is null ? null : ResourceArn.ContactFlowId(text);
        if (text is null)
        {
            return null;
        }

        if (id is null)
        {
            problems.Add("ContactFlowId", nameof(Texts.ContactFlowArnWrong), Texts.ContactFlowArnWrong(text));
        }
        else if (ResourceArn.InstanceOfContactFlow(text) is { } flowsInstance
            && LooseValue.ToIdentifier(instance) is { } given && ResourceArn.InstanceId(given) is { } instanceId && instanceId != flowsInstance)
        {
            problems.Add("ContactFlowId", nameof(Texts.ContactFlowOfOtherInstance), Texts.ContactFlowOfOtherInstance(flowsInstance, instanceId));
        }

        return id;
    }

    private Dictionary<string, string>? ToAttributes(object? value, IRow? row, ProblemList problems)
    {
        Dictionary<string, string>? attributes = null;
        if (LooseValue.IsGiven(value))
        {
            attributes = AttributeReader.Read(value!, "Attributes", problems);
        }

        foreach ((string column, object item) in _attributeColumns.Read(row))
        {
            attributes ??= new Dictionary<string, string>(StringComparer.Ordinal);
            if (LooseValue.ToText(item) is not { } text)
            {
                problems.Add("Attributes", nameof(Texts.AttributeNotText), Texts.AttributeNotText(column));
            }
            else if (!attributes.TryAdd(column, text) && attributes[column] != text)
            {
                problems.Add("Attributes", nameof(Texts.AttributeGivenTwice), Texts.AttributeGivenTwice(column));
            }
        }

        return attributes is { Count: > 0 } ? attributes : null;
    }

    private static int? ToChatDuration(object? value, ProblemList problems)
    {
        if (!LooseValue.IsGiven(value))
        {
            return null;
        }

        if (LooseValue.TryToInt32(value!, out int minutes))
        {
            return minutes;
        }

        problems.Add("ChatDurationInMinutes", nameof(Texts.ChatDurationNotANumber), Texts.ChatDurationNotANumber(value!));
        return null;
    }

    private static ParticipantDetails? ToParticipantDetails(object? value, ProblemList problems)
    {
        if (!LooseValue.IsGiven(value) || value is ParticipantDetails)
        {
            return value as ParticipantDetails;
        }

        if (MemberReader.TryReadText(value!, ["DisplayName"], out string?[] members))
        {
            return new ParticipantDetails { DisplayName = members[0]?.Trim() };
        }

        if (LooseValue.ToText(value) is { } name)
        {
            return new ParticipantDetails { DisplayName = name.Trim() };
        }

        problems.Add("ParticipantDetails", nameof(Texts.ParticipantDetailsUnreadable), Texts.ParticipantDetailsUnreadable());
        return null;
    }

    private ChatMessage? ToMessage(object? value, IRow? row, ProblemList problems)
    {
        if (_options.MessageTemplate is { } template)
        {
            return template.Render(row, problems) is { } filled ? PlainText(filled) : null;
        }

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
            return PlainText(text);
        }

        problems.Add("InitialSystemMessage", nameof(Texts.MessageUnreadable), Texts.MessageUnreadable());
        return null;
    }

    private static ChatMessage PlainText(string text) => new() { ContentType = RequestRules.PlainText, Content = text };

    private static TemplatedMessageConfig? ToTemplatedMessage(object? value, ProblemList problems)
    {
        const string member = "InitialTemplatedSystemMessage";
        if (!LooseValue.IsGiven(value) || value is TemplatedMessageConfig)
        {
            return value as TemplatedMessageConfig;
        }

        if (!MemberReader.TryRead(value!, ["KnowledgeBaseId", "MessageTemplateId", "TemplateAttributes"], out object?[] members))
        {
            problems.Add(member, nameof(Texts.TemplateUnreadable), Texts.TemplateUnreadable());
            return null;
        }

        TemplateAttributes? attributes = members[2] as TemplateAttributes;
        if (attributes is null && LooseValue.IsGiven(members[2]))
        {
            if (!MemberReader.TryRead(members[2]!, ["CustomAttributes", "CustomerProfileAttributes"], out object?[] parts))
            {
                problems.Add(member, nameof(Texts.TemplateUnreadable), Texts.TemplateUnreadable());
                return null;
            }

            attributes = new TemplateAttributes
            {
                CustomAttributes = LooseValue.IsGiven(parts[0]) ? AttributeReader.Read(parts[0]!, member, problems) : null,
                CustomerProfileAttributes = LooseValue.ToIdentifier(parts[1]),
            };
            if (LooseValue.IsGiven(parts[1]) && attributes.CustomerProfileAttributes is null)
            {
                problems.Add(member, nameof(Texts.CustomerProfileNotJson), Texts.CustomerProfileNotJson());
            }
        }

        return new TemplatedMessageConfig
        {
            KnowledgeBaseId = LooseValue.ToIdentifier(members[0]),
            MessageTemplateId = LooseValue.ToIdentifier(members[1]),
            // The service requires the member, not anything in it.
            TemplateAttributes = attributes ?? new TemplateAttributes(),
        };
    }

    private static List<string>? ToContentTypes(object? value, ProblemList problems)
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
                types.AddRange(text.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Except(types));
            }
            else if (LooseValue.IsGiven(item))
            {
                problems.Add("SupportedMessagingContentTypes", nameof(Texts.ContentTypesUnreadable), Texts.ContentTypesUnreadable());
                return null;
            }
        }

        return types.Count > 0 ? types : null;
    }
}
