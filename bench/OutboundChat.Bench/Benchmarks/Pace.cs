using System.Diagnostics;
using OutboundChat.Bench.Clients;

namespace OutboundChat.Bench.Benchmarks;

/// <summary>Sending at a quota, against the shortest time that the quota allows.</summary>
internal sealed class Pace : IBenchmark
{
    public string Name => "pace";

    public string What => "sending at a quota of the simulator's against the shortest time that it allows";

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken stop)
    {
        (double rate, int burst, int chats) = options.IsQuick ? (50, 5, 30) : (20, 5, 400);

        // The first run of a process loads the client, which takes time that must not count.
        await MeasureAsync(0, 10_000, 10_000, 50, stop);
        List<Figure> figures =
        [
            await CompareAsync(rate, burst, chats, factor: 1, target: 1.02, stop),
            await CompareAsync(rate, burst, chats, factor: 4, target: 1.15, stop),
        ];
        if (!options.IsQuick)
        {
            figures.Add(await CompareAsync(2, 5, 45, factor: 1, target: 1.02, stop));
        }

        return figures;
    }

    private async Task<Figure> CompareAsync(double rate, int burst, int chats, double factor, double target, CancellationToken stop)
    {
        double shortest = (chats - burst) / rate;
        (double seconds, int refused) = await MeasureAsync(rate, rate * factor, burst, chats, stop);
        string pace = factor == 1 ? "at that pace" : $"at {factor} times that pace";
        Figure figure = new Figure(
            Name,
            $"{chats} chats {pace}, quota {rate}/s burst {burst}: {refused} refused / (n - b) / r",
            "s",
            target).Of([seconds], [shortest]);
        return factor == 1 && refused > 0 ? figure with { Value = double.PositiveInfinity } : figure;
    }

    private static async Task<(double Seconds, int Refused)> MeasureAsync(
        double quota, double requestsPerSecond, int burst, int chats, CancellationToken stop)
    {
        using SimulatorProgram simulator = await SimulatorProgram.StartAsync(quota, burst);
        Stopwatch watch = Stopwatch.StartNew();
        int attempts = OwnClient.Send(simulator.Url, chats, requestsPerSecond, burst);
        stop.ThrowIfCancellationRequested();
        return (watch.Elapsed.TotalSeconds, attempts - chats);
    }
}
