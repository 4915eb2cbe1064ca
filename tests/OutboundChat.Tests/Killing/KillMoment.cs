namespace OutboundChat.Tests.Killing;

/// <summary>When a process is killed: after a time, or when its n-th request has been dealt with and before the answer leaves; neither is never.</summary>
internal readonly record struct KillMoment(TimeSpan? After, int? Arrival)
{
    /// <summary>One in two by the clock, anywhere in the life of an undisturbed process.</summary>
    public static KillMoment Next(Random random, TimeSpan life) =>
        random.Next(2) == 0 ? new KillMoment(life * random.NextDouble(), null) : new KillMoment(null, random.Next(1, 80));
}
