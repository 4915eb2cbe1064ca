namespace OutboundChat.Sending;

/// <summary>
/// What the rows of a run share: how it ends, whether rows wait for the quota, and whether the service was ever reached. Until it was, rows
/// go one at a time, so that wrong keys or a wrong address cost one row and not as many as may be under way.
/// </summary>
internal sealed class RunSignals : IDisposable
{
    private readonly SemaphoreSlim _turns = new(1);
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort = new();
    private SendFailure? _ending;
    private readonly object _refusals = new();
    private string? _refusedFor;
    private readonly List<DateTimeOffset> _quotaWaits = [];
    private int _refused, _reached, _isAborting;

    /// <summary>No new attempt may leave.</summary>
    public CancellationToken Stopped => _stop.Token;

    /// <summary>Attempts under way are cut.</summary>
    public CancellationToken Aborted => _abort.Token;

    /// <summary>The failure that ended the run because it affects every row; null where there was none.</summary>
    public SendFailure? Ending => Volatile.Read(ref _ending);

    /// <summary>Whether anything answered at the endpoint during this run, other than a failure that affects every row.</summary>
    public bool Reached => Volatile.Read(ref _reached) != 0;

    /// <summary>
    /// When the next of the rows that wait for chats to end, because the quota of active chats is full, asks again; null where none waits.
    /// </summary>
    public DateTimeOffset? NextQuotaAttempt
    {
        get
        {
            lock (_quotaWaits)
            {
                return _quotaWaits.Count > 0 ? _quotaWaits.Min() : null;
            }
        }
    }

    /// <summary>Waits until a row may go: at once where the service was reached, else after the row before it.</summary>
    public Task WaitForTurnAsync() => Reached ? Task.CompletedTask : _turns.WaitAsync(Stopped);

    /// <summary>The service was reached: every row may go.</summary>
    public void Reach()
    {
        if (Interlocked.Exchange(ref _reached, 1) == 0)
        {
            _turns.Release(int.MaxValue / 2);
        }
    }

    /// <summary>A row that had its turn has ended: the next one may find out whether the service can be reached.</summary>
    public void EndTurn()
    {
        if (!Reached)
        {
            _turns.Release();
        }
    }

    /// <summary>A row waits for the quota for a while.</summary>
    /// <exception cref="RunStoppedException">The run was stopped meanwhile.</exception>
    public async Task WaitForQuotaAsync(TimeSpan wait, TimeProvider time)
    {
        DateTimeOffset until = time.GetUtcNow() + wait;
        lock (_quotaWaits)
        {
            _quotaWaits.Add(until);
        }

        try
        {
            await Task.Delay(wait, time, Stopped);
        }
        catch (OperationCanceledException)
        {
            throw new RunStoppedException();
        }
        finally
        {
            lock (_quotaWaits)
            {
                _quotaWaits.Remove(until);
            }
        }
    }

    /// <summary>Ends the run because of a failure that affects every row.</summary>
    /// <returns>Whether this failure is the one that ends it.</returns>
    public bool End(SendFailure failure)
    {
        bool isFirst = Interlocked.CompareExchange(ref _ending, failure, null) is null;
        _stop.Cancel();
        return isFirst;
    }

    /// <summary>Counts rows in a row that the service refused for the same reason; they end the run where they reach a limit.</summary>
    /// <param name="failure">Why a row was refused; null where one was not.</param>
    /// <param name="limit">How many rows end the run; 0 for none.</param>
    /// <returns>Whether this row ends the run.</returns>
    public bool CountRefusal(SendFailure? failure, int limit)
    {
        string? reason = failure is null ? null : $"{failure.Notice.Id} {failure.ErrorCode}";
        lock (_refusals)
        {
            _refused = reason is null ? 0 : reason == _refusedFor ? _refused + 1 : 1;
            _refusedFor = reason;
            if (failure is null || limit == 0 || _refused < limit)
            {
                return false;
            }
        }

        return End(failure with { Notice = Texts.FailureLimitReached(limit, failure.Notice.Text) });
    }

    public void Stop() => _stop.Cancel();

    /// <summary>Requests that are under way may take so long to end, from the first call on.</summary>
    public void Abort(TimeSpan after)
    {
        _stop.Cancel();
        if (Interlocked.Exchange(ref _isAborting, 1) == 0)
        {
            _abort.CancelAfter(after);
        }
    }

    public void Dispose()
    {
        _turns.Dispose();
        _stop.Dispose();
        _abort.Dispose();
    }
}

/// <summary>
/// The run was stopped before this attempt left. It is not an OperationCanceledException because the SDK's retry takes one of those for a
/// time-out.
/// </summary>
internal sealed class RunStoppedException : Exception;
