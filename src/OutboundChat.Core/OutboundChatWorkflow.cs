namespace OutboundChat;

/// <summary>A workflow that Export-OutboundChatWorkflow has written.</summary>
public sealed class OutboundChatWorkflow
{
    /// <summary>The full path of the folder.</summary>
    public required string Path { get; init; }

    /// <summary>The batch that the requests' tokens are derived from.</summary>
    public required string BatchId { get; init; }

    /// <summary>Whether names were looked up in a simulated account.</summary>
    public required bool Rehearsal { get; init; }

    /// <summary>The number of requests.</summary>
    public required long Items { get; init; }

    /// <summary>The maximum request rate per second, including retries.</summary>
    public required double RequestsPerSecond { get; init; }

    /// <summary>The minimum duration.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>When it stops sending, in UTC. After that, the service may no longer know the tokens.</summary>
    public required DateTime Expires { get; init; }

    /// <summary>The number of rows that were not written, by the name of the rule.</summary>
    public required IReadOnlyDictionary<string, long> Reasons { get; init; }

    /// <summary>The reports of the rows that were not written.</summary>
    public required IReadOnlyList<OutboundChatReport> NotWritten { get; init; }
}
