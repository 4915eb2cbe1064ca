namespace OutboundChat.Sending;

/// <summary>What the attempts of one row, or of one call of another operation, have shown so far. It travels with the call, from the run into the client's pipeline.</summary>
internal sealed class ChatAttempts(RunSignals signals)
{
    private static readonly AsyncLocal<ChatAttempts?> s_current = new();

    private DateTimeOffset? _logged;

    /// <summary>The attempts of the row that this flow of control sends.</summary>
    public static ChatAttempts? Current
    {
        get => s_current.Value;
        set => s_current.Value = value;
    }

    public RunSignals Signals { get; } = signals;

    /// <summary>Requests that left, or tried to.</summary>
    public int Count { get; set; }

    /// <summary>Whether the row's turn to go has come.</summary>
    public bool HasTurn { get; set; }

    /// <summary>Why the latest attempt failed.</summary>
    public Exception? LastFailure { get; set; }

    /// <summary>Whether an attempt left whose outcome never came: the chat may exist.</summary>
    public bool MayHaveStarted { get; set; }

    /// <summary>When an attempt that may have started the chat left for the first time, in this run or in one before it.</summary>
    public DateTimeOffset? FirstSent { get; set; }

    /// <summary>Writes down when the first attempt leaves, which it must not where this fails.</summary>
    public Func<DateTimeOffset, Task>? Log { get; init; }

    /// <summary>Whether that was done, or tried.</summary>
    public bool IsLogged => _logged is not null;

    /// <summary>An attempt is about to leave.</summary>
    /// <exception cref="TokenTooOldException">It might start a second chat.</exception>
    public async Task LeaveAsync(DateTimeOffset now)
    {
        if (FirstSent is { } sent && now - sent > TokenTooOldException.Limit)
        {
            throw new TokenTooOldException(sent);
        }

        // Again where the service has found this machine's clock to be ahead: what was written down would seem newer than it is.
        if (Log is not null && !(now >= _logged))
        {
            _logged = now;
            await Log(now).ConfigureAwait(false);
        }
    }
}
