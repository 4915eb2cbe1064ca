using System.Management.Automation;
using System.Management.Automation.Language;

namespace OutboundChat.Module.Completion;

/// <summary>Completes a parameter with the columns of the piped rows.</summary>
public sealed class ColumnCompleter : TextCompleter
{
    private protected override IEnumerable<string> List(CommandLine line) => new PipedRows(line).Columns;
}

/// <summary>
/// Completes the placeholders of a message template: the one being typed, or any after a space. It adds no closing quotation mark, so that
/// the user can go on typing.
/// </summary>
public sealed class PlaceholderCompleter : Completer
{
    private protected override IEnumerable<CompletionResult> Complete(CommandLine line, string parameter, string word)
    {
        // In the word, PowerShell has expanded variables and added a quotation mark. The argument is the text that was typed.
        string typed = line.ArgumentOf(parameter) is StringConstantExpressionAst or ExpandableStringExpressionAst
            ? line.ArgumentOf(parameter)!.Extent.Text
            : word.Length == 0 ? "'" : string.Empty;
        if (typed is not ['\'' or '"', ..])
        {
            return [];
        }

        char quote = typed[0];
        string end = typed.Length > 1 && typed[^1] == quote ? $"{quote}" : string.Empty, text = typed[..^end.Length];

        // Two braces are one literal brace.
        int brace = text.LastIndexOf('{'), braces = brace + 1 - text[..(brace + 1)].TrimEnd('{').Length;
        bool isBegun = brace > text.LastIndexOf('}') && braces % 2 == 1;
        if (!isBegun && text is not [.., ' '] and not { Length: 1 })
        {
            return [];
        }

        string before = isBegun ? text[..brace] : text, begun = isBegun ? text[(brace + 1)..] : string.Empty;
        return from column in new PipedRows(line).Columns
               where column.StartsWith(begun, StringComparison.OrdinalIgnoreCase) && !column.AsSpan().ContainsAny('{', '}')
               select new CompletionResult(
                   $"{before}{{{Escape(column, quote)}}}{end}", $"{{{column}}}", CompletionResultType.ParameterValue, column);
    }

    private static string Escape(string column, char quote) => quote == '\''
        ? CodeGeneration.EscapeSingleQuotedStringContent(column)
        : column.Replace("`", "``", StringComparison.Ordinal).Replace("$", "`$", StringComparison.Ordinal)
            .Replace("\"", "`\"", StringComparison.Ordinal);
}
