using System.Runtime.CompilerServices;

namespace OutboundChat.Tests;

/// <summary>
/// Tests that measure the memory of the whole process: they run one at a time, and never at the same time as other tests.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MemoryCollection
{
    public const string Name = "Memory";

    private const int Settled = 100_000, MaxCollections = 50;

    /// <returns>
    /// The bytes that only the held object keeps alive. They are measured when it is released, because garbage of earlier tests may be
    /// collected at any time before.
    /// </returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static long FreedWithout<T>(T?[] holder)
        where T : class
    {
        long with = Collect();
        holder[0] = null;
        return with - Collect();
    }

    /// <summary>Collects until nothing more is freed: finalizers and pools let go of their memory only after a collection.</summary>
    private static long Collect()
    {
        long before, now = GC.GetTotalMemory(forceFullCollection: true);
        int collections = 0;
        do
        {
            before = now;
            GC.WaitForPendingFinalizers();
            now = GC.GetTotalMemory(forceFullCollection: true);
        }
        while (before - now > Settled && ++collections < MaxCollections);
        return now;
    }
}
