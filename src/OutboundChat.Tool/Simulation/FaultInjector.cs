namespace OutboundChat.Tool.Simulation;

/// <summary>Picks the requests that a fault befalls.</summary>
/// <param name="rates">The share of requests that each kind befalls, 0 to 1, and in all at most 1.</param>
/// <param name="seed">Makes the faults of two injectors alike.</param>
internal sealed class FaultInjector(IReadOnlyDictionary<Fault, double> rates, int? seed)
{
    private readonly Lock _lock = new();
    private readonly Random _random = seed is { } value ? new Random(value) : new Random();

    /// <summary>Each kind as often as the others.</summary>
    public static IReadOnlyDictionary<Fault, double> InEqualParts(double rate)
    {
        Fault[] kinds = [.. Enum.GetValues<Fault>().Where(fault => fault != Fault.None)];
        return kinds.ToDictionary(kind => kind, _ => rate / kinds.Length);
    }

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
