using OutboundChat.Sending;
using OutboundChat.Tool.CommandLine;
using OutboundChat.Tool.Csv;
using OutboundChat.Tool.Results;

namespace OutboundChat.Tool.Running;

/// <summary>Takes note of each row's result: in the file that was asked for, and in one line where the row was not started.</summary>
internal sealed class RowRecorder(ChatRun run, ResultFile? file, IRunView view)
{
    /// <summary>Why results are missing in the file; null where none are.</summary>
    public string? Trouble { get; private set; }

    /// <param name="result">What became of the row.</param>
    /// <param name="isEnding">The run has been told to end: rows that had no turn are in the file, and not worth a line each.</param>
    public void Record(OutboundChatResult result, bool isEnding)
    {
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
                view.Tell(Texts.ToolError(Texts.OutputFailed(file.Path, e.Message)));
            }
        }

        bool isOfRunAlone = result.Status == OutboundChatStatus.Failed && result.ErrorId is null;
        if (result.ErrorMessage is { } message && !isEnding && !isOfRunAlone)
        {
            view.Tell(Texts.RowLine(result.Row, ((CsvRow)result.InputObject!).Line, OptionNames.InText(message)));
        }
    }
}
