using System.Diagnostics;

namespace OutboundChat.Bench.Clients;

/// <summary>Sends with the product's engine and measures the processor time of this process, after a warm-up.</summary>
internal static class MeasuredClient
{
    /// <summary>Requests at a time.</summary>
    public const int Concurrency = 16;

    /// <summary>Enough requests for the runtime to finish compiling.</summary>
    public static int WarmUp(int requests) => requests / 2;

    /// <summary>Prints the microseconds of processor time that a request took.</summary>
    public static void Run(Uri url, int requests)
    {
        Send(0, WarmUp(requests));
        TimeSpan before = Used();
        Send(WarmUp(requests), requests);
        Console.WriteLine((Used() - before).TotalMicroseconds / requests);

        void Send(int first, int count) => OwnClient.Send(url, first, count, requestsPerSecond: 1e6, burst: 1_000_000);

        static TimeSpan Used()
        {
            using Process own = Process.GetCurrentProcess();
            return own.TotalProcessorTime;
        }
    }
}
