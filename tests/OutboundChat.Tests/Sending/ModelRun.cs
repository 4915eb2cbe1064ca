using OutboundChat.Sending;

namespace OutboundChat.Tests.Sending;

/// <summary>
/// A run at the quota of a model service: a token bucket that refuses what comes while it is empty. Answers take their time, and what is
/// refused
/// asks again, as in a real run; only the clock is a model.
/// </summary>
internal sealed class ModelRun
{
    private const int ThrottleLimit = 16;

    private readonly ModelClock _time = new();
    private readonly Queue<int> _asking = new();
    private readonly Random _random = new(20260906);
    private RequestPacer _pacer = null!;
    private double _tokens, _filled;

    /// <summary>The service's quota in requests per second.</summary>
    public required double Rate { get; init; }

    /// <summary>The capacity of the service's bucket.</summary>
    public required int Burst { get; init; }

    /// <summary>The pace that the run was given, as a multiple of <see cref="Rate"/>.</summary>
    public double Factor { get; init; } = 1;

    /// <summary>From asking to the answer, in seconds; half of it is the way there.</summary>
    public double Latency { get; init; } = 0.05;

    /// <summary>Requests a second of another client with the same quota.</summary>
    public double OthersRate { get; init; }

    public int Started { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Of any one chat.</summary>
    public int MostAttempts { get; private set; }

    /// <summary>How long <paramref name="chats"/> took, in seconds.</summary>
    public async Task<double> RunAsync(int chats)
    {
        _pacer = new RequestPacer(Rate * Factor, Burst, _time);
        _tokens = Burst;
        if (OthersRate > 0)
        {
            Other();
        }

        int taken = 0;
        while (Started < chats)
        {
            for (; taken < chats && taken - Started < ThrottleLimit; taken++)
            {
                _asking.Enqueue(0);
            }

            if (!_asking.TryDequeue(out int attempts))
            {
                _time.HappenNext();
                continue;
            }

            (long timers, int answered) = (_time.Timers, Started + Refused);
            ValueTask<RequestPermit> permit = _pacer.WaitAsync(CancellationToken.None);
            if (!permit.IsCompleted && _time.Timers == timers)
            {
                // It waits for an answer and not for the clock.
                do
                {
                    _time.HappenNext();
                }
                while (Started + Refused == answered);
            }

            Leave(await permit, attempts + 1);
        }

        return _time.Seconds;
    }

    private void Leave(RequestPermit permit, int attempts)
    {
        MostAttempts = Math.Max(MostAttempts, attempts);
        _time.In(HalfWay(), () =>
        {
            bool taken = TryTake();
            _time.In(HalfWay(), () => Answer(permit, taken, attempts));
        });
    }

    private double HalfWay() => Latency / 2 * (0.9 + (0.2 * _random.NextDouble()));

    private void Answer(RequestPermit permit, bool taken, int attempts)
    {
        if (taken)
        {
            Started++;
            _pacer.SpeedUp();
        }
        else
        {
            Refused++;
            _pacer.SlowDown(permit, null);
            _time.In(0.5 * Math.Pow(2, attempts - 1) * _random.NextDouble(), () => _asking.Enqueue(attempts));
        }

        _pacer.Complete();
    }

    private void Other()
    {
        TryTake();
        _time.In(2 * _random.NextDouble() / OthersRate, Other);
    }

    private bool TryTake()
    {
        _tokens = Math.Min(Burst, _tokens + ((_time.Seconds - _filled) * Rate));
        _filled = _time.Seconds;
        bool taken = _tokens >= 1;
        _tokens -= taken ? 1 : 0;
        return taken;
    }
}
