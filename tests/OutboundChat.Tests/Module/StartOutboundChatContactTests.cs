using System.Collections;
using System.Management.Automation;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Module;

/// <summary>What Start- says and does besides sending, which tests/Pester/Start.Tests.ps1 and the tests of runs are about.</summary>
public sealed class StartOutboundChatContactTests : IDisposable
{
    private const string Command = "Start-OutboundChatContact";

    private static readonly LoopbackAnswer s_started = LoopbackAnswer.Json("""{"ContactId":"c-1"}""");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(500, 500, 0)]
    [InlineData(501, 0, 1)]
    [InlineData(0, 501, 1)]
    [InlineData(1000, 501, 1)]
    public async Task More_chats_than_an_instance_may_have_open_are_warned_of_once(long totalCount, int rows, int warnings)
    {
        await using LoopbackServer server = new(s_started);

        CommandRun run = CommandRun.Of(Command, With(server, ("TotalCount", totalCount)), Numbers(rows));

        Assert.Equal((rows, warnings), (run.Output.Count, run.Warnings.Count));
    }

    [Fact]
    public async Task Progress_is_shown_while_it_waits_and_taken_away()
    {
        int answered = 0;
        await using LoopbackServer server = new(async _ =>
        {
            // The last answer lets time pass, in which the bar is drawn.
            await Task.Delay(Interlocked.Increment(ref answered) == 3 ? 1000 : 0, TestContext.Current.CancellationToken);
            return s_started;
        });

        CommandRun run = CommandRun.Of(Command, With(server, ("TotalCount", 4), ("ThrottleLimit", 1)), Numbers(4));

        Assert.Equal(50, run.Progress[0].PercentComplete);
        Assert.All(run.Progress.SkipLast(1), record => Assert.Equal(ProgressRecordType.Processing, record.RecordType));
        Assert.Equal(ProgressRecordType.Completed, run.Progress[^1].RecordType);
        Assert.DoesNotContain(run.Progress, record => record.StatusDescription.Contains("555", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stopping_finishes_what_is_under_way_and_sends_nothing_new()
    {
        TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource stopping = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using LoopbackServer server = new(async _ =>
        {
            arrived.TrySetResult();
            await stopping.Task;
            return s_started;
        });

        // The second row has to wait for a minute and a half, so it is the stop that keeps it from being sent.
        Hashtable with = With(server, ("RequestsPerSecond", 0.01), ("Burst", 1), ("JournalPath", _folder["journal.jsonl"]));
        using PowerShell shell = CommandRun.CreateShell(Command, with, Numbers(3));
        shell.InvocationStateChanged += (_, change) =>
        {
            if (change.InvocationStateInfo.State == PSInvocationState.Stopping)
            {
                stopping.TrySetResult();
            }
        };
        Task<CommandRun> running = Task.Run(() => CommandRun.Invoke(shell), TestContext.Current.CancellationToken);
        await arrived.Task;
        shell.Stop();
        await running;

        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        Assert.Single(server.Requests);
        CommandRun read = CommandRun.Of("Get-OutboundChatJournal", new Hashtable { ["JournalPath"] = _folder["journal.jsonl"] });
        Assert.Equal(OutboundChatJournalState.Started, Assert.IsType<OutboundChatJournalEntry>(Assert.Single(read.Output)).State);
    }

    [Fact]
    public async Task A_journal_that_can_not_be_written_any_more_is_one_error()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps a file that is open.");
        string journal = _folder["journal.jsonl"];
        int arrived = 0;
        await using LoopbackServer server = new(_ =>
        {
            if (Interlocked.Increment(ref arrived) == 10)
            {
                File.Delete(journal);
            }

            return s_started;
        });

        CommandRun run = CommandRun.Of(Command, With(server, ("JournalPath", journal)), Numbers(60));

        Assert.Equal(nameof(Texts.JournalUnwritable), Assert.Single(run.Errors).Id());
        Assert.Equal(server.Requests.Count, Results(run).Count(result => result.Status == OutboundChatStatus.Started));
    }

    [Fact]
    public void A_rehearsal_accepts_names_of_the_users_own_account_and_warns_of_each_once()
    {
        Hashtable own = Sample.Contact
            .With(("InstanceId", "contoso"), ("ContactFlowId", "Our reminder"), ("SourceEndpoint", "+44 7700 900123"), ("Simulate", true));

        CommandRun run = CommandRun.Of(Command, own, Numbers(3));
        CommandRun again = CommandRun.Of(Command, own, Numbers(1));

        OutboundChatResult[] results = [.. Results(run)];
        Assert.All(results, result => Assert.Equal(OutboundChatStatus.Started, result.Status));
        Assert.Equal(3, run.Warnings.Count);
        Assert.DoesNotContain(run.Warnings, warning => warning.Contains("900123", StringComparison.Ordinal));
        Assert.True(Guid.TryParse(results[0].InstanceId, out _));
        Assert.Equal(results[0].InstanceId, Results(again).Single().InstanceId);
    }

    [Fact]
    public void A_rehearsal_reads_no_credentials_and_says_at_its_end_what_the_real_run_would_take()
    {
        Hashtable with = Sample.Contact
            .With(("ProfileName", "nobody"), ("AccessKey", "AKIDEXAMPLE"), ("EndpointUrl", "http://127.0.0.1:9"), ("Simulate", true));

        CommandRun run = CommandRun.Of(Command, with, Numbers(9).Append("nobody"));

        Assert.Equal(9, Results(run).Count(result => result.Status == OutboundChatStatus.Started));
        InformationRecord end = Assert.Single(run.Information);
        Assert.Equal("PSHOST", Assert.Single(end.Tags));
        Assert.Contains("10 rows", end.MessageData.ToString(), StringComparison.Ordinal);
        Assert.Contains("takes 2 s.", end.MessageData.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_journal_of_a_rehearsal_is_not_that_of_a_real_run()
    {
        await using LoopbackServer server = new(s_started);
        Hashtable with = Sample.Contact.With(("Simulate", true), ("JournalPath", _folder["journal.jsonl"]));

        CommandRun rehearsal = CommandRun.Of(Command, with, Numbers(1));
        CommandRun again = CommandRun.Of(Command, with, Numbers(1));
        Hashtable real = with.With(("Simulate", false), ("AccessKey", "AKIDEXAMPLE"), ("SecretKey", "secret"), ("Region", "us-west-2"));
        CommandRun other = CommandRun.Of(Command, real, Numbers(1));

        Assert.Equal(
            [OutboundChatStatus.Started, OutboundChatStatus.AlreadyStarted],
            Results(rehearsal).Concat(Results(again)).Select(result => result.Status));
        Assert.Equal(nameof(Texts.JournalOfRehearsal), other.End.Id());
    }

    private static IEnumerable<OutboundChatResult> Results(CommandRun run) => run.Output.Cast<OutboundChatResult>();

    private static Hashtable With(LoopbackServer server, params (string Name, object? Value)[] others) =>
        Sample.Contact.With(Sample.At(server)).With(others);

    private static IEnumerable<string> Numbers(int count) => Enumerable.Range(0, count).Select(i => $"+1206555{i:D4}");
}
