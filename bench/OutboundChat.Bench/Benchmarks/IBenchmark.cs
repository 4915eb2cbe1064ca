namespace OutboundChat.Bench.Benchmarks;

/// <summary>Measures something against a peer.</summary>
internal interface IBenchmark
{
    string Name { get; }

    /// <summary>In a few words, for whoever waits.</summary>
    string What { get; }

    Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken stop);
}
