namespace OutboundChat.Reports;

/// <summary>What a status means for the run.</summary>
internal enum StatusGroup
{
    /// <summary>The chat was started, now or earlier.</summary>
    Started,

    /// <summary>The row was skipped on purpose.</summary>
    LeftOut,

    /// <summary>The row needs attention.</summary>
    Attention,

    /// <summary>No request was sent for the row; a later run can send it.</summary>
    NotAttempted,
}

/// <summary>A status of a row, as a report shows it.</summary>
/// <param name="Name">The name in results and journals.</param>
/// <param name="Label">The name in the report.</param>
/// <param name="Meaning">An explanation in one or two sentences.</param>
/// <param name="Group">The meaning for the run.</param>
/// <param name="Color">The colour in charts.</param>
internal sealed record RowStatus(string Name, string Label, string Meaning, StatusGroup Group, ChartColor Color)
{
    /// <summary>The statuses of results, in the order of a report.</summary>
    public static IReadOnlyList<RowStatus> OfResults { get; } =
    [
        Of(OutboundChatStatus.Started, "Started", Texts.StatusStarted, StatusGroup.Started, ChartColor.Started),
        Of(OutboundChatStatus.AlreadyStarted, "Started earlier", Texts.StatusAlreadyStarted, StatusGroup.Started, ChartColor.Earlier),
        Of(OutboundChatStatus.Duplicate, "Duplicate", Texts.StatusDuplicate, StatusGroup.LeftOut, ChartColor.LeftOut),
        Of(OutboundChatStatus.Excluded, "Excluded", Texts.StatusExcluded, StatusGroup.LeftOut, ChartColor.Excluded),
        Of(OutboundChatStatus.NotAttempted, "Not attempted", Texts.StatusNotAttempted, StatusGroup.NotAttempted, ChartColor.Waiting),
        Of(OutboundChatStatus.Invalid, "Invalid", Texts.StatusInvalid, StatusGroup.Attention, ChartColor.Invalid),
        Of(OutboundChatStatus.Failed, "Failed", Texts.StatusFailed, StatusGroup.Attention, ChartColor.Failed),
    ];

    /// <summary>The states of journal entries. Invalid is not one of them, because a journal records only rows that were sent.</summary>
    public static IReadOnlyList<RowStatus> OfJournals { get; } =
    [
        Of(OutboundChatJournalState.Started, "Started", Texts.StatusStarted, StatusGroup.Started, ChartColor.Started),
        Of(OutboundChatJournalState.NotSent, "Not sent", Texts.StateNotSent, StatusGroup.NotAttempted, ChartColor.Waiting),
        Of(OutboundChatJournalState.Unknown, "Unknown", Texts.StateUnknown, StatusGroup.Attention, ChartColor.Unknown),
        Of(OutboundChatJournalState.Failed, "Failed", Texts.StateFailed, StatusGroup.Attention, ChartColor.Failed),
    ];

    /// <summary>The status of a result; null if the name is not a status.</summary>
    public static RowStatus? Find(string? name) =>
        OfResults.FirstOrDefault(status => status.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public static RowStatus Of(OutboundChatJournalState state) => OfJournals.Single(status => status.Name == state.ToString());

    private static RowStatus Of(Enum status, string label, string meaning, StatusGroup group, ChartColor color) =>
        new(status.ToString(), label, meaning, group, color);
}
