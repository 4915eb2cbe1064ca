using System.Globalization;

namespace OutboundChat.Journal;

/// <summary>The state of one row, from all of a journal's lines about it.</summary>
/// <param name="Position">
/// The position of the line that matters to the next run: the one that says that the row was started, or else the one of the first request
/// that may have started it.
/// </param>
/// <param name="State">What is known of the row.</param>
/// <param name="Body">
/// The first 32 bits of the fingerprint of the content that was sent last; 0 if there is none. They fit into the padding, so they take no
/// memory.
/// </param>
internal readonly record struct RowProgress(long Position, OutboundChatJournalState State, uint Body = 0)
{
    /// <summary>Before the journal's first line about the row.</summary>
    public static RowProgress None { get; } = new(0, OutboundChatJournalState.NotSent);

    /// <summary>Whether the next run must know of the row: it was started, or may have been.</summary>
    public bool MayExist => State is OutboundChatJournalState.Started or OutboundChatJournalState.Unknown;

    /// <param name="line">The next line about the row.</param>
    /// <param name="position">The position of that line.</param>
    /// <param name="run">The position of the line that began its run.</param>
    public RowProgress After(JournalRecord line, long position, long run) => (State, line.Event) switch
    {
        (OutboundChatJournalState.Started, _) => this,
        (_, JournalEvent.Started) => new(position, OutboundChatJournalState.Started, Body),
        (_, JournalEvent.Failed) => new(position, OutboundChatJournalState.Failed),
        (_, JournalEvent.Withdrawn) => new(position, OutboundChatJournalState.NotSent),
        // A later run asks again, and the age of the first request counts. A second record of the same run was written after the service
        // corrected this machine's clock: its time is the right one.
        (OutboundChatJournalState.Unknown, JournalEvent.Sending) when Position < run => this,
        (_, JournalEvent.Sending) => new(position, OutboundChatJournalState.Unknown, Shorten(line.Body)),
        _ => this with { State = OutboundChatJournalState.Unknown },
    };

    /// <summary>Whether the row was started, and with other content than that of the fingerprint.</summary>
    public bool IsStartedWithOther(string body) =>
        State == OutboundChatJournalState.Started && Body != 0 && Body != Shorten(body);

    private static uint Shorten(string? body) =>
        uint.TryParse(body.AsSpan(0, Math.Min(8, body?.Length ?? 0)), NumberStyles.AllowHexSpecifier, null, out uint bits) ? bits : 0;
}
