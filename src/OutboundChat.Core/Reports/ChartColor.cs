namespace OutboundChat.Reports;

/// <summary>The colours of charts. report.css defines each as a variable of the same name, for light and dark mode.</summary>
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

    /// <summary>The area below the line of started chats.</summary>
    Fill,
    Ink,
    Grid,
    Pace,
    Paper,
}
