using System.Diagnostics;

namespace OutboundChat.Bench;

/// <summary>The simulator in a process of its own, so that its processor time is not the client's.</summary>
internal sealed class SimulatorProgram : IDisposable
{
    private readonly Process _process;

    private SimulatorProgram(Process process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    /// <param name="requestsPerSecond">The quota; 0 for none.</param>
    /// <param name="burst">What the quota's bucket holds.</param>
    public static async Task<SimulatorProgram> StartAsync(double requestsPerSecond, int burst)
    {
        Process process = ChildProgram.Start(
            "dotnet", BenchFiles.SimulatorHost, "active-chats=0", $"requests-per-second={requestsPerSecond}", $"burst={burst}");
        return await process.StandardOutput.ReadLineAsync() is { } url
            ? new SimulatorProgram(process, new Uri(url))
            : throw new InvalidOperationException($"The simulator did not start: {await process.StandardError.ReadToEndAsync()}");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
