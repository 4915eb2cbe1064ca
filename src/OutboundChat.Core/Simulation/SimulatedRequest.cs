namespace OutboundChat.Simulation;

/// <summary>The log record of one request and its outcome.</summary>
internal sealed record SimulatedRequest
{
    public required DateTimeOffset Time { get; init; }

    public required string RequestId { get; init; }

    public required string Method { get; init; }

    public required string Path { get; init; }

    /// <summary>As it came, percent-encoded, without the question mark; null when there is none.</summary>
    public string? Query { get; init; }

    /// <summary>Null when the connection was dropped instead of answered.</summary>
    public int? Status { get; set; }

    public string? Error { get; set; }

    public string? Message { get; set; }

    /// <summary>The Region that the request was signed for.</summary>
    public string? Region { get; set; }

    public string? ContactId { get; set; }

    public string? ClientToken { get; set; }

    public string? Destination { get; set; }

    public Fault Fault { get; set; }
}
