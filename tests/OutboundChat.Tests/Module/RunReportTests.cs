using System.Management.Automation;
using OutboundChat.Module;

namespace OutboundChat.Tests.Module;

/// <summary>The one error that a run ends with.</summary>
public class RunReportTests
{
    [Fact]
    public void Rows_that_should_not_be_started_are_not_an_error()
    {
        RunReport report = Report(
            Result(OutboundChatStatus.Started),
            Result(OutboundChatStatus.AlreadyStarted, nameof(Texts.StartedEarlier)),
            Result(OutboundChatStatus.Duplicate, nameof(Texts.DestinationDuplicate)),
            Result(OutboundChatStatus.Excluded, nameof(Texts.DestinationExcluded)),
            Result(OutboundChatStatus.NotAttempted, nameof(Texts.NotConfirmed)),
            Result(OutboundChatStatus.NotAttempted, nameof(Texts.OutsideSendWindow)));

        Assert.Null(report.Error(null, isByHand: false));
        Assert.Equal(1, report.OutsideWindow);
        Assert.Null(Report().Error(null, isByHand: true));
    }

    [Theory]
    [InlineData(nameof(OutboundChatStatus.Invalid))]
    [InlineData(nameof(OutboundChatStatus.Failed))]
    [InlineData(nameof(OutboundChatStatus.NotAttempted))]
    public void Rows_that_should_have_been_started_are_one_error_with_their_results(string status)
    {
        OutboundChatResult bad = Result(Enum.Parse<OutboundChatStatus>(status), nameof(Texts.RowInvalid));
        bad.Cause = new InvalidOperationException("of AWS");

        ErrorRecord error = Report(Result(OutboundChatStatus.Started), bad, bad).Error(null, isByHand: false)!;

        Assert.Equal(nameof(Texts.RowsNotStarted), error.Id());
        Assert.Equal([bad, bad], Assert.IsType<OutboundChatResult[]>(error.TargetObject));
        Assert.Same(bad.Cause, error.Exception.InnerException);
    }

    [Fact]
    public void Reasons_are_counted_by_rule_code_or_status_and_the_most_common_is_first()
    {
        string text = Report(
            Result(OutboundChatStatus.NotAttempted),
            Result(OutboundChatStatus.Failed, nameof(Texts.AccessDenied), "AccessDeniedException"),
            Result(OutboundChatStatus.Invalid, nameof(Texts.RowInvalid), rules: ["B", "A"]),
            Result(OutboundChatStatus.Invalid, nameof(Texts.RowInvalid), rules: ["B"])).Error(null, isByHand: false)!.Exception.Message;

        Assert.Contains("4 of 4 rows", text, StringComparison.Ordinal);
        Assert.Contains(": 2 B, 1 AccessDeniedException, 1 NotAttempted.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_is_counted_by_its_status()
    {
        OutboundChatResult[] results =
        [
            .. Enumerable.Range(0, 5).Select(_ => Result(OutboundChatStatus.AlreadyStarted, nameof(Texts.StartedEarlier))),
            Result(OutboundChatStatus.Invalid, nameof(Texts.RowInvalid), rules: ["A"]),
            Result(OutboundChatStatus.Duplicate, nameof(Texts.DestinationDuplicate)),
            Result(OutboundChatStatus.Invalid, nameof(Texts.RowInvalid), rules: ["A"]),
            Result(OutboundChatStatus.NotAttempted, nameof(Texts.NotConfirmed)),
        ];
        string text = Report(results).Error(null, isByHand: false)!.Exception.Message;

        Assert.Equal(
            "2 of 9 rows were not started: 2 A. Row 1: why. "
                + "All rows by status: 5 AlreadyStarted, 1 Duplicate, 2 Invalid, 1 NotAttempted. $Error[0].TargetObject lists these rows.",
            text);
    }

    [Fact]
    public void The_first_row_with_the_most_common_reason_is_quoted_on_one_line()
    {
        OutboundChatResult[] results =
        [
            Result(OutboundChatStatus.Invalid, nameof(Texts.RowInvalid), row: 1, why: "of A", rules: ["A"]),
            Result(OutboundChatStatus.Failed, nameof(Texts.Conflict), "B", row: 3, why: "third"),
            Result(OutboundChatStatus.Failed, nameof(Texts.Conflict), "B", row: 2, why: "second\nrow"),
        ];

        string text = Report(results).Error(null, isByHand: false, isWhatIf: true)!.Exception.Message;

        Assert.StartsWith(
            "3 of 3 rows would not be started: 2 B, 1 A. Row 2: second row. Results by status: ",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_ended_has_the_error_of_its_cause()
    {
        SetupException cause = new(Texts.QuotaFull("words"), new InvalidOperationException("of AWS"));

        ErrorRecord error = Report(Result(OutboundChatStatus.Failed, nameof(Texts.QuotaFull))).Error(cause, isByHand: true)!;

        Assert.Equal((nameof(Texts.QuotaFull), cause.InnerException), (error.Id(), error.Exception.InnerException));
        Assert.Single(Assert.IsType<OutboundChatResult[]>(error.TargetObject));
        Assert.Equal(cause.Message, error.Exception.Message);
    }

    [Fact]
    public void A_run_that_ended_counts_its_rows()
    {
        RunReport report = Report(
            Result(OutboundChatStatus.Started), Result(OutboundChatStatus.Failed), Result(OutboundChatStatus.NotAttempted));

        string text = report.Error(new SetupException(Texts.QuotaFull("words")), isByHand: false)!.Exception.Message;

        Assert.Equal(
            Texts.QuotaFull("words").Text + ". 2 of 3 rows were not started. "
                + "All rows by status: 1 Started, 1 Failed, 1 NotAttempted. $Error[0].TargetObject lists these rows.",
            text);
    }

    [Fact]
    public void A_single_row_as_an_argument_has_its_own_error_and_a_list_does_not()
    {
        OutboundChatResult bad = Result(OutboundChatStatus.Failed, nameof(Texts.AccessDenied));
        ErrorRecord error = Report(bad).Error(null, isByHand: true)!;
        Assert.Equal(
            (nameof(Texts.AccessDenied), bad.InputObject, bad.ErrorMessage), (error.Id(), error.TargetObject, error.Exception.Message));

        Assert.Equal(nameof(Texts.RowsNotStarted), Report(bad, Result(OutboundChatStatus.Started)).Error(null, isByHand: true).Id());
        Assert.Equal(nameof(Texts.RowsNotStarted), Report(bad).Error(null, isByHand: false).Id());
    }

    private static RunReport Report(params OutboundChatResult[] results)
    {
        RunReport report = new();
        Array.ForEach(results, report.Add);
        return report;
    }

    private static OutboundChatResult Result(
        OutboundChatStatus status,
        string? errorId = null,
        string? errorCode = null,
        long row = 1,
        string why = "why",
        params string[] rules) => new()
        {
            Row = row,
            Outcome = status,
            ErrorId = errorId,
            ErrorCode = errorCode,
            ErrorMessage = why,
            Problems = [.. rules.Select(rule => new RequestProblem("Member", rule, why))],
            InputObject = "row",
        };
}
