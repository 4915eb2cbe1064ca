namespace OutboundChat;

/// <summary>A workflow that was written.</summary>
public sealed class OutboundChatWorkflow
{
    /// <summary>The folder.</summary>
    public required string Path { get; init; }

    /// <summary>What the tokens of the requests are derived from.</summary>
    public required string BatchId { get; init; }

    /// <summary>Whether names were looked up in a simulated account.</summary>
    public required bool Rehearsal { get; init; }

    /// <summary>How many requests it has.</summary>
    public required long Items { get; init; }

    /// <summary>Requests a second that it sends at most, retries included.</summary>
    public required double RequestsPerSecond { get; init; }

    /// <summary>The shortest time that it takes.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>When it stops sending, in UTC: later, the service may have forgotten the tokens.</summary>
    public required DateTime Expires { get; init; }

    /// <summary>How many rows were not written for which reason, by the name of the rule.</summary>
    public required IReadOnlyDictionary<string, long> Reasons { get; init; }

    /// <summary>The reports of these rows.</summary>
    public required IReadOnlyList<OutboundChatReport> NotWritten { get; init; }
}
