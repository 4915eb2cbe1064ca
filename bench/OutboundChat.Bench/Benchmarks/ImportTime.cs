using System.Globalization;

namespace OutboundChat.Bench.Benchmarks;

/// <summary>Importing the module, against importing a binary module with nothing in it.</summary>
internal sealed class ImportTime(PeerModules peers) : IBenchmark
{
    private const double Target = 60;

    /// <summary>An import is short and its time varies, so it takes more rounds than other figures.</summary>
    private const int RoundsOfEach = 4;

    public string Name => "import";

    public string What => "Import-Module OutboundChat against an empty binary module";

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken stop)
    {
        await peers.CompileAsync(stop);

        if (!options.IsQuick)
        {
            // The first imports read the files from the disk.
            await MeasureAsync(BenchFiles.Module, stop);
            await MeasureAsync(peers.Empty, stop);
        }

        double[][] times = await Rounds.TakeTurnsAsync(
            options.IsQuick ? 1 : options.Rounds * RoundsOfEach,
            () => MeasureAsync(BenchFiles.Module, stop),
            () => MeasureAsync(peers.Empty, stop));
        Figure figure = new(Name, "Import-Module OutboundChat - empty binary module", "ms", Target);
        return [figure.Of(times[0], times[1], asDifference: true)];
    }

    private static async Task<double> MeasureAsync(string module, CancellationToken stop)
    {
        ChildProgram child = await PowerShellScript.RunAsync(
            $$"""
            $watch = [Diagnostics.Stopwatch]::StartNew()
            Import-Module '{{module}}'
            $watch.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture)
            """,
            stop);
        return double.Parse(child.LastLine, CultureInfo.InvariantCulture);
    }
}
