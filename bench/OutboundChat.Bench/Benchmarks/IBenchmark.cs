namespace OutboundChat.Bench.Benchmarks;

/// <summary>Measures something against a peer.</summary>
internal interface IBenchmark
{
    string Name { get; }

    /// <summary>In a few words, shown while it runs.</summary>
    string What { get; }

    Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken stop);
}
