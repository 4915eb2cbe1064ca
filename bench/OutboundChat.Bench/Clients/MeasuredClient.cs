using System.Diagnostics;

namespace OutboundChat.Bench.Clients;

/// <summary>A client of which only the processor time counts: this process's, from the end of the warm-up.</summary>
internal static class MeasuredClient
{
    /// <summary>Requests under way at once.</summary>
    public const int Concurrency = 16;

    /// <summary>Enough for the run-time to have compiled for the last time what runs often.</summary>
    public static int WarmUp(int requests) => requests / 2;

    /// <summary>Prints the microseconds of processor time that a request took.</summary>
    public static async Task RunAsync(string kind, Uri url, int requests)
    {
        using HttpPeer http = new(url);
        Func<int, int, Task> send = kind switch
        {
            "own" => (first, count) => Task.Run(() => OwnClient.Send(url, first, count, requestsPerSecond: 1e6, burst: 1_000_000)),
            "http" => http.SendAsync,
            _ => throw new ArgumentException($"There is no client '{kind}'.", nameof(kind)),
        };
        await send(0, WarmUp(requests));
        TimeSpan before = Used();
        await send(WarmUp(requests), requests);
        Console.WriteLine((Used() - before).TotalMicroseconds / requests);

        static TimeSpan Used()
        {
            using Process own = Process.GetCurrentProcess();
            return own.TotalProcessorTime;
        }
    }
}
