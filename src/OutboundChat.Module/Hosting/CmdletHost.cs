using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using System.Management.Automation.Host;
using OutboundChat.Module.Values;
using OutboundChat.Requests;

namespace OutboundChat.Module.Hosting;

/// <summary>PowerShell as a cmdlet's host.</summary>
internal sealed class CmdletHost(PSCmdlet cmdlet) : ICommandHost
{
    public bool ExpectsInput => cmdlet.MyInvocation.ExpectingInput;

    public bool WhatIf => LanguagePrimitives.IsTrue(
        cmdlet.MyInvocation.BoundParameters.TryGetValue(nameof(WhatIf), out object? given) ? given : cmdlet.GetVariableValue("WhatIfPreference"));

    public void Write(object output) => cmdlet.WriteObject(output);

    public void WriteError(CommandError error) => cmdlet.WriteError(ToRecord(error));

    [DoesNotReturn]
    public void Terminate(CommandError error)
    {
        cmdlet.ThrowTerminatingError(ToRecord(error));
        throw new UnreachableException();
    }

    public void WriteWarning(string text) => cmdlet.WriteWarning(text);

    public void WriteVerbose(string text) => cmdlet.WriteVerbose(text);

    public void WriteProgress(CommandProgress progress)
    {
        ProgressRecord record = new(activityId: 0, progress.Activity, progress.Status)
        {
            PercentComplete = progress.Percent ?? -1,
            SecondsRemaining = progress.Remaining is { } remaining ? (int)Math.Min(remaining.TotalSeconds, int.MaxValue) : -1,
            RecordType = progress.Completed ? ProgressRecordType.Completed : ProgressRecordType.Processing,
        };
        cmdlet.WriteProgress(record);
    }

    public bool ShouldProcess(string target, string action) => cmdlet.ShouldProcess(target, action);

    public string? Ask(string question)
    {
        if (cmdlet.Host.UI is not { } terminal)
        {
            return null;
        }

        try
        {
            terminal.Write(question);
            return terminal.ReadLine();
        }
        catch (Exception exception) when (exception is PSInvalidOperationException or HostException or NotImplementedException)
        {
            return null;
        }
    }

    public string ResolvePath(string path) => FilePath.Resolve(cmdlet.SessionState.Path, path);

    public object? GetVariable(string name) => cmdlet.GetVariableValue(name);

    public object? Invoke(string command)
    {
        CommandInfo? found = cmdlet.InvokeCommand.GetCommand(command, CommandTypes.Cmdlet | CommandTypes.Function | CommandTypes.Alias);
        return found is null ? null : cmdlet.InvokeCommand.InvokeScript(false, ScriptBlock.Create("& $args[0]"), null, found).FirstOrDefault()?.BaseObject;
    }

    /// <summary>PowerShell does this itself for parameters of every type but object.</summary>
    public object? Evaluate(object? parameter, object? row, out string? failure)
    {
        failure = null;
        if (PlainValue.Unwrap(parameter) is not ScriptBlock script)
        {
            return parameter;
        }

        try
        {
            Collection<PSObject> values = script.InvokeWithContext(null, [new PSVariable("_", row)]);
            return values.Count == 1 ? values[0] : values.Count == 0 ? null : values;
        }
        catch (RuntimeException exception) when (exception is not PipelineStoppedException)
        {
            failure = exception.Message;
            return null;
        }
    }

    public IRow ToRow(object value) => new PsRow(PSObject.AsPSObject(value));

    private static ErrorRecord ToRecord(CommandError error) =>
        new(error.Exception?.Message == error.Message ? error.Exception : new OutboundChatException(error.Message, error.Exception), error.ErrorId, error.Category, error.Target);
}
