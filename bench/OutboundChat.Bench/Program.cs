using System.CommandLine;
using System.Globalization;
using OutboundChat.Bench;
using OutboundChat.Bench.Benchmarks;
using OutboundChat.Bench.Clients;

// No figure and no number of this program depends on where it runs.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

IBenchmark[] all = [new CheckSpeed(), new SendCost(), new Pace(), new ImportTime(), new PeakMemory()];
BenchOptions defaults = new();
Argument<string[]> names = new("names") { Description = $"Which of {string.Join(", ", all.Select(benchmark => benchmark.Name))} to run; all where none is named.", Arity = ArgumentArity.ZeroOrMore };
names.AcceptOnlyFromAmong([.. all.Select(benchmark => benchmark.Name)]);
Option<int> rows = new("--rows") { Description = "Rows that are checked; a fifth as many are sent, and ten times as many count for the memory.", DefaultValueFactory = _ => defaults.Rows };
Option<int> rounds = new("--rounds") { Description = "How often each figure is measured.", DefaultValueFactory = _ => defaults.Rounds };
Option<bool> quick = new("--quick") { Description = "A few rows and one round: shows that everything runs, and measures nothing." };
Option<bool> json = new("--json") { Description = "Prints the figures as JSON." };
RootCommand root = new("Measures OutboundChat against peers, on this machine alone; each figure is a ratio of one run.") { names, rows, rounds, quick, json };
root.SetAction(async (parsed, stop) =>
{
    BenchOptions options = parsed.GetValue(quick) ? BenchOptions.ForQuickLook : new BenchOptions { Rows = parsed.GetValue(rows), Rounds = parsed.GetValue(rounds) };
    string[] wanted = parsed.GetValue(names) is { Length: > 0 } given ? given : [.. all.Select(benchmark => benchmark.Name)];
    bool asJson = parsed.GetValue(json);
    List<Figure> figures = [];
    foreach (IBenchmark benchmark in all.Where(benchmark => wanted.Contains(benchmark.Name)))
    {
        if (!asJson)
        {
            await Console.Error.WriteLineAsync($"{benchmark.Name}: {benchmark.What} ...");
        }

        figures.AddRange(await benchmark.RunAsync(options, stop));
    }

    Console.WriteLine(asJson ? FigureTable.ToJson(figures) : FigureTable.ToText(figures));
});

// The clients that are measured are programs of their own: this one, called again.
Argument<string> kind = new("kind");
Argument<Uri> url = new("url") { CustomParser = result => new Uri(result.Tokens[0].Value) };
Argument<int> requests = new("requests");
Command client = new("client") { Hidden = true, Arguments = { kind, url, requests } };
client.SetAction((parsed, _) => MeasuredClient.RunAsync(parsed.GetValue(kind)!, parsed.GetValue(url)!, parsed.GetValue(requests)));
root.Subcommands.Add(client);

return await root.Parse(args).InvokeAsync();
