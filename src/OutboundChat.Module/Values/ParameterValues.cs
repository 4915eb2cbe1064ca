using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Language;
using OutboundChat.Requests;

namespace OutboundChat.Module.Values;

/// <summary>The values that a command's parameters give for each row. Not thread-safe.</summary>
/// <param name="given">The parameters' values. Script blocks are run with the row as <c>$_</c>.</param>
internal sealed class ParameterValues(ChatRequestInput given)
{
    private bool _checked;

    /// <summary>
    /// Sets the values of a row. A parameter takes precedence over the row's own value; -DefaultCountry does not, because it is a default.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="input">Receives the values, and a problem for each script block that fails.</param>
    /// <exception cref="SetupException">The first row has none of the columns that a script block uses: their names are wrong.</exception>
    public void Apply(object? row, ChatRequestInput input)
    {
        if (!_checked && input.Row is PsRow columns)
        {
            _checked = true;
            CheckColumns(PSObject.AsPSObject(row), columns);
        }

        foreach (DataColumn column in DataColumns.All)
        {
            bool isRows = column == DataColumns.Country && LooseValue.IsGiven(input.DefaultCountry);
            object? value = !isRows && column.Get(given) is { } parameter ? Evaluate(column, parameter, row, input) : null;
            if (LooseValue.IsGiven(value))
            {
                column.Set(input, value);
            }
        }
    }

    private void CheckColumns(PSObject row, PsRow columns)
    {
        foreach (DataColumn parameter in DataColumns.All)
        {
            if (PlainValue.Unwrap(parameter.Get(given)) is ScriptBlock script
                && PropertiesOfRow(script) is [var name, ..] names && names.All(name => row.Members[name] is null))
            {
                string[] there = [.. columns.Columns];
                throw new SetupException(Texts.ScriptColumnMissing(parameter.Parameter, name, there, Nearest.To(name, there)));
            }
        }
    }

    /// <summary>The properties of <c>$_</c> that a script block reads.</summary>
    private static List<string> PropertiesOfRow(ScriptBlock script) =>
    [
        .. script.Ast.FindAll(part => part is MemberExpressionAst and not InvokeMemberExpressionAst, searchNestedScriptBlocks: false)
            .Cast<MemberExpressionAst>()
            .Where(part => part.Expression is VariableExpressionAst { VariablePath.UserPath: "_" or "PSItem" })
            .Select(part => (part.Member as StringConstantExpressionAst)?.Value).OfType<string>(),
    ];

    /// <summary>PowerShell itself runs the script block of a parameter for each row, unless the parameter's type is object.</summary>
    private static object? Evaluate(DataColumn column, object parameter, object? row, ChatRequestInput input)
    {
        if (PlainValue.Unwrap(parameter) is not ScriptBlock script)
        {
            return PlainValue.Of(parameter);
        }

        try
        {
            Collection<PSObject> values = script.InvokeWithContext(null, [new PSVariable("_", row)]);
            return PlainValue.Of(values.Count == 1 ? values[0] : values.Count == 0 ? null : values);
        }
        catch (RuntimeException exception) when (exception is not PipelineStoppedException)
        {
            RequestProblem problem = new(column.Name, Texts.ScriptFailed(exception.Message));
            input.Problems = [.. input.Problems, problem];
            return null;
        }
    }
}
