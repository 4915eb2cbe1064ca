using OutboundChat.Simulation;

namespace OutboundChat.Bench.Benchmarks;

/// <summary>Resuming a run whose rows were all started earlier, against checking the same rows.</summary>
internal sealed class ResumeSpeed : IBenchmark
{
    private const double Target = 2;

    public string Name => "resume";

    public string What => "resuming a run whose rows were all started earlier against checking the same rows";

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken stop)
    {
        using ContactsFile warmUp = new(options.Rows / 10), rows = new(options.Rows);
        using SimulatorProgram simulator = await SimulatorProgram.StartAsync(0, 1);
        string journal = Path.ChangeExtension(rows.Path, "jsonl");
        string start = $"Start-OutboundChatContact @given -AccessKey {SimulatedSession.AccessKey} -SecretKey {SimulatedSession.SecretKey}"
            + $" -Region us-west-2 -EndpointUrl {simulator.Url} -RequestsPerSecond 100000 -Burst 1000 -JournalPath '{journal}' 3> $null";
        try
        {
            await PowerShellScript.RunAsync(
                $"""
                Import-Module '{BenchFiles.Module}'
                {PowerShellScript.Given}
                Import-Csv '{rows.Path}' | {start} > $null
                """,
                stop);
            double[][] times = await Rounds.TakeTurnsAsync(
                options.Rounds,
                () => PowerShellScript.MeasureAsync(BenchFiles.Module, start, warmUp, rows, stop),
                () => PowerShellScript.MeasureAsync(BenchFiles.Module, "Test-OutboundChatContact @given", warmUp, rows, stop));
            Figure figure = new(Name, $"{options.Rows:N0} rows that were started earlier / Test-OutboundChatContact", "ms", Target);
            return [figure.Of(times[0], times[1])];
        }
        finally
        {
            File.Delete(journal);
            File.Delete(journal + ".lock");
        }
    }
}
