using System.Management.Automation;
using OutboundChat.Module.Hosting;

namespace OutboundChat.Module.Completion;

/// <summary>The session at whose prompt something is completed. Only the thread that completes may call it.</summary>
internal sealed class CompletionScope : ICallerScope
{
    public object? GetVariable(string name) => First("Get-Variable", shell => shell.AddParameter("Name", name).AddParameter("ValueOnly"));

    public object? Invoke(string command) => First(command, _ => { });

    public string ResolvePath(string path) => GetVariable("ExecutionContext") is EngineIntrinsics engine ? FilePath.Resolve(engine.SessionState.Path, path) : path;

    private static object? First(string command, Action<PowerShell> parameters)
    {
        using PowerShell shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand(command).AddParameter("ErrorAction", ActionPreference.Ignore);
        parameters(shell);
        return shell.Invoke().FirstOrDefault()?.BaseObject;
    }
}
