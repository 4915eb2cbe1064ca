using System.Runtime.CompilerServices;
using OutboundChat.Exclusions;

namespace OutboundChat.Tests.Exclusions;

[Collection(MemoryCollection.Name)]
public class DestinationSetTests
{
    private const int Numbers = 1_000_000;
    private const long MaxBytes = 40_000_000;

    /// <summary>Possible distributions of numbers: consecutive, in steps that are powers of two, at the upper limit, or random.</summary>
    public static TheoryData<string> Layouts => ["sequence", "steps", "longest", "random"];

    [Fact]
    public void Every_number_is_distinguished_from_all_others()
    {
        string[] numbers = ["+12065550100", "+12065550101", "+2065550100", "+999999999999999", "+99999999999999", "+10"];
        DestinationSet set = new();

        Assert.All(numbers, number => Assert.False(set.Contains(number)));
        long place = 0;
        Assert.All(numbers, number => Assert.True(set.Add(number, ++place, out _)));
        Assert.False(set.Add(numbers[2], ++place, out long first));
        Assert.Equal(3, first);
        Assert.All(numbers, number => Assert.False(set.Add(number, ++place, out _)));
        Assert.All(numbers, number => Assert.True(set.Contains(number)));
        Assert.Equal(numbers.Length, set.Count);
        Assert.False(set.Contains("+12065550102"));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_million_numbers_take_at_most_40_MB_even_while_the_set_grows(string layout)
    {
        DestinationSet?[] holder = [null];
        long largestStep = Fill(holder, layout), kept = MemoryCollection.FreedWithout(holder);
        TestContext.Current.TestOutputHelper?.WriteLine($"{kept} bytes kept, {largestStep} in the largest step");

        // The memory at the peak is at most what a step allocates and what is kept at the end.
        Assert.InRange(kept + largestStep, Numbers * sizeof(ulong), MaxBytes);
    }

    /// <returns>The most that adding one number allocated.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Fill(DestinationSet?[] holder, string layout)
    {
        long largestStep = 0;
        DestinationSet set = holder[0] = new();
        foreach (string number in Distinct(layout))
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.True(set.Add(number, 1, out _));
            largestStep = Math.Max(largestStep, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(Numbers, set.Count);
        Assert.All(Distinct(layout).Take(1000), number => Assert.False(set.Add(number, 1, out _)));
        return largestStep;
    }

    private static IEnumerable<string> Distinct(string layout)
    {
        Random random = new(20270104);
        for (long i = 0; i < Numbers; i++)
        {
            // A million blocks of a million numbers each: one at random of every block.
            long digits = layout switch
            {
                "sequence" => 12_065_000_000 + i,
                "steps" => 100_000_000_000 + (i << 16),
                "longest" => 999_999_999_999_999 - i,
                _ => 100_000_000_000_000 + (i * 1_000_000) + random.Next(1_000_000),
            };
            yield return $"+{digits}";
        }
    }
}
