namespace OutboundChat.Sending;

/// <summary>What the rows of a run share: the two ways to end it, and whether the service was ever reached.</summary>
internal sealed class RunSignals : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort = new();
    private volatile bool _reached;

    /// <summary>No new attempt may leave.</summary>
    public CancellationToken Stopped => _stop.Token;

    /// <summary>Attempts under way are cut.</summary>
    public CancellationToken Aborted => _abort.Token;

    /// <summary>Whether anything answered at the endpoint during this run.</summary>
    public bool Reached
    {
        get => _reached;
        set => _reached = value;
    }

    public void Stop() => _stop.Cancel();

    public void Abort(TimeSpan after)
    {
        _stop.Cancel();
        _abort.CancelAfter(after);
    }

    public void Dispose()
    {
        _stop.Dispose();
        _abort.Dispose();
    }
}
