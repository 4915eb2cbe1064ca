namespace OutboundChat.Sending;

/// <summary>
/// What the rows of a run share: the two ways to end it, and whether the service was ever reached. Until it was, rows go one at a time, so that
/// wrong keys or a wrong address cost one row and not as many as may be under way.
/// </summary>
internal sealed class RunSignals : IDisposable
{
    private readonly SemaphoreSlim _turns = new(1);
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort = new();
    private int _reached;

    /// <summary>No new attempt may leave.</summary>
    public CancellationToken Stopped => _stop.Token;

    /// <summary>Attempts under way are cut.</summary>
    public CancellationToken Aborted => _abort.Token;

    /// <summary>Whether anything answered at the endpoint during this run, other than that no row could fare better.</summary>
    public bool Reached => Volatile.Read(ref _reached) != 0;

    /// <summary>Waits until a row may go: at once where the service was reached, else after the row before it.</summary>
    public Task WaitForTurnAsync() => Reached ? Task.CompletedTask : _turns.WaitAsync(Stopped);

    /// <summary>The service was reached: everybody may go.</summary>
    public void Reach()
    {
        if (Interlocked.Exchange(ref _reached, 1) == 0)
        {
            _turns.Release(int.MaxValue / 2);
        }
    }

    /// <summary>A row that had its turn has ended: the next may find out whether the service can be reached.</summary>
    public void EndTurn()
    {
        if (!Reached)
        {
            _turns.Release();
        }
    }

    public void Stop() => _stop.Cancel();

    public void Abort(TimeSpan after)
    {
        _stop.Cancel();
        _abort.CancelAfter(after);
    }

    public void Dispose()
    {
        _turns.Dispose();
        _stop.Dispose();
        _abort.Dispose();
    }
}
