using System.Management.Automation;
using OutboundChat.Journal;
using OutboundChat.Module.Hosting;

namespace OutboundChat.Module.Commands;

/// <summary>Reads journals: what each knows of its rows, or what it tells in all. A run may be writing it meanwhile.</summary>
[Cmdlet(VerbsCommon.Get, "OutboundChatJournal")]
[OutputType(typeof(OutboundChatJournalEntry), typeof(OutboundChatJournalSummary))]
public sealed class GetOutboundChatJournalCommand : OutboundChatCommand
{
    /// <summary>The journal's file.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Path", "LiteralPath", "PSPath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string JournalPath { get; set; } = string.Empty;

    /// <summary>One object for the journal, with its counts and its runs, instead of one for each row.</summary>
    [Parameter]
    public SwitchParameter Summary { get; set; }

    private protected override void Process()
    {
        try
        {
            JournalHistory history = JournalHistory.Read(Shell.ResolvePath(JournalPath));
            IEnumerable<object> output = Summary ? [history.Summary] : history.Entries;
            foreach (object item in output)
            {
                Shell.Write(item);
            }
        }
        catch (SetupException exception)
        {
            // The next journal may fare better.
            Shell.WriteError(CommandErrors.Of(exception, JournalPath));
        }
    }
}
