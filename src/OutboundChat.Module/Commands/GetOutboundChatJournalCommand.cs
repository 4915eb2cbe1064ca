using System.Management.Automation;
using OutboundChat.Journal;
using OutboundChat.Module.Completion;
using OutboundChat.Module.Values;
using OutboundChat.Requests;

namespace OutboundChat.Module.Commands;

/// <summary>
/// Gets the rows of journals, the state of the rows of a file, or totals. Journals can be read while a run writes them.
/// </summary>
[Cmdlet(VerbsCommon.Get, "OutboundChatJournal", DefaultParameterSetName = JournalSet)]
[OutputType(typeof(OutboundChatJournalEntry), typeof(OutboundChatJournalSummary))]
public sealed class GetOutboundChatJournalCommand : OutboundChatCommand
{
    private const string JournalSet = "Journal", RowsSet = "Rows";

    private readonly ChatRequestInput _given = new();
    private JournalRows? _rows;
    private RowColumns? _columns;
    private ParameterValues? _values;
    private int _emptyBefore;
    private bool _hasWarned;

    /// <summary>The journal's file.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Path", "LiteralPath", "PSPath", "FullName"), ValidateNotNullOrEmpty]
    public string JournalPath { get; set; } = string.Empty;

    /// <summary>
    /// The rows that are piped to Start-OutboundChatContact. The output is the journal's entry for the recipient of each.
    /// </summary>
    [Parameter(ParameterSetName = RowsSet, Mandatory = true, ValueFromPipeline = true), NoCompletion, AllowNull]
    public object? InputObject { get; set; }

    /// <summary>The rows' phone numbers, as a script block, if their column has another name.</summary>
    [Parameter(ParameterSetName = RowsSet), NoCompletion]
    public object? DestinationEndpoint { get => _given.DestinationEndpoint; set => _given.DestinationEndpoint = value; }

    /// <summary>The country of numbers without a country code; the same as that of Start-OutboundChatContact.</summary>
    [Parameter(ParameterSetName = RowsSet), Alias("Country", "CountryCode", "DefaultCountryCallingCode")]
    [ArgumentCompleter(typeof(CountryCompleter))]
    public object? DefaultCountry { get => _given.DefaultCountry; set => _given.DefaultCountry = value; }

    /// <summary>Returns one object per journal, with its totals and runs, instead of one per row.</summary>
    [Parameter(ParameterSetName = JournalSet)]
    public SwitchParameter Summary { get; set; }

    private protected override void Begin()
    {
        if (ParameterSetName == RowsSet)
        {
            _rows = new JournalRows(Read(), CountryOf(DefaultCountry));
            _columns = new RowColumns(_given, DataColumns.GivenBy(_given), WriteVerbose);
            _values = new ParameterValues(_given);
        }
    }

    private protected override void Process()
    {
        if (_rows is not null)
        {
            ProcessEach(InputObject, Find);
            return;
        }

        try
        {
            JournalHistory history = Read();
            if (Summary)
            {
                WriteObject(history.Summary);
            }
            else
            {
                WriteObject(history.Entries, enumerateCollection: true);
            }
        }
        catch (SetupException exception)
        {
            // Not a terminating error, because other journals may follow.
            WriteError(CommandErrors.Of(exception, JournalPath));
        }
    }

    private JournalHistory Read() => JournalHistory.Read(FilePath.Resolve(SessionState, JournalPath));

    private void Find(object? row)
    {
        ChatRequestInput input = InputReader.Read(row, LooseValue.IsGiven(DestinationEndpoint), isBound: false);
        _columns!.Bind(input);
        _values!.Apply(row, input);
        if (!LooseValue.IsGiven(input.DestinationEndpoint) && input.Row is { } cells && RowShape.IsEmpty(cells))
        {
            _emptyBefore++;
            return;
        }

        (input.EmptyRowsBefore, _emptyBefore) = (_emptyBefore, 0);
        OutboundChatJournalEntry entry = _rows!.Find(input, row!);
        if (entry.ErrorCode == nameof(Texts.DestinationWithoutCountry) && !_hasWarned)
        {
            _hasWarned = true;
            WriteWarning(Texts.JournalRowsWithoutCountry());
        }

        WriteObject(entry);
    }
}
