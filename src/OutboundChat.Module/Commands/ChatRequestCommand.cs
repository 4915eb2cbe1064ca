using System.Collections.Frozen;
using System.Collections.ObjectModel;
using System.Management.Automation;
using OutboundChat.Exclusions;
using OutboundChat.Lookup;
using OutboundChat.Module.Completion;
using OutboundChat.Module.Values;
using OutboundChat.Numbers;
using OutboundChat.Requests;
using OutboundChat.Sending;

namespace OutboundChat.Module.Commands;

/// <summary>
/// The base of the cmdlets that make requests from rows. The parameters that hold data bind by property name, and each takes any object, so
/// that no cell can fail to bind: a value that can't be used is a problem of its row, reported like every other.
/// </summary>
public abstract class ChatRequestCommand : SessionCommand
{
    private readonly ChatRequestInput _given = new();
    private RowAdmission? _admission;
    private RequestNames? _names;
    private RowColumns? _columns;
    private int _emptyBefore;
    private FrozenSet<DataColumn> _parameters = FrozenSet<DataColumn>.Empty;
    private bool _isQuotaTold;

    // Completion offers parameters in the order in which they stand here.

    /// <summary>A row, a dictionary, a phone number, an endpoint, or a ready request.</summary>
    [Parameter(ValueFromPipeline = true), NoCompletion]
    public object? InputObject { get; set; }

    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true), NoCompletion]
    [Alias("Destination", "To", "PhoneNumber", "Phone", "MobileNumber")]
    public object? DestinationEndpoint { get => _given.DestinationEndpoint; set => _given.DestinationEndpoint = value; }

    [Parameter(ValueFromPipelineByPropertyName = true), Alias("InstanceArn"), ArgumentCompleter(typeof(InstanceCompleter))]
    public object? InstanceId { get => _given.InstanceId; set => _given.InstanceId = value; }

    [Parameter(ValueFromPipelineByPropertyName = true), Alias("ContactFlowArn", "FlowId"), ArgumentCompleter(typeof(ContactFlowCompleter))]
    public object? ContactFlowId { get => _given.ContactFlowId; set => _given.ContactFlowId = value; }

    [Parameter(ValueFromPipelineByPropertyName = true), Alias("Source", "From", "SourcePhoneNumberArn")]
    [ArgumentCompleter(typeof(SourceCompleter))]
    public object? SourceEndpoint { get => _given.SourceEndpoint; set => _given.SourceEndpoint = value; }

    /// <summary>
    /// Text with <c>{Column}</c> placeholders; an empty one is more likely a misspelt variable than a wish for silence.
    /// </summary>
    [Parameter, ArgumentCompleter(typeof(PlaceholderCompleter)), ValidateNotNullOrEmpty]
    public string? MessageTemplate { get; set; }

    /// <summary>
    /// The country of numbers that do not say theirs: an ISO code, a calling code, or an English name. A row's own comes before the
    /// command's.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true), Alias("Country", "CountryCode", "DefaultCountryCallingCode")]
    [ArgumentCompleter(typeof(CountryCompleter))]
    public object? DefaultCountry { get => _given.DefaultCountry; set => _given.DefaultCountry = value; }

    [Parameter(ValueFromPipelineByPropertyName = true), Alias("Subtype"), ArgumentCompleter(typeof(ChannelCompleter))]
    public object? Channel { get => _given.Channel; set => _given.Channel = value; }

    /// <summary>Names or wildcards of the columns that become Attributes; Column=Name renames one.</summary>
    [Parameter, ArgumentCompleter(typeof(ColumnCompleter)), ValidateNotNullOrEmpty]
    public string[]? AttributeColumn { get; set; }

    /// <summary>The opt-out list: phone numbers, and rows with a phone column.</summary>
    [Parameter, NoCompletion, ValidateNotNull]
    public object[]? ExcludeDestination { get; set; }

    /// <summary>The recipient's time zone, where the number does not tell it well enough; -SendWindow needs it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), NoCompletion]
    public object? TimeZone { get => _given.TimeZone; set => _given.TimeZone = value; }

    [Parameter(ValueFromPipelineByPropertyName = true), NoCompletion, Alias("Message")]
    public object? InitialSystemMessage { get => _given.InitialSystemMessage; set => _given.InitialSystemMessage = value; }

    /// <summary>The approved message template that the chat begins with, as WhatsApp demands outside its 24 hours.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), NoCompletion]
    public object? MessageTemplateId { get => _given.MessageTemplateId; set => _given.MessageTemplateId = value; }

    /// <summary>The knowledge base that the message template is in.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), NoCompletion]
    public object? KnowledgeBaseId { get => _given.KnowledgeBaseId; set => _given.KnowledgeBaseId = value; }

    /// <summary>The columns that become variables of the message template: Column, or Column=variable.</summary>
    [Parameter, ArgumentCompleter(typeof(ColumnCompleter)), ValidateNotNullOrEmpty]
    public string[]? TemplateAttributeColumn { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true), NoCompletion]
    public object? InitialTemplatedSystemMessage
    {
        get => _given.InitialTemplatedSystemMessage;
        set => _given.InitialTemplatedSystemMessage = value;
    }

    [Parameter(ValueFromPipelineByPropertyName = true), NoCompletion, Alias("Attributes")]
    public object? Attribute { get => _given.Attribute; set => _given.Attribute = value; }

    [Parameter(ValueFromPipelineByPropertyName = true), NoCompletion, Alias("SegmentAttributes")]
    public object? SegmentAttribute { get => _given.SegmentAttribute; set => _given.SegmentAttribute = value; }

    [Parameter(ValueFromPipelineByPropertyName = true), NoCompletion, Alias("DisplayName", "CustomerName")]
    public object? ParticipantDetails { get => _given.ParticipantDetails; set => _given.ParticipantDetails = value; }

    [Parameter(ValueFromPipelineByPropertyName = true), NoCompletion, Alias("ChatDurationInMinute")]
    public object? ChatDurationInMinutes { get => _given.ChatDurationInMinutes; set => _given.ChatDurationInMinutes = value; }

    [Parameter(ValueFromPipelineByPropertyName = true), Alias("SupportedMessagingContentTypes")]
    [ArgumentCompleter(typeof(ContentTypeCompleter))]
    public object? SupportedMessagingContentType
    {
        get => _given.SupportedMessagingContentType;
        set => _given.SupportedMessagingContentType = value;
    }

    [Parameter(ValueFromPipelineByPropertyName = true), NoCompletion]
    public object? RelatedContactId { get => _given.RelatedContactId; set => _given.RelatedContactId = value; }

    [Parameter(ValueFromPipelineByPropertyName = true), NoCompletion]
    public object? ClientToken { get => _given.ClientToken; set => _given.ClientToken = value; }

    /// <summary>Send to a number again although it came before.</summary>
    [Parameter]
    public SwitchParameter AllowDuplicate { get; set; }

    private protected WarningCounts Warnings { get; } = new();

    /// <summary>Rows without anything in them, as files have at their end. They are skipped.</summary>
    private protected long EmptyRows { get; private set; }

    /// <summary>What the rows are checked against; Start- adds how they are sent.</summary>
    private protected ChatRunOptions Rules { get; private set; } = new();

    /// <summary>Whether the account is found before the first row; otherwise when a name is to be looked up.</summary>
    private protected virtual bool FindsAccountFirst => NeedsAccount;

    /// <summary>Adds what a cmdlet's own parameters say to the rules.</summary>
    private protected virtual ChatRunOptions Complete(ChatRunOptions rules) => rules;

    private protected override void Begin()
    {
        // The first row needs them, and until it comes there is enough else to load.
        PhoneNumber.LoadInBackground();

        // Here the parameters hold only what the command line gave. A message column gives way to the template.
        if (MessageTemplate is not null && LooseValue.IsGiven(InitialSystemMessage))
        {
            throw new SetupException(Texts.MessageGivenTwice());
        }

        _parameters = DataColumns.All.Where(column => LooseValue.IsGiven(column.Get(_given))).ToFrozenSet();
        Country? country = PlainValue.Unwrap(DefaultCountry) is ScriptBlock ? null : CountryOf(DefaultCountry);
        Rules = Complete(new ChatRunOptions
        {
            Request = new ChatRequestOptions
            {
                MessageTemplate = MessageTemplate is null ? null : new MessageTemplate(MessageTemplate),
                AttributeColumns = AttributeColumn ?? [],
                TemplateAttributeColumns = TemplateAttributeColumn ?? [],
                DefaultCountry = country,
            },
            AllowDuplicate = AllowDuplicate,
            Exclusions = ExcludeDestination is null ? null : ExclusionList.Read(InputReader.ReadExclusions(ExcludeDestination), country),
        });
        if (FindsAccountFirst)
        {
            FindSession();
        }

        _names = new RequestNames(CreateNameFinder(country));
        _names.Check(new ChatRequestInput
        {
            InstanceId = PlainValue.Of(InstanceId),
            ContactFlowId = PlainValue.Of(ContactFlowId),
            SourceEndpoint = PlainValue.Of(SourceEndpoint),
        });
    }

    private protected override void End()
    {
        if (Warnings.Text is { } text)
        {
            WriteWarning(text);
        }
    }

    private protected sealed override void Process() => ProcessEach(InputObject, Process);

    /// <param name="input">The row's values, its own or the command's.</param>
    /// <param name="inputObject">The row as it came.</param>
    private protected abstract void Process(ChatRequestInput input, object inputObject);

    /// <summary>Replaces the row's names by identifiers.</summary>
    private protected void ResolveNames(ChatRequestInput input) => _names!.Resolve(input);

    /// <summary>How long so many chats take at the default quota of an account.</summary>
    private protected TimeSpan TimeAtDefaultPace(long chats)
    {
        TimeSpan sending = TimeSpan.FromSeconds(Math.Max(0, chats - ChatRunOptions.DefaultBurst) / ChatRunOptions.DefaultRequestsPerSecond);
        return Rules.SendWindow?.Spread(sending) ?? sending;
    }

    /// <summary>Warns once where so many chats would fill the quota of active chats.</summary>
    private protected void WarnOfQuota(long chats, ChatRunOptions options, object? durationInMinutes)
    {
        if (!_isQuotaTold && ActiveChats.Exceed(chats, options, PlainValue.Of(durationInMinutes)))
        {
            _isQuotaTold = true;
            WriteWarning(Texts.ActiveChatsLimited(ActiveChats.DefaultQuota, options.QuotaAction == QuotaAction.Wait));
        }
    }

    /// <summary>Decides about a row that is checked and not sent, as Start-OutboundChatContact would.</summary>
    private protected PreparedChat Admit(ChatRequestInput input, object inputObject)
    {
        ResolveNames(input);
        return (_admission ??= new RowAdmission(Rules)).Admit(input, inputObject);
    }

    /// <summary>Why a row that could be sent would not be at this hour; null where it would.</summary>
    private protected Notice? ClosedFor(PreparedChat chat) =>
        chat.Result is null && _admission?.Windows is { } windows && !windows.IsOpen(chat) ? windows.Closed(chat) : null;

    private void Process(object? inputObject)
    {
        ChatRequestInput input = InputReader.Read(inputObject, LooseValue.IsGiven(DestinationEndpoint), MyInvocation.ExpectingInput);
        input.Parameters = _parameters;
        (_columns ??= new RowColumns(_given, _parameters.Contains(DataColumns.Destination), WriteWarning)).Bind(input);
        bool hasDestination = LooseValue.IsGiven(DestinationEndpoint) || LooseValue.IsGiven(input.DestinationEndpoint);
        if (!hasDestination && input.Row is { } row && RowShape.IsEmpty(row))
        {
            EmptyRows++;
            _emptyBefore++;
            return;
        }

        (input.EmptyRowsBefore, _emptyBefore) = (_emptyBefore, 0);
        foreach (DataColumn column in DataColumns.All)
        {
            // A parameter comes before the row's own value, except for the country, which is a default.
            bool isRows = column == DataColumns.Country && LooseValue.IsGiven(input.DefaultCountry);
            object? value = !isRows && column.Get(_given) is { } parameter ? Evaluate(column, parameter, inputObject, input) : null;
            if (LooseValue.IsGiven(value))
            {
                column.Set(input, value);
            }
        }

        Process(input, inputObject ?? Given());
    }

    /// <summary>The parameter's value; a script block is run with the row as <c>$_</c>, as PowerShell does for typed parameters.</summary>
    private static object? Evaluate(DataColumn column, object parameter, object? row, ChatRequestInput input)
    {
        if (PlainValue.Unwrap(parameter) is not ScriptBlock script)
        {
            return PlainValue.Of(parameter);
        }

        try
        {
            Collection<PSObject> values = script.InvokeWithContext(null, [new PSVariable("_", row)]);
            return PlainValue.Of(values.Count == 1 ? values[0] : values.Count == 0 ? null : values);
        }
        catch (RuntimeException exception) when (exception is not PipelineStoppedException)
        {
            RequestProblem problem = new(column.Name, Texts.ScriptFailed(exception.Message));
            input.Problems = [.. input.Problems, problem];
            return null;
        }
    }

    /// <summary>The parameters of a call without a row, in the place of one: for errors to name, and for running it again.</summary>
    private Dictionary<string, object> Given() => DataColumns.All
        .Where(column => column.Get(_given) is not null)
        .ToDictionary(column => column.Name, column => column.Get(_given)!, StringComparer.OrdinalIgnoreCase);
}
