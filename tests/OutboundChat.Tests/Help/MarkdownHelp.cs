using System.Text.RegularExpressions;

namespace OutboundChat.Tests.Help;

/// <summary>Reads the pages under docs/en-US, as far as PlatyPS prescribes their form.</summary>
internal static partial class MarkdownHelp
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "docs", "en-US");

    public static IReadOnlyList<HelpPage> Pages { get; } =
        [.. Directory.EnumerateFiles(Folder, "*-*.md").Order(StringComparer.Ordinal).Select(Read)];

    private static HelpPage Read(string path)
    {
        string text = File.ReadAllText(path).ReplaceLineEndings("\n");
        Dictionary<string, string> chapters = Split(text, "## ").ToDictionary();
        KeyValuePair<string, string>[] parameters = [.. Split(chapters["PARAMETERS"], "### -")];
        KeyValuePair<string, string>[] outputs = [.. Split(chapters["OUTPUTS"], "### ")];
        return new HelpPage
        {
            Name = Path.GetFileNameWithoutExtension(path),
            Synopsis = chapters["SYNOPSIS"],
            Description = chapters["DESCRIPTION"],
            Notes = chapters["NOTES"],
            Syntax = ParameterInSyntax().Matches(chapters["SYNTAX"]).Select(match => match.Groups[1].Value).ToHashSet(),
            Parameters = [.. parameters.Select(parameter => ReadParameter(parameter.Key, Yaml().Match(parameter.Value).Groups[1].Value))],
            Descriptions = parameters.ToDictionary(
                parameter => parameter.Key,
                parameter => parameter.Value[..parameter.Value.IndexOf("```yaml", StringComparison.Ordinal)].Trim()),
            Examples = [.. Split(chapters["EXAMPLES"], "### ").Select(example => Code().Matches(example.Value).Single().Groups[1].Value)],
            OutputTypes = [.. outputs.Select(output => output.Key)],
            Output = string.Join("\n\n", outputs.Select(output => output.Value)),
            Links = [.. Link().Matches(chapters["RELATED LINKS"]).Select(match => match.Groups[1].Value)],
        };
    }

    /// <summary>The sections that begin with a heading of one level, and their texts.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Split(string text, string heading) =>
        $"\n{text}".Split($"\n{heading}")[1..].Select(section => section.Split('\n', 2)).Select(
            section => KeyValuePair.Create(section[0], section[1].Trim()));

    private static HelpParameter ReadParameter(string name, string yaml)
    {
        string Value(string key) => Regex.Match(yaml, $@"^[ -]*{key}: *(.*)$", RegexOptions.Multiline).Groups[1].Value.Trim('\'');
        return new HelpParameter(
            name,
            Value("Type"),
            string.Join(
                ", ",
                Item().Matches(yaml[..yaml.IndexOf("ParameterSets:", StringComparison.Ordinal)]).Select(match => match.Groups[1].Value)),
            Value("Position"),
            Value("IsRequired") == "true",
            HelpParameter.PipelineOf(Value("ValueFromPipeline") == "true", Value("ValueFromPipelineByPropertyName") == "true"),
            Value("DefaultValue"));
    }

    [GeneratedRegex(@"[\s\[]-([A-Z]\w+)")]
    private static partial Regex ParameterInSyntax();

    [GeneratedRegex(@"```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Yaml();

    [GeneratedRegex(@"```powershell\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^- (\w+)$", RegexOptions.Multiline)]
    private static partial Regex Item();

    [GeneratedRegex(@"^- \[([^\]]+)\]", RegexOptions.Multiline)]
    private static partial Regex Link();
}
