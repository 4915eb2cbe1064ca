using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace OutboundChat.Sending;

/// <summary>
/// A token bucket that every attempt waits for, first come, first served, and that never runs ahead of the service's own. When the service
/// throttles, it slows down for all rows, and recovers step by step. Thread-safe.
/// </summary>
[SuppressMessage(
    "Design",
    "CA1001",
    Justification = "A SemaphoreSlim holds nothing to dispose of until its wait handle is used, and a pacer lives as long as the process.")]
internal sealed class RequestPacer
{
    /// <summary>
    /// A throttled request multiplies the pace by the first value; each success adds the second, as a share of the pace. The two balance if
    /// one request in 25 is throttled. The service's bucket fills between throttled requests, so hardly any time is lost.
    /// </summary>
    private const double SlowDownFactor = 0.7, RecoveryShare = 0.015;

    /// <summary>The pace never falls below this share of the configured one, so that a run always goes on.</summary>
    private const double SlowestShare = 0.05;

    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _turnstile = new(1, 1);
    private readonly object _gate = new();
    private double _configuredRate;
    private double _rate;
    private int _burst;
    private double _tokens;
    private long _refilledAt;
    private long _slowedAt = long.MinValue;
    private long _pausedUntil;

    /// <summary>Set while the service's bucket may still be full; completed as soon as a request is known to have arrived there.</summary>
    private TaskCompletionSource? _firstArrival;

    /// <param name="requestsPerSecond">Requests a second in the long run.</param>
    /// <param name="burst">Requests that may go at once after a pause.</param>
    /// <param name="time">The clock.</param>
    public RequestPacer(double requestsPerSecond, int burst, TimeProvider time)
    {
        _time = time;
        _refilledAt = _pausedUntil = time.GetTimestamp();
        Configure(requestsPerSecond, burst);
        _tokens = burst;
    }

    /// <summary>Sets the pace. The bucket keeps its tokens, up to the new burst.</summary>
    public void Configure(double requestsPerSecond, int burst)
    {
        lock (_gate)
        {
            if (requestsPerSecond != _configuredRate)
            {
                _configuredRate = _rate = requestsPerSecond;
            }

            _burst = burst;
            _tokens = Math.Min(_tokens, burst);
        }
    }

    /// <summary>Waits until a request may leave. A caller that is cancelled while it waits takes no permit.</summary>
    /// <returns>The permit. End it with <see cref="Complete"/>, or with <see cref="GiveBack"/> if the request did not leave.</returns>
    public async ValueTask<RequestPermit> WaitAsync(CancellationToken cancellationToken)
    {
        await _turnstile.WaitAsync(cancellationToken);
        try
        {
            // The head of the queue looks again after each wait: the pace may have changed meanwhile.
            RequestPermit permit;
            while (TryTake(out permit) is { } wait)
            {
                await wait(cancellationToken);
            }

            return permit;
        }
        finally
        {
            _turnstile.Release();
        }
    }

    /// <summary>Ends the permit of a request that left, whatever its outcome.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            Refill();
            EndFirstArrival();
        }
    }

    /// <summary>Returns the permit of a request that did not leave.</summary>
    public void GiveBack()
    {
        lock (_gate)
        {
            Refill();
            _tokens = Math.Min(_burst, _tokens + 1);
            if (_tokens >= _burst)
            {
                // None of the requests that had a permit left, so none can arrive.
                EndFirstArrival();
            }
        }
    }

    /// <summary>Slows down because the service throttled a request.</summary>
    /// <param name="permit">The request's permit.</param>
    /// <param name="retryAfter">How long the service asks to wait; null if it does not say.</param>
    public void SlowDown(RequestPermit permit, TimeSpan? retryAfter)
    {
        lock (_gate)
        {
            Refill();
            if (retryAfter is { } pause)
            {
                _pausedUntil = Math.Max(_pausedUntil, _refilledAt + ToTicks(pause));
            }

            // A request that left before the pace was reduced says nothing about the current pace.
            if (permit.TakenAt > _slowedAt)
            {
                _tokens = 0;
                _slowedAt = _refilledAt;
                _rate = Math.Max(_rate * SlowDownFactor, _configuredRate * SlowestShare);
            }
        }
    }

    /// <summary>Raises the pace a little because the service accepted a request.</summary>
    public void SpeedUp()
    {
        lock (_gate)
        {
            _rate = Math.Min(_configuredRate, _rate * (1 + RecoveryShare));
        }
    }

    /// <param name="permit">The permit, if one was taken.</param>
    /// <returns>What to wait for before the next try; null if a permit was taken.</returns>
    private Func<CancellationToken, Task>? TryTake(out RequestPermit permit)
    {
        lock (_gate)
        {
            Refill();
            permit = new RequestPermit(_refilledAt);
            if (_refilledAt < _pausedUntil)
            {
                return Delay(_time.GetElapsedTime(_refilledAt, _pausedUntil));
            }

            if (_tokens >= 1)
            {
                // The service's bucket gains nothing while it is full, and it is full until the first request has arrived there.
                if (_tokens >= _burst)
                {
                    _firstArrival ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                }

                _tokens--;
                return null;
            }

            // Timers count whole milliseconds, and one that fires early would only wait again.
            return _firstArrival is { } arrival
                ? arrival.Task.WaitAsync
                : Delay(TimeSpan.FromMilliseconds(Math.Ceiling((1 - _tokens) / _rate * 1000)));
        }
    }

    private Func<CancellationToken, Task> Delay(TimeSpan wait) => cancellationToken => Task.Delay(wait, _time, cancellationToken);

    private void EndFirstArrival()
    {
        _firstArrival?.TrySetResult();
        _firstArrival = null;
    }

    private void Refill()
    {
        long now = _time.GetTimestamp();
        if (_firstArrival is null)
        {
            _tokens = Math.Min(_burst, _tokens + (_time.GetElapsedTime(_refilledAt, now).TotalSeconds * _rate));
        }

        _refilledAt = now;
    }

    private long ToTicks(TimeSpan span) => (long)(span.TotalSeconds * _time.TimestampFrequency);
}

/// <summary>Permission to send one request, now.</summary>
/// <param name="TakenAt">When it was given, on the pacer's clock.</param>
internal readonly record struct RequestPermit(long TakenAt);

/// <summary>
/// The pacers of this process, one for each account, Region, endpoint and operation, because the service has a quota for each. Pipelines
/// that run at the same time share a pacer, and keep within the quota together.
/// </summary>
internal static class RequestPacers
{
    private static readonly ConcurrentDictionary<string, RequestPacer> s_pacers = new(StringComparer.Ordinal);

    /// <summary>The pacer for <paramref name="key"/>, set to this pace.</summary>
    public static RequestPacer Get(string key, double requestsPerSecond, int burst)
    {
        RequestPacer pacer = s_pacers.GetOrAdd(key, _ => new RequestPacer(requestsPerSecond, burst, TimeProvider.System));
        pacer.Configure(requestsPerSecond, burst);
        return pacer;
    }
}
