using System.Management.Automation;
using OutboundChat.Module.Hosting;

namespace OutboundChat.Module.Commands;

/// <summary>What all the cmdlets share: their host, and that setup trouble ends them with one clear error.</summary>
public abstract class OutboundChatCommand : PSCmdlet
{
    protected OutboundChatCommand() => Shell = new CmdletHost(this);

    /// <summary>What the cmdlet speaks to; tests put their own in its place.</summary>
    internal ICommandHost Shell { get; set; }

    protected sealed override void BeginProcessing() => Guard(Begin);

    protected sealed override void ProcessRecord() => Guard(Process);

    protected sealed override void EndProcessing() => Guard(End);

    private protected virtual void Begin()
    {
    }

    private protected abstract void Process();

    private protected virtual void End()
    {
    }

    private void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (SetupException exception)
        {
            Shell.Terminate(CommandErrors.Of(exception));
        }
    }
}
