using System.Management.Automation;
using System.Reflection;
using OutboundChat.Module.Commands;

namespace OutboundChat.Tests.Module;

/// <summary>Runs a cmdlet as PowerShell does: begin, once for each input object, end.</summary>
internal static class CmdletDriver
{
    /// <param name="command">The cmdlet, with the parameters that the command line gave.</param>
    /// <param name="host">Its host.</param>
    /// <param name="records">
    /// For each input object, what PowerShell binds from it before the record is processed. None: the cmdlet is called without a pipeline.
    /// </param>
    public static void Run<T>(this T command, FakeHost host, params Action<T>[] records)
        where T : OutboundChatCommand
    {
        command.Shell = host;
        host.ExpectsInput = records.Length > 0;
        command.Call("BeginProcessing");
        foreach (Action<T> bind in records.Length > 0 ? records : [_ => { }])
        {
            bind(command);
            command.Call("ProcessRecord");
        }

        command.Call("EndProcessing");
    }

    /// <summary>The error that ends the cmdlet.</summary>
    public static OutboundChat.Module.Hosting.CommandError Terminates<T>(this T command, FakeHost host, params Action<T>[] records)
        where T : OutboundChatCommand =>
        Assert.Throws<TerminatedException>(() => command.Run(host, records)).Error;

    public static void Call(this Cmdlet command, string method) =>
        typeof(Cmdlet).GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Action>(command)();
}
