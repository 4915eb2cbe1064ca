using System.Text.Json;
using OutboundChat.Tool.Simulation;

namespace OutboundChat.Tests.Simulation;

public sealed class RequestLogTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("outbound-chat").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Each_request_is_one_line_of_JSON()
    {
        string path = Path.Combine(_folder, "requests.jsonl");
        using (RequestLog log = new(path))
        {
            await using Simulator simulator = await Simulator.StartAsync(new SimulatorOptions { RequestsPerSecond = 0, OnRequest = log.Write });
            await simulator.PutAsync(SimulatorClient.Json(""","ClientToken":"one" """));
            await simulator.PutAsync("{}");
            await SimulatorClient.SendAsync(SimulatorClient.SignGet(simulator.Url, "/instance?maxResults=5"));
            Assert.Null(log.Trouble);
        }

        JsonElement[] lines = [.. (await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken)).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(3, lines.Length);
        Assert.Equal("PUT", lines[0].GetProperty("method").GetString());
        Assert.Equal("/contact/outbound-chat", lines[0].GetProperty("path").GetString());
        Assert.Equal(200, lines[0].GetProperty("status").GetInt32());
        Assert.Equal("one", lines[0].GetProperty("clientToken").GetString());
        Assert.Equal("+12065550100", lines[0].GetProperty("destination").GetString());
        Assert.Equal("us-west-2", lines[0].GetProperty("region").GetString());
        Assert.NotNull(lines[0].GetProperty("contactId").GetString());
        Assert.False(lines[0].TryGetProperty("fault", out _));
        Assert.False(lines[0].TryGetProperty("query", out _));
        Assert.Equal("InvalidRequestException", lines[1].GetProperty("error").GetString());
        Assert.Equal(("/instance", "maxResults=5"), (lines[2].GetProperty("path").GetString(), lines[2].GetProperty("query").GetString()));
    }

    [Fact]
    public void A_log_that_cannot_be_written_is_named()
    {
        SetupException e = Assert.Throws<SetupException>(() => new RequestLog(_folder));
        Assert.Equal(nameof(Texts.LogUnwritable), e.ErrorId);
        Assert.Contains("outbound-chat", e.Message, StringComparison.Ordinal);
    }
}
