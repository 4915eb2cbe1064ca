using System.Diagnostics;

namespace OutboundChat.Bench.Clients;

/// <summary>Sends with the product's engine and measures the processor time of this process.</summary>
internal static class MeasuredClient
{
    /// <summary>Requests at a time.</summary>
    public const int Concurrency = 16;

    /// <summary>Prints the microseconds of processor time that a request took.</summary>
    public static void Run(Uri url, int requests)
    {
        TimeSpan before = Used();
        OwnClient.Send(url, requests, requestsPerSecond: 1e6, burst: 1_000_000);
        Console.WriteLine((Used() - before).TotalMicroseconds / requests);

        static TimeSpan Used()
        {
            using Process own = Process.GetCurrentProcess();
            return own.TotalProcessorTime;
        }
    }
}
