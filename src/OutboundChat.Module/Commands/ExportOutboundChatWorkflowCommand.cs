using System.Management.Automation;
using OutboundChat.Module.Completion;
using OutboundChat.Requests;
using OutboundChat.Sending;
using OutboundChat.Workflows;

namespace OutboundChat.Module.Commands;

/// <summary>Writes the files that AWS Step Functions needs to start one chat for each row. Nothing is sent.</summary>
[Cmdlet(VerbsData.Export, "OutboundChatWorkflow", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(OutboundChatWorkflow))]
public sealed class ExportOutboundChatWorkflowCommand : ChatRequestCommand
{
    private readonly NotWrittenRows _notWritten = new();
    private WorkflowExport? _export;
    private string _path = string.Empty;

    /// <summary>The folder to create.</summary>
    [Parameter(Mandatory = true), ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    // Fields, because completion lists them after the properties of all base classes.

    /// <summary>Replaces an existing workflow.</summary>
    [Parameter]
    public SwitchParameter Force;

    /// <summary>
    /// The text that each row's ClientToken is derived from, as in Start-OutboundChatContact; by default, it is generated.
    /// </summary>
    [Parameter, NoCompletion, ValidateNotNullOrEmpty]
    public string? BatchId;

    /// <summary>The request rate per second; by default 2, the service's default quota.</summary>
    [Parameter, NoCompletion, ValidateRange(0.01, 100_000.0)]
    public double RequestsPerSecond = ChatRunOptions.DefaultRequestsPerSecond;

    /// <summary>How many requests can be sent at once after a pause; 5 by default.</summary>
    [Parameter, NoCompletion, ValidateRange(1, 100_000)]
    public int Burst = ChatRunOptions.DefaultBurst;

    /// <summary>The number of attempts per row, including the first; 8 by default.</summary>
    [Parameter, NoCompletion, ValidateRange(1, 100)]
    public int MaxAttempts = ChatRunOptions.DefaultMaxAttempts;

    /// <summary>
    /// What to do when the quota of active chats is full. A string, because PowerShell can't resolve the enumeration's name outside its
    /// load context.
    /// </summary>
    [Parameter, ValidateSet(nameof(Sending.QuotaAction.Stop), nameof(Sending.QuotaAction.Wait))]
    public string QuotaAction = nameof(Sending.QuotaAction.Stop);

    private protected override bool FindsAccountFirst => false;

    /// <summary>Removes the files that were written if the pipeline ends early.</summary>
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
