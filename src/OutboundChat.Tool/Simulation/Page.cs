namespace OutboundChat.Tool.Simulation;

/// <summary>Some items of a list, and what to ask for the next ones with; null where there are none.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? NextToken);
