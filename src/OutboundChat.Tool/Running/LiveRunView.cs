using Spectre.Console;

namespace OutboundChat.Tool.Running;

/// <summary>For a terminal: one line that is drawn again and again, and what there is to tell above it.</summary>
/// <param name="terminal">Where the line is drawn.</param>
/// <param name="error">Where the rest goes; null where that is the same terminal.</param>
/// <param name="time">The clock.</param>
internal sealed class LiveRunView(IAnsiConsole terminal, TextWriter? error, TimeProvider time) : IRunView
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(100);

    private LiveDisplayContext? _line;
    private long? _shown;

    public void Show(Action run) => terminal.Live(Text.Empty).AutoClear(true).Start(line =>
    {
        _line = line;
        run();
    });

    public void Update(RunProgress progress)
    {
        if (_shown is not { } shown || time.GetElapsedTime(shown) >= s_interval)
        {
            _shown = time.GetTimestamp();
            _line?.UpdateTarget(new Text(ToolTexts.Progress(progress.Done, progress.Total, progress.Started, progress.PerSecond, progress.Left)) { Overflow = Overflow.Ellipsis });
        }
    }

    public void Tell(string line)
    {
        if (error is not null)
        {
            error.WriteLine(line);
        }
        else
        {
            terminal.WriteLine(line);
        }
    }
}
