using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using OutboundChat.Module.Hosting;
using OutboundChat.Requests;

namespace OutboundChat.Tests.Module;

/// <summary>Stands in for PowerShell: keeps what a cmdlet says and answers as it is told.</summary>
internal sealed class FakeHost : ICommandHost
{
    public bool ExpectsInput { get; set; } = true;

    public bool WhatIf { get; set; }

    /// <summary>The answer to ShouldProcess.</summary>
    public bool Confirms { get; set; } = true;

    public Dictionary<string, object?> Variables { get; } = [];

    public Dictionary<string, object?> Commands { get; } = [];

    public string? Answer { get; set; }

    /// <summary>Everything that was written or asked, in order.</summary>
    public List<string> Log { get; } = [];

    public List<object> Output { get; } = [];

    public List<CommandError> Errors { get; } = [];

    public List<string> Warnings { get; } = [];

    public List<string> Verbose { get; } = [];

    public List<CommandProgress> Progress { get; } = [];

    public List<(string Target, string Action)> Asked { get; } = [];

    public List<string> Questions { get; } = [];

    /// <summary>Called with each object that is written; may throw, as a host does whose pipeline has ended.</summary>
    public Action<object>? OnWrite { get; set; }

    public void Write(object output)
    {
        Output.Add(output);
        Log.Add("output");
        OnWrite?.Invoke(output);
    }

    public void WriteError(CommandError error)
    {
        Errors.Add(error);
        Log.Add("error");
    }

    [DoesNotReturn]
    public void Terminate(CommandError error) => throw new TerminatedException(error);

    public void WriteWarning(string text) => Warnings.Add(text);

    public void WriteVerbose(string text) => Verbose.Add(text);

    public void WriteProgress(CommandProgress progress) => Progress.Add(progress);

    public bool ShouldProcess(string target, string action)
    {
        Asked.Add((target, action));
        return Confirms && !WhatIf;
    }

    public string? Ask(string question)
    {
        Questions.Add(question);
        return Answer;
    }

    public string ResolvePath(string path) => Path.IsPathRooted(path) ? path : $"/here/{path}";

    public object? GetVariable(string name) => Variables.GetValueOrDefault(name);

    public object? Invoke(string command) => Commands.GetValueOrDefault(command);

    public object? Evaluate(object? parameter, object? row, out string? failure)
    {
        failure = null;
        try
        {
            return parameter is Func<object?, object?> script ? script(row) : parameter;
        }
        catch (InvalidOperationException exception)
        {
            failure = exception.Message;
            return null;
        }
    }

    public IRow ToRow(object value) => new ObjectRow(value);

    private sealed class ObjectRow(object value) : IRow
    {
        public IEnumerable<string> Columns => value.GetType().GetProperties().Select(property => property.Name);

        public bool TryGetValue(string column, out object? cell)
        {
            PropertyInfo? property = value.GetType().GetProperty(column, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
            cell = property?.GetValue(value);
            return property is not null;
        }
    }
}
