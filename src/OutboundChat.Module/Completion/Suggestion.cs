using System.Management.Automation;

namespace OutboundChat.Module.Completion;

/// <summary>Something that a parameter can be completed to.</summary>
/// <param name="Text">What is put there.</param>
/// <param name="Tip">What is told of it.</param>
internal sealed record Suggestion(string Text, string Tip)
{
    /// <summary>Those of <paramref name="suggestions"/> that begin with what was typed, quoted or not.</summary>
    public static IEnumerable<Suggestion> Filter(IEnumerable<Suggestion> suggestions, string? word)
    {
        string start = word?.Trim('\'', '"') ?? string.Empty;
        return suggestions.Where(suggestion => suggestion.Text.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }

    public CompletionResult ToResult() => new(Quote(Text), Text, CompletionResultType.ParameterValue, Tip);

    private static string Quote(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
