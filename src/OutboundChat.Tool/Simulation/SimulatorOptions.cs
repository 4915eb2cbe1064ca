namespace OutboundChat.Tool.Simulation;

/// <summary>What a simulator is like; the defaults are an account's documented defaults, without faults.</summary>
internal sealed record SimulatorOptions
{
    /// <summary>Identifiers to use where nobody has any. The simulator takes every other one that is well formed, too.</summary>
    public const string DefaultInstanceId = "11111111-2222-3333-4444-555555555555",
        DefaultContactFlowId = "66666666-7777-8888-9999-000000000000",
        DefaultRegion = "us-west-2",
        DefaultSource = "arn:aws:connect:us-west-2:123456789012:phone-number/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    /// <summary>The identifier that no instance, flow, phone number or contact has: naming it gives ResourceNotFoundException.</summary>
    public const string UnknownId = "00000000-0000-0000-0000-000000000000";

    /// <summary>The same identifiers, by the name of the cmdlet's parameter.</summary>
    public static IReadOnlyDictionary<string, string> Identifiers { get; } = new Dictionary<string, string>
    {
        ["InstanceId"] = DefaultInstanceId,
        ["ContactFlowId"] = DefaultContactFlowId,
        ["SourceEndpoint"] = DefaultSource,
    };

    /// <summary>TCP port on 127.0.0.1; 0 takes any free one.</summary>
    public int Port { get; init; }

    public SimulatorCredentials Credentials { get; init; } = SimulatorCredentials.Default;

    /// <summary>How fast the bucket of each operation's quota fills again; 0 for no quota.</summary>
    public double RequestsPerSecond { get; init; } = 2;

    /// <summary>How many requests a full bucket holds.</summary>
    public int Burst { get; init; } = 5;

    /// <summary>How many chats an instance may have open; 0 for no limit.</summary>
    public int ActiveChats { get; init; } = 500;

    /// <summary>Share of requests that each kind of fault befalls.</summary>
    public IReadOnlyDictionary<Fault, double> FaultRates { get; init; } = new Dictionary<Fault, double>();

    /// <summary>Makes the faults of two simulators alike; null for other ones each time.</summary>
    public int? FaultSeed { get; init; }

    /// <summary>How late a slow answer comes.</summary>
    public TimeSpan SlowAnswer { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Told of each request just before its answer leaves, on the thread that answers it; several at a time.</summary>
    public Action<RequestRecord>? OnRequest { get; init; }
}
