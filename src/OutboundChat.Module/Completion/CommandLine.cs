using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using OutboundChat.Module.Values;
using OutboundChat.Requests;

namespace OutboundChat.Module.Completion;

/// <summary>
/// The parameters of a command line that is being typed: given, splatted, or from $PSDefaultParameterValues. No part of the command line is
/// run.
/// </summary>
internal sealed class CommandLine
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly CommandInfo? _command;

    /// <param name="name">The command's name.</param>
    /// <param name="ast">The parsed command; null if there is none.</param>
    /// <param name="bound">The parameters that PowerShell has bound.</param>
    public CommandLine(string name, CommandAst? ast, IDictionary bound)
    {
        using PowerShell shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        EngineIntrinsics engine = shell.AddScript("$ExecutionContext").Invoke<EngineIntrinsics>().Single();
        (Ast, Session) = (ast, engine.SessionState);
        _command = engine.InvokeCommand.GetCommand(name, CommandTypes.Cmdlet);
        foreach (DictionaryEntry parameter in bound)
        {
            _values[(string)parameter.Key] = parameter.Value;
        }

        foreach (VariableExpressionAst splat in ast?.CommandElements.OfType<VariableExpressionAst>().Where(item => item.Splatted) ?? [])
        {
            Add(ValueOf(splat));
        }

        AddDefaults(name);
    }

    public CommandAst? Ast { get; }

    public SessionState Session { get; }

    /// <summary>A parameter's value; null if it is not known.</summary>
    public object? this[string parameter] => PlainValue.Unwrap(_values.GetValueOrDefault(parameter));

    public string? TextOf(string parameter) => LooseValue.ToIdentifier(this[parameter]);

    /// <summary>A variable's value: the constant that the script before the command assigns to it, or else its current value.</summary>
    public object? ValueOf(VariableExpressionAst variable)
    {
        string name = variable.VariablePath.UserPath;
        return FindAssigned(name) is CommandExpressionAst { Expression: { } constant } && TryEvaluate(constant, out object? value)
            ? value
            : PlainValue.Unwrap(Session.PSVariable.GetValue(name));
    }

    /// <summary>The last value that the script before the command assigns to a variable; null if it assigns none.</summary>
    public StatementAst? FindAssigned(string variable)
    {
        Ast? root = Ast;
        while (root?.Parent is { } parent)
        {
            root = parent;
        }

        return root?.FindAll(item => item.Extent.EndOffset <= Ast!.Extent.StartOffset && IsAssignment(item), searchNestedScriptBlocks: true)
            .Cast<AssignmentStatementAst>().LastOrDefault()?.Right;

        bool IsAssignment(Ast item) => item is AssignmentStatementAst { Operator: TokenKind.Equals, Left: VariableExpressionAst left }
            && left.VariablePath.UserPath.Equals(variable, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The parsed argument of one of the command's parameters; null if it has none.</summary>
    public CommandElementAst? ArgumentOf(string parameter)
    {
        CommandElementAst[] elements = [.. Ast?.CommandElements ?? Enumerable.Empty<CommandElementAst>()];
        int at = Array.FindIndex(elements, item => item is CommandParameterAst named && ResolveName(named.ParameterName) == parameter);
        return at < 0 ? null : ((CommandParameterAst)elements[at]).Argument ?? elements.ElementAtOrDefault(at + 1);
    }

    /// <summary>Evaluates a constant; false for any other expression, which is not run.</summary>
    public static bool TryEvaluate(Ast constant, out object? value)
    {
        try
        {
            value = constant.SafeGetValue();
            return true;
        }
        catch (InvalidOperationException)
        {
            value = null;
            return false;
        }
    }

    private void Add(object? splatted)
    {
        foreach (DictionaryEntry entry in splatted as IDictionary ?? new Hashtable())
        {
            Add(entry.Key.ToString()!, entry.Value);
        }
    }

    /// <summary>A value that was added before takes precedence.</summary>
    private void Add(string parameter, object? value)
    {
        if (ResolveName(parameter) is { } name)
        {
            _values.TryAdd(name, value);
        }
    }

    private void AddDefaults(string command)
    {
        if (PlainValue.Unwrap(Session.PSVariable.GetValue("PSDefaultParameterValues")) is not IDictionary defaults
            || LanguagePrimitives.IsTrue(defaults["Disabled"]))
        {
            return;
        }

        foreach (DictionaryEntry entry in defaults)
        {
            if ($"{entry.Key}".Split(':', 2, StringSplitOptions.TrimEntries) is [var pattern, var parameter]
                && WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase).IsMatch(command)
                && PlainValue.Unwrap(entry.Value) is not ScriptBlock)
            {
                Add(parameter, entry.Value);
            }
        }
    }

    /// <summary>The full name of a parameter that is given by an alias or abbreviated; null if the command has no such parameter.</summary>
    private string? ResolveName(string given)
    {
        try
        {
            return _command?.ResolveParameter(given).Name;
        }
        catch (ParameterBindingException)
        {
            return null;
        }
    }
}
