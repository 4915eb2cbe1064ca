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
    /// <returns>The error; null if every row that should have been started was.</returns>
    public ErrorRecord? Error(SetupException? endedBy, bool isByHand)
    {
        OutboundChatResult[] results = [.. _notStarted];
        long rows = _counts.Total + _described;
        return endedBy is not null ? CommandErrors.Of(endedBy, results)
            : results.Length == 0 ? null
            : isByHand && rows == 1 ? CommandErrors.Of(results[0])
            : CommandErrors.Of(
                Texts.RowsNotStarted(results.Length, rows, Reasons(results), _counts.ByStatus), results, results[0].Cause);
    }

    private static string[] Reasons(OutboundChatResult[] results) => ReasonCounts.List(
        results.Select(result => result.Problems is [var problem, ..] ? problem.Rule : result.ErrorCode ?? result.Status));
}
