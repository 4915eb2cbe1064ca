using System.Management.Automation;
using OutboundChat.Journal;

namespace OutboundChat.Module.Commands;

/// <summary>Reads journals, also while a run writes them: what each says of its rows, or in all.</summary>
[Cmdlet(VerbsCommon.Get, "OutboundChatJournal")]
[OutputType(typeof(OutboundChatJournalEntry), typeof(OutboundChatJournalSummary))]
public sealed class GetOutboundChatJournalCommand : OutboundChatCommand
{
    /// <summary>The journal's file.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Path", "LiteralPath", "PSPath", "FullName"), ValidateNotNullOrEmpty]
    public string JournalPath { get; set; } = string.Empty;

    /// <summary>One object for the journal, with its counts and its runs, instead of one for each row.</summary>
    [Parameter]
    public SwitchParameter Summary { get; set; }

    private protected override void Process()
    {
        try
        {
            JournalHistory history = JournalHistory.Read(FilePath.Resolve(SessionState, JournalPath));
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
            // Other journals may follow.
            WriteError(CommandErrors.Of(exception, JournalPath));
        }
    }
}
