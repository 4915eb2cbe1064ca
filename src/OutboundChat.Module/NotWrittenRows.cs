using System.Management.Automation;
using OutboundChat.Sending;

namespace OutboundChat.Module;

/// <summary>Collects the rows that are left out of a workflow, for the messages at the end.</summary>
internal sealed class NotWrittenRows
{
    private readonly List<OutboundChatReport> _reports = [], _invalid = [];
    private OutboundChatResult? _last;

    public IReadOnlyList<OutboundChatReport> Reports => _reports;

    /// <summary>The number of rows by reason, the most common first.</summary>
    public IReadOnlyDictionary<string, long> Reasons => ReasonCounts.Of(Rules(_reports));

    /// <summary>The warning about duplicates and excluded numbers, which are not errors; null if there are none.</summary>
    public string? LeftOut => _reports.Count == _invalid.Count
        ? null
        : Texts.RowsLeftOut(_reports.Count - _invalid.Count, ReasonCounts.List(Rules(_reports.Except(_invalid))));

    public void Add(PreparedChat chat)
    {
        OutboundChatReport report = chat.ToReport();
        _reports.Add(report);
        if (!chat.Draft.IsValid)
        {
            _invalid.Add(report);
            _last = chat.Result;
        }
    }

    /// <param name="rows">The number of all rows.</param>
    /// <param name="isByHand">Whether the row was given as a parameter, not through the pipeline.</param>
    /// <returns>The error; null if every row is valid.</returns>
    public ErrorRecord? Error(long rows, bool isByHand) =>
        _invalid.Count == 0 ? null
        : isByHand && rows == 1 ? CommandErrors.Of(_last!)
        : CommandErrors.Of(NotWritten(rows), _invalid.ToArray());

    private Notice NotWritten(long rows)
    {
        OutboundChatReport first = ReasonCounts.FirstOfCommonest(_invalid, RuleOf);
        string text = Texts.OfRow(first.Row, $"{first.Problems[0]}");
        return Texts.RowsNotWritten(_invalid.Count, rows, ReasonCounts.List(Rules(_invalid)), text);
    }

    private static IEnumerable<string> Rules(IEnumerable<OutboundChatReport> reports) => reports.Select(RuleOf);

    private static string RuleOf(OutboundChatReport report) => report.Problems[0].Rule;
}
