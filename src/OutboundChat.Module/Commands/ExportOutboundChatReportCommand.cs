using System.Management.Automation;
using OutboundChat.Journal;
using OutboundChat.Module.Completion;
using OutboundChat.Module.Values;
using OutboundChat.Reports;
using OutboundChat.Sending;

namespace OutboundChat.Module.Commands;

/// <summary>Writes an HTML report about a run, for people who did not watch it. The report contains no personal data.</summary>
[Cmdlet(VerbsData.Export, "OutboundChatReport", DefaultParameterSetName = ResultSet, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportOutboundChatReportCommand : OutboundChatCommand
{
    private const string ResultSet = "Result", JournalSet = "Journal";

    private readonly RunFigures _figures = new();
    private ReportFile? _file;
    private string _path = string.Empty;
    private long _items;

    /// <summary>The HTML file to write.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("LiteralPath", "FilePath"), ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>Results of Start-OutboundChatContact.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ResultSet), NoCompletion, AllowNull, AllowEmptyCollection]
    public object? InputObject { get; set; }

    /// <summary>The journal of a run, which may still be in progress.</summary>
    [Parameter(Mandatory = true, ParameterSetName = JournalSet), ValidateNotNullOrEmpty]
    public string JournalPath { get; set; } = string.Empty;

    /// <summary>The title of the page.</summary>
    [Parameter, NoCompletion, ValidateNotNullOrEmpty]
    public string Title { get; set; } = "Outbound chats";

    /// <summary>The request rate per second to compare with; by default 2, the service's default quota.</summary>
    [Parameter, NoCompletion, ValidateRange(0.01, 100_000.0)]
    public double RequestsPerSecond { get; set; } = ChatRunOptions.DefaultRequestsPerSecond;

    /// <summary>Overwrites a read-only file.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Fails if the file exists.</summary>
    [Parameter, Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Returns the file as Get-Item does.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>
    /// Checks the path first: if a run in the same pipeline provides the results, nothing is sent if the report can't be written.
    /// </summary>
    private protected override void Begin()
    {
        _path = FilePath.Resolve(SessionState, Path);
        if (ShouldProcess(_path, Texts.ReportAction()))
        {
            _file = new ReportFile(_path, Force, NoClobber);
        }
    }

    private protected override void Process()
    {
        if (ParameterSetName == ResultSet && _file is not null)
        {
            ProcessEach(InputObject, Add);
        }
    }

    private protected override void End()
    {
        if (_file is null)
        {
            return;
        }

        OutboundChatJournalSummary? journal = ParameterSetName == JournalSet ? ReadJournal() : null;
        bool isDefault = RequestsPerSecond == ChatRunOptions.DefaultRequestsPerSecond;
        Pace pace = new(RequestsPerSecond, ChatRunOptions.DefaultBurst, isDefault);
        ReportOptions options = new(Title, pace, DateTimeOffset.UtcNow, journal);
        _file.Write(stream => ReportDocument.Write(stream, _figures, options));
        if (PassThru)
        {
            // The provider adds the properties that PowerShell's table of files shows.
            WriteObject(InvokeProvider.Item.Get([_path], force: true, literalPath: true), enumerateCollection: true);
        }
    }

    private void Add(object? item)
    {
        // An empty variable pipes one null.
        if (item is not null)
        {
            _items++;
            _figures.Add(ResultReader.Read(item) ?? throw new SetupException(Texts.ResultUnknown(_items)));
        }
    }

    private OutboundChatJournalSummary ReadJournal()
    {
        JournalHistory history = JournalHistory.Read(FilePath.Resolve(SessionState, JournalPath));
        foreach (OutboundChatJournalEntry entry in history.Entries)
        {
            _figures.Add(ReportRow.Of(entry));
        }

        return history.Summary;
    }
}
