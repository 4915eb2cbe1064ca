using System.Collections;
using System.Management.Automation;
using OutboundChat.Module.Hosting;
using OutboundChat.Module.Values;

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

    /// <summary>Processes what was given: an array that was given as an argument is a list of items, as it would be in the pipeline.</summary>
    private protected void ProcessEach(object? given, Action<object?> process)
    {
        if (!Shell.ExpectsInput && PlainValue.Unwrap(given) is IList items)
        {
            foreach (object? item in items)
            {
                process(item);
            }
        }
        else
        {
            process(given);
        }
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
