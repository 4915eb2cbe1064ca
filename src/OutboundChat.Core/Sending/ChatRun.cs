using System.Collections.Concurrent;
using OutboundChat.Aws;
using OutboundChat.Journal;
using OutboundChat.Requests;

namespace OutboundChat.Sending;

/// <summary>
/// One run: takes rows on one thread, sends several at once, and hands each result back on that same thread. Besides rows that wait for
/// their send window, it holds at most <see cref="ChatRunOptions.ThrottleLimit"/> rows; only <see cref="Stop"/> and <see cref="Abort"/>
/// may be called from other threads.
/// </summary>
internal sealed class ChatRun : IDisposable
{
    /// <summary>How often a blocked caller gets the chance to show progress.</summary>
    private static readonly TimeSpan s_lookUp = TimeSpan.FromMilliseconds(200);

    /// <summary>How long requests in progress may take to end once the caller no longer waits for them.</summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(5);

    private readonly ChatRunOptions _options;
    private readonly RowAdmission _admission;
    private readonly RunSignals _signals = new();
    private readonly BlockingCollection<(PreparedChat Chat, OutboundChatResult? Result)> _results = [];

    /// <summary>Rows that wait until their send window opens, in the order of opening times and then of rows.</summary>
    private readonly PriorityQueue<PreparedChat, (DateTimeOffset Opens, long Row)> _held = new();
    private readonly Lazy<PacedConnectClient> _client;
    private readonly Lazy<RowSender> _sender;
    private readonly ChatJournal? _journal;
    private readonly RunJournal? _log;
    private int _underWay;
    private bool _isCompleted;

    /// <param name="options">How to send.</param>
    /// <param name="session">Finds the session. It is called with the first row that is sent, and never if none is.</param>
    /// <param name="journal">The journal of earlier runs, in which this one is recorded. The run disposes it.</param>
    public ChatRun(ChatRunOptions options, Func<AwsSession> session, ChatJournal? journal = null)
    {
        _options = options;
        _admission = new RowAdmission(options, journal);
        _client = new(() => PacedConnectClient.Create(session(), options));
        _sender = new(() => new RowSender(_client.Value, options, _signals, _log, Windows));
        if (journal is not null)
        {
            _journal = journal;
            _log = new RunJournal(journal, options.Time);

            // Not awaited: if this line can't be written, neither can the next one, which is awaited.
            _ = _log.BeginAsync();
        }
    }

    public RunCounts Counts { get; } = new();

    /// <summary>Called about five times a second while <see cref="Send"/> or <see cref="Complete"/> wait.</summary>
    public Action? Waiting { get; set; }

    /// <summary>Whether a row failed in a way that affects every row; those that follow are not attempted.</summary>
    public bool HasEnded => _signals.Ending is not null;

    /// <summary>The failure that ended the run early; null if none did.</summary>
    public SetupException? EndedBy => _signals.Ending is { } ending ? new SetupException(ending.Notice, ending.Cause) : null;

    /// <summary>When the next row that waits for the quota of active chats tries again; null if none waits.</summary>
    public DateTimeOffset? NextQuotaAttempt => _signals.NextQuotaAttempt;

    /// <summary>Whether no row is in progress. Rows that are left wait for their send window.</summary>
    public bool IsIdle => _underWay == 0;

    /// <summary>When the next row that waits for its send window may be sent; null if none waits.</summary>
    public DateTimeOffset? NextOpening => _held.TryPeek(out _, out (DateTimeOffset Opens, long Row) next) ? next.Opens : null;

    private RowWindows? Windows => _admission.Windows;

    /// <summary>When a row's send window opens; null if it may be sent now.</summary>
    public DateTimeOffset? OpensAt(PreparedChat chat) => Windows?.IsOpen(chat) == false ? Windows.NextOpen(chat) : null;

    /// <summary>Whether a row is outside its send window and is skipped, not held back.</summary>
    public bool Skips(PreparedChat chat) => _options.SendWindowAction == SendWindowAction.Skip && Windows?.IsOpen(chat) == false;

    /// <summary>Builds and checks a row.</summary>
    /// <exception cref="SetupException">The first row shows that the run's options can't be right.</exception>
    public PreparedChat Prepare(ChatRequestInput input, object? inputObject)
    {
        PreparedChat chat = _admission.Admit(input, inputObject);
        if (_signals.Ending is { } end && chat.Result is null or { Outcome: OutboundChatStatus.Invalid })
        {
            // Names are no longer looked up, so a row that looks invalid may be valid.
            chat.Result = chat.ToResult(OutboundChatStatus.NotAttempted, Texts.RunStopped(end.Notice.Id));
        }

        return chat;
    }

    /// <summary>Sends a row, or emits its result if it has already ended. Blocks while the maximum number of rows is in progress.</summary>
    /// <exception cref="SetupException">There are no credentials or no Region, which the first row that is sent shows.</exception>
    public void Send(PreparedChat chat, Action<OutboundChatResult> emit)
    {
        if (chat.Result is not null)
        {
            Emit(chat.Result, emit);
        }
        else if (Windows?.IsOpen(chat) == false && !_signals.Stopped.IsCancellationRequested)
        {
            Hold(chat, emit);
        }
        else
        {
            Start(chat, emit);
        }

        StartDue(emit);
        Drain(emit);
    }

    /// <summary>Emits the results that are known by now, without waiting.</summary>
    public void Drain(Action<OutboundChatResult> emit)
    {
        while (Take(TimeSpan.Zero, emit))
        {
        }
    }

    /// <summary>Waits for all rows.</summary>
    public void Complete(Action<OutboundChatResult> emit)
    {
        WaitForAll(emit);
        _isCompleted = !_signals.Stopped.IsCancellationRequested;
    }

    /// <summary>Sends nothing new; requests in progress are finished.</summary>
    public void Stop() => _signals.Stop();

    /// <summary>Sends nothing new, and cancels requests that are still in progress after <paramref name="grace"/>.</summary>
    public void Abort(TimeSpan grace) => _signals.Abort(grace);

    /// <summary>Ends requests in progress within a few seconds, so that none is left without an outcome.</summary>
    public void Dispose()
    {
        if (_underWay > 0 || _held.Count > 0)
        {
            Waiting = null;
            Abort(s_grace);
            WaitForAll(_ => { });
        }

        EndJournal();
        if (_client.IsValueCreated)
        {
            _client.Value.Dispose();
        }

        _results.Dispose();
        _signals.Dispose();
    }

    /// <summary>
    /// Starts a row without the caller's synchronization context, because the caller's thread will be waiting for the row.
    /// </summary>
    private void Start(RowSender sender, PreparedChat chat)
    {
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            _ = SendAsync(sender, chat);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private async Task SendAsync(RowSender sender, PreparedChat chat) => _results.Add((chat, await sender.SendAsync(chat)));

    /// <summary>Keeps a row until its send window opens, or ends it, as the run's options say.</summary>
    private void Hold(PreparedChat chat, Action<OutboundChatResult> emit)
    {
        if (_options.SendWindowAction == SendWindowAction.Wait)
        {
            _held.Enqueue(chat, (Windows!.NextOpen(chat), chat.Row));
        }
        else
        {
            Emit(chat.ToResult(OutboundChatStatus.NotAttempted, Windows!.Closed(chat)), emit);
        }
    }

    private void Start(PreparedChat chat, Action<OutboundChatResult> emit)
    {
        RowSender sender = _sender.Value;
        while (_underWay >= _options.ThrottleLimit)
        {
            Take(s_lookUp, emit);
        }

        _underWay++;

        // Started on this thread, so that rows queue for permits in their order. PacingHandler moves them to other threads.
        Start(sender, chat);
    }

    /// <summary>Starts rows whose send window has opened. If the run was stopped, starts all rows, which then end at once.</summary>
    private void StartDue(Action<OutboundChatResult> emit)
    {
        while (NextOpening is { } opens && (opens <= _options.Time.GetUtcNow() || _signals.Stopped.IsCancellationRequested))
        {
            Start(_held.Dequeue(), emit);
        }
    }

    private void WaitForAll(Action<OutboundChatResult> emit)
    {
        while (_underWay > 0 || _held.Count > 0)
        {
            StartDue(emit);
            Take(s_lookUp, emit);
        }
    }

    private void EndJournal()
    {
        try
        {
            _log?.EndAsync(Counts, _isCompleted, EndedBy?.ErrorId).GetAwaiter().GetResult();
        }
        catch (SetupException)
        {
            // The failure was reported with the row that met it first, or affects no row.
        }

        _journal?.Dispose();
    }

    private bool Take(TimeSpan wait, Action<OutboundChatResult> emit)
    {
        if (_results.TryTake(out (PreparedChat Chat, OutboundChatResult? Result) ended, wait))
        {
            _underWay--;
            if (ended.Result is null)
            {
                Hold(ended.Chat, emit);
            }
            else
            {
                Emit(ended.Result, emit);
            }

            return true;
        }

        if (wait > TimeSpan.Zero)
        {
            Waiting?.Invoke();
        }

        return false;
    }

    private void Emit(OutboundChatResult result, Action<OutboundChatResult> emit)
    {
        Counts.Add(result);
        result.Time = result.Time == default ? _options.Time.GetUtcNow() : result.Time;
        emit(result);
    }
}
