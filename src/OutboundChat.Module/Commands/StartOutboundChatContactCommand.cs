using System.Management.Automation;
using OutboundChat.Aws;
using OutboundChat.Journal;
using OutboundChat.Module.Completion;
using OutboundChat.Requests;
using OutboundChat.Sending;

namespace OutboundChat.Module.Commands;

/// <summary>Starts one chat for each row, several at once and at the account's pace, and writes each row's result.</summary>
[Cmdlet(VerbsLifecycle.Start, "OutboundChatContact", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(OutboundChatResult))]
public sealed class StartOutboundChatContactCommand : SendWindowCommand
{
    /// <summary>How long requests that are under way may take to end after Ctrl+C.</summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(3);

    private ChatRunOptions? _options;
    private ChatRun? _run;
    private readonly RunReport _report = new();
    private RunProgress? _progress;
    private CancellationTokenRegistration _abort;
    private bool _isWaitTold, _isWindowTold;
    private long _sent;

    // These are fields because PowerShell lists those behind the properties of all base classes: completion offers what a row needs first.

    /// <summary>The file that keeps each row's outcome, so that an interrupted run can be resumed.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? JournalPath;

    /// <summary>Derives each row's token from this text, so that sending the same rows again within 7 days starts no chat twice.</summary>
    [Parameter, NoCompletion, ValidateNotNullOrEmpty]
    public string? BatchId;

    /// <summary>How many rows will come, for the progress bar and for the warning of a full quota.</summary>
    [Parameter, NoCompletion, ValidateRange(0L, long.MaxValue)]
    public long TotalCount;

    /// <summary>What to do when the quota of active chats is full. Text, since PowerShell can't find the enumeration by its name.</summary>
    [Parameter, ValidateSet(nameof(Sending.QuotaAction.Stop), nameof(Sending.QuotaAction.Wait))]
    public string QuotaAction = nameof(Sending.QuotaAction.Stop);

    /// <summary>How many rows in a row that the service refuses for the same reason end the run; 0 for none.</summary>
    [Parameter, NoCompletion, ValidateRange(0, int.MaxValue)]
    public int FailureLimit = ChatRunOptions.DefaultFailureLimit;

    /// <summary>Requests a second in the long run; the default is the service's default quota for an account.</summary>
    [Parameter, NoCompletion, ValidateRange(0.01, 100_000.0)]
    public double RequestsPerSecond = ChatRunOptions.DefaultRequestsPerSecond;

    /// <summary>Requests that may leave at once after a pause.</summary>
    [Parameter, NoCompletion, ValidateRange(1, 100_000)]
    public int Burst = ChatRunOptions.DefaultBurst;

    /// <summary>Requests under way at once.</summary>
    [Parameter, NoCompletion, ValidateRange(1, 1000)]
    public int ThrottleLimit = ChatRunOptions.DefaultThrottleLimit;

    /// <summary>Attempts of one row, the first included.</summary>
    [Parameter, NoCompletion, ValidateRange(1, 100)]
    public int MaxAttempts = ChatRunOptions.DefaultMaxAttempts;

    /// <summary>Ends the run where the pipeline ends early: <c>Select-Object -First</c>, an error action of Stop, Ctrl+C.</summary>
    protected override void Dispose(bool disposing)
    {
        // Waits for the other thread where Ctrl+C is aborting the run right now.
        _abort.Dispose();
        _run?.Dispose();
        _run = null;
        base.Dispose(disposing);
    }

    private protected override void Begin()
    {
        base.Begin();
        _options = Rules with
        {
            RequestsPerSecond = PaceOf(RequestsPerSecond),
            Burst = Burst,
            ThrottleLimit = ThrottleLimit,
            MaxAttempts = MaxAttempts,
            FailureLimit = FailureLimit,
            BatchId = BatchId,
            QuotaAction = Enum.Parse<QuotaAction>(QuotaAction, ignoreCase: true),
        };
        ChatJournal? journal = JournalPath is null ? null : OpenJournal(JournalPath);
        ChatRun run = _run = new ChatRun(_options, () => FindSession()!, journal) { Waiting = WhileWaiting };
        _abort = StopToken.Register(() => run.Abort(s_grace));
        _progress = new RunProgress(this, run, TotalCount);
        WarnOfQuota(TotalCount, _options, ChatDurationInMinutes);
    }

    private protected override void Process(ChatRequestInput input, object inputObject)
    {
        if (!_run!.HasEnded)
        {
            ResolveNames(input);
        }

        PreparedChat chat = _run.Prepare(input, inputObject);
        Warnings.Add(chat.Draft.Warnings);
        if (chat.Result is not null || _run.HasEnded || _run.Skips(chat))
        {
            _run.Send(chat, Emit);
        }
        else if (ShouldStart(chat))
        {
            WarnOfQuota(++_sent, _options!, chat.Draft.Request.ChatDurationInMinutes);
            _run.Send(chat, Emit);
        }
        else if (IsWhatIf)
        {
            _report.AddTold();
        }
        else
        {
            chat.Result = chat.ToResult(OutboundChatStatus.NotAttempted, Texts.NotConfirmed());
            _run.Send(chat, Emit);
        }

        _progress!.Show();
    }

    private protected override void End()
    {
        _run!.Complete(Emit);
        _progress!.End();
        base.End();
        if (EmptyRows > 0)
        {
            WriteVerbose(Texts.EmptyRows(EmptyRows).TrimEnd());
        }

        if (Simulate && !IsWhatIf)
        {
            RunCounts counts = _run.Counts;
            TimeSpan real = TimeAtDefaultPace(counts[OutboundChatStatus.Started] + counts[OutboundChatStatus.Failed]);
            string text = Texts.RehearsalDone(counts.Total, _progress.Elapsed, real);
            WriteInformation(new HostInformationMessage { Message = text }, ["PSHOST"]);
        }

        if (_report.OutsideWindow > 0)
        {
            WriteWarning(Texts.RowsOutsideWindow(_report.OutsideWindow));
        }

        if (_report.Error(_run.EndedBy, isByHand: !MyInvocation.ExpectingInput) is { } error)
        {
            WriteError(error);
        }
    }

    private ChatJournal OpenJournal(string path)
    {
        AwsSession? session = IsWhatIf ? null : FindSession();
        return _options!.OpenJournal(FilePath.Resolve(SessionState, path), session?.IsRehearsal);
    }

    private void WhileWaiting()
    {
        if (_run!.NextQuotaAttempt is not null && !_isWaitTold)
        {
            _isWaitTold = true;
            WriteWarning(Texts.QuotaAwaited(RowSender.ShortestQuotaWait, RowSender.LongestQuotaWait));
        }

        if (_run.NextOpening is { } opens && !_isWindowTold)
        {
            _isWindowTold = true;
            WriteWarning(Texts.SendWindowAwaited(opens));
        }

        _progress!.Show();
    }

    private bool ShouldStart(PreparedChat chat) => ShouldProcess(
        Wording.Mask(chat.Draft.Destination),
        Texts.StartAction(
            chat.Draft.Channel,
            chat.Draft.Request.ContactFlowId,
            chat.Draft.Request.SourceEndpoint.Address,
            chat.Draft.TemplateText,
            _run!.OpensAt(chat)));

    private void Emit(OutboundChatResult result)
    {
        result.Session = KnownSession;
        result.Rehearsal = KnownSession?.IsRehearsal == true;
        WriteObject(result);
        _report.Add(result);
    }
}
