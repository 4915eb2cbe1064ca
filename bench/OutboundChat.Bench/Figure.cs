namespace OutboundChat.Bench;

/// <summary>One figure beside its target.</summary>
/// <param name="Benchmark">The benchmark's name.</param>
/// <param name="What">What was compared with what.</param>
/// <param name="Unit">The unit of ours, of the peer's and, with <see cref="IsDifference"/>, of the value.</param>
/// <param name="Target">The most that the value may be.</param>
internal sealed record Figure(string Benchmark, string What, string Unit, double Target)
{
    /// <summary>Ours, the median of all rounds.</summary>
    public double Ours { get; init; }

    /// <summary>The peer's, the median of all rounds.</summary>
    public double Peer { get; init; }

    /// <summary>The median of the rounds' ratios or differences, which is compared with the target.</summary>
    public double Value { get; init; }

    /// <summary>The lowest and the highest of the rounds.</summary>
    public double Lowest { get; init; }

    /// <inheritdoc cref="Lowest"/>
    public double Highest { get; init; }

    /// <summary>Whether the value is a difference and not a ratio.</summary>
    public bool IsDifference { get; init; }

    /// <summary>Why there is no value; null if there is one.</summary>
    public string? NotMeasured { get; init; }

    /// <summary>Whether the target is met; null if nothing was measured.</summary>
    public bool? IsMet => NotMeasured is null ? Value <= Target : null;

    /// <summary>Compares the rounds of ours with the peer's, each with the one that ran beside it.</summary>
    public Figure Of(IReadOnlyList<double> ours, IReadOnlyList<double> peer, bool asDifference = false)
    {
        double[] values = [.. ours.Zip(peer, (our, their) => asDifference ? our - their : our / their)];
        return this with
        {
            Ours = Median(ours),
            Peer = Median(peer),
            Value = Median(values),
            Lowest = values.Min(),
            Highest = values.Max(),
            IsDifference = asDifference,
        };
    }

    private static double Median(IReadOnlyList<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
