namespace OutboundChat.Simulation;

/// <summary>A simulated failure of a valid request.</summary>
internal enum Fault
{
    None,

    /// <summary>500 InternalServiceException; nothing was done.</summary>
    InternalError,

    /// <summary>The connection ends without an answer, and nothing was done.</summary>
    DroppedBefore,

    /// <summary>The connection ends without an answer, and everything was done. Only a retry with the same token shows it.</summary>
    DroppedAfter,

    /// <summary>Everything was done, and the answer comes late.</summary>
    SlowAnswer,
}

/// <summary>Picks the requests that a fault affects.</summary>
/// <param name="rates">The share of requests that each kind affects, 0 to 1, and in all at most 1.</param>
/// <param name="seed">Makes the faults repeatable; null for different ones each time.</param>
internal sealed class FaultInjector(IReadOnlyDictionary<Fault, double> rates, int? seed)
{
    private readonly object _lock = new();
    private readonly Random _random = seed is { } value ? new Random(value) : new Random();

    public Fault Next()
    {
        lock (_lock)
        {
#pragma warning disable CA5394 // Faults need to be repeatable, not secret.
            double at = _random.NextDouble();
#pragma warning restore CA5394
            foreach ((Fault kind, double rate) in rates)
            {
                if ((at -= rate) < 0)
                {
                    return kind;
                }
            }

            return Fault.None;
        }
    }
}
