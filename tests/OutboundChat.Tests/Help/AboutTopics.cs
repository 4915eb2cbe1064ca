namespace OutboundChat.Tests.Help;

/// <summary>The about topics under docs/en-US.</summary>
internal static class AboutTopics
{
    private const string Extension = ".help.txt";

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(MarkdownHelp.Folder, "about_*" + Extension).Select(
            path => Path.GetFileName(path)[..^Extension.Length]).Order(StringComparer.Ordinal)];

    public static string[] LinesOf(string name) => File.ReadAllLines(Path.Combine(MarkdownHelp.Folder, name + Extension));
}
