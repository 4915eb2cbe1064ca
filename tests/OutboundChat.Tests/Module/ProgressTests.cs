using System.Collections;
using System.Globalization;
using System.Management.Automation;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Module;

/// <summary>The text of the progress bars of Start-, Get- and Stop-OutboundChatContact, and when they are shown.</summary>
public class ProgressTests
{
    private const string Started = """{"ContactId":"c0c0c0c0-1111-2222-3333-444444444444"}""";

    [Fact]
    public async Task A_bar_counts_rows_by_status_and_is_removed_at_the_end()
    {
        int answered = 0;
        await using LoopbackServer server = new(async _ =>
        {
            // The last answer lets time pass, in which the bar is drawn.
            await Task.Delay(Interlocked.Increment(ref answered) == 3 ? 1000 : 0, TestContext.Current.CancellationToken);
            return LoopbackAnswer.Json(Started);
        });

        Hashtable with = Sample.Contact.With(Sample.At(server)).With(("TotalCount", 5), ("ThrottleLimit", 1));
        CommandRun run = CommandRun.Of(
            "Start-OutboundChatContact", with, new[] { "+12065550100", "+12065550100", "+12065550101", "+12065550102", "+12065550103" });

        // On a busy computer it may be drawn before as well.
        ProgressRecord bar = run.Progress.First(record => record.StatusDescription.StartsWith("3 of 5, ", StringComparison.Ordinal));
        Assert.Equal(60, bar.PercentComplete);
        Assert.EndsWith(" a second: 2 Started, 1 Duplicate", bar.StatusDescription, StringComparison.Ordinal);
        AssertTakenAway(run);
    }

    [Fact]
    public async Task A_bar_shows_until_when_a_run_waits_for_the_quota()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json("{}", 429, ("x-amzn-ErrorType", "LimitExceededException")));

        await AssertWaits(server, "0 of 9, waiting for the quota until ", TimeSpan.FromMinutes(1), ("QuotaAction", "Wait"));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_bar_shows_until_when_a_run_waits_for_a_send_window()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json(Started));
        DateTime opens = DateTime.UtcNow.AddHours(2);
        opens = opens.Date.AddHours(opens.Hour);
        string window = string.Create(CultureInfo.InvariantCulture, $"{opens:HH:mm}-{opens.AddHours(1):HH:mm}");

        await AssertWaits(
            server, "0 of 9, waiting for a send window until ", opens - DateTime.UtcNow,
            ("SendWindow", window), ("SendWindowAction", "Wait"), ("TimeZone", "Etc/UTC"));

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("2027-01-04T14:05:59", "waiting for the quota until 14:05")]
    [InlineData("2027-01-05T09:00:00", "waiting for the quota until 2027-01-05 09:00")]
    public void A_time_on_another_day_has_its_date(string until, string text) =>
        Assert.Equal(text, Texts.ProgressQuota(DateTime.Parse(until, CultureInfo.InvariantCulture), new DateTime(2027, 1, 4, 23, 50, 0)));

    [Theory]
    [InlineData("Get-OutboundChatContact")]
    [InlineData("Stop-OutboundChatContact")]
    public async Task Contacts_that_take_long_have_a_bar(string command)
    {
        int answered = 0;
        await using LoopbackServer server = new(async _ =>
        {
            await Task.Delay(Interlocked.Increment(ref answered) == 1 ? 1100 : 0, TestContext.Current.CancellationToken);
            return LoopbackAnswer.Json("{}");
        });
        Hashtable with = Sample.At(server).With(("InstanceId", Sample.InstanceId), ("ContactId", new[] { "a", "b" }));

        CommandRun run = CommandRun.Of(command, with);

        Assert.StartsWith("1 of 2, ", run.Progress[0].StatusDescription, StringComparison.Ordinal);
        Assert.Equal(50, run.Progress[0].PercentComplete);
        AssertTakenAway(run);
    }

    private static void AssertTakenAway(CommandRun run)
    {
        Assert.All(run.Progress.SkipLast(1), record => Assert.Equal(ProgressRecordType.Processing, record.RecordType));
        Assert.Equal(ProgressRecordType.Completed, run.Progress[^1].RecordType);
        Assert.DoesNotContain(run.Progress, record => record.StatusDescription.Contains("555", StringComparison.Ordinal));
    }

    /// <summary>Runs a row until the bar shows what it waits for, and then stops the run.</summary>
    private static async Task AssertWaits(
        LoopbackServer server, string text, TimeSpan wait, params (string Name, object? Value)[] others)
    {
        Hashtable with = Sample.Contact.With(Sample.At(server)).With(("TotalCount", 9)).With(others);
        using PowerShell shell = CommandRun.CreateShell("Start-OutboundChatContact", with, new[] { Sample.Number });
        TaskCompletionSource<string> told = new(TaskCreationOptions.RunContinuationsAsynchronously);
        shell.Streams.Progress.DataAdded += (_, added) =>
        {
            string status = shell.Streams.Progress[added.Index].StatusDescription;
            if (status.StartsWith(text, StringComparison.Ordinal))
            {
                told.TrySetResult(status);
            }
        };
        DateTime began = DateTime.Now;
        Task<CommandRun> running = Task.Run(() => CommandRun.Invoke(shell), TestContext.Current.CancellationToken);
        string until = (await told.Task)[text.Length..];
        DateTime ended = DateTime.Now;
        shell.Stop();
        await running;

        DateTime next = DateTime.Parse(until, CultureInfo.InvariantCulture);
        Assert.InRange(next, (began + wait).AddMinutes(-2), (ended + wait).AddMinutes(2));
    }
}
