namespace OutboundChat.Tests;

/// <summary>What keeps the sources readable, as .editorconfig says, and their parts apart.</summary>
public class HouseTests
{
    private const int LongestLine = 140, LongestFile = 300;

    // Files and folders that are not there yet. Each leaves the list as soon as nothing in it is over a limit.
    private static readonly string[] s_exempt =
    [
        "tests/OutboundChat.Tests/",
    ];

    private static readonly string[] s_overLimit = [.. Sources().SelectMany(OverLimit)];

    [Fact]
    public void No_line_and_no_file_is_too_long() => Assert.DoesNotContain(s_overLimit, place => !s_exempt.Any(place.StartsWith));

    [Fact]
    public void Nothing_is_exempt_that_need_not_be() =>
        Assert.All(s_exempt, exempt => Assert.Contains(s_overLimit, place => place.StartsWith(exempt)));

    [Fact]
    public void Core_knows_nothing_of_PowerShell() =>
        Assert.DoesNotContain(
            typeof(OutboundChatContact).Assembly.GetReferencedAssemblies(), name => name.Name == "System.Management.Automation");

    private static IEnumerable<string> OverLimit(string file)
    {
        string[] lines = File.ReadAllLines(file);
        string name = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
        if (lines.Length > LongestFile)
        {
            yield return $"{name}: {lines.Length} lines";
        }

        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length > LongestLine)
            {
                yield return $"{name}:{i + 1}: {lines[i].Length} characters";
            }
        }
    }

    private static IEnumerable<string> Sources()
    {
        string[] folders = ["bench", "docs", "samples", "src", "tests"], extensions = [".cs", ".ps1", ".psm1", ".psd1"];
        string[] notOurs = ["bin", "obj", "node_modules"];
        return folders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
            .Where(file => extensions.Contains(Path.GetExtension(file)))
            .Where(file => !Path.GetRelativePath(Repository.Root, file).Split('/', '\\').Intersect(notOurs).Any())
            .Append(Path.Combine(Repository.Root, "build.ps1"));
    }
}
