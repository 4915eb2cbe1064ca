using System.Diagnostics;
using OutboundChat.Journal;
using OutboundChat.Simulation;
using OutboundChat.SimulatorHost;

namespace OutboundChat.Tests.Journal;

/// <summary>One run at a time has a journal.</summary>
public sealed class JournalLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string JournalPath => _folder["journal.jsonl"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Another_process_locks_a_journal_until_it_ends_or_is_killed_and_readers_can_read()
    {
        TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using SimulatorServer simulator = await SimulatorServer.StartAsync(
            new SimulatedConnectOptions { OnRequest = _ => first.TrySetResult() });

        // One request, and then none for a long time.
        ProcessStartInfo start = await PowerShellProgram.StartInfoAsync(
            "-Command",
            $$"""
            Import-Module '{{Path.Combine(Repository.Root, "out", "OutboundChat")}}'
            $chat = @{
                InstanceId = '{{SimulatedAccount.DefaultInstanceId}}'; ContactFlowId = '{{SimulatedAccount.DefaultContactFlowId}}'
                SourceEndpoint = '{{SimulatedAccount.DefaultSource}}'; EndpointUrl = '{{simulator.Url}}'; Region = 'us-west-2'
                AccessKey = '{{SimulatedSession.AccessKey}}'; SecretKey = '{{SimulatedSession.SecretKey}}'
                RequestsPerSecond = 0.01; Burst = 1; JournalPath = '{{JournalPath}}'
            }
            '+12065550100', '+12065550101' | Start-OutboundChatContact @chat
            """);
        using Process other = Process.Start(start)!;
        try
        {
            await first.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

            Assert.Equal(
                "JournalLocked", Assert.Throws<SetupException>(() => ChatJournal.Open(JournalPath, new() { Rehearsal = true })).ErrorId);
            Assert.NotEmpty(JournalHistory.Read(JournalPath).Entries);
        }
        finally
        {
            other.Kill();
        }

        await other.WaitForExitAsync(TestContext.Current.CancellationToken);
        ChatJournal.Open(JournalPath, new() { Rehearsal = true }).Dispose();
    }

    [Fact]
    public void Another_run_in_the_same_process_is_refused_by_any_path()
    {
        using ChatJournal journal = ChatJournal.Open(JournalPath, SampleJournal.Options);
        string[] names = [
            JournalPath,
            Path.Combine(_folder.Path, ".", "journal.jsonl"),
            Path.GetRelativePath(Environment.CurrentDirectory, JournalPath),
            .. Links()];
        Assert.All(
            names,
            name =>
                Assert.Equal(
                    nameof(Texts.JournalLocked),
                    Assert.Throws<SetupException>(() => ChatJournal.Open(name, SampleJournal.Options)).ErrorId));
        Assert.All(names, name => Assert.Empty(JournalHistory.Read(name).Entries));

        // A run that sends nothing only reads.
        ChatJournal.Open(JournalPath, SampleJournal.Options with { Rehearsal = null }).Dispose();
    }

    private IEnumerable<string> Links()
    {
        // Windows lets few people make links.
        if (!OperatingSystem.IsWindows())
        {
            yield return File.CreateSymbolicLink(_folder["link.jsonl"], JournalPath).FullName;
            yield return File.CreateSymbolicLink(_folder["link of a link.jsonl"], "link.jsonl").FullName;
        }
    }
}
