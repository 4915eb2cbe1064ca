using OutboundChat.Exclusions;

namespace OutboundChat.Tests.Exclusions;

[Collection(MemoryCollection.Name)]
public class ExclusionMemoryTests
{
    private const int Numbers = 1_000_000, Bytes = 30_000_000;

    [Fact]
    public void A_million_numbers_fit_in_30_MB()
    {
        // The numbering plans of its country are loaded with the first number.
        _ = ExclusionList.Read(["+46 700000000"], null);
        long before = GC.GetTotalMemory(forceFullCollection: true);

        ExclusionList list = ExclusionList.Read(Enumerable.Range(0, Numbers).Select(i => $"+46 {700_000_000 + i}"), null);

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, 0, Bytes);
        Assert.Equal(Numbers, list.Count);
        Assert.True(list.Contains("+46700999999"));
    }
}
