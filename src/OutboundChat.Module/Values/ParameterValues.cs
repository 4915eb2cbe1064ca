using System.Collections.ObjectModel;
using System.Management.Automation;
using OutboundChat.Requests;

namespace OutboundChat.Module.Values;

/// <summary>The values that a command's parameters give for a row.</summary>
internal static class ParameterValues
{
    /// <summary>
    /// Sets the values of a row. A parameter takes precedence over the row's own value; -DefaultCountry does not, because it is a default.
    /// </summary>
    /// <param name="given">The parameters' values. Script blocks are run with the row as <c>$_</c>.</param>
    /// <param name="row">The row.</param>
    /// <param name="input">Receives the values, and a problem for each script block that fails.</param>
    public static void Apply(ChatRequestInput given, object? row, ChatRequestInput input)
    {
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
