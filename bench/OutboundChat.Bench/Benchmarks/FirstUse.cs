using System.Diagnostics;

namespace OutboundChat.Bench.Benchmarks;

/// <summary>A new PowerShell that imports the module for one result, against one that passes the same row through a pipeline.</summary>
internal sealed class FirstUse : IBenchmark
{
    private const double CheckTarget = 1.5, StartTarget = 2;

    /// <summary>A start is short and its time varies, so it takes more rounds than other figures.</summary>
    private const int RoundsOfEach = 4;

    public string Name => "firstuse";

    public string What => "a new PowerShell for the first result against one for a pipeline without the module";

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken stop)
    {
        string import = $"Import-Module '{BenchFiles.Module}'{Environment.NewLine}";
        Func<Task<double>>[] measures =
        [
            () => MeasureAsync("ForEach-Object { $_ }"),
            () => MeasureAsync("Test-OutboundChatContact @given", import),
            () => MeasureAsync("Start-OutboundChatContact @given -Simulate -InformationAction Ignore", import),
        ];
        if (!options.IsQuick)
        {
            // The first starts read the files from the disk.
            await Rounds.TakeTurnsAsync(1, measures);
        }

        double[][] times = await Rounds.TakeTurnsAsync(options.IsQuick ? 1 : options.Rounds * RoundsOfEach, measures);
        return
        [
            new Figure(Name, "first result of Test-OutboundChatContact / PowerShell alone", "ms", CheckTarget).Of(times[1], times[0]),
            new Figure(Name, "first result of a rehearsal / PowerShell alone", "ms", StartTarget).Of(times[2], times[0]),
        ];

        async Task<double> MeasureAsync(string command, string import = "")
        {
            string script = $$"""
                {{import}}{{PowerShellScript.Given}}
                $row = [pscustomobject]@{ PhoneNumber = '{{ContactsFile.KnownNumber(0)}}'; OrderId = 1 }
                $given.MessageTemplate = 'Hi'
                if (-not ($row | {{command}})) { throw 'no result' }
                """;
            Stopwatch watch = Stopwatch.StartNew();
            await PowerShellScript.RunAsync(script, stop);
            return watch.Elapsed.TotalMilliseconds;
        }
    }
}
