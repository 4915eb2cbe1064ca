using System.Globalization;
using OutboundChat.Exclusions;

namespace OutboundChat.Tests.Exclusions;

[Collection(MemoryCollection.Name)]
public sealed class ExclusionListMemoryTests : IDisposable
{
    private const int Lines = 1_000_000;

    private readonly TemporaryFolder _folder = new();
    private readonly string _path;
    private readonly long _before;

    public ExclusionListMemoryTests()
    {
        _path = _folder["many.txt"];
        File.WriteAllLines(_path, Enumerable.Range(0, Lines).Select(i => string.Create(CultureInfo.InvariantCulture, $"+46 {700_000_000 + i}")));
        _before = GC.GetTotalMemory(forceFullCollection: true);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_million_numbers_of_a_file_take_at_most_40_MB()
    {
        ExclusionList list = ExclusionList.Read([_path], null, path => path);

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - _before, Lines * sizeof(ulong), 40_000_000);
        Assert.Equal(Lines, list.Count);
        Assert.True(list.Contains("+46700000000") && list.Contains("+46700999999"));
        Assert.False(list.Contains("+46701000000"));
    }

    [Fact]
    public void A_file_itself_takes_no_more_memory_at_its_end_than_at_its_beginning()
    {
        using ExclusionFile file = ExclusionFile.Open(_path)!;
        int lines = 0;
        foreach ((_, long line) in file.Read())
        {
            Assert.Equal(++lines, line);
            if (lines % (Lines / 5) == 0)
            {
                Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - _before, 0, 2_000_000);
            }
        }

        Assert.Equal(Lines, lines);
    }
}
