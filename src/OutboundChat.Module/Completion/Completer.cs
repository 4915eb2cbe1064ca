using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace OutboundChat.Module.Completion;

/// <summary>The base of all completers. They only suggest values: ValidateSet would reject cells of rows.</summary>
public abstract class Completer : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            CommandLine line = new(commandName, commandAst, fakeBoundParameters);
            return [.. Complete(line, parameterName, wordToComplete ?? string.Empty)];
        }
#pragma warning disable CA1031 // No credentials, no network, no such file: no suggestion is better than an error at the prompt.
        catch (Exception)
#pragma warning restore CA1031
        {
            return [];
        }
    }

    private protected abstract IEnumerable<CompletionResult> Complete(CommandLine line, string parameter, string word);
}

/// <summary>Offers nothing. Without a completer, PowerShell would offer the names of files.</summary>
public sealed class NothingCompleter : Completer
{
    private protected override IEnumerable<CompletionResult> Complete(CommandLine line, string parameter, string word) => [];
}

/// <summary>Keeps PowerShell from completing a parameter with the names of files.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
internal sealed class NoCompletionAttribute() : ArgumentCompleterAttribute(typeof(NothingCompleter));

/// <summary>A completion and its tooltip.</summary>
internal sealed record Suggestion(string Text, string Tip)
{
    /// <summary>The text that lists of completions show.</summary>
    public string Label { get; init; } = Text;

    /// <summary>The names that the typed text is compared with; one must begin with it.</summary>
    public IReadOnlyList<string> Names { get; init; } = [Text];
}

/// <summary>Completes a parameter with the suggestions that begin with the typed text.</summary>
public abstract class SuggestionCompleter : Completer
{
    private protected sealed override IEnumerable<CompletionResult> Complete(CommandLine line, string parameter, string word)
    {
        string start = word.Trim('\'', '"');
        return from suggestion in Suggest(line)
               where suggestion.Names.Any(name => name.StartsWith(start, StringComparison.OrdinalIgnoreCase))
               select new CompletionResult(
                   Quote(suggestion.Text), suggestion.Label, CompletionResultType.ParameterValue, suggestion.Tip);
    }

    /// <summary>All suggestions, in the order in which they are shown.</summary>
    private protected abstract IEnumerable<Suggestion> Suggest(CommandLine line);

    private static string Quote(string text) =>
        text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
