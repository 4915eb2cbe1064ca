namespace OutboundChat.Tests.Help;

/// <summary>The content of a cmdlet's help, from Markdown or MAML.</summary>
internal sealed class HelpPage
{
    public required string Name { get; init; }

    public required string Synopsis { get; init; }

    public required string Description { get; init; }

    public required string Notes { get; init; }

    /// <summary>The names of the parameters that the syntax shows.</summary>
    public required IReadOnlySet<string> Syntax { get; init; }

    public required IReadOnlyList<HelpParameter> Parameters { get; init; }

    /// <summary>The parameters' descriptions.</summary>
    public required IReadOnlyDictionary<string, string> Descriptions { get; init; }

    /// <summary>The code of each example.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    public required IReadOnlyList<string> OutputTypes { get; init; }

    /// <summary>The descriptions of all types of output.</summary>
    public required string Output { get; init; }

    public required IReadOnlyList<string> Links { get; init; }

    /// <summary>The properties that the output's description lists.</summary>
    public IEnumerable<string> OutputProperties =>
        Output.Split('\n').Where(
            line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..line.IndexOf(':', StringComparison.Ordinal)]);
}
