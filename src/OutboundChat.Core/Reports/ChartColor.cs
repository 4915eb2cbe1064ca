namespace OutboundChat.Reports;

/// <summary>The colours of charts. report.css has the values of each, as a variable of its name, for light and dark.</summary>
internal enum ChartColor
{
    Started,
    Earlier,
    LeftOut,
    Excluded,
    Waiting,
    Invalid,
    Failed,
    Unknown,

    /// <summary>Rows that were not started, whatever the reason.</summary>
    Rest,

    /// <summary>Below the line of what was started.</summary>
    Fill,
    Ink,
    Grid,
    Pace,
    Paper,
}
