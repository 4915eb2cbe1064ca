using System.Runtime.CompilerServices;

namespace OutboundChat.Tests;

/// <summary>
/// Tests that measure the memory of the whole process: they run one at a time, and never at the same time as other tests.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MemoryCollection
{
    public const string Name = "Memory";

    /// <returns>
    /// The bytes that only the held object keeps alive. They are measured when it is released, because garbage of earlier tests may be
    /// collected at any time before.
    /// </returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static long FreedWithout<T>(T?[] holder)
        where T : class
    {
        GC.GetTotalMemory(forceFullCollection: true);
        long with = GC.GetTotalMemory(forceFullCollection: true);
        holder[0] = null;
        return with - GC.GetTotalMemory(forceFullCollection: true);
    }
}
