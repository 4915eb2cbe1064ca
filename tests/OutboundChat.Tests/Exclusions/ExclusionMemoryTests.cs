using System.Runtime.CompilerServices;
using OutboundChat.Exclusions;

namespace OutboundChat.Tests.Exclusions;

[Collection(MemoryCollection.Name)]
public class ExclusionMemoryTests
{
    private const int Numbers = 1_000_000, MaxBytes = 30_000_000;

    [Fact]
    public void A_million_numbers_fit_in_30_MB()
    {
        ExclusionList?[] holder = [null];
        Fill(holder);

        Assert.InRange(MemoryCollection.FreedWithout(holder), Numbers * sizeof(ulong), MaxBytes);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Fill(ExclusionList?[] holder)
    {
        ExclusionList list = holder[0] = ExclusionList.Read(Enumerable.Range(0, Numbers).Select(i => $"+46 {700_000_000 + i}"), null);

        Assert.Equal(Numbers, list.Count);
        Assert.True(list.Contains("+46700999999"));
    }
}
