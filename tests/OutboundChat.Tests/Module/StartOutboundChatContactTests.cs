using System.Collections;
using System.Management.Automation;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Module;

/// <summary>Start-OutboundChatContact, except sending, which tests/Pester/Start.Tests.ps1 and the tests of runs cover.</summary>
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
    public async Task Exceeding_the_quota_of_active_chats_has_one_warning(long totalCount, int rows, int warnings)
    {
        await using LoopbackServer server = new(s_started);

        CommandRun run = CommandRun.Of(Command, With(server, ("TotalCount", totalCount), ("InitialSystemMessage", "Hi")), Numbers(rows));

        Assert.Equal((rows, warnings), (run.Output.Count, run.Warnings.Count));
    }

    [Theory]
    [InlineData("Bye", false, 1)]
    [InlineData("Bye", true, 1)]
    [InlineData("Hi", false, 0)]
    public async Task A_second_mailing_with_the_journal_of_the_first_has_one_warning(string message, bool isWhatIf, int warnings)
    {
        await using LoopbackServer server = new(s_started);
        Hashtable with = With(server, ("JournalPath", _folder["journal.jsonl"]), ("InitialSystemMessage", "Hi"));
        CommandRun.Of(Command, with, Numbers(3));

        CommandRun run = CommandRun.Of(Command, with.With(("InitialSystemMessage", message), ("WhatIf", isWhatIf)), Numbers(3));

        Assert.All(Results(run), result => Assert.Equal(nameof(OutboundChatStatus.AlreadyStarted), result.Status));
        Assert.Equal(Enumerable.Repeat(Texts.RowsStartedWithOtherText(3), warnings), run.Warnings);
    }

    [Fact]
    public async Task Stopping_finishes_requests_in_progress_and_sends_nothing_new()
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
        Assert.Equal(nameof(OutboundChatJournalState.Started), Assert.IsType<OutboundChatJournalEntry>(Assert.Single(read.Output)).State);
    }

    [Fact]
    public async Task A_journal_that_can_no_longer_be_written_is_one_error()
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
        Assert.Equal(server.Requests.Count, Results(run).Count(result => result.Status == nameof(OutboundChatStatus.Started)));
    }

    private static IEnumerable<OutboundChatResult> Results(CommandRun run) => run.Output.Cast<OutboundChatResult>();

    private static Hashtable With(LoopbackServer server, params (string Name, object? Value)[] others) =>
        Sample.Contact.With(Sample.At(server)).With(others);

    private static IEnumerable<string> Numbers(int count) => Enumerable.Range(0, count).Select(i => $"+1206555{i:D4}");
}
