using System.Management.Automation;
using OutboundChat.Aws;
using OutboundChat.Journal;
using OutboundChat.Lookup;
using OutboundChat.Module.Completion;
using OutboundChat.Requests;
using OutboundChat.Sending;

namespace OutboundChat.Module.Commands;

/// <summary>Starts one chat for each row, several at once within the account's request quota, and writes each row's result.</summary>
[Cmdlet(VerbsLifecycle.Start, "OutboundChatContact", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(OutboundChatResult))]
public sealed class StartOutboundChatContactCommand : SendWindowCommand
{
    /// <summary>How long requests in progress may take to end after Ctrl+C.</summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(3);

    private ChatRunOptions? _options;
    private ChatRun? _run;
    private readonly RunReport _report = new();
    private RunProgress? _progress;
    private CancellationTokenRegistration _abort;
    private bool _hasWarnedOfQuotaWait, _hasWarnedOfWindow, _hasWarnedOfEncoding;
    private long _sent;

    // Fields, because completion lists them after the properties of all base classes: a row's own parameters come first.

    /// <summary>The file that records each row's outcome, so that the same command resumes an interrupted run.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? JournalPath;

    /// <summary>
    /// The text that each row's ClientToken is derived from, so that sending the same rows again within 7 days starts no chat twice.
    /// </summary>
    [Parameter, NoCompletion, ValidateNotNullOrEmpty]
    public string? BatchId;

    /// <summary>
    /// The number of rows to come, for the progress bar and for an early warning about the quota of active chats; 0 if it is not known.
    /// </summary>
    [Parameter, NoCompletion, ValidateRange(0L, long.MaxValue)]
    public long TotalCount;

    /// <summary>
    /// What to do when the quota of active chats is full. A string, because PowerShell can't resolve the enumeration's name outside its
    /// load context.
    /// </summary>
    [Parameter, ValidateSet(nameof(Sending.QuotaAction.Stop), nameof(Sending.QuotaAction.Wait))]
    public string QuotaAction = nameof(Sending.QuotaAction.Stop);

    /// <summary>
    /// How many consecutive rows that the service refuses for the same reason end the run; 10 by default, 0 for no limit.
    /// </summary>
    [Parameter, NoCompletion, ValidateRange(0, int.MaxValue)]
    public int FailureLimit = ChatRunOptions.DefaultFailureLimit;

    /// <summary>
    /// The request rate per second, including retries. The default, 2, is the service's default quota; with -Simulate, it is 50.
    /// </summary>
    [Parameter, NoCompletion, ValidateRange(0.01, 100_000.0)]
    public double RequestsPerSecond = ChatRunOptions.DefaultRequestsPerSecond;

    /// <summary>How many requests can be sent at once after a pause; 5 by default.</summary>
    [Parameter, NoCompletion, ValidateRange(1, 100_000)]
    public int Burst = ChatRunOptions.DefaultBurst;

    /// <summary>The maximum number of requests in progress; 16 by default.</summary>
    [Parameter, NoCompletion, ValidateRange(1, 1000)]
    public int ThrottleLimit = ChatRunOptions.DefaultThrottleLimit;

    /// <summary>The number of attempts per row, including the first; 8 by default.</summary>
    [Parameter, NoCompletion, ValidateRange(1, 100)]
    public int MaxAttempts = ChatRunOptions.DefaultMaxAttempts;

    /// <summary>Ends the run if the pipeline ends early: after <c>Select-Object -First</c>, an error action of Stop, or Ctrl+C.</summary>
    protected override void Dispose(bool disposing)
    {
        // Waits for the other thread if Ctrl+C is aborting the run right now.
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
        (object? flow, object? source) = (input.ContactFlowId, input.SourceEndpoint);
        if (!_run!.HasEnded)
        {
            ResolveNames(input);
        }

        PreparedChat chat = _run.Prepare(input, inputObject);
        Warnings.Add(chat.Draft.Warnings);
        WarnOfEncoding(chat);
        if (chat.Result is not null || _run.HasEnded || _run.Skips(chat))
        {
            _run.Send(chat, Emit);
        }
        else if (ShouldStart(chat, flow, source))
        {
            WarnOfQuota(++_sent, _options!, chat.Draft.Request.ChatDurationInMinutes);
            _run.Send(chat, Emit);
        }
        else if (IsWhatIf)
        {
            _report.AddDescribed();
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
        if (Warnings.Take(nameof(Texts.StartedWithOtherText)) is > 0 and var rows)
        {
            WriteWarning(Texts.RowsStartedWithOtherText(rows));
        }

        base.End();
        if (EmptyRows > 0)
        {
            WriteVerbose(Texts.EmptyRows(EmptyRows).TrimEnd());
        }

        if (Simulate && !IsWhatIf)
        {
            RunCounts counts = _run.Counts;
            long sent = counts[OutboundChatStatus.Started] + counts[OutboundChatStatus.Failed];
            string text = Texts.RehearsalDone(counts.Total, _progress.Elapsed, sent, TimeAtDefaultPace(sent));
            WriteInformation(new HostInformationMessage { Message = text }, ["PSHOST"]);
        }

        if (_report.OutsideWindow > 0)
        {
            WriteWarning(Texts.RowsOutsideWindow(_report.OutsideWindow));
        }

        if (_report.Error(_run.EndedBy, isByHand: !MyInvocation.ExpectingInput, IsWhatIf) is { } error)
        {
            WriteError(error);
        }
    }

    private ChatJournal OpenJournal(string path)
    {
        AwsSession? session = IsWhatIf ? null : FindSession();
        ChatJournal journal = _options!.OpenJournal(FilePath.Resolve(SessionState, path), session?.IsRehearsal);
        if (IsWhatIf && journal.IsOfRehearsal && !Simulate && EndpointUrl is null
            && SessionSettings.EndpointInEnvironment(ServiceEndpoint.Connect) is null)
        {
            // The run itself would end with this error.
            WriteWarning(Texts.JournalOfRehearsal(path, rehearsal: true).Text);
        }

        return journal;
    }

    private void WhileWaiting()
    {
        if (_run!.NextQuotaAttempt is not null && !_hasWarnedOfQuotaWait)
        {
            _hasWarnedOfQuotaWait = true;
            WriteWarning(Texts.QuotaAwaited(RowSender.ShortestQuotaWait, RowSender.LongestQuotaWait));
        }

        if (_run.NextOpening is { } opens && !_hasWarnedOfWindow)
        {
            _hasWarnedOfWindow = true;
            WriteWarning(Texts.SendWindowAwaited(opens));
        }

        _progress!.Show();
    }

    /// <summary>Warns of the first misread text at once, because more will follow and the run can still be stopped.</summary>
    private void WarnOfEncoding(PreparedChat chat)
    {
        if (!_hasWarnedOfEncoding && chat.Draft.Warnings.FirstOrDefault(IsMisread) is { } warning)
        {
            _hasWarnedOfEncoding = true;
            WriteWarning(Texts.OfRow(chat.Row, $"{warning} {Texts.StopWithCtrlC()}"));
        }

        static bool IsMisread(RequestProblem warning) => warning.Rule == nameof(Texts.TextMisread);
    }

    /// <param name="chat">The row.</param>
    /// <param name="flow">The flow as it was given. Its name is shown, if that is a name.</param>
    /// <param name="source">The source as it was given, likewise.</param>
    private bool ShouldStart(PreparedChat chat, object? flow, object? source) => ShouldProcess(
        Wording.MaskDestination(chat.Draft.Destination),
        Texts.StartAction(
            chat.Draft.Channel,
            RequestNames.NameIn(flow) is { } flowName ? Wording.Quote(flowName) : chat.Draft.Request.ContactFlowId,
            RequestNames.NameIn(source) is { } sourceName ? Wording.Cell(sourceName) : chat.Draft.Request.SourceEndpoint.Address,
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
