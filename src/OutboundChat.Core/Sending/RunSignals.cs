namespace OutboundChat.Sending;

/// <summary>
/// The state that the rows of a run share: whether the run ends, whether rows wait for the quota, and whether the service was ever reached.
/// Until it is reached, rows are sent one at a time, so that wrong keys or a wrong address fail one row and not many.
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

    /// <summary>Cancelled when no new attempt may leave.</summary>
    public CancellationToken Stopped => _stop.Token;

    /// <summary>Cancelled when attempts in progress must end.</summary>
    public CancellationToken Aborted => _abort.Token;

    /// <summary>The failure that ended the run because it affects every row; null if there was none.</summary>
    public SendFailure? Ending => Volatile.Read(ref _ending);

    /// <summary>Whether anything answered at the endpoint during this run, other than a failure that affects every row.</summary>
    public bool Reached => Volatile.Read(ref _reached) != 0;

    /// <summary>When the next row that waits for the quota of active chats tries again; null if none waits.</summary>
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

    /// <summary>Waits until a row may be sent: at once if the service was reached, else after the row before it.</summary>
    public Task WaitForTurnAsync() => Reached ? Task.CompletedTask : _turns.WaitAsync(Stopped);

    /// <summary>Records that the service was reached: every row may be sent.</summary>
    public void Reach()
    {
        if (Interlocked.Exchange(ref _reached, 1) == 0)
        {
            _turns.Release(int.MaxValue / 2);
        }
    }

    /// <summary>Ends a row's turn: the next row may find out whether the service can be reached.</summary>
    public void EndTurn()
    {
        if (!Reached)
        {
            _turns.Release();
        }
    }

    /// <summary>Waits before a row tries a full quota of active chats again.</summary>
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

    /// <summary>Counts consecutive rows that the service refused for the same reason, and ends the run when they reach a limit.</summary>
    /// <param name="failure">Why a row was refused; null if it was not, which resets the count.</param>
    /// <param name="limit">How many rows end the run; 0 for no limit.</param>
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

    /// <summary>
    /// Stops the run, and cancels requests that are still in progress after this time. Later calls do not change the time.
    /// </summary>
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
