using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell.Commands;
using OutboundChat.Module.Commands;

namespace OutboundChat.Tests.Module;

/// <summary>A command that ran in PowerShell, and everything that it wrote.</summary>
internal sealed class CommandRun
{
    /// <summary>Throws the error that ends the command, which would otherwise be one more in the error stream.</summary>
    private const string Script = """
        param($Command, $With, $Rows)
        try { if ($null -eq $Rows) { & $Command @With } else { $Rows | & $Command @With } }
        catch { throw }
        """;

    private CommandRun(IEnumerable<PSObject?> output, PSDataStreams streams, ErrorRecord? end)
    {
        Output = [.. output.Select(item => item.Unwrap()!)];
        Errors = [.. streams.Error];
        Warnings = [.. streams.Warning.Select(record => record.Message)];
        Verbose = [.. streams.Verbose.Select(record => record.Message)];
        Information = [.. streams.Information];
        Progress = [.. streams.Progress];
        End = end;
    }

    /// <summary>The module's cmdlets.</summary>
    public static IReadOnlyList<Type> Cmdlets { get; } =
        [.. typeof(OutboundChatCommand).Assembly.GetExportedTypes().Where(type => type.IsDefined(typeof(CmdletAttribute), inherit: false))];

    public IReadOnlyList<object> Output { get; }

    /// <summary>The errors of rows and other items.</summary>
    public IReadOnlyList<ErrorRecord> Errors { get; }

    public IReadOnlyList<string> Warnings { get; }

    public IReadOnlyList<string> Verbose { get; }

    public IReadOnlyList<InformationRecord> Information { get; }

    public IReadOnlyList<ProgressRecord> Progress { get; }

    /// <summary>The error that ended the command; null if none did.</summary>
    public ErrorRecord? End { get; }

    /// <summary>Runs a command.</summary>
    /// <param name="command">The cmdlet.</param>
    /// <param name="with">Its parameters.</param>
    /// <param name="rows">The input from the pipeline; null to call the command without one.</param>
    /// <param name="variables">The caller's variables.</param>
    public static CommandRun Of(string command, Hashtable with, IEnumerable? rows = null, Hashtable? variables = null)
    {
        using PowerShell shell = CreateShell(command, with, rows, variables);
        return Invoke(shell);
    }

    /// <summary>A command that is about to run, for a test that stops it.</summary>
    public static PowerShell CreateShell(string command, Hashtable with, IEnumerable? rows = null, Hashtable? variables = null)
    {
        PowerShell shell = PowerShell.Create(CreateRunspace(variables));
        return shell.AddScript(Script).AddArgument(command).AddArgument(with).AddArgument(rows);
    }

    /// <summary>A session that has the module's cmdlets, and little else.</summary>
    public static Runspace CreateRunspace(Hashtable? variables = null)
    {
        InitialSessionState state = InitialSessionState.Create();
        state.LanguageMode = PSLanguageMode.FullLanguage;
        state.Providers.Add(new SessionStateProviderEntry("FileSystem", typeof(FileSystemProvider), null));
        foreach (Type type in Cmdlets)
        {
            state.Commands.Add(new SessionStateCmdletEntry(new CommandMetadata(type).Name, type, null));
        }

        foreach (DictionaryEntry variable in variables ?? [])
        {
            state.Variables.Add(new SessionStateVariableEntry((string)variable.Key, variable.Value, null));
        }

        Runspace runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        return runspace;
    }

    /// <summary>Runs the command of <see cref="CreateShell"/> to its end.</summary>
    public static CommandRun Invoke(PowerShell shell)
    {
        PSDataCollection<PSObject?> output = [];
        ErrorRecord? end = null;
        try
        {
            shell.Invoke(null, output);
        }
        catch (RuntimeException exception)
        {
            end = exception.ErrorRecord;
        }
        finally
        {
            shell.Runspace.Dispose();
        }

        return new CommandRun(output, shell.Streams, end);
    }
}

internal static class PowerShellExtensions
{
    /// <summary>The object itself, without PowerShell's wrapper.</summary>
    public static object? Unwrap(this object? value) =>
        value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;

    /// <summary>The identifier that the cmdlet gave, without its own name.</summary>
    public static string Id(this ErrorRecord? error) => error?.FullyQualifiedErrorId.Split(',')[0] ?? "no error";
}
