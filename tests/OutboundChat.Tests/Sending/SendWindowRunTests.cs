using System.Net;
using OutboundChat.Journal;
using OutboundChat.Requests;
using OutboundChat.Sending;
using OutboundChat.SendWindows;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Sending;

/// <summary>Runs with a send window, on a clock that moves on when a run waits.</summary>
public sealed partial class SendWindowRunTests : IAsyncDisposable
{
    private static readonly string[] s_zones =
        [
            "Europe/Paris",
            "America/New_York",
            "America/Los_Angeles",
            "Asia/Tokyo",
            "Asia/Kathmandu",
            "Pacific/Auckland",
            "America/Sao_Paulo"];

    private readonly TokenService _service = new();
    private readonly TemporaryFolder _folder = new();
    private readonly CompressedTime _time = new() { Start = At(11) };
    private readonly List<OutboundChatResult> _results = [];
    private readonly List<(string Number, DateTimeOffset Time)> _arrived = [];

    public SendWindowRunTests() => _service.Before = Arrive;

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public void Skipped_rows_are_not_in_the_journal_and_a_later_run_sends_them()
    {
        ChatRequestInput[] rows = [Row(0, "Europe/Paris"), Row(1, "America/New_York"), Row(2, "America/Los_Angeles")];
        Send(SendWindowAction.Skip, rows);

        Assert.Equal(["Started", "NotAttempted", "NotAttempted"], Statuses());
        Assert.Equal(
            [null, nameof(Texts.OutsideSendWindow), nameof(Texts.OutsideSendWindow)],
            _results.OrderBy(result => result.Row).Select(result => result.ErrorCode));
        Assert.Contains("2027-07-01 12:00:00Z", _results.Single(result => result.Row == 2).ErrorMessage, StringComparison.Ordinal);
        Assert.Single(_service.Requests);
        Assert.Single(JournalHistory.Read(_folder["journal.jsonl"]).Entries);

        _time.Start = At(12);
        Send(SendWindowAction.Skip, rows);
        Assert.Equal(["AlreadyStarted", "Started", "NotAttempted"], Statuses());
    }

    [Fact]
    public void Waiting_rows_are_sent_when_their_window_opens_and_others_meanwhile()
    {
        Send(
            SendWindowAction.Wait,
            Row(0, "America/Los_Angeles"),
            Row(1, "Europe/Paris"),
            Row(2, "America/New_York"),
            Row(3, "Europe/Paris"));

        Assert.Equal(["Started", "Started", "Started", "Started"], Statuses());
        Assert.Equal(
            [("+12065550101", At(11)), ("+12065550103", At(11)), ("+12065550102", At(12)), ("+12065550100", At(15))],
            _arrived.Select(request => (request.Number, Hour(request.Time))));
    }

    [Fact]
    public void Rows_whose_window_opens_at_the_same_time_are_sent_in_order()
    {
        Send(SendWindowAction.Wait, [.. Enumerable.Range(0, 20).Select(number => Row(number, "America/New_York"))]);

        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"+120655501{number:00}"), _arrived.Select(request => request.Number));
    }

    [Fact]
    public void The_time_zone_comes_from_the_number_if_the_row_has_none()
    {
        Send(SendWindowAction.Skip, Row(0, null), Row(1, " "), Row(2, "romance standard time"));

        Assert.Equal(["NotAttempted", "NotAttempted", "Started"], Statuses());
        Assert.Contains("2027-07-01 15:00:00Z", _results[0].ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+12065550100", "Mars/Olympus", nameof(Texts.TimeZoneUnknown))]
    [InlineData("+80012345678", null, nameof(Texts.TimeZoneOfNumberUnknown))]
    [InlineData("+80012345678", "Europe/Paris", null)]
    // From Newfoundland to Guam.
    [InlineData("+18005550100", null, nameof(Texts.SendWindowNeverOpen))]
    [InlineData("+18005550100", "Europe/Paris", null)]
    public void A_row_whose_zones_share_no_open_hour_is_invalid(string number, string? zone, string? rule)
    {
        ChatRequestInput row = Row(0, zone);
        row.DestinationEndpoint = number;
        using ChatRun run = Begin(SendWindowAction.Wait, window: "09:00-17:00");
        run.Send(run.Prepare(row, row), _results.Add);
        run.Complete(_results.Add);

        Assert.Equal(rule is null ? "Started" : "Invalid", Assert.Single(Statuses()));
        Assert.Equal(rule, _results[0].Problems.SingleOrDefault()?.Rule);
    }

    [Fact]
    public void A_retry_after_the_window_has_closed_waits_until_it_opens_again()
    {
        BeginBeforeTokyoCloses();
        FailOnce(TokenService.Error("ThrottlingException", HttpStatusCode.TooManyRequests));
        Send(SendWindowAction.Wait, Row(0, "Asia/Tokyo"));

        Assert.Equal(("Started", 2), (Assert.Single(Statuses()), _results[0].Attempts));
        Assert.Equal([At(11), At(23)], _arrived.Select(request => Hour(request.Time)));
        Assert.Single(_service.Chats);
    }

    [Fact]
    public void A_retry_that_waited_after_a_lost_answer_uses_the_same_token()
    {
        BeginBeforeTokyoCloses();
        LoseFirstAnswer();
        Send(SendWindowAction.Wait, Row(0, "Asia/Tokyo"));

        Assert.Equal("Started", Assert.Single(Statuses()));
        Assert.Equal((2, 1), (_arrived.Count, _service.Chats.Count));
    }

    [Fact]
    public void A_row_that_waited_for_the_quota_until_its_window_closed_does_not_end_the_run()
    {
        BeginBeforeTokyoCloses();
        FailOnce(TokenService.Error("LimitExceededException", HttpStatusCode.TooManyRequests));
        Send(SendWindowAction.Skip, Row(0, "Asia/Tokyo"), Row(1, "Europe/Paris"), Row(2, "Europe/Paris"));

        Assert.Equal(["Failed", "Started", "Started"], Statuses());
    }

    [Theory]
    [InlineData(true, nameof(Texts.OutcomeUnknown), nameof(OutboundChatJournalState.Unknown))]
    [InlineData(false, nameof(Texts.Throttled), nameof(OutboundChatJournalState.Failed))]
    public void A_skipped_retry_keeps_the_outcome_of_the_previous_attempt(
        bool isLost, string errorId, string state)
    {
        BeginBeforeTokyoCloses();
        if (isLost)
        {
            LoseFirstAnswer();
        }
        else
        {
            FailOnce(TokenService.Error("ThrottlingException", HttpStatusCode.TooManyRequests));
        }

        Send(SendWindowAction.Skip, Row(0, "Asia/Tokyo"));

        OutboundChatResult result = Assert.Single(_results);
        Assert.Equal((nameof(OutboundChatStatus.Failed), errorId, 1), (result.Status, result.ErrorId, result.Attempts));
        Assert.Equal(state, Assert.Single(JournalHistory.Read(_folder["journal.jsonl"]).Entries).State);
    }

    [Fact]
    public void A_waiting_row_with_a_lost_answer_stays_unknown_when_the_run_is_stopped()
    {
        BeginBeforeTokyoCloses();
        LoseFirstAnswer();
        Send(SendWindowAction.Wait, run => run.Stop(), Row(0, "Asia/Tokyo"), Row(1, "America/Los_Angeles"));

        Assert.Equal(["Failed", "NotAttempted"], Statuses());
        Assert.Equal(nameof(Texts.OutcomeUnknown), _results.Single(result => result.Row == 1).ErrorId);
        Assert.Equal(
            nameof(OutboundChatJournalState.Unknown),
            Assert.Single(JournalHistory.Read(_folder["journal.jsonl"]).Entries).State);
    }

    private static DateTimeOffset At(int hour) => new(2027, 7, 1, hour, 0, 0, TimeSpan.Zero);

    private static DateTimeOffset Hour(DateTimeOffset time) => new(time.Year, time.Month, time.Day, time.Hour, 0, 0, time.Offset);

    private static ChatRequestInput Row(int number, string? zone)
    {
        ChatRequestInput row = JournaledRuns.Row(number);
        row.TimeZone = zone;
        return row;
    }

    /// <summary>A moment before 21:00 in Tokyo, so that the wait before any retry is too long.</summary>
    private void BeginBeforeTokyoCloses() => _time.Start = At(12) - TimeSpan.FromTicks(1);

    private void FailOnce(LoopbackAnswer failure) => _service.Before = request => Arrive(request) ?? (_arrived.Count == 1 ? failure : null);

    private void LoseFirstAnswer() => _service.After = _ => Task.FromResult(_arrived.Count == 1 ? LoopbackAnswer.Drop : null);

    private LoopbackAnswer? Arrive(LoopbackRequest request)
    {
        lock (_arrived)
        {
            _arrived.Add((NumberOf(request), _time.GetUtcNow()));
        }

        return null;
    }

    private static string NumberOf(LoopbackRequest request) => (string)request.Json["DestinationEndpoint"]!["Address"]!;

    private IEnumerable<string> Statuses() => _results.OrderBy(result => result.Row).Select(result => $"{result.Status}");

    private void Send(SendWindowAction action, params ChatRequestInput[] rows) => Send(action, null, rows);

    /// <summary>One run, which does something else when it first waits than going on to the next opening.</summary>
    private void Send(SendWindowAction action, Action<ChatRun>? waiting, params ChatRequestInput[] rows)
    {
        _results.Clear();
        using ChatRun run = Begin(action);
        if (waiting is not null)
        {
            run.Waiting = () => waiting(run);
        }

        foreach (ChatRequestInput row in rows)
        {
            run.Send(run.Prepare(row, row), _results.Add);
        }

        run.Complete(_results.Add);
    }

    /// <summary>A run that sends one row at a time. If it waits, the next window opens.</summary>
    private ChatRun Begin(SendWindowAction action, bool allowDuplicate = false, string window = "08:00-21:00")
    {
        ChatRunOptions options = new()
        {
            AllowDuplicate = allowDuplicate,
            MaxAttempts = 3,
            ThrottleLimit = 1,
            SendWindow = SendWindow.Parse(window),
            SendWindowAction = action,
            QuotaAction = QuotaAction.Wait,
            Time = _time,
            Jitter = new Random(20260102),
            Pacer = new RequestPacer(1_000_000, 1000, _time),
        };
        ChatRun run = new(
            options,
            () => TestSession.At(_service.Url),
            options.OpenJournal(_folder["journal.jsonl"], rehearsal: true));
        run.Waiting = () =>
        {
            if (run is { IsIdle: true, NextOpening: { } opens } && opens > _time.GetUtcNow())
            {
                _time.Start += opens - _time.GetUtcNow();
            }
        };
        return run;
    }
}
