namespace OutboundChat.Tests.Module;

/// <summary>The Pester tests, one for each file, so that <c>dotnet test</c> runs everything that can be run.</summary>
public class PesterTests(PesterSuite suite) : IClassFixture<PesterSuite>
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(PesterSuite.Folder, "*.Tests.ps1").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_test_of_the_file_passes(string file)
    {
        Assert.SkipWhen(suite.Missing is not null, $"Pester cannot be run: {suite.Missing}");

        PesterFile result = suite.Of(file);

        Assert.True(result.Failed.Length == 0, string.Join(Environment.NewLine, result.Failed));
        Assert.SkipWhen(result.Passed == 0 && result.Skipped > 0, $"All {result.Skipped} tests of {file} need something that is not installed, such as PSScriptAnalyzer.");
        Assert.True(result.Passed > 0, $"{file} has no tests.");
    }
}
