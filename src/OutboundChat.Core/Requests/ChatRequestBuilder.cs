using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Numbers;

namespace OutboundChat.Requests;

/// <summary>
/// Builds a request from loosely typed values, and collects all problems of the row instead of stopping at the first. Not thread-safe.
/// </summary>
internal sealed class ChatRequestBuilder
{
    /// <summary>The rules about missing required members.</summary>
    private static readonly HashSet<string> s_missing =
        [
            nameof(Texts.SourceMissing),
            nameof(Texts.DestinationMissing),
            nameof(Texts.InstanceIdMissing),
            nameof(Texts.ContactFlowIdMissing),
            nameof(Texts.SubtypeMissing)];

    private readonly ChatRequestOptions _options;
    private readonly ColumnSelection _attributeColumns, _templateColumns;
    private readonly DestinationReader _destinations;

    public ChatRequestBuilder(ChatRequestOptions options)
    {
        _options = options;
        _attributeColumns = new ColumnSelection("-AttributeColumn", options.AttributeColumns, AttributeReader.CheckKey);
        _templateColumns = new ColumnSelection("-TemplateAttributeColumn", options.TemplateAttributeColumns);
        _destinations = new DestinationReader(options.DefaultCountry);
    }

    /// <exception cref="SetupException">The first row lacks a column that a placeholder, attribute or variable names.</exception>
    public ChatRequestDraft Build(ChatRequestInput input)
    {
        ProblemList problems = [.. input.Problems], warnings = [];
        Destination destination = _destinations.Read(input.DestinationEndpoint, input.DefaultCountry, problems);
        if (!LooseValue.IsGiven(input.DestinationEndpoint) && input.SourceOf(DataColumns.Destination) is not null)
        {
            problems.Add("DestinationEndpoint", Texts.DestinationMissing(hasColumn: true));
        }

        StartOutboundChatContactRequest request = new()
        {
            SourceEndpoint = ToSource(input.SourceEndpoint, problems),
            DestinationEndpoint = destination.Endpoint,
            InstanceId = ToInstanceId(input.InstanceId, problems),
            ContactFlowId = ToContactFlowId(input.ContactFlowId, input.InstanceId, problems),
            Attributes = ToAttributes(input.Attribute, input.Row, problems, warnings),
            ChatDurationInMinutes = ToChatDuration(input.ChatDurationInMinutes, problems),
            ParticipantDetails = MessageReader.ToParticipantDetails(input.ParticipantDetails, problems),
            InitialSystemMessage = _options.MessageTemplate is { } template
                ? MessageReader.ToMessage(template.Render(input.Row, problems, warnings))
                : MessageReader.ToMessage(input.InitialSystemMessage, problems, warnings),
            InitialTemplatedSystemMessage = ToTemplate(input, problems, warnings),
            SupportedMessagingContentTypes = MessageReader.ToContentTypes(input.SupportedMessagingContentType, problems),
            RelatedContactId = ToIdentifier(input.RelatedContactId, "RelatedContactId", problems),
            ClientToken = ToIdentifier(input.ClientToken, "ClientToken", problems),
        };
        string? channel = SegmentAttributeReader.Apply(request, input.SegmentAttribute, input.Channel, problems);

        // If a member could not be read, that problem is already reported; also reporting the member as missing would be noise.
        foreach (RequestProblem problem in RequestRules.Check(request))
        {
            bool isNoise = problem.Rule == nameof(Texts.DestinationMissing) && destination.Text is not null;
            if (!isNoise && (!s_missing.Contains(problem.Rule) || !problems.Exists(known => known.Member == problem.Member)))
            {
                problems.Add(problem);
            }
        }

        if (destination.Number is { } number && NumberWarnings.Of(number) is { } warning)
        {
            warnings.Add("DestinationEndpoint", warning);
        }

        if (problems.Count == 0)
        {
            RequestWarnings.Add(request, channel, warnings);
        }

        return new ChatRequestDraft
        {
            Request = request,
            Problems = problems,
            Warnings = warnings,
            Given = destination,
            Channel = channel,
        };
    }

    private static string? ToIdentifier(object? value, string member, ProblemList problems)
    {
        string? text = LooseValue.ToIdentifier(value);
        if (text is null && LooseValue.IsGiven(value))
        {
            problems.Add(member, Texts.IdentifierNotText(value!));
        }

        return text;
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
            problems.Add("SourceEndpoint", Texts.SourceUnreadable(value!));
        }

        return endpoint;
    }

    private static string? ToInstanceId(object? value, ProblemList problems)
    {
        string? text = ToIdentifier(value, "InstanceId", problems);
        string? id = text is null ? null : ResourceArn.InstanceId(text);
        if (text is not null && id is null)
        {
            problems.Add("InstanceId", Texts.InstanceArnWrong(text));
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
            problems.Add("ContactFlowId", Texts.ContactFlowArnWrong(text));
        }
        else if (ResourceArn.InstanceOfContactFlow(text) is { } flowsInstance
            && LooseValue.ToIdentifier(instance) is { } given
            && ResourceArn.InstanceId(given) is { } instanceId
            && instanceId != flowsInstance)
        {
            problems.Add("ContactFlowId", Texts.ContactFlowOfOtherInstance(flowsInstance, instanceId));
        }

        return id;
    }

    /// <summary>Builds the message template from its own columns, or from one value.</summary>
    private TemplatedMessageConfig? ToTemplate(ChatRequestInput input, ProblemList problems, ProblemList warnings)
    {
        const string member = "InitialTemplatedSystemMessage";
        bool byColumns = LooseValue.IsGiven(input.MessageTemplateId) || LooseValue.IsGiven(input.KnowledgeBaseId)
            || _options.TemplateAttributeColumns.Count > 0;
        if (!byColumns)
        {
            return MessageReader.ToTemplatedMessage(input.InitialTemplatedSystemMessage, problems);
        }

        if (LooseValue.IsGiven(input.InitialTemplatedSystemMessage))
        {
            problems.Add(member, Texts.TemplateGivenTwice(input.IsReadyRequest));
            return null;
        }

        Dictionary<string, string> variables = new(StringComparer.Ordinal);
        foreach ((string column, string name) in _templateColumns.Of(input.Row))
        {
            // An empty variable is kept, so that a rule reports it.
            variables[name] = ToCell(input.Row, column, member, problems, warnings) ?? string.Empty;
        }

        return new TemplatedMessageConfig
        {
            KnowledgeBaseId = ToIdentifier(input.KnowledgeBaseId, member, problems),
            MessageTemplateId = ToIdentifier(input.MessageTemplateId, member, problems),
            TemplateAttributes = new TemplateAttributes { CustomAttributes = variables.Count > 0 ? variables : null },
        };
    }

    /// <summary>A cell's text; null if it is empty, or if it can't be text, which is reported as a problem.</summary>
    private static string? ToCell(IRow? row, string column, string member, ProblemList problems, ProblemList warnings)
    {
        object? cell = null;
        if (row?.TryGetValue(column, out cell) is not true || !LooseValue.IsGiven(cell))
        {
            return null;
        }

        if (LooseValue.ToText(cell) is { } text)
        {
            return RequestWarnings.ReadCell(text, member, column, warnings);
        }

        problems.Add(member, Texts.AttributeNotText(column));
        return null;
    }

    private Dictionary<string, string>? ToAttributes(object? value, IRow? row, ProblemList problems, ProblemList warnings)
    {
        Dictionary<string, string>? attributes = null;
        if (LooseValue.IsGiven(value))
        {
            attributes = AttributeReader.Read(value!, "Attributes", problems);
        }

        foreach ((string column, string name) in _attributeColumns.Of(row))
        {
            if (ToCell(row, column, "Attributes", problems, warnings) is not { } text)
            {
                continue;
            }

            attributes ??= new Dictionary<string, string>(StringComparer.Ordinal);
            if (!attributes.TryAdd(name, text) && attributes[name] != text)
            {
                problems.Add("Attributes", Texts.AttributeGivenTwice(name));
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

        problems.Add("ChatDurationInMinutes", Texts.ChatDurationNotANumber(LooseValue.ToText(value)));
        return null;
    }
}
