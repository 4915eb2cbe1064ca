using System.Management.Automation;
using OutboundChat.Module.Completion;
using OutboundChat.Module.Values;
using OutboundChat.Requests;

namespace OutboundChat.Module.Commands;

/// <summary>
/// The parameters that make a request. Those that hold data bind by property name, and each takes an object, so that no cell of a row can fail to
/// bind: what can't be used is a problem of its row, told like every other. Only the input object binds by value.
/// </summary>
public abstract class ChatRequestCommand : OutboundChatCommand
{
    /// <summary>A row, a dictionary, a phone number, an endpoint, or a ready request.</summary>
    [Parameter(ValueFromPipeline = true)]
    public object? InputObject { get; set; }

    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Destination", "To", "PhoneNumber", "Phone", "MobileNumber")]
    public object? DestinationEndpoint { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Source", "From", "SourcePhoneNumberArn")]
    [ArgumentCompleter(typeof(SourceCompleter))]
    public object? SourceEndpoint { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("InstanceArn")]
    [ArgumentCompleter(typeof(InstanceCompleter))]
    public object? InstanceId { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ContactFlowArn", "FlowId")]
    [ArgumentCompleter(typeof(ContactFlowCompleter))]
    public object? ContactFlowId { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Subtype")]
    [ArgumentCompleter(typeof(ChannelCompleter))]
    public object? Channel { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("SegmentAttributes")]
    public object? SegmentAttribute { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Attributes")]
    public object? Attribute { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ChatDurationInMinute")]
    public object? ChatDurationInMinutes { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public object? RelatedContactId { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public object? ClientToken { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("DisplayName", "CustomerName")]
    public object? ParticipantDetails { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Message")]
    public object? InitialSystemMessage { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public object? InitialTemplatedSystemMessage { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("SupportedMessagingContentTypes")]
    [ArgumentCompleter(typeof(ContentTypeCompleter))]
    public object? SupportedMessagingContentType { get; set; }

    /// <summary>Text with <c>{Column}</c> placeholders; an empty one is more likely a misspelt variable than a wish for silence.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? MessageTemplate { get; set; }

    /// <summary>Names or wildcards of the columns that become Attributes.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? AttributeColumn { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? DefaultCountryCallingCode { get; set; }

    private protected ChatRequestOptions CreateRequestOptions()
    {
        // At the beginning the parameters hold only what the command line gave: a column of that name gives way to the template.
        if (MessageTemplate is not null && LooseValue.IsGiven(InitialSystemMessage))
        {
            throw new SetupException(nameof(Texts.MessageGivenTwice), Texts.MessageGivenTwice());
        }

        return new ChatRequestOptions
        {
            MessageTemplate = MessageTemplate is null ? null : new MessageTemplate(MessageTemplate),
            AttributeColumns = AttributeColumn ?? [],
            DefaultCountryCallingCode = DefaultCountryCallingCode,
        };
    }

    /// <summary>What the command line gave that may be a name: at the beginning the parameters hold nothing else.</summary>
    private protected ChatRequestInput GivenNames() => new()
    {
        InstanceId = PlainValue.Of(InstanceId),
        ContactFlowId = PlainValue.Of(ContactFlowId),
        SourceEndpoint = PlainValue.Of(SourceEndpoint),
    };

    private protected sealed override void Process() => ProcessEach(InputObject, Process);

    /// <param name="input">The row's values, whether its own or the command's.</param>
    /// <param name="inputObject">The row as it came.</param>
    private protected abstract void Process(ChatRequestInput input, object inputObject);

    private void Process(object? inputObject)
    {
        ChatRequestInput input = InputReader.Read(inputObject, LooseValue.IsGiven(DestinationEndpoint), Shell);
        List<RequestProblem>? problems = null;
        input.DestinationEndpoint = Choose(nameof(DestinationEndpoint), DestinationEndpoint, input.DestinationEndpoint);
        input.SourceEndpoint = Choose(nameof(SourceEndpoint), SourceEndpoint, input.SourceEndpoint);
        input.InstanceId = Choose(nameof(InstanceId), InstanceId, input.InstanceId);
        input.ContactFlowId = Choose(nameof(ContactFlowId), ContactFlowId, input.ContactFlowId);
        input.Channel = Choose(nameof(Channel), Channel, input.Channel);
        input.SegmentAttribute = Choose(nameof(SegmentAttribute), SegmentAttribute, input.SegmentAttribute);
        input.Attribute = Choose(nameof(Attribute), Attribute, input.Attribute);
        input.ChatDurationInMinutes = Choose(nameof(ChatDurationInMinutes), ChatDurationInMinutes, input.ChatDurationInMinutes);
        input.RelatedContactId = Choose(nameof(RelatedContactId), RelatedContactId, input.RelatedContactId);
        input.ClientToken = Choose(nameof(ClientToken), ClientToken, input.ClientToken);
        input.ParticipantDetails = Choose(nameof(ParticipantDetails), ParticipantDetails, input.ParticipantDetails);
        input.InitialSystemMessage = Choose(nameof(InitialSystemMessage), InitialSystemMessage, input.InitialSystemMessage);
        input.InitialTemplatedSystemMessage = Choose(nameof(InitialTemplatedSystemMessage), InitialTemplatedSystemMessage, input.InitialTemplatedSystemMessage);
        input.SupportedMessagingContentType = Choose(nameof(SupportedMessagingContentType), SupportedMessagingContentType, input.SupportedMessagingContentType);
        input.Problems = problems ?? input.Problems;
        Process(input, inputObject ?? Given());

        // A parameter comes before the row's own value.
        object? Choose(string name, object? parameter, object? ofRow)
        {
            object? value = PlainValue.Of(Shell.Evaluate(parameter, inputObject, out string? failure));
            if (failure is not null)
            {
                (problems ??= []).Add(new RequestProblem(name, nameof(Texts.ScriptFailed), Texts.ScriptFailed(failure)));
            }

            return LooseValue.IsGiven(value) ? value : ofRow;
        }
    }

    /// <summary>What a call without a row was given: as good a row as any, for errors to name and for running it again.</summary>
    private Dictionary<string, object> Given()
    {
        Dictionary<string, object> given = new(StringComparer.OrdinalIgnoreCase);
        foreach (DataColumn column in DataColumns.All)
        {
            if (typeof(ChatRequestCommand).GetProperty(column.Name)!.GetValue(this) is { } value)
            {
                given[column.Name] = value;
            }
        }

        return given;
    }
}
