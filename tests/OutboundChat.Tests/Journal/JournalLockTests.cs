using System.Diagnostics;
using OutboundChat.Journal;
using OutboundChat.Tests.Tool;
using OutboundChat.Tool;
using OutboundChat.Tool.Simulation;

namespace OutboundChat.Tests.Journal;

/// <summary>One run at a time has a journal.</summary>
public sealed class JournalLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string JournalPath => _folder["journal.jsonl"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Another_process_has_it_until_it_ends_however_that_is_and_readers_may_read()
    {
        int arrived = 0;
        TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using Simulator simulator = await Simulator.StartAsync(new SimulatorOptions
        {
            RequestsPerSecond = 0,
            OnRequest = _ =>
            {
                Interlocked.Increment(ref arrived);
                first.TrySetResult();
            },
        });
        string[] send = ["send", _folder.Write("contacts.csv", "Phone\n+12065550100\n+12065550101\n"), .. ToolRun.To(simulator), "--journal-path", JournalPath];
        using Process other = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(ToolApp).Assembly.Location, .. Slow(send)]) { RedirectStandardOutput = true })!;
        try
        {
            await first.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
            ToolRun refused = await ToolRun.RunAsync(send);

            Assert.Equal((2, 1), (refused.ExitCode, arrived));
            Assert.Equal($"error: another run is using the journal '{JournalPath}'; wait for its end, or give this run a journal of its own.", Assert.Single(refused.ErrorLines));
            Assert.Single(JournalHistory.Read(JournalPath).Entries);
        }
        finally
        {
            other.Kill();
        }

        await other.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, (await ToolRun.RunAsync(send)).ExitCode);
        Assert.Equal(2, simulator.Contacts.Count);

        // One request, and then none for a long time.
        static string[] Slow(string[] arguments) => [.. arguments.Select((argument, i) => i > 0 && arguments[i - 1] is "--requests-per-second" ? "0.01" : i > 0 && arguments[i - 1] is "--burst" ? "1" : argument)];
    }

    [Fact]
    public void Another_run_of_the_same_process_is_refused_whatever_name_it_gives()
    {
        using ChatJournal journal = ChatJournal.Open(JournalPath, SampleJournal.Options);
        string[] names = [JournalPath, Path.Combine(_folder.Path, ".", "journal.jsonl"), Path.GetRelativePath(Environment.CurrentDirectory, JournalPath), .. Links()];
        Assert.All(names, name => Assert.Equal(nameof(Texts.JournalLocked), Assert.Throws<SetupException>(() => ChatJournal.Open(name, SampleJournal.Options)).ErrorId));
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
