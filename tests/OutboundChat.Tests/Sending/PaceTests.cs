namespace OutboundChat.Tests.Sending;

public class PaceTests
{
    [Fact]
    public async Task Table()
    {
        List<string> lines = [];
        foreach (double backoff in new[] { 0, 0.5 })
        foreach ((double rate, int burst, int n) in new[] { (20.0, 5, 400), (2, 5, 400), (2, 1, 200), (20, 1, 400), (100, 50, 2000), (50, 5, 2000) })
        foreach (double factor in new[] { 1.0, 1.2, 2, 4, 20 })
        foreach (double latency in new[] { 0.005, 0.1, 0.5 })
        foreach (double others in new[] { 0.0, 0.5 })
        {
            ModelRun run = new() { Rate = rate, Burst = burst, Factor = factor, Latency = latency, OthersRate = rate * others, Backoff = a => Math.Min(20, backoff * Math.Pow(2, a - 1)) };
            double t = await run.RunAsync(n);
            lines.Add($"backoff {backoff} r {rate} b {burst} n {n} x{factor} lat {latency} others {others}: {t * rate * (1 - others) / (n - burst):0.000} refused {run.Refused} most {run.MostAttempts}");
        }
        File.WriteAllLines("/tmp/pace.txt", lines);
    }
}
