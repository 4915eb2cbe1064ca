using System.Text.Json;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Connect;

/// <summary>
/// AWS's own JavaScript client, driven once for all cases of the conformance test. Where node or the package is not to be had,
/// <see cref="Missing"/> says why.
/// </summary>
public sealed class JavaScriptClient : IAsyncLifetime
{
    private Dictionary<string, LoopbackRequest> _sent = [];

    /// <summary>Why the client cannot be run here; null if it was.</summary>
    public string? Missing { get; private set; }

    /// <summary>The request that the client sent for a case.</summary>
    public LoopbackRequest Sent(string name) => _sent[name];

    public async ValueTask InitializeAsync()
    {
        Missing = await NodePackages.MissingAsync();
        if (Missing is not null)
        {
            return;
        }

        await using var server = new LoopbackServer(LoopbackAnswer.Json("""{"ContactId":"c-1"}"""));
        var cases = JsonSerializer.Serialize(ConformanceCases.All.Values, JsonSerializerOptions.Web);
        var (exitCode, output) = await NodePackages.RunAsync(["send.mjs", server.Url], cases);
        Assert.True(exitCode == 0, output);
        Assert.Equal(ConformanceCases.All.Count, server.Requests.Count);
        _sent = ConformanceCases.All.Keys.Zip(server.Requests).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
