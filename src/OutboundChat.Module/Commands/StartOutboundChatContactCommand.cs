using System.Management.Automation;
using OutboundChat.Aws;
using OutboundChat.Exclusions;
using OutboundChat.Journal;
using OutboundChat.Lookup;
using OutboundChat.Module.Completion;
using OutboundChat.Module.Credentials;
using OutboundChat.Module.Hosting;
using OutboundChat.Module.Values;
using OutboundChat.Requests;
using OutboundChat.Sending;

namespace OutboundChat.Module.Commands;

/// <summary>Starts one chat for each row, several at once and at the account's pace, and writes what became of it.</summary>
[Cmdlet(VerbsLifecycle.Start, "OutboundChatContact", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(OutboundChatResult))]
public sealed class StartOutboundChatContactCommand : ChatRequestCommand, ICredentialParameters, IDisposable
{
    /// <summary>How long requests that are under way may take to end after Ctrl+C.</summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(3);

    private readonly object _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private AwsSession? _session;
    private ChatRunOptions? _options;
    private RequestNames? _names;
    private ChatRun? _run;
    private RunProgress? _progress;
    private bool _endIsTold;
    private bool _quotaIsTold;
    private bool _waitIsTold;
    private long _sent;

    /// <summary>No field of that type: it would load the assembly that declares it as soon as the module is imported.</summary>
    private int _quotaAction;

    /// <summary>Requests a second in the long run; the default is the service's default quota for an account.</summary>
    [Parameter]
    [ValidateRange(0.01, 100_000.0)]
    public double RequestsPerSecond { get; set; } = ChatRunOptions.DefaultRequestsPerSecond;

    /// <summary>Requests that may leave at once after a pause.</summary>
    [Parameter]
    [ValidateRange(1, 100_000)]
    public int Burst { get; set; } = ChatRunOptions.DefaultBurst;

    /// <summary>Requests under way at once.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int ThrottleLimit { get; set; } = ChatRunOptions.DefaultThrottleLimit;

    /// <summary>Attempts of one row, the first included.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public int MaxAttempts { get; set; } = ChatRunOptions.DefaultMaxAttempts;

    /// <summary>Send to a destination again although it came before in this run.</summary>
    [Parameter]
    public SwitchParameter AllowDuplicate { get; set; }

    /// <summary>Who must not be written to: phone numbers, and files of them.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? ExcludeDestination { get; set; }

    /// <summary>Gives rows tokens that are derived from this text, so that running the same rows again within 7 days starts nobody again.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? BatchId { get; set; }

    /// <summary>The file that knows what became of each row, so that a run that was broken off is taken up again.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? JournalPath { get; set; }

    /// <summary>What to do once the quota of active chats is full: stop, or wait until chats have ended.</summary>
    [Parameter]
    public QuotaAction QuotaAction
    {
        get => (QuotaAction)_quotaAction;
        set => _quotaAction = (int)value;
    }

    /// <summary>How many rows will come, for the progress bar and for the warning of a full quota.</summary>
    [Parameter]
    [ValidateRange(0L, long.MaxValue)]
    public long TotalCount { get; set; }

    [Parameter]
    [Alias("AK")]
    [ValidateNotNullOrEmpty]
    public string? AccessKey { get; set; }

    [Parameter]
    [Alias("SK", "SecretAccessKey")]
    [ValidateNotNullOrEmpty]
    public string? SecretKey { get; set; }

    [Parameter]
    [Alias("ST")]
    public string? SessionToken { get; set; }

    [Parameter]
    [Alias("StoredCredentials", "AWSProfileName")]
    [ArgumentCompleter(typeof(ProfileNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? ProfileName { get; set; }

    [Parameter]
    [Alias("AWSProfilesLocation", "ProfilesLocation")]
    [ValidateNotNullOrEmpty]
    public string? ProfileLocation { get; set; }

    /// <summary>AWS credentials of this or of any other load context.</summary>
    [Parameter]
    [ValidateNotNull]
    public object? Credential { get; set; }

    [Parameter]
    [Alias("RegionToCall")]
    [ArgumentCompleter(typeof(RegionCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Region { get; set; }

    /// <summary>Replaces the service's host; signing stays with the Region.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? EndpointUrl { get; set; }

    /// <summary>The clock of the progress bar; tests replace it.</summary>
    internal TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>Ends the run where the pipeline ends before it: <c>Select-Object -First</c>, an error action of Stop, Ctrl+C.</summary>
    public void Dispose()
    {
        ChatRun? run;
        lock (_gate)
        {
            (run, _run) = (_run, null);
        }

        run?.Dispose();
        _stop.Dispose();
    }

    protected override void StopProcessing()
    {
        // This comes on a thread of its own, and may come while the pipeline's thread is at its end.
        lock (_gate)
        {
            if (_run is not null)
            {
                _stop.Cancel();
                _run.Abort(s_grace);
            }
        }
    }

    private protected override void Begin()
    {
        ChatRequestOptions request = CreateRequestOptions();
        ChatRunOptions options = _options = new ChatRunOptions
        {
            Request = request,
            RequestsPerSecond = RequestsPerSecond,
            Burst = Burst,
            ThrottleLimit = ThrottleLimit,
            MaxAttempts = MaxAttempts,
            AllowDuplicate = AllowDuplicate,
            Exclusions = ExcludeDestination is null ? null : ExclusionList.Read(ExcludeDestination, request.DefaultCountryCallingCode),
            BatchId = BatchId,
            QuotaAction = QuotaAction,
        };
        if (!Shell.WhatIf)
        {
            _session = SessionReader.Read(this, Shell);
        }

        ChatJournal? journal = JournalPath is null ? null : options.OpenJournal(Shell.ResolvePath(JournalPath), Shell.WhatIf ? null : _session?.EndpointUrl?.IsLoopback == true);
        _run = new ChatRun(options, () => _session ??= SessionReader.Read(this, Shell), journal);
        _progress = new RunProgress(Shell, _run.Counts, TotalCount, Time);
        _run.Waiting = Wait;
        _names = new RequestNames(new NameFinder(() => _session ??= SessionReader.Find(this, Shell, optional: Shell.WhatIf), options.Request.DefaultCountryCallingCode, Shell.WriteVerbose, _stop.Token));
        Look(() => _names.Check(GivenNames()));
        WarnOfQuota(TotalCount, ChatDurationInMinutes);
    }

    private protected override void Process(ChatRequestInput input, object inputObject)
    {
        if (!_run!.HasEnded)
        {
            Look(() => _names!.Resolve(input));
        }

        PreparedChat chat = _run.Prepare(input, inputObject);
        if (chat.Result is not null || _run.HasEnded)
        {
            _run.Send(chat, Emit);
        }
        else if (ShouldStart(chat))
        {
            WarnOfQuota(++_sent, chat.Draft.Request.ChatDurationInMinutes);
            _run.Send(chat, Emit);
        }
        else if (!Shell.WhatIf)
        {
            Shell.Write(NotConfirmed(chat));
        }

        _progress!.Show();
    }

    private protected override void End()
    {
        _run!.Complete(Emit);
        _progress!.End();
    }

    private void Wait()
    {
        if (_run!.IsWaitingForQuota && !_waitIsTold)
        {
            _waitIsTold = true;
            Shell.WriteWarning(Texts.QuotaAwaited(ChatRun.ShortestQuotaWait, ChatRun.LongestQuotaWait));
        }

        _progress!.Show();
    }

    private void Look(Action look)
    {
        try
        {
            look();
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    private void WarnOfQuota(long chats, object? durationInMinutes)
    {
        if (!_quotaIsTold && ActiveChats.Exceed(chats, _options!, PlainValue.Of(durationInMinutes)))
        {
            _quotaIsTold = true;
            Shell.WriteWarning(Texts.ActiveChatsLimited(ActiveChats.DefaultQuota, QuotaAction == QuotaAction.Wait));
        }
    }

    private bool ShouldStart(PreparedChat chat) => Shell.ShouldProcess(
        PhoneNumber.Mask(chat.Draft.Destination),
        Texts.StartAction(chat.Draft.Channel, chat.Draft.Request.ContactFlowId, chat.Draft.Request.SourceEndpoint.Address));

    /// <summary>The result comes first, so that an error action of Stop does not lose it.</summary>
    private void Emit(OutboundChatResult result)
    {
        Shell.Write(result);
        if (CommandErrors.Of(result) is { } error)
        {
            Shell.WriteError(error);
        }

        if (result.EndsRun && !_endIsTold && _run!.EndedBy is { } end)
        {
            // What keeps every row from being sent is told once, with the row that found out.
            _endIsTold = true;
            Shell.WriteError(CommandErrors.Of(end, result.InputObject));
        }
    }

    private static OutboundChatResult NotConfirmed(PreparedChat chat) => new()
    {
        Row = chat.Row,
        Status = OutboundChatStatus.NotAttempted,
        InstanceId = chat.Draft.Request.InstanceId,
        Destination = chat.Draft.Destination,
        Channel = chat.Draft.Channel,
        ClientToken = chat.Draft.Request.ClientToken,
        ErrorCode = nameof(Texts.NotConfirmed),
        ErrorMessage = Texts.NotConfirmed(),
        InputObject = chat.InputObject,
    };
}
