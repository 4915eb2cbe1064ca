using System.Diagnostics;
using OutboundChat.Journal;
using OutboundChat.Tool.Simulation;

namespace OutboundChat.Tests.Killing;

/// <summary>
/// One file of recipients, its journal, and a service that fails as services do. A process that sends the file is killed and started again as often as
/// the test likes; the service is in the test's own process, so it knows what the killed ones did.
/// </summary>
internal sealed class KilledRun : IAsyncDisposable
{
    private const int Recipients = 60;

    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(60);

    /// <summary>How a process ends that was killed.</summary>
    private static readonly int s_killed = OperatingSystem.IsWindows() ? -1 : 128 + 9;

    private readonly TemporaryFolder _folder = new();
    private Simulator _simulator = null!;
    private volatile Process? _process;
    private int _arrivals, _lastArrival;

    private KilledRun() => _folder.Write("contacts.csv", "Phone,Message\n" + string.Concat(Enumerable.Range(0, Recipients).Select(i => $"+120655501{i:00},Hello {i}\n")));

    public string CsvPath => _folder["contacts.csv"];

    public string JournalPath => _folder["journal.jsonl"];

    public Simulator Simulator => _simulator;

    public int Chats => _simulator.Contacts.Count;

    /// <summary>Chats beyond the first of each recipient.</summary>
    public int Doubles => Chats - Reached;

    public int Missing => Recipients - Reached;

    private int Reached => _simulator.Contacts.Select(Destination).Distinct().Count();

    /// <param name="seed">For the faults.</param>
    public static async Task<KilledRun> StartAsync(int seed)
    {
        KilledRun run = new();
        run._simulator = await Simulator.StartAsync(new SimulatorOptions
        {
            // The process goes ten times as fast as it may, so that it is told 'too many' in bursts.
            RequestsPerSecond = 100,
            Burst = 10,
            ActiveChats = 0,
            FaultRates = new Dictionary<Fault, double> { [Fault.DroppedAfter] = 0.05, [Fault.DroppedBefore] = 0.05, [Fault.InternalError] = 0.05, [Fault.SlowAnswer] = 0.05 },
            FaultSeed = seed,
            SlowAnswer = TimeSpan.FromMilliseconds(50),
            OnRequest = run.Arrive,
        });
        return run;
    }

    /// <summary>Lets a process send the file.</summary>
    /// <param name="command">What starts it.</param>
    /// <param name="moment">When it is killed.</param>
    /// <returns>Its exit code; null where it was killed.</returns>
    public async Task<int?> RunAsync(ProcessStartInfo command, KillMoment moment)
    {
        command.RedirectStandardOutput = command.RedirectStandardError = true;
        (_arrivals, _lastArrival) = (0, moment.Arrival ?? 0);
        using Process process = _process = Process.Start(command)!;
        using CancellationTokenSource longest = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        longest.CancelAfter(s_longest);
        Task<string> output = process.StandardOutput.ReadToEndAsync(longest.Token), error = process.StandardError.ReadToEndAsync(longest.Token);
        try
        {
            Task ended = process.WaitForExitAsync(longest.Token);
            if (moment.After is { } after && await Task.WhenAny(ended, Task.Delay(after, longest.Token)) != ended)
            {
                process.Kill();
            }

            await ended;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        _process = null;
        if (process.ExitCode == s_killed)
        {
            return null;
        }

        // Rows that failed for all their attempts are for the next run; nothing else may go wrong.
        Assert.True(process.ExitCode is 0 or 1, $"It ended with code {process.ExitCode}. {await output}{await error}");
        return process.ExitCode;
    }

    /// <summary>Whatever the moment was, the journal is whole, knows of every chat, and says of none that it was started that was not.</summary>
    public void AssertTruth()
    {
        if (!File.Exists(JournalPath))
        {
            Assert.Empty(_simulator.Contacts);
            return;
        }

        Dictionary<string, OutboundChatJournalEntry> entries = JournalHistory.Read(JournalPath).Entries.ToDictionary(entry => entry.ClientToken!);
        Dictionary<string, string> created = _simulator.Contacts.ToDictionary(contact => contact.Request.ClientToken, contact => contact.ContactId);
        Assert.All(created.Keys, token => Assert.True(entries[token].State is OutboundChatJournalState.Started or OutboundChatJournalState.Unknown));
        Assert.All(
            entries.Values.Where(entry => entry.State == OutboundChatJournalState.Started),
            entry => Assert.Equal(created[entry.ClientToken!], entry.ContactId));
    }

    /// <summary>Every recipient has one chat, and the journal says so.</summary>
    public void AssertDone()
    {
        AssertTruth();
        Assert.Equal((0, 0), (Doubles, Missing));
        JournalHistory history = JournalHistory.Read(JournalPath);
        Assert.Equal((Recipients, Recipients), (history.Summary.Total, history.Summary.Started));
        Assert.True(history.Summary.Runs[^1].Completed);
    }

    public async ValueTask DisposeAsync()
    {
        await _simulator.DisposeAsync();
        _folder.Dispose();
    }

    private static string Destination(SimulatedContact contact) => contact.Request.DestinationEndpoint.Address;

    /// <summary>A request was dealt with, and its answer has not left.</summary>
    private void Arrive(RequestRecord record)
    {
        if (Interlocked.Increment(ref _arrivals) == _lastArrival)
        {
            _process?.Kill();
        }
    }
}
