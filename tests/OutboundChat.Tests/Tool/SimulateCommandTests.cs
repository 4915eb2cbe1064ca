using System.Text.RegularExpressions;
using Amazon.Connect;
using OutboundChat.Tests.Simulation;

namespace OutboundChat.Tests.Tool;

public sealed partial class SimulateCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_says_where_it_listens_and_what_to_set_until_it_is_stopped()
    {
        using CancellationTokenSource stop = new();
        using LineWaiter output = new("@simulator");
        Task<ToolRun> running = ToolRun.RunAsync(
            host => host with { Out = output, Stop = stop.Token },
            "simulate", "--requests-per-second", "0", "--access-key", "AKIDMINE", "--secret-key", "it's mine", "--session-token", "T", "--log", _folder["log.jsonl"]);
        string text = await output.Seen.WaitAsync(TestContext.Current.CancellationToken);
        Uri url = new(Url().Match(text).Value);

        using (AmazonConnectClient client = new("AKIDMINE", "it's mine", "T", SimulatorClient.Config(url)))
        {
            await client.StartOutboundChatContactAsync(SimulatorClient.Request(), TestContext.Current.CancellationToken);
        }

        await stop.CancelAsync();
        ToolRun run = await running;

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.StartsWith($"Amazon Connect is simulated at {url.GetLeftPart(UriPartial.Authority)} until Ctrl+C.", text, StringComparison.Ordinal);
        Assert.Contains("SecretKey      = 'it''s mine'", text, StringComparison.Ordinal);
        Assert.Contains("SessionToken   = 'T'", text, StringComparison.Ordinal);
        Assert.EndsWith("Ended; 1 chat started.", output.ToString().TrimEnd(), StringComparison.Ordinal);
        Assert.Single(File.ReadLines(_folder["log.jsonl"]));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+")]
    private static partial Regex Url();

    /// <summary>Output that tells when it holds a certain text.</summary>
    private sealed class LineWaiter(string awaited) : StringWriter
    {
        private readonly TaskCompletionSource<string> _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Seen => _seen.Task;

        public override Task FlushAsync()
        {
            if (ToString().Contains(awaited, StringComparison.Ordinal))
            {
                _seen.TrySetResult(ToString());
            }

            return Task.CompletedTask;
        }
    }
}
