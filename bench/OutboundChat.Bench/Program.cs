using System.Globalization;
using OutboundChat.Bench;
using OutboundChat.Bench.Benchmarks;
using OutboundChat.Bench.Clients;

// Usage: [names of benchmarks] [--rows=100000] [--rounds=5] [--quick] [--json]
// Numbers are written the same in every culture.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// The client that is measured is a program of its own: this one, started again.
if (args is ["client", var url, var requests])
{
    MeasuredClient.Run(new Uri(url), int.Parse(requests, CultureInfo.InvariantCulture));
    return 0;
}

using PeerModules peers = new();
IBenchmark[] all =
    [new CheckSpeed(peers), new ResumeSpeed(), new SendCost(), new Pace(), new ImportTime(peers), new FirstUse(), new PeakMemory()];
BenchOptions options = new();
List<string> names = [];
bool asJson = false;
foreach (string argument in args)
{
    switch (argument.Split('='))
    {
        case ["--rows", var rows]: options = options with { Rows = int.Parse(rows, CultureInfo.InvariantCulture) }; break;
        case ["--rounds", var rounds]: options = options with { Rounds = int.Parse(rounds, CultureInfo.InvariantCulture) }; break;
        case ["--quick"]: options = BenchOptions.ForQuickLook; break;
        case ["--json"]: asJson = true; break;
        case [var name] when all.Any(benchmark => benchmark.Name == name): names.Add(name); break;
        default:
            string known = string.Join(", ", all.Select(benchmark => benchmark.Name));
            await Console.Error.WriteLineAsync(
                $"Unknown: {argument}. Options: --rows=n, --rounds=n, --quick, --json. Benchmarks: {known}.");
            return 1;
    }
}

using CancellationTokenSource stop = new();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
List<Figure> figures = [];
foreach (IBenchmark benchmark in all.Where(benchmark => names.Count == 0 || names.Contains(benchmark.Name)))
{
    if (!asJson)
    {
        await Console.Error.WriteLineAsync($"{benchmark.Name}: {benchmark.What} ...");
    }

    figures.AddRange(await benchmark.RunAsync(options, stop.Token));
}

Console.WriteLine(asJson ? FigureTable.ToJson(figures) : FigureTable.ToText(figures));
return 0;
