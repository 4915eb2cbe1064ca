namespace OutboundChat.Reports;

/// <summary>What a status means for a run as a whole.</summary>
internal enum StatusGroup
{
    /// <summary>The chat was started, now or earlier.</summary>
    Started,

    /// <summary>It was left out on purpose.</summary>
    LeftOut,

    /// <summary>Somebody has to do something.</summary>
    Attention,

    /// <summary>Its turn did not come.</summary>
    NotAttempted,
}

/// <summary>A status of a row, as a report shows it.</summary>
/// <param name="Name">As results and journals spell it.</param>
/// <param name="Label">As a person reads it.</param>
/// <param name="Meaning">What it says, in one or two sentences.</param>
/// <param name="Group">What it means for the run.</param>
/// <param name="Color">The colour of its part of a chart.</param>
internal sealed record RowStatus(string Name, string Label, string Meaning, StatusGroup Group, ChartColor Color)
{
    /// <summary>Those of results, in the order of a report.</summary>
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

    /// <summary>Those of journals. Only a row of a file can be invalid; a journal has none.</summary>
    public static IReadOnlyList<RowStatus> OfJournals { get; } =
    [
        Of(OutboundChatJournalState.Started, "Started", Texts.StatusStarted, StatusGroup.Started, ChartColor.Started),
        Of(OutboundChatJournalState.NotSent, "Not sent", Texts.StateNotSent, StatusGroup.NotAttempted, ChartColor.Waiting),
        Of(OutboundChatJournalState.Unknown, "Unknown", Texts.StateUnknown, StatusGroup.Attention, ChartColor.Unknown),
        Of(OutboundChatJournalState.Failed, "Failed", Texts.StateFailed, StatusGroup.Attention, ChartColor.Failed),
    ];

    /// <summary>The status of a result; null where a text is none.</summary>
    public static RowStatus? Find(string? name) =>
        OfResults.FirstOrDefault(status => status.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public static RowStatus Of(OutboundChatJournalState state) => OfJournals.Single(status => status.Name == state.ToString());

    private static RowStatus Of(Enum status, string label, string meaning, StatusGroup group, ChartColor color) =>
        new(status.ToString(), label, meaning, group, color);
}
