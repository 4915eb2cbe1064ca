using OutboundChat.Tool.Simulation;

namespace OutboundChat.Tests.Tool;

/// <summary>What -BatchId, -JournalPath and -QuotaAction do, as options of the program.</summary>
public sealed class ResumeTests : IDisposable
{
    private static readonly SimulatorOptions s_noQuota = new() { RequestsPerSecond = 0, ActiveChats = 0 };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_run_starts_only_who_is_new_and_says_how_many_were_started_before()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        await SendAsync(simulator, Numbers(3));
        ToolRun again = await SendAsync(simulator, Numbers(5));

        Assert.Equal((0, string.Empty), (again.ExitCode, again.Error));
        Assert.Contains("5 rows: 2 started, 3 already started, in ", again.Out, StringComparison.Ordinal);
        Assert.Equal(5, simulator.Contacts.Count);
    }

    [Fact]
    public async Task Rows_and_columns_may_be_moved_between_two_runs()
    {
        Dictionary<Fault, double> faults = new() { [Fault.DroppedAfter] = 0.5 };
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota with { FaultRates = faults, FaultSeed = 4 });
        ToolRun first = await SendAsync(simulator, _folder.Write("a.csv", "Phone,Message,Note\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"+120655501{i:00},Hello {i},x\n"))), "--max-attempts", "1");
        Assert.Equal((1, 20), (first.ExitCode, simulator.Contacts.Count));

        faults.Clear();
        ToolRun again = await SendAsync(simulator, _folder.Write("b.csv", "Message,To,Extra\n" + string.Concat(Enumerable.Range(0, 22).Reverse().Select(i => $"Hello {i},+1 (206) 555-01{i:00},y\n"))));
        Assert.Equal((0, string.Empty), (again.ExitCode, again.Error));
        Assert.Equal(22, simulator.Contacts.Count);
    }

    [Fact]
    public async Task A_dry_run_knows_who_was_started_and_leaves_the_journal_as_it_is()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        await SendAsync(simulator, Numbers(2));
        byte[] before = File.ReadAllBytes(_folder["j.jsonl"]);
        ToolRun dry = await SendAsync(simulator, Numbers(3), "--dry-run");

        Assert.Contains("3 rows: 1 would be sent, 0 invalid, 0 duplicate, 2 already started. Nothing was sent.", dry.Out, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_folder["j.jsonl"]));
        Assert.Equal(0, dry.ExitCode);
    }

    [Fact]
    public async Task A_dry_run_makes_no_journal()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        await SendAsync(simulator, Numbers(1), "--dry-run");
        Assert.False(File.Exists(_folder["j.jsonl"]));
    }

    [Fact]
    public async Task What_a_rehearsal_started_is_not_taken_for_started()
    {
        string path = Numbers(1);
        await ToolRun.RunAsync("send", path, "--simulate", "--journal-path", _folder["j.jsonl"]);
        ToolRun real = await ToolRun.RunAsync(
            "send", path, "--journal-path", _folder["j.jsonl"], "--region", "us-west-2", "--access-key", "AKIDEXAMPLE", "--secret-key", "secret",
            "--instance-id", SimulatorOptions.DefaultInstanceId, "--contact-flow-id", SimulatorOptions.DefaultContactFlowId, "--source", SimulatorOptions.DefaultSource);

        Assert.Equal(2, real.ExitCode);
        Assert.Equal($"error: the journal '{_folder["j.jsonl"]}' is of a rehearsal on this machine, where nobody received anything; give another --journal-path.", Assert.Single(real.ErrorLines));
    }

    [Fact]
    public async Task A_full_quota_ends_the_run_and_the_rest_is_for_the_next_one()
    {
        await using (Simulator full = await Simulator.StartAsync(s_noQuota with { ActiveChats = 2 }))
        {
            ToolRun first = await SendAsync(full, Numbers(4), "--throttle-limit", "1", "--quota-action", "Stop");
            Assert.Equal(1, first.ExitCode);
            Assert.Contains("4 rows: 2 started, 1 failed, 1 not attempted, in ", first.Out, StringComparison.Ordinal);
        }

        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        ToolRun second = await SendAsync(simulator, Numbers(4));
        Assert.Contains("4 rows: 2 started, 2 already started, in ", second.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_starts_nobody_again_without_any_file()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        for (int run = 0; run < 2; run++)
        {
            Assert.Equal(0, (await ToolRun.RunAsync(["send", Numbers(3), .. ToolRun.To(simulator), "--batch-id", "spring"])).ExitCode);
        }

        Assert.Equal(3, simulator.Contacts.Count);
    }

    private Task<ToolRun> SendAsync(Simulator simulator, string path, params string[] more) =>
        ToolRun.RunAsync(["send", path, .. ToolRun.To(simulator), "--journal-path", _folder["j.jsonl"], .. more]);

    private string Numbers(int count) =>
        _folder.Write("numbers.csv", "Phone\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"+120655501{i:00}\n")));
}
