using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace OutboundChat.Module.Completion;

/// <summary>Completes a parameter from a list of texts. It suggests only: a parameter that takes rows' values must not reject any.</summary>
public abstract class TextCompleter : IArgumentCompleter
{
    /// <summary>What can be suggested, in the order in which it is shown.</summary>
    private protected abstract IEnumerable<string> Suggestions { get; }

    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Complete(wordToComplete).Select(text => new CompletionResult(Quote(text), text, CompletionResultType.ParameterValue, text));

    internal IEnumerable<string> Complete(string? word)
    {
        string start = word?.Trim('\'', '"') ?? string.Empty;
        return Suggestions.Where(text => text.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }

    private static string Quote(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
