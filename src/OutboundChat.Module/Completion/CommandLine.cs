using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using OutboundChat.Module.Values;
using OutboundChat.Requests;

namespace OutboundChat.Module.Completion;

/// <summary>
/// What a command line that is being typed says so far: its parameters, those that it splats, and the session's defaults. Nothing in it is
/// run to find out.
/// </summary>
internal sealed class CommandLine
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly CommandInfo? _command;

    /// <param name="name">The command's name.</param>
    /// <param name="ast">The command as it was parsed; null where that is not known.</param>
    /// <param name="bound">The parameters that PowerShell has found.</param>
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

    /// <summary>A parameter's value; null where it has none that is known.</summary>
    public object? this[string parameter] => PlainValue.Unwrap(_values.GetValueOrDefault(parameter));

    public string? TextOf(string parameter) => LooseValue.ToIdentifier(this[parameter]);

    /// <summary>A variable's value: what the script before the command sets it to, where that is a constant, or what it has now.</summary>
    public object? ValueOf(VariableExpressionAst variable)
    {
        string name = variable.VariablePath.UserPath;
        return FindAssigned(name) is CommandExpressionAst { Expression: { } constant } && TryEvaluate(constant, out object? value)
            ? value
            : PlainValue.Unwrap(Session.PSVariable.GetValue(name));
    }

    /// <summary>What the script before the command sets a variable to; null where it does not.</summary>
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

    /// <summary>The argument of one of the command's parameters, as it was parsed; null where it has none.</summary>
    public CommandElementAst? ArgumentOf(string parameter)
    {
        CommandElementAst[] elements = [.. Ast?.CommandElements ?? Enumerable.Empty<CommandElementAst>()];
        int at = Array.FindIndex(elements, item => item is CommandParameterAst named && ResolveName(named.ParameterName) == parameter);
        return at < 0 ? null : ((CommandParameterAst)elements[at]).Argument ?? elements.ElementAtOrDefault(at + 1);
    }

    /// <summary>The value of a constant; of others it is not found out.</summary>
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

    /// <summary>What was found first comes first.</summary>
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

    /// <summary>The name of a parameter that is given by its alias, or abbreviated; null where the command has none of that name.</summary>
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
