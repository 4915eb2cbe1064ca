using System.Globalization;
using OutboundChat.Simulation;
using OutboundChat.SimulatorHost;

// Options are arguments of the form name=value. The program prints its URL and ends when its standard input does.
Dictionary<string, string> given = args.Select(argument => argument.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
SimulatedConnectOptions defaults = new();
Fault[] kinds = [Fault.InternalError, Fault.DroppedBefore, Fault.DroppedAfter, Fault.SlowAnswer];
double rate = Number("fault-rate", 0);
using RequestLog? log = Take("log") is { } path ? new RequestLog(path) : null;
SimulatedConnectOptions options = new()
{
    RequestsPerSecond = Number("requests-per-second", defaults.RequestsPerSecond),
    Burst = (int)Number("burst", defaults.Burst),
    ActiveChats = (int)Number("active-chats", defaults.ActiveChats),
    FaultRates = new Dictionary<Fault, double>
    {
        [Fault.InternalError] = Number("internal-error", rate / kinds.Length),
        [Fault.DroppedBefore] = Number("dropped-before", rate / kinds.Length),
        [Fault.DroppedAfter] = Number("dropped-after", rate / kinds.Length),
        [Fault.SlowAnswer] = Number("slow-answer", rate / kinds.Length),
    },
    FaultSeed = Take("seed") is { } seed ? int.Parse(seed, CultureInfo.InvariantCulture) : null,
    SlowAnswer = TimeSpan.FromSeconds(Number("slow-answer-seconds", defaults.SlowAnswer.TotalSeconds)),
    OnRequest = log is null ? null : log.Write,
};
SigningKeys keys = SigningKeys.Simulated with { SessionToken = Take("session-token") };
if (given.Count > 0)
{
    await Console.Error.WriteLineAsync($"Unknown options: {string.Join(", ", given.Keys)}");
    return 1;
}

await using SimulatorServer server = await SimulatorServer.StartAsync(options, keys: keys);
Console.WriteLine(server.Url);
while (await Console.In.ReadLineAsync() is not null)
{
}

return 0;

string? Take(string name) => given.Remove(name, out string? value) ? value : null;

double Number(string name, double otherwise) => Take(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;
