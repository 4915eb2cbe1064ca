using System.Management.Automation;
using OutboundChat.Sending;

namespace OutboundChat.Module;

/// <summary>The rows that a workflow does not have, and what to say about them in the end.</summary>
internal sealed class NotWrittenRows
{
    private readonly List<OutboundChatReport> _reports = [], _invalid = [];
    private OutboundChatResult? _last;

    public IReadOnlyList<OutboundChatReport> Reports => _reports;

    /// <summary>How many rows for which reason, the commonest first.</summary>
    public IReadOnlyDictionary<string, long> Reasons => ReasonCounts.Of(Rules(_reports));

    /// <summary>What to say about duplicates and opt-outs, which are not errors; null where there are none.</summary>
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

    /// <param name="rows">All rows.</param>
    /// <param name="isByHand">Whether the command was called with a row, and not for the rows of a pipeline.</param>
    /// <returns>The one error; null where every row is valid.</returns>
    public ErrorRecord? Error(long rows, bool isByHand) =>
        _invalid.Count == 0 ? null
        : isByHand && rows == 1 ? CommandErrors.Of(_last!)
        : CommandErrors.Of(Texts.RowsNotWritten(_invalid.Count, rows, ReasonCounts.List(Rules(_invalid))), _invalid.ToArray());

    private static IEnumerable<string> Rules(IEnumerable<OutboundChatReport> reports) => reports.Select(report => report.Problems[0].Rule);
}
