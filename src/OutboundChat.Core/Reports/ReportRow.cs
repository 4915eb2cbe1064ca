namespace OutboundChat.Reports;

/// <summary>The data of one row that a report uses: nothing that identifies a recipient or quotes a message. Null means unknown.</summary>
internal readonly record struct ReportRow
{
    public required RowStatus Status { get; init; }

    /// <summary>The ISO code of the recipient's country; empty if the number belongs to none.</summary>
    public string? Country { get; init; }

    /// <summary>SMS or WhatsApp; empty if it is neither.</summary>
    public string? Channel { get; init; }

    public int? SmsParts { get; init; }

    public int? Attempts { get; init; }

    /// <summary>When the outcome became known.</summary>
    public DateTimeOffset? Time { get; init; }

    public TimeSpan? Duration { get; init; }

    /// <summary>Why the row was not started: the rules that it breaks, or else its ErrorId.</summary>
    public IReadOnlyCollection<string> Problems { get; init; }

    /// <summary>The rules of the row's warnings.</summary>
    public IReadOnlyCollection<string> Warnings { get; init; }

    public bool IsRehearsal { get; init; }

    /// <summary>
    /// The data that a journal has about a row. It has no country, because its numbers are masked, and no durations or warnings.
    /// </summary>
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
