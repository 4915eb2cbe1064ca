using System.Globalization;
using System.Net;
using OutboundChat.Requests;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Sending;

/// <summary>Runs that resume a journal, after days or with other rows than before.</summary>
public sealed class ResumedRunTests : IAsyncDisposable
{
    private readonly JournaledRuns _runs = new();
    private readonly TokenService _service = new();

    public async ValueTask DisposeAsync()
    {
        _runs.Dispose();
        await _service.DisposeAsync();
    }

    [Fact]
    public void Started_rows_are_recognised_in_any_order_and_with_changed_messages()
    {
        _runs.Send(_service, JournaledRuns.Rows(6));
        IReadOnlyList<OutboundChatResult> again = _runs.Send(
            _service,
            JournaledRuns.Row(9), JournaledRuns.Row(4, "new text"), JournaledRuns.Row(0), JournaledRuns.Row(8), JournaledRuns.Row(2));

        Assert.Equal(
            [
                nameof(OutboundChatStatus.Started),
                nameof(OutboundChatStatus.AlreadyStarted),
                nameof(OutboundChatStatus.AlreadyStarted),
                nameof(OutboundChatStatus.Started),
                nameof(OutboundChatStatus.AlreadyStarted)],
            again.Select(result => result.Status));
        Assert.Equal([2L], again.Where(HasOtherText).Select(result => result.Row));
        Assert.Equal(8, _service.Chats.Count);
        Assert.All(
            again,
            result => Assert.Equal(_service.Chats.Single(chat => chat.Destination == result.Destination).ContactId, result.ContactId));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_duplicate_recipient_is_messaged_once_whichever_row_comes_first(bool isLost)
    {
        ChatRequestInput sms = JournaledRuns.Row(0), whatsApp = JournaledRuns.Row(0);
        whatsApp.Channel = "WhatsApp";
        if (isLost)
        {
            _service.LoseAnswers();
        }

        _runs.Send(_service, sms, whatsApp);
        _service.Recover();
        IReadOnlyList<OutboundChatResult> again = _runs.Send(_service, whatsApp, sms);

        Assert.Equal(
            [nameof(OutboundChatStatus.Duplicate), isLost ? nameof(OutboundChatStatus.Started) : nameof(OutboundChatStatus.AlreadyStarted)],
            again.Select(result => result.Status));
        Assert.Equal(nameof(Texts.DestinationSentEarlier), again[0].ErrorCode);
        Assert.Single(_service.Chats);
    }

    [Fact]
    public void If_the_first_row_was_certainly_not_started_the_duplicate_is_sent()
    {
        ChatRequestInput sms = JournaledRuns.Row(0), whatsApp = JournaledRuns.Row(0);
        whatsApp.Channel = "WhatsApp";
        _service.Before = _ => TokenService.Error("AccessDeniedException", HttpStatusCode.Forbidden);
        Assert.Equal(nameof(Texts.AccessDenied), _runs.Send(_service, sms)[0].ErrorId);
        _service.Recover();

        Assert.Equal(
            [nameof(OutboundChatStatus.Started), nameof(OutboundChatStatus.Duplicate)],
            _runs.Send(_service, whatsApp, sms).Select(result => result.Status));
        Assert.Equal(
            [nameof(OutboundChatStatus.Duplicate), nameof(OutboundChatStatus.AlreadyStarted)],
            _runs.Send(_service, sms, whatsApp).Select(result => result.Status));
        Assert.Single(_service.Chats);
    }

    [Fact]
    public void A_row_with_an_unknown_outcome_is_sent_again_with_the_same_token()
    {
        _service.LoseAnswers();
        OutboundChatResult lost = _runs.Send(_service, JournaledRuns.Row(0))[0];
        Assert.Equal((nameof(OutboundChatStatus.Failed), nameof(Texts.OutcomeUnknown)), (lost.Status, lost.ErrorId));

        _service.Recover();
        OutboundChatResult found = _runs.Send(_service, JournaledRuns.Row(0))[0];
        Assert.Equal((nameof(OutboundChatStatus.Started), lost.ClientToken), (found.Status, found.ClientToken));
        Assert.Single(_service.Chats);
    }

    [Fact]
    public void A_row_with_an_unknown_outcome_and_a_changed_message_is_not_sent_again()
    {
        _service.LoseAnswers();
        _runs.Send(_service, JournaledRuns.Row(0, "old text"));
        _service.Recover();
        OutboundChatResult result = _runs.Send(_service, JournaledRuns.Row(0, "new text"))[0];

        Assert.Equal(
            (nameof(OutboundChatStatus.Failed), nameof(Texts.OutcomeOfOtherText), 0), (result.Status, result.ErrorId, result.Attempts));
        Assert.Single(_service.Requests);
        Assert.Equal(nameof(OutboundChatStatus.Started), _runs.Send(_service, JournaledRuns.Row(0, "old text"))[0].Status);
        Assert.Single(_service.Chats);
    }

    [Fact]
    public void A_refused_row_is_sent_again_with_its_new_text()
    {
        _service.Before = _ => TokenService.Error("InvalidRequestException", HttpStatusCode.BadRequest);
        _runs.Send(_service, JournaledRuns.Row(0, "old text"));
        _service.Recover();
        Assert.Equal(nameof(OutboundChatStatus.Started), _runs.Send(_service, JournaledRuns.Row(0, "new text"))[0].Status);
        Assert.Equal("new text", Assert.Single(_service.Chats).Message);
        Assert.False(HasOtherText(_runs.Send(_service, JournaledRuns.Row(0, "new text"))[0]));
        Assert.True(HasOtherText(_runs.Send(_service, JournaledRuns.Row(0, "old text"))[0]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Each_of_several_messages_to_one_recipient_arrives_once_in_any_order(int seed)
    {
        Random random = new(seed);
        using JournaledRuns runs = new() { AllowDuplicate = true };
        string[] texts = ["one", "two", "three", "one", "two", "one", "four"];
        ChatRequestInput[] rows = [.. texts.Select(text => JournaledRuns.Row(0, text))];
        int count = 0;
        _service.Before = _ => Interlocked.Increment(ref count) % 3 == 0 ? LoopbackAnswer.Drop : null;
        _service.After = _ => Task.FromResult(Interlocked.Increment(ref count) % 3 == 0 ? LoopbackAnswer.Drop : null);
        for (int run = 0; run < 4; run++)
        {
            runs.Send(_service, rows);
            random.Shuffle(rows);
        }

        _service.Recover();
        Assert.All(
            runs.Send(_service, rows),
            result => Assert.True(result.Status is nameof(OutboundChatStatus.Started) or nameof(OutboundChatStatus.AlreadyStarted)));
        Assert.DoesNotContain(runs.Send(_service, rows), HasOtherText);
        Assert.Equal(
            ["four", "one", "one", "one", "three", "two", "two"],
            _service.Chats.Select(chat => chat.Message).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(6.4, nameof(OutboundChatStatus.Started), null)]
    [InlineData(6.6, nameof(OutboundChatStatus.Failed), nameof(Texts.OutcomeTooOld))]
    [InlineData(-1, nameof(OutboundChatStatus.Failed), nameof(Texts.OutcomeOfOtherClock))]
    public void An_unknown_outcome_is_retried_only_while_the_service_knows_the_token(double days, string status, string? errorId)
    {
        _service.LoseAnswers();
        string token = _runs.Send(_service, JournaledRuns.Row(0))[0].ClientToken!;
        _service.Recover();
        _runs.Time.Start += TimeSpan.FromDays(days);
        OutboundChatResult result = _runs.Send(_service, JournaledRuns.Row(0))[0];

        Assert.Equal((status, errorId, token), (result.Status, result.ErrorId, result.ClientToken));
        Assert.Equal(status == nameof(OutboundChatStatus.Started) ? 2 : 1, _service.Requests.Count);
    }

    [Fact]
    public void The_age_of_an_unknown_outcome_counts_from_the_first_request()
    {
        _service.LoseAnswers();
        _runs.Send(_service, JournaledRuns.Row(0));
        for (int day = 0; day < 8; day++)
        {
            _runs.Time.Start += TimeSpan.FromDays(1);
            _runs.Send(_service, JournaledRuns.Row(0));
        }

        Assert.Equal(7, _service.Requests.Count);
        Assert.Single(_service.Chats);
        OutboundChatJournalEntry entry = Assert.Single(_runs.Entries).Value;
        Assert.Equal(
            (nameof(OutboundChatJournalState.Unknown), DateTimeOffset.UnixEpoch.UtcDateTime.Date), (entry.State, entry.FirstSent?.Date));
    }

    [Fact]
    public void A_started_row_stays_started_whatever_the_clock_says()
    {
        _runs.Send(_service, JournaledRuns.Row(0));
        foreach (int days in (int[])[100, -1000])
        {
            _runs.Time.Start += TimeSpan.FromDays(days);
            Assert.Equal(nameof(OutboundChatStatus.AlreadyStarted), _runs.Send(_service, JournaledRuns.Row(0))[0].Status);
        }

        Assert.Single(_service.Requests);
    }

    [Fact]
    public void A_clock_that_is_a_week_behind_is_detected_by_the_responses_of_the_service()
    {
        using JournaledRuns runs = new() { MaxAttempts = 2 };
        _service.LoseAnswers();
        runs.Send(_service, JournaledRuns.Row(0));
        Assert.Equal(2, _service.Requests.Count);

        // A week has passed, and this machine's clock has not noticed.
        _service.Before = _ => Skewed(TimeSpan.FromDays(7));
        OutboundChatResult result = runs.Send(_service, JournaledRuns.Row(0))[0];

        Assert.Equal((nameof(OutboundChatStatus.Failed), nameof(Texts.OutcomeTooOld)), (result.Status, result.ErrorId));
        Assert.Equal(3, _service.Requests.Count);
        Assert.Equal(nameof(OutboundChatJournalState.Unknown), Assert.Single(runs.Entries).Value.State);
    }

    [Fact]
    public async Task Requests_recorded_by_a_clock_that_was_ahead_are_not_treated_as_newer()
    {
        using JournaledRuns runs = new() { MaxAttempts = 2 };
        runs.Time.Start += TimeSpan.FromDays(5);
        _service.Before = request => request.Headers["X-Amz-Date"] is var date && IsCorrected(date) ? null : Skewed(TimeSpan.FromDays(-5));
        _service.LoseAnswers();
        runs.Send(_service, JournaledRuns.Rows(3));
        Assert.Equal(3, _service.Chats.Count);

        // The clock is right again, and a week has passed.
        await using TokenService now = new();
        runs.Time.Start += TimeSpan.FromDays(7 - 5);
        Assert.All(runs.Send(now, JournaledRuns.Rows(3)), result => Assert.Equal(nameof(Texts.OutcomeTooOld), result.ErrorId));
        Assert.Empty(now.Requests);
    }

    private static bool HasOtherText(OutboundChatResult result) =>
        result.Warnings.Any(warning => warning.Rule == nameof(Texts.StartedWithOtherText));

    private static bool IsCorrected(string date) =>
        DateTimeOffset.ParseExact(
            date,
            "yyyyMMdd'T'HHmmss'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal) < DateTimeOffset.UtcNow - TimeSpan.FromDays(1);

    /// <summary>The refusal of a service whose clock is ahead of this machine's.</summary>
    private static LoopbackAnswer Skewed(TimeSpan ahead)
    {
        string date = (DateTimeOffset.UtcNow + ahead).ToString("R", CultureInfo.InvariantCulture);
        return LoopbackAnswer.Json("""{"Message":"skewed"}""", 403, ("x-amzn-ErrorType", "RequestTimeTooSkewed"), ("Date", date));
    }
}
