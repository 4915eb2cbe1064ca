using System.Collections;
using System.Management.Automation;
using OutboundChat.Module.Values;
using OutboundChat.Numbers;
using OutboundChat.Requests;

namespace OutboundChat.Module.Commands;

/// <summary>The base of all cmdlets. A SetupException ends the command with one terminating error, and Ctrl+C cancels waiting.</summary>
public abstract class OutboundChatCommand : PSCmdlet, IDisposable
{
    /// <summary>Never disposed: it holds no timer, and Ctrl+C may cancel it from another thread while the command ends.</summary>
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Cancelled on another thread when the user presses Ctrl+C.</summary>
    private protected CancellationToken StopToken => _stop.Token;

    /// <summary>Whether -WhatIf or $WhatIfPreference is in effect.</summary>
    private protected bool IsWhatIf => LanguagePrimitives.IsTrue(
        MyInvocation.BoundParameters.TryGetValue("WhatIf", out object? given) ? given : GetVariableValue("WhatIfPreference"));

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }

    protected sealed override void BeginProcessing() => Guard(Begin);

    protected sealed override void ProcessRecord() => Guard(Process);

    protected sealed override void EndProcessing() => Guard(End);

    protected sealed override void StopProcessing() => _stop.Cancel();

    private protected virtual void Begin()
    {
    }

    private protected abstract void Process();

    private protected virtual void End()
    {
    }

    /// <summary>
    /// Processes a parameter's value. An array that is given as an argument is processed item by item, as in the pipeline.
    /// </summary>
    private protected void ProcessEach(object? given, Action<object?> process)
    {
        if (!MyInvocation.ExpectingInput && PlainValue.Unwrap(given) is IList items)
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

    /// <summary>The country that the command line names for all rows; null if it names none, or by a script block.</summary>
    private protected static Country? CountryOf(object? given) =>
        PlainValue.Unwrap(given) is not ScriptBlock && LooseValue.ToIdentifier(PlainValue.Of(given)) is { } text
            ? Country.Find(text) ?? throw new SetupException(Texts.CountryUnknown(text, "-DefaultCountry"))
            : null;

    private void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (SetupException exception)
        {
            ThrowTerminatingError(CommandErrors.Of(exception));
        }
        catch (OperationCanceledException) when (StopToken.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }
}
