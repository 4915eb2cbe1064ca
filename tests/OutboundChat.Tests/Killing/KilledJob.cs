using System.Diagnostics;
using OutboundChat.Journal;
using OutboundChat.Simulation;
using OutboundChat.SimulatorHost;

namespace OutboundChat.Tests.Killing;

/// <summary>
/// Several files of recipients, a journal for each, and a service that fails as services do. A PowerShell that sends the files one by one
/// is killed and started again as often as the test likes. The service is in the test's own process, so it knows what the killed processes
/// sent.
/// </summary>
internal sealed class KilledJob : IAsyncDisposable
{
    private const int Files = 3, RowsPerFile = 60, Recipients = Files * RowsPerFile;

    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(120);

    /// <summary>The exit code of a process that was killed.</summary>
    private static readonly int s_killed = OperatingSystem.IsWindows() ? -1 : 128 + 9;

    private readonly TemporaryFolder _folder = new();
    private SimulatorServer _simulator = null!;
    private volatile Process? _process;
    private int _arrivals, _lastArrival;

    private KilledJob()
    {
        for (int file = 0; file < Files; file++)
        {
            IEnumerable<int> numbers = Enumerable.Range(file * RowsPerFile, RowsPerFile);
            _folder.Write($"{file}.csv", "Phone,Message\n" + string.Concat(numbers.Select(i => $"+447700900{i:000},Hello {i}\n")));
        }
    }

    public int Chats => _simulator.Contacts.Count;

    /// <summary>Chats beyond the first of each recipient.</summary>
    public int Doubles => Chats - Reached;

    public int Missing => Recipients - Reached;

    private int Reached => _simulator.Contacts.Select(contact => contact.Request.DestinationEndpoint.Address).Distinct().Count();

    private IEnumerable<JournalHistory> Journals =>
        Enumerable.Range(0, Files).Select(file => _folder[$"{file}.jsonl"]).Where(File.Exists).Select(path => JournalHistory.Read(path));

    /// <summary>It ends with 0 when all rows of all files are started, and with 1 when some failed.</summary>
    private string Script => $$"""
        Import-Module '{{Path.Combine(Repository.Root, "out", "OutboundChat")}}'
        $chat = @{
            InstanceId = '{{SimulatedAccount.DefaultInstanceId}}'; ContactFlowId = '{{SimulatedAccount.DefaultContactFlowId}}'
            SourceEndpoint = '{{SimulatedAccount.DefaultSource}}'; EndpointUrl = '{{_simulator.Url}}'; Region = 'us-west-2'
            AccessKey = '{{SimulatedSession.AccessKey}}'; SecretKey = '{{SimulatedSession.SecretKey}}'
            RequestsPerSecond = 1000; Burst = 1000; ErrorAction = 'SilentlyContinue'
        }
        $results = foreach ($file in 0..{{Files - 1}}) {
            Import-Csv "{{_folder.Path}}/$file.csv" | Start-OutboundChatContact @chat -JournalPath "{{_folder.Path}}/$file.jsonl"
        }
        exit [int](@($results).Count -ne {{Recipients}} -or @($results.Status -notmatch 'Started').Count -gt 0)
        """;

    /// <param name="seed">For the faults.</param>
    public static async Task<KilledJob> StartAsync(int seed)
    {
        KilledJob job = new();
        job._simulator = await SimulatorServer.StartAsync(new SimulatedConnectOptions
        {
            // PowerShell sends several times faster than the quota, so it is throttled in bursts.
            RequestsPerSecond = 200,
            Burst = 10,
            ActiveChats = 0,
            FaultRates = new Dictionary<Fault, double>
            {
                [Fault.DroppedAfter] = 0.05, [Fault.DroppedBefore] = 0.05, [Fault.InternalError] = 0.05, [Fault.SlowAnswer] = 0.05,
            },
            FaultSeed = seed,
            SlowAnswer = TimeSpan.FromMilliseconds(50),
            OnRequest = job.Arrive,
        });
        return job;
    }

    /// <summary>Lets a PowerShell send the files.</summary>
    /// <returns>Its exit code; null when it was killed.</returns>
    public async Task<int?> RunAsync(KillMoment moment)
    {
        ProcessStartInfo start = await PowerShellProgram.StartInfoAsync("-Command", Script);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        (_arrivals, _lastArrival) = (0, moment.Arrival ?? 0);
        using Process process = _process = Process.Start(start)!;
        using CancellationTokenSource longest = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        longest.CancelAfter(s_longest);
        Task<string> output = process.StandardOutput.ReadToEndAsync(longest.Token);
        Task<string> error = process.StandardError.ReadToEndAsync(longest.Token);
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

        // Rows that failed all their attempts are sent by the next run. No other failure is expected.
        Assert.True(process.ExitCode is 0 or 1, $"It ended with code {process.ExitCode}. {await output}{await error}");
        return process.ExitCode;
    }

    /// <summary>Whatever the moment was, the journals are whole, know every chat, and call no row started that was not.</summary>
    public void AssertTruth()
    {
        Dictionary<string, OutboundChatJournalEntry> entries =
            Journals.SelectMany(journal => journal.Entries).ToDictionary(entry => entry.ClientToken!);
        Dictionary<string, string> created =
            _simulator.Contacts.ToDictionary(contact => contact.Request.ClientToken, contact => contact.ContactId);
        Assert.All(
            created.Keys,
            token =>
                Assert.True(entries[token].State is nameof(OutboundChatJournalState.Started) or nameof(OutboundChatJournalState.Unknown)));
        Assert.All(
            entries.Values.Where(entry => entry.State == nameof(OutboundChatJournalState.Started)),
            entry => Assert.Equal(created[entry.ClientToken!], entry.ContactId));
    }

    /// <summary>Every recipient has one chat, and the journals record it.</summary>
    public void AssertDone()
    {
        AssertTruth();
        Assert.Equal((0, 0), (Doubles, Missing));
        Assert.Equal(Files, Journals.Count());
        Assert.All(Journals, journal =>
        {
            Assert.Equal((RowsPerFile, RowsPerFile), (journal.Summary.Total, journal.Summary.Started));
            Assert.True(journal.Summary.Runs[^1].Completed);
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _simulator.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>A request was handled, and its answer has not left.</summary>
    private void Arrive(SimulatedRequest record)
    {
        if (Interlocked.Increment(ref _arrivals) == _lastArrival)
        {
            _process?.Kill();
        }
    }
}
