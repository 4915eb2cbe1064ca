using System.Globalization;

namespace OutboundChat.Tests.Exclusions;

public sealed class ExclusionMemoryTests : IDisposable
{
    private const int Lines = 1_000_000;
    private const int HeapBytes = 40_000_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>In a process of its own, whose heap can't grow beyond the limit: whatever is needed at any moment has to fit.</summary>
    [Fact]
    public async Task A_million_lines_fit_in_40_MB_together_with_the_program()
    {
        File.WriteAllLines(_folder["many.txt"], Enumerable.Range(0, Lines).Select(i => string.Create(CultureInfo.InvariantCulture, $"+46 {700_000_000 + i}")));
        string contacts = _folder.Write("contacts.csv", "Phone\n+46 700 00 00 00\n0046700999999\n+46701000000\n");

        (_, string output) = await ChildProcess.RunAsync(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "outbound-chat.dll"), "send", contacts, "--exclude-destination", _folder["many.txt"], "--simulate", "--dry-run"],
            _folder.Path,
            TimeSpan.FromMinutes(1),
            variables: [("DOTNET_GCHeapHardLimit", HeapBytes.ToString("X", CultureInfo.InvariantCulture))]);

        Assert.Contains("3 rows: 1 would be sent, 0 invalid, 0 duplicate, 2 excluded.", output, StringComparison.Ordinal);
    }
}
