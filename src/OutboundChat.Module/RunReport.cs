using System.Management.Automation;
using OutboundChat.Sending;

namespace OutboundChat.Module;

/// <summary>
/// Creates the one error of a run, about the rows that should have been started and were not. It is written at the end, so
/// <c>$ErrorActionPreference = 'Stop'</c> skips no rows.
/// </summary>
internal sealed class RunReport
{
    private readonly List<OutboundChatResult> _notStarted = [];
    private readonly RunCounts _counts = new();
    private long _described;

    /// <summary>How many rows were outside their send window. A later run sends them.</summary>
    public long OutsideWindow { get; private set; }

    /// <summary>Counts a row that -WhatIf only described.</summary>
    public void AddDescribed() => _described++;

    public void Add(OutboundChatResult result)
    {
        _counts.Add(result);
        if (result.ErrorId is nameof(Texts.OutsideSendWindow))
        {
            OutsideWindow++;
        }
        else if (result.ErrorId is not nameof(Texts.NotConfirmed)
            && result.Outcome is OutboundChatStatus.Invalid or OutboundChatStatus.Failed or OutboundChatStatus.NotAttempted)
        {
            _notStarted.Add(result);
        }
    }

    /// <param name="endedBy">The failure that ended the run early; null if none did.</param>
    /// <param name="isByHand">Whether the row was given as a parameter, not through the pipeline.</param>
    /// <param name="isWhatIf">Whether the rows were only described.</param>
    /// <returns>The error; null if every row that should have been started was.</returns>
    public ErrorRecord? Error(SetupException? endedBy, bool isByHand, bool isWhatIf = false)
    {
        OutboundChatResult[] results = [.. _notStarted];
        long rows = _counts.Total + _described;
        bool isSingle = isByHand && rows == 1;
        if (endedBy is not null)
        {
            string text = endedBy.Notice.Text;
            string whole = isSingle ? text : Texts.RunEnded(text, results.Length, rows, _counts.ByStatus);
            return CommandErrors.Of(endedBy.Notice with { Text = whole }, results, endedBy.InnerException);
        }

        return results.Length == 0 ? null
            : isSingle ? CommandErrors.Of(results[0])
            : CommandErrors.Of(NotStarted(results, rows, isWhatIf), results, results[0].Cause);
    }

    private Notice NotStarted(OutboundChatResult[] results, long rows, bool isWhatIf)
    {
        // Results come in the order in which their rows ended.
        string[] reasons = ReasonCounts.List(results.Select(ReasonOf));
        OutboundChatResult first = ReasonCounts.FirstOfCommonest(results.OrderBy(result => result.Row), ReasonOf);
        string? text = first.Problems is [var problem, ..] ? problem.ToString() : first.ErrorMessage;
        return Texts.RowsNotStarted(results.Length, rows, reasons, Texts.OfRow(first.Row, text), _counts.ByStatus, isWhatIf);
    }

    private static string ReasonOf(OutboundChatResult result) =>
        result.Problems is [var problem, ..] ? problem.Rule : result.ErrorCode ?? result.Status;
}
