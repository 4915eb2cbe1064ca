using System.Text.RegularExpressions;
using OutboundChat.Module;

namespace OutboundChat.Tests.Help;

public partial class AboutTopicTests
{
    private const string Errors = "about_OutboundChat_Errors";

    public static TheoryData<string> Topics => [.. AboutTopics.Names];

    [Fact]
    public void There_are_topics_about_the_module_credentials_bulk_runs_and_errors() =>
        Assert.Equal(["about_OutboundChat", "about_OutboundChat_Bulk", "about_OutboundChat_Credentials", Errors], AboutTopics.Names);

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_topic_has_the_form_that_PowerShell_reads(string topic)
    {
        string[] lines = AboutTopics.LinesOf(topic);

        // Get-Help shows the fifth line as the synopsis.
        Assert.Equal(["TOPIC", $"    {topic}", "", "SHORT DESCRIPTION"], lines[..4]);
        Assert.Matches(@"^    [A-Z].*\.$", lines[4]);
        Assert.Contains("LONG DESCRIPTION", lines);
        Assert.Contains("SEE ALSO", lines);
        Assert.All(lines, line => Assert.Matches(@"^(?=.{0,80}$)(    .*\S|[A-Z][A-Z ]*|)$", line));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_topic_names_only_existing_cmdlets_and_topics(string topic)
    {
        string[] known = [.. AboutTopics.Names, .. CmdletFacts.All.Select(cmdlet => cmdlet.Name)];

        Assert.All(Names().Matches(string.Join('\n', AboutTopics.LinesOf(topic))), match => Assert.Contains(match.Value, known));
    }

    [Fact]
    public void Every_error_is_listed_with_its_category() =>
        Assert.Equal(
            CommandErrors.Categories.Select(error => $"{error.Key} ({error.Value})").Order(StringComparer.Ordinal),
            AboutTopics.LinesOf(Errors).Select(line => Entry().Match(line)).Where(match => match.Success)
                .Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_error_problem_and_warning_is_listed_once_and_nothing_else_is()
    {
        // The message about a missing instance is only part of LookupFailed.
        IEnumerable<string> all = typeof(Texts).GetMethods()
            .Where(method => method.ReturnType == typeof(Notice) && method.Name != nameof(Texts.InstanceNotFound))
            .Select(method => method.Name).Distinct();

        // Names are in lines of their own, and a category is in brackets.
        IEnumerable<string> listed = AboutTopics.LinesOf(Errors).Where(line => NameLine().IsMatch(line))
            .SelectMany(line => line.Split('(')[0].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(all.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\babout_OutboundChat\w*|\b[A-Z][a-z]+-(OutboundChat|Chat)[A-Z]\w*")]
    private static partial Regex Names();

    [GeneratedRegex(@"^        (\w+ \(\w+\))$")]
    private static partial Regex Entry();

    [GeneratedRegex(@"^        [A-Z]\w+(, \w+)*(,| \(\w+\))?$")]
    private static partial Regex NameLine();
}
