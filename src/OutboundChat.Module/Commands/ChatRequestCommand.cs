using System.Collections;
using System.Collections.Frozen;
using System.Management.Automation;
using OutboundChat.Lookup;
using OutboundChat.Module.Completion;
using OutboundChat.Module.Values;
using OutboundChat.Numbers;
using OutboundChat.Requests;
using OutboundChat.Sending;

namespace OutboundChat.Module.Commands;

/// <summary>
/// The base of the cmdlets that build requests from rows. Data parameters bind by property name and take any object, so no cell fails to
/// bind. An unusable value is reported as a problem of its row.
/// </summary>
public abstract class ChatRequestCommand : SessionCommand
{
    private readonly ChatRequestInput _given = new();
    private RowAdmission? _admission;
    private RequestNames? _names;
    private RowColumns? _columns;
    private ParameterValues? _values;
    private int _emptyBefore;
    private FrozenSet<DataColumn> _parameters = FrozenSet<DataColumn>.Empty;
    private bool _hasWarnedOfQuota;

    // Completion offers parameters in the order of their declaration.

    /// <summary>A row, a dictionary, a phone number, an endpoint, or a StartOutboundChatContactRequest.</summary>
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

    /// <summary>Text with <c>{Column}</c> placeholders. Empty text is refused, because it is probably a misspelt variable.</summary>
    [Parameter, ArgumentCompleter(typeof(PlaceholderCompleter)), ValidateNotNullOrEmpty]
    public string? MessageTemplate { get; set; }

    /// <summary>
    /// The country of numbers without a country code: an ISO code, a calling code, or an English name. A row's own country takes
    /// precedence.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true), Alias("Country", "CountryCode", "DefaultCountryCallingCode")]
    [ArgumentCompleter(typeof(CountryCompleter))]
    public object? DefaultCountry { get => _given.DefaultCountry; set => _given.DefaultCountry = value; }

    [Parameter(ValueFromPipelineByPropertyName = true), Alias("Subtype"), ArgumentCompleter(typeof(ChannelCompleter))]
    public object? Channel { get => _given.Channel; set => _given.Channel = value; }

    /// <summary>The columns that become Attributes: names, wildcards, or <c>Column=Name</c> to use another attribute name.</summary>
    [Parameter, ArgumentCompleter(typeof(ColumnCompleter)), ValidateNotNullOrEmpty]
    public string[]? AttributeColumn { get; set; }

    /// <summary>The opt-out list: phone numbers, or rows with a phone column. Null is what PowerShell makes of an empty file.</summary>
    [Parameter, NoCompletion, AllowNull]
    public object[]? ExcludeDestination { get; set; }

    /// <summary>
    /// The recipient's time zone, an IANA or Windows name, for -SendWindow. By default, it follows from the phone number.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true), NoCompletion]
    public object? TimeZone { get => _given.TimeZone; set => _given.TimeZone = value; }

    [Parameter(ValueFromPipelineByPropertyName = true), NoCompletion, Alias("Message")]
    public object? InitialSystemMessage { get => _given.InitialSystemMessage; set => _given.InitialSystemMessage = value; }

    /// <summary>The message template that the chat begins with. Outside WhatsApp's 24-hour window, an approved one is required.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), NoCompletion]
    public object? MessageTemplateId { get => _given.MessageTemplateId; set => _given.MessageTemplateId = value; }

    /// <summary>The knowledge base that contains the message template.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), NoCompletion]
    public object? KnowledgeBaseId { get => _given.KnowledgeBaseId; set => _given.KnowledgeBaseId = value; }

    /// <summary>
    /// The columns that become variables of the message template: <c>Column</c>, or <c>Column=variable</c> to use another variable name.
    /// </summary>
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

    /// <summary>Sends to duplicate numbers, too.</summary>
    [Parameter]
    public SwitchParameter AllowDuplicate { get; set; }

    private protected WarningCounts Warnings { get; } = new();

    /// <summary>The number of empty rows, such as those at the end of a file. They are skipped.</summary>
    private protected long EmptyRows { get; private set; }

    /// <summary>The options that rows are checked with. Start-OutboundChatContact adds the options of sending.</summary>
    private protected ChatRunOptions Rules { get; private set; } = new();

    /// <summary>Whether to find the account before the first row, or only when a name must be looked up.</summary>
    private protected virtual bool FindsAccountFirst => NeedsAccount;

    /// <summary>Adds the options that a cmdlet's own parameters set.</summary>
    private protected virtual ChatRunOptions Complete(ChatRunOptions rules) => rules;

    private protected override void Begin()
    {
        // The first row needs the numbering plans. They load while the command gets ready for it.
        PhoneNumber.LoadInBackground();

        // Here, parameters hold only values from the command line. A message column is not a conflict: the template replaces it.
        if (MessageTemplate is not null && LooseValue.IsGiven(InitialSystemMessage))
        {
            throw new SetupException(Texts.MessageGivenTwice());
        }

        bool isForSeveral = MyInvocation.ExpectingInput || PlainValue.Unwrap(InputObject) is IList { Count: > 1 };
        if (isForSeveral && LooseValue.IsGiven(ClientToken) && PlainValue.Unwrap(ClientToken) is not ScriptBlock)
        {
            throw new SetupException(Texts.ClientTokenForAllRows());
        }

        _parameters = DataColumns.GivenBy(_given);
        Country? country = CountryOf(DefaultCountry);
        ChatRequestInput given = InputReader.ReadParameters(_given);
        ParameterChecks.CheckDestination(given.DestinationEndpoint, country, MyInvocation.MyCommand.Name);
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
            Exclusions = MyInvocation.BoundParameters.ContainsKey(nameof(ExcludeDestination))
                ? OptOuts.Read(ExcludeDestination, country, this)
                : null,
        });
        RegionOfArns = GivenArn.Of(given) is [var arn, ..] ? arn.Place.Region : null;
        if (FindsAccountFirst)
        {
            FindSession();
        }

        _names = new RequestNames(CreateNameFinder(country), () => KnownRegion);
        _names.Check(given);
        if (MyInvocation.ExpectingInput)
        {
            ParameterChecks.CheckValues(given);
        }
    }

    private protected override void End()
    {
        if (Warnings.Text is { } text)
        {
            WriteWarning(text);
        }
    }

    private protected sealed override void Process() => ProcessEach(InputObject, Process);

    /// <param name="input">The values of the row and of the command's parameters.</param>
    /// <param name="inputObject">The original row.</param>
    private protected abstract void Process(ChatRequestInput input, object inputObject);

    /// <summary>Replaces the row's names with identifiers.</summary>
    private protected void ResolveNames(ChatRequestInput input) => _names!.Resolve(input);

    /// <summary>How long a number of chats takes at the default quota of an account.</summary>
    private protected TimeSpan TimeAtDefaultPace(long chats)
    {
        TimeSpan sending = TimeSpan.FromSeconds(Math.Max(0, chats - ChatRunOptions.DefaultBurst) / ChatRunOptions.DefaultRequestsPerSecond);
        return Rules.SendWindow?.Spread(sending) ?? sending;
    }

    /// <summary>Warns once if a number of chats would exceed the quota of active chats.</summary>
    private protected void WarnOfQuota(long chats, ChatRunOptions options, object? durationInMinutes)
    {
        if (!_hasWarnedOfQuota && chats > Texts.DefaultActiveChats
            && ActiveChats.DurationOf(PlainValue.Of(durationInMinutes)) is var duration && ActiveChats.Exceed(chats, options, duration))
        {
            _hasWarnedOfQuota = true;
            WriteWarning(Texts.ActiveChatsLimited(
                duration, duration <= ActiveChats.ShortestDuration, options.QuotaAction == QuotaAction.Wait));
        }
    }

    /// <summary>Checks a row as Start-OutboundChatContact would, without sending it.</summary>
    private protected PreparedChat Admit(ChatRequestInput input, object inputObject)
    {
        ResolveNames(input);
        return (_admission ??= new RowAdmission(Rules)).Admit(input, inputObject);
    }

    /// <summary>The message for a valid row whose send window is closed now; null if it is open.</summary>
    private protected Notice? ClosedFor(PreparedChat chat) =>
        chat.Result is null && _admission?.Windows is { } windows && !windows.IsOpen(chat) ? windows.Closed(chat) : null;

    private void Process(object? inputObject)
    {
        ChatRequestInput input = InputReader.Read(inputObject, LooseValue.IsGiven(DestinationEndpoint), MyInvocation.ExpectingInput);
        input.Parameters = _parameters;
        (_columns ??= new RowColumns(_given, input.Parameters, WriteWarning) { ChecksRequired = MyInvocation.ExpectingInput }).Bind(input);
        (_values ??= new ParameterValues(_given)).Apply(inputObject, input);
        if (!LooseValue.IsGiven(input.DestinationEndpoint) && input.Row is { } row && RowShape.IsEmpty(row))
        {
            EmptyRows++;
            _emptyBefore++;
            return;
        }

        (input.EmptyRowsBefore, _emptyBefore) = (_emptyBefore, 0);
        Process(input, inputObject ?? Given());
    }

    /// <summary>The parameters of a call without a row. They take the place of the InputObject in results and errors.</summary>
    private Dictionary<string, object> Given() => DataColumns.All
        .Where(column => column.Get(_given) is not null)
        .ToDictionary(column => column.Name, column => column.Get(_given)!, StringComparer.OrdinalIgnoreCase);
}
