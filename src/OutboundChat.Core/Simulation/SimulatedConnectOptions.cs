namespace OutboundChat.Simulation;

/// <summary>The options of a simulated Amazon Connect. The defaults are an account's, except for a faster pace for rehearsals.</summary>
internal sealed record SimulatedConnectOptions
{
    /// <summary>How many requests a second refill each operation's quota; 0 for no quota.</summary>
    public double RequestsPerSecond { get; init; } = 50;

    /// <summary>How many requests each operation's quota holds when it is full.</summary>
    public int Burst { get; init; } = 5;

    /// <summary>How many chats an instance may have open; 0 for no limit.</summary>
    public int ActiveChats { get; init; } = 500;

    /// <summary>How long after their start flows end chats; null if only their duration ends them.</summary>
    public TimeSpan? FlowDuration { get; init; }

    /// <summary>The share of requests, from 0 to 1, that each kind of fault affects.</summary>
    public IReadOnlyDictionary<Fault, double> FaultRates { get; init; } = new Dictionary<Fault, double>();

    /// <summary>Makes the faults repeatable; null for different ones each time.</summary>
    public int? FaultSeed { get; init; }

    /// <summary>How late a slow answer comes.</summary>
    public TimeSpan SlowAnswer { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Called with each request just before its answer leaves, on the thread that answers it; several at a time.</summary>
    public Action<SimulatedRequest>? OnRequest { get; init; }
}
