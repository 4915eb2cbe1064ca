namespace OutboundChat.Bench;

/// <summary>How much is measured.</summary>
internal sealed record BenchOptions
{
    /// <summary>A few rows and one round.</summary>
    public static BenchOptions ForQuickLook { get; } = new() { Rows = 200, Rounds = 1, IsQuick = true };

    /// <summary>Rows that are checked.</summary>
    public int Rows { get; init; } = 100_000;

    /// <summary>How often each figure is measured; peers take turns.</summary>
    public int Rounds { get; init; } = 5;

    /// <summary>Whether to check only that everything runs.</summary>
    public bool IsQuick { get; init; }
}
