namespace OutboundChat.Tool.Running;

/// <summary>For files and pipes: a line now and then.</summary>
internal sealed class PlainRunView(TextWriter output, TextWriter error, TimeProvider time) : IRunView
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(10);

    private long _shown = time.GetTimestamp();

    public void Show(Action run) => run();

    public void Update(RunProgress progress)
    {
        if (time.GetElapsedTime(_shown) >= s_interval)
        {
            _shown = time.GetTimestamp();
            output.WriteLine(ToolTexts.Progress(progress.Done, progress.Total, progress.Started, progress.PerSecond, progress.Left));
            output.Flush();
        }
    }

    public void Tell(string line) => error.WriteLine(line);
}
