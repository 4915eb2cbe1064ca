using System.Management.Automation;
using OutboundChat.Sending;

namespace OutboundChat.Module;

/// <summary>
/// What a run says at its end about the rows that were not started and should have been. Nothing before the end is an error, so that
/// <c>$ErrorActionPreference = 'Stop'</c> skips no row.
/// </summary>
internal sealed class RunReport
{
    private readonly List<OutboundChatResult> _notStarted = [];
    private readonly RunCounts _counts = new();
    private long _told;

    /// <summary>Rows that a later run sends, when their window is open.</summary>
    public long OutsideWindow { get; private set; }

    /// <summary>Counts a row that -WhatIf only told of.</summary>
    public void AddTold() => _told++;

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

    /// <param name="endedBy">Why the run ended before its rows did; null where it did not.</param>
    /// <param name="isByHand">Whether the command was called with a row, and not for the rows of a pipeline.</param>
    /// <returns>The one error of the run; null where every row was started that should have been.</returns>
    public ErrorRecord? Error(SetupException? endedBy, bool isByHand)
    {
        OutboundChatResult[] results = [.. _notStarted];
        long rows = _counts.Total + _told;
        return endedBy is not null ? CommandErrors.Of(endedBy, results)
            : results.Length == 0 ? null
            : isByHand && rows == 1 ? CommandErrors.Of(results[0])
            : CommandErrors.Of(
                Texts.RowsNotStarted(results.Length, rows, Reasons(results), _counts.ByStatus), results, results[0].Cause);
    }

    /// <summary>The commonest reasons first: 2 DestinationWithoutCountry, 1 AccessDeniedException.</summary>
    private static string[] Reasons(OutboundChatResult[] results) =>
    [
        .. results
            .GroupBy(result => result.Problems is [var problem, ..] ? problem.Rule : result.ErrorCode ?? result.Status)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => FormattableString.Invariant($"{group.Count()} {group.Key}")),
    ];
}
