using System.Text.RegularExpressions;

namespace OutboundChat.Tests;

/// <summary>The limits of lines and files, and the allowed dependencies between parts of the product.</summary>
public partial class HouseTests
{
    private const int LongestLine = 140, LongestFile = 300;

    /// <summary>The name for files that are not in a folder.</summary>
    private const string Root = "(root)";

    [Fact]
    public void No_line_and_no_file_is_too_long() => Assert.Empty(Sources().SelectMany(OverLimit));

    [Fact]
    public void Core_knows_nothing_of_PowerShell() =>
        Assert.DoesNotContain(
            typeof(OutboundChatContact).Assembly.GetReferencedAssemblies(), name => name.Name == "System.Management.Automation");

    [Theory]
    [InlineData("OutboundChat.Core", "OutboundChat")]
    [InlineData("OutboundChat.Module", "OutboundChat.Module")]
    public void Folders_of_a_project_have_no_circular_references(string project, string rootNamespace)
    {
        Dictionary<string, HashSet<string>> uses = UsesOf(project, rootNamespace);
        Assert.True(uses.Count > 3);
        Assert.Empty(uses[Root]);
        Assert.Empty(uses.GetValueOrDefault("Texts", []));

        // Remove folders that use no others until none is left. The remaining ones are circular.
        while (uses.Keys.FirstOrDefault(folder => !uses[folder].Overlaps(uses.Keys)) is { } folder)
        {
            uses.Remove(folder);
        }

        Assert.Empty(uses.Select(pair => $"{pair.Key} uses {string.Join(", ", pair.Value.Intersect(uses.Keys))}"));
    }

    [Theory]
    [InlineData("OutboundChat.Module", "OutboundChat.Core")]
    [InlineData("OutboundChat.Core", "OutboundChat.Connect")]
    [InlineData("OutboundChat.Connect", null)]
    public void A_project_references_only_the_next_one(string project, string? next) => Assert.Equal(
        next is null ? [] : [next],
        ProjectReference().Matches(File.ReadAllText(Path.Combine(Repository.Root, "src", project, $"{project}.csproj")))
            .Select(reference => reference.Groups[1].Value));

    /// <summary>The folders of a project, and for each the others that its files use.</summary>
    private static Dictionary<string, HashSet<string>> UsesOf(string project, string rootNamespace)
    {
        string root = Path.Combine(Repository.Root, "src", project);
        Dictionary<string, HashSet<string>> uses = [];
        foreach (string file in Sources().Where(file => file.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
        {
            string[] parts = Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar);
            string folder = parts.Length > 1 ? parts[0] : Root;
            uses.TryAdd(folder, []);
            uses[folder].UnionWith(Using().Matches(File.ReadAllText(file))
                .Select(match => match.Groups[1].Value)
                .Where(name => name.StartsWith(rootNamespace + '.', StringComparison.Ordinal))
                .Select(name => name[(rootNamespace.Length + 1)..].Split('.')[0])
                .Where(used => used != folder && Directory.Exists(Path.Combine(root, used))));
        }

        return uses;
    }

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

    [GeneratedRegex(@"^using (?:static )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex("""<ProjectReference Include=".*/([\w.]+)\.csproj" />""")]
    private static partial Regex ProjectReference();
}
