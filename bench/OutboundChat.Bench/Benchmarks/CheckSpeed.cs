namespace OutboundChat.Bench.Benchmarks;

/// <summary>Checking a file of rows, against PowerShell's own work: reading the file and binding its rows.</summary>
internal sealed class CheckSpeed(PeerModules peers) : IBenchmark
{
    private const double Target = 1.5;

    public string Name => "check";

    public string What => "Import-Csv | Test-OutboundChatContact against a cmdlet that only writes the row back";

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken stop)
    {
        await peers.CompileAsync(stop);

        // A hundred numbers that a numbering plan knows. Others take longer, and files have few of them.
        using ContactsFile warmUp = new(options.Rows / 10, distinct: false), rows = new(options.Rows, distinct: false);
        double[][] times = await Rounds.TakeTurnsAsync(
            options.Rounds,
            () => MeasureAsync(BenchFiles.Module, "Test-OutboundChatContact"),
            () => MeasureAsync(peers.Floor, "Test-Floor"));
        Figure figure = new(Name, $"Import-Csv | Test-OutboundChatContact, {options.Rows:N0} rows / binder alone", "ms", Target);
        return [figure.Of(times[0], times[1])];

        Task<double> MeasureAsync(string module, string command) =>
            PowerShellScript.MeasureAsync(module, $"{command} @given -AllowDuplicate", warmUp, rows, stop);
    }
}
