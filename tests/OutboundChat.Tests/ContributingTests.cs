using System.Text.RegularExpressions;

namespace OutboundChat.Tests;

/// <summary>CONTRIBUTING.md names only existing paths, classes, tasks and variables.</summary>
public partial class ContributingTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(Repository.Root, "CONTRIBUTING.md"));

    [Fact]
    public void Every_path_exists()
    {
        string[] paths = [.. Paths().Matches(s_page).Select(match => match.Value)];

        Assert.True(paths.Length > 20);
        Assert.All(paths, path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path));
    }

    [Fact]
    public void Every_class_exists()
    {
        string[] names = [.. Names().Matches(s_page).Select(match => match.Groups[1].Value).Distinct()];
        HashSet<string> declared =
        [
            .. new[] { "bench", "src", "tests" }.SelectMany(Sources)
                .SelectMany(file => Declarations().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value),
        ];

        Assert.True(names.Length > 50);
        Assert.All(names, name => Assert.Contains(name, declared));
    }

    [Fact]
    public void Every_task_and_variable_exists()
    {
        string build = File.ReadAllText(Path.Combine(Repository.Root, "build.ps1"));
        Assert.Equal(
            TaskNames().Match(build).Groups[1].Value.Split(", ").Select(task => task.Trim('\'')).Order(),
            Tasks().Matches(s_page).Select(match => match.Groups[1].Value).Distinct().Order());

        string tests = string.Concat(Sources("tests").Select(File.ReadAllText));
        Assert.All(Variables().Matches(s_page), match => Assert.Contains($"\"{match.Value}\"", tests, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories);

    /// <summary>Paths in the house's drawing, in code and in links.</summary>
    [GeneratedRegex(@"(?<=[\s`(])(?:\.config|bench|docs|samples|src|tests)/[\w./-]*\w")]
    private static partial Regex Paths();

    /// <summary>A name in code, alone or followed by a member.</summary>
    [GeneratedRegex(@"`([A-Z][a-z]\w*)(?:\.[A-Z]\w+)?`")]
    private static partial Regex Names();

    [GeneratedRegex(@"\b(?:class|enum|interface|record|struct) ([A-Z]\w*)")]
    private static partial Regex Declarations();

    [GeneratedRegex(@"build\.ps1 ([A-Z]\w+)")]
    private static partial Regex Tasks();

    [GeneratedRegex(@"\[ValidateSet\(([^)]+)\)\]\s+\[string\] \$Task")]
    private static partial Regex TaskNames();

    [GeneratedRegex(@"OUTBOUND_CHAT_[A-Z]+")]
    private static partial Regex Variables();
}
