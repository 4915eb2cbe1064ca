using System.Net;
using OutboundChat.Requests;
using OutboundChat.Sending;
using OutboundChat.SendWindows;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Sending;

/// <summary>Send windows with many rows, and at random.</summary>
public sealed partial class SendWindowRunTests
{
    [Theory]
    [InlineData("Stop")]
    [InlineData("Abort")]
    [InlineData("Dispose")]
    public void Ten_thousand_rows_wait_without_a_timer_or_a_request_and_end_when_the_run_is_stopped(string how)
    {
        const int count = 10_000;
        using ChatRun run = Begin(SendWindowAction.Wait, allowDuplicate: true);
        int threads = ThreadPool.ThreadCount;
        for (int i = 0; i < count; i++)
        {
            ChatRequestInput row = Row(i % 100, "America/New_York");
            run.Send(run.Prepare(row, row), _results.Add);
        }

        Assert.Equal((0, 0, At(12)), (_results.Count, _time.Waits.Count, run.NextOpening));

        // Other tests run at the same time, so the pool may have grown a little; rows that blocked threads would make it grow for each.
        Assert.InRange(ThreadPool.ThreadCount, 0, threads + (count / 100));
        if (how == "Dispose")
        {
            run.Dispose();
        }
        else
        {
            (how == "Stop" ? run.Stop : (Action)(() => run.Abort(TimeSpan.Zero)))();
            run.Complete(_results.Add);
            Assert.Equal(Enumerable.Range(1, count).Select(row => (long)row), _results.Select(result => result.Row).Order());
            Assert.All(_results, result => Assert.Equal(nameof(Texts.RunStopped), result.ErrorCode));
        }

        Assert.Equal((count, 0), (run.Counts[OutboundChatStatus.NotAttempted], _service.Requests.Count));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_attempt_is_ever_sent_outside_the_window(int seed)
    {
        Random random = new(seed), answers = new(-seed);
        _time.Start = At(random.Next(24)) + TimeSpan.FromMinutes(random.Next(60));

        _service.Before = request =>
        {
            // Minutes pass before each answer, so that windows open and close while rows are sent.
            Arrive(request);
            _time.Start += TimeSpan.FromMinutes(answers.Next(40));
            return answers.Next(4) switch
            {
                0 => TokenService.Error("ThrottlingException", HttpStatusCode.TooManyRequests),
                1 => TokenService.Error("InternalServiceException", HttpStatusCode.InternalServerError),
                2 => LoopbackAnswer.Drop,
                _ => null,
            };
        };
        string window = random.Next(2) == 0 ? "08:00-21:00" : "22:00-00:30";
        ChatRequestInput[] rows = [.. Enumerable.Range(0, 40).Select(number => Row(number, s_zones[random.Next(s_zones.Length)]))];

        SendWindowAction action = random.Next(4) == 0 ? SendWindowAction.Skip : SendWindowAction.Wait;
        using ChatRun run = Begin(action, window: window);
        foreach (ChatRequestInput row in rows)
        {
            run.Send(run.Prepare(row, row), _results.Add);
        }

        run.Complete(_results.Add);

        Dictionary<string, string> zones = rows.ToDictionary(row => (string)row.DestinationEndpoint!, row => (string)row.TimeZone!);
        Assert.NotEmpty(_arrived);
        Assert.All(_arrived, request => Assert.True(
            SendWindow.Parse(window).IsOpen(
                NodaTime.Instant.FromDateTimeOffset(request.Time), new RecipientZones().OfName(zones[request.Number])!),
            $"{request}"));
        Assert.Equal(rows.Length, _results.Count);
    }
}
