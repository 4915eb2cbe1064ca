using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using OutboundChat.Module.Values;

namespace OutboundChat.Module.Completion;

/// <summary>
/// The columns of the rows that a command line pipes into a command: rows of a CSV file, of which only the first is read, or rows in a
/// variable. No command of the line is run.
/// </summary>
internal sealed class PipedRows(CommandLine line)
{
    private const string Utility = @"Microsoft.PowerShell.Utility\";

    private static readonly string[] s_import = ["Import-Csv", "ipcsv", Utility + "Import-Csv"],
        s_importParameters = ["Path", "LiteralPath", "Delimiter", "UseCulture", "Header", "Encoding"],
        s_filters = ["Where-Object", "where", "?", "Sort-Object", "sort"],
        s_select = ["Select-Object", "select"];

    /// <summary>Empty if they are not known.</summary>
    public IEnumerable<string> Columns =>
        line.Ast?.Parent is PipelineAst { PipelineElements: var elements } && elements.IndexOf(line.Ast) is var at and > 0
            ? OfPipeline(elements.Take(at))
            : OfValue(line["InputObject"]);

    private IEnumerable<string> OfPipeline(IEnumerable<CommandBaseAst> elements) =>
        elements.Skip(1).All(PassesRowsOn) ? OfSource(elements.First()) : [];

    private IEnumerable<string> OfSource(CommandBaseAst source) => source switch
    {
        CommandAst import when IsOneOf(import, s_import) => OfFile(import),
        CommandExpressionAst { Expression: ParenExpressionAst { Pipeline: PipelineAst inner } } => OfPipeline(inner.PipelineElements),
        CommandExpressionAst { Expression: VariableExpressionAst variable } => OfVariable(variable),
        _ => [],
    };

    private IEnumerable<string> OfVariable(VariableExpressionAst variable) =>
        line.FindAssigned(variable.VariablePath.UserPath) is PipelineAst assigned
            ? OfPipeline(assigned.PipelineElements)
            : OfValue(line.ValueOf(variable));

    private static IEnumerable<string> OfValue(object? rows)
    {
        object? row = rows is IList list ? list.Count > 0 ? list[0] : null : rows;
        return PlainValue.Unwrap(row) switch
        {
            null or string or ValueType => [],
            IDictionary dictionary => dictionary.Keys.OfType<string>(),
            _ => PSObject.AsPSObject(row).Properties.Select(property => property.Name),
        };
    }

    /// <summary>Reads the first row with Import-Csv and the parameters of the command line.</summary>
    private IEnumerable<string> OfFile(CommandAst import)
    {
        using PowerShell shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand(Utility + "Import-Csv").AddParameter("ErrorAction", ActionPreference.Ignore);
        foreach ((string name, ParameterBindingResult argument) in StaticParameterBinder.BindCommand(import).BoundParameters)
        {
            if (s_importParameters.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                shell.AddParameter(name, Evaluate(argument));
            }
        }

        shell.AddCommand(Utility + "Select-Object").AddParameter("First", 1);
        ArrayList errors = (ArrayList)line.Session.PSVariable.GetValue("Error");
        object? latest = errors.Count > 0 ? errors[0] : null;
        try
        {
            return OfValue(shell.Invoke());
        }
        finally
        {
            // An unreadable file must not appear in $Error, because the user has not run anything yet.
            while (errors.Count > 0 && errors[0] != latest)
            {
                errors.RemoveAt(0);
            }
        }
    }

    private object? Evaluate(ParameterBindingResult argument) => argument switch
    {
        { ConstantValue: { } constant } => constant,
        { Value: VariableExpressionAst variable } => line.ValueOf(variable),
        _ => argument.Value.SafeGetValue(),
    };

    /// <summary>Whether a command in the middle of a pipeline only filters or sorts rows, so that they keep their columns.</summary>
    private static bool PassesRowsOn(CommandBaseAst element) => element is CommandAst command
        && (IsOneOf(command, s_filters) || (IsOneOf(command, s_select) && command.CommandElements.Skip(1).All(
            argument => argument is CommandParameterAst || argument.GetType() == typeof(ConstantExpressionAst))));

    private static bool IsOneOf(CommandAst command, string[] names) =>
        names.Contains(command.GetCommandName(), StringComparer.OrdinalIgnoreCase);
}
