using System.Management.Automation;
using OutboundChat.Module.Completion;
using OutboundChat.Requests;
using OutboundChat.Sending;
using OutboundChat.Workflows;

namespace OutboundChat.Module.Commands;

/// <summary>Writes what AWS Step Functions needs to start one chat for each row, and sends nothing.</summary>
[Cmdlet(VerbsData.Export, "OutboundChatWorkflow", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(OutboundChatWorkflow))]
public sealed class ExportOutboundChatWorkflowCommand : ChatRequestCommand
{
    private readonly NotWrittenRows _notWritten = new();
    private WorkflowExport? _export;
    private string _path = string.Empty;

    /// <summary>The folder, which is created.</summary>
    [Parameter(Mandatory = true), ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    // Fields come behind the properties of all base classes when parameters are completed.

    /// <summary>Replace a workflow that is there.</summary>
    [Parameter]
    public SwitchParameter Force;

    /// <summary>Derives each row's token from this text, as Start-OutboundChatContact does; one is made up where none is given.</summary>
    [Parameter, NoCompletion, ValidateNotNullOrEmpty]
    public string? BatchId;

    /// <summary>Requests a second in the long run; the default is the service's default quota for an account.</summary>
    [Parameter, NoCompletion, ValidateRange(0.01, 100_000.0)]
    public double RequestsPerSecond = ChatRunOptions.DefaultRequestsPerSecond;

    /// <summary>Requests that may leave at once after a pause.</summary>
    [Parameter, NoCompletion, ValidateRange(1, 100_000)]
    public int Burst = ChatRunOptions.DefaultBurst;

    /// <summary>Attempts of one row, the first included.</summary>
    [Parameter, NoCompletion, ValidateRange(1, 100)]
    public int MaxAttempts = ChatRunOptions.DefaultMaxAttempts;

    /// <summary>What to do when the quota of active chats is full. Text, since PowerShell can't find the enumeration by its name.</summary>
    [Parameter, ValidateSet(nameof(Sending.QuotaAction.Stop), nameof(Sending.QuotaAction.Wait))]
    public string QuotaAction = nameof(Sending.QuotaAction.Stop);

    private protected override bool FindsAccountFirst => false;

    /// <summary>Removes what was written where the pipeline ends early.</summary>
    protected override void Dispose(bool disposing)
    {
        _export?.Dispose();
        base.Dispose(disposing);
    }

    private protected override ChatRunOptions Complete(ChatRunOptions rules) => rules with
    {
        BatchId = BatchId ?? Guid.NewGuid().ToString(),
        IsBatchGiven = BatchId is not null,
        RequestsPerSecond = RequestsPerSecond,
        Burst = Burst,
        MaxAttempts = MaxAttempts,
        QuotaAction = Enum.Parse<QuotaAction>(QuotaAction, ignoreCase: true),
    };

    private protected override void Begin()
    {
        _path = System.IO.Path.TrimEndingDirectorySeparator(FilePath.Resolve(SessionState, Path));
        WorkflowFolder.Check(_path, Force);
        base.Begin();
        _export = new WorkflowExport(_path, Rules, IsWhatIf);
    }

    private protected override void Process(ChatRequestInput input, object inputObject)
    {
        PreparedChat chat = Admit(input, inputObject);
        Warnings.Add(chat.Draft.Warnings);
        if (chat.Result is null)
        {
            _export!.Add(chat);
        }

        if (chat.Result is not null)
        {
            _notWritten.Add(chat);
        }
        else
        {
            WarnOfQuota(_export!.Items, Rules, chat.Draft.Request.ChatDurationInMinutes);
        }
    }

    private protected override void End()
    {
        base.End();
        long items = _export!.Items, rows = items + _notWritten.Reports.Count;
        if (_notWritten.LeftOut is { } text)
        {
            WriteWarning(text);
        }

        if (_export.Pace.TimeFor(items) is var least && least > TokenTooOldException.Limit)
        {
            WriteWarning(Texts.WorkflowTooLong(least, TokenTooOldException.Limit));
        }

        if (items == 0)
        {
            WriteWarning(Texts.WorkflowEmpty(rows));
        }
        else if (ShouldProcess(_path, Texts.WorkflowAction(items)))
        {
            _export.Save(Simulate);
            WriteObject(Saved(_export));
        }

        if (_notWritten.Error(rows, isByHand: !MyInvocation.ExpectingInput) is { } error)
        {
            WriteError(error);
        }
    }

    private OutboundChatWorkflow Saved(WorkflowExport export) => new()
    {
        Path = _path,
        BatchId = Rules.BatchId!,
        Rehearsal = Simulate,
        Items = export.Items,
        RequestsPerSecond = export.Pace.PerSecond,
        Duration = export.Pace.TimeFor(export.Items),
        Expires = export.Expires.UtcDateTime,
        Reasons = _notWritten.Reasons,
        NotWritten = _notWritten.Reports,
    };
}
