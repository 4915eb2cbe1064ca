using OutboundChat.Csv;
using OutboundChat.Sending;
using OutboundChat.Tool.CommandLine;
using OutboundChat.Tool.Results;

namespace OutboundChat.Tool.Running;

/// <summary>Takes note of each row's result: in the file that was asked for, and in one line where the row was not started.</summary>
internal sealed class RowRecorder(ChatRun run, ResultFile? file, IRunView view)
{
    /// <summary>Why results are missing in the file; null where none are.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Whether a chat may have been started although no answer said so.</summary>
    public bool HasUnknown { get; private set; }

    /// <param name="result">What became of the row.</param>
    /// <param name="isEnding">The run has been told to end: rows that had no turn are in the file, and not worth a line each.</param>
    public void Record(OutboundChatResult result, bool isEnding)
    {
        HasUnknown |= result.ErrorId == nameof(Texts.OutcomeUnknown);
        if (file is not null && Trouble is null)
        {
            try
            {
                file.Write(result);
            }
            catch (IOException e)
            {
                // A chat that is started and not recorded is worse than one that is not started.
                Trouble = e.Message;
                run.Stop();
                view.Tell(ToolTexts.Error(ToolTexts.OutputFailed(file.Path, e.Message)));
            }
        }

        if (TextOf(result, isEnding || Trouble is not null) is { } text)
        {
            view.Tell(ToolTexts.RowLine(result.Row, ((CsvRow)result.InputObject!).Line, text));
        }
    }

    private string? TextOf(OutboundChatResult result, bool isEnding) => result switch
    {
        // What the file does not hold is told here instead.
        { Status: OutboundChatStatus.Started, ContactId: { } contact } => Trouble is null ? null : ToolTexts.StartedUnrecorded(contact),
        { Attempts: 0 } when isEnding => null,
        // That is what was asked for, and the summary counts them.
        { Status: OutboundChatStatus.AlreadyStarted or OutboundChatStatus.Excluded } => null,
        // It ended the run, which is told once.
        { Status: OutboundChatStatus.Failed, ErrorId: null } => null,
        { ErrorId: nameof(Texts.OutcomeUnknown), ErrorMessage: { } message, ClientToken: { } token } when file is null || Trouble is not null =>
            ToolTexts.WithToken(OptionNames.InText(message), token),
        { ErrorMessage: { } message } => OptionNames.InText(message),
        _ => null,
    };
}
