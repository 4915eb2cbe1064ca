namespace OutboundChat.Reports;

/// <summary>What a report takes of one row: nothing that names a recipient or quotes a message. Null is not known.</summary>
internal readonly record struct ReportRow
{
    public required RowStatus Status { get; init; }

    /// <summary>The ISO code of the recipient's country; empty where the number belongs to none.</summary>
    public string? Country { get; init; }

    /// <summary>SMS or WhatsApp; empty where it is neither.</summary>
    public string? Channel { get; init; }

    public int? SmsParts { get; init; }

    public int? Attempts { get; init; }

    /// <summary>When the outcome was known.</summary>
    public DateTimeOffset? Time { get; init; }

    public TimeSpan? Duration { get; init; }

    /// <summary>Why it was not started: the rules that it breaks, or else its ErrorId.</summary>
    public IReadOnlyCollection<string> Problems { get; init; }

    /// <summary>The rules of its warnings.</summary>
    public IReadOnlyCollection<string> Warnings { get; init; }

    public bool IsRehearsal { get; init; }

    /// <summary>What a journal knows of a row. Its numbers are masked, so it knows no country; nor durations and warnings.</summary>
    public static ReportRow Of(OutboundChatJournalEntry entry) => new()
    {
        Status = RowStatus.Of(entry.Known),
        Channel = entry.Channel,
        Attempts = entry.Attempts,
        Time = entry.LastChange is { } change ? new DateTimeOffset(change, TimeSpan.Zero) : null,
        Problems = entry.ErrorCode is { } code ? [ProblemKinds.OfErrorCode(code)] : [],
        Warnings = [],
    };
}
