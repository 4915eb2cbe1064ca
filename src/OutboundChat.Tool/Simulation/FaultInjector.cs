namespace OutboundChat.Tool.Simulation;

/// <summary>Picks the requests that a fault befalls, each kind as often as the others.</summary>
internal sealed class FaultInjector(double rate, int? seed)
{
    private static readonly Fault[] s_kinds = [.. Enum.GetValues<Fault>().Where(fault => fault != Fault.None)];

    private readonly Lock _lock = new();
    private readonly Random _random = seed is { } value ? new Random(value) : new Random();

    public Fault Next()
    {
        lock (_lock)
        {
#pragma warning disable CA5394 // Faults need to be repeatable, not secret.
            return _random.NextDouble() < rate ? s_kinds[_random.Next(s_kinds.Length)] : Fault.None;
#pragma warning restore CA5394
        }
    }
}
