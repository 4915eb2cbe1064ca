namespace OutboundChat.Tests.Help;

/// <summary>Compares the help pages, and the MAML that is generated from them, with the cmdlets.</summary>
public class HelpPageTests
{
    public static TheoryData<string> Cmdlets => [.. CmdletFacts.All.Select(cmdlet => cmdlet.Name)];

    public static TheoryData<string, string> Pages =>
        [.. CmdletFacts.All.SelectMany(cmdlet => new[] { (cmdlet.Name, "Markdown"), (cmdlet.Name, "MAML") })];

    [Fact]
    public void Every_cmdlet_has_a_page_and_nothing_else_has()
    {
        IEnumerable<string> names = CmdletFacts.All.Select(cmdlet => cmdlet.Name);

        Assert.Equal(names, MarkdownHelp.Pages.Select(page => page.Name));
        Assert.Equal(names, MamlHelp.Pages.Select(page => page.Name));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_parameter_is_documented_as_it_is_declared(string cmdlet, string source) =>
        Assert.Equal(
            FactsOf(cmdlet).Parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal),
            PageOf(cmdlet, source).Parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_syntax_has_every_parameter(string cmdlet, string source)
    {
        // Get-Help adds the common ones itself.
        Assert.Equal(
            FactsOf(cmdlet).Parameters.Select(parameter => parameter.Name).Order(StringComparer.Ordinal),
            PageOf(cmdlet, source).Syntax.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_output_property_is_described(string cmdlet, string source)
    {
        CmdletFacts facts = FactsOf(cmdlet);
        HelpPage page = PageOf(cmdlet, source);

        Assert.Equal(facts.Outputs.Select(output => output.FullName), page.OutputTypes);
        Assert.Equal(facts.OutputProperties.Order(StringComparer.Ordinal), page.OutputProperties.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_page_has_placeholders_left(string cmdlet, string source)
    {
        HelpPage page = PageOf(cmdlet, source);

        Assert.NotEmpty(page.Examples);
        Assert.All(
            [page.Synopsis, page.Description, page.Notes, page.Output, .. page.Descriptions.Values, .. page.Examples],
            text =>
            {
                Assert.NotEmpty(text);
                Assert.DoesNotContain("{{ Fill", text, StringComparison.Ordinal);
            });
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_parameter_says_which_columns_it_is_read_from(string cmdlet)
    {
        HelpPage page = PageOf(cmdlet, "Markdown");

        Assert.All(
            FactsOf(cmdlet).Parameters.Where(parameter => parameter.Name is not ("InputObject" or "Confirm" or "WhatIf")),
            parameter =>
            {
                string[] columns = [parameter.Name, .. parameter.Aliases.Split(", ", StringSplitOptions.RemoveEmptyEntries)];
                Assert.EndsWith(
                    parameter.Pipeline.Length == 0
                        ? "\n\nIt is not read from columns."
                        : $"\n\nColumn{(columns.Length > 1 ? "s" : "")}: {string.Join(", ", columns)}.",
                    page.Descriptions[parameter.Name],
                    StringComparison.Ordinal);
            });
    }

    [Fact]
    public void Data_parameters_have_the_same_description_in_all_cmdlets()
    {
        HelpPage[] pages = [.. CmdletFacts.All.Where(cmdlet => cmdlet.TakesRows).Select(cmdlet => PageOf(cmdlet.Name, "Markdown"))];
        string[] shared = [.. pages.Select(page => page.Descriptions.Keys).Aggregate((all, names) => [.. all.Intersect(names)])];

        Assert.NotEmpty(shared);
        Assert.All(shared, name => Assert.Single(pages.Select(page => page.Descriptions[name]).Distinct()));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_MAML_says_what_the_page_says(string cmdlet)
    {
        HelpPage page = PageOf(cmdlet, "Markdown"), maml = PageOf(cmdlet, "MAML");

        // ./build.ps1 Docs generates it again.
        Assert.Equal(TextsOf(page), TextsOf(maml), ignoreAllWhiteSpace: true);
        Assert.Equal(page.Examples, maml.Examples);
        Assert.Equal(page.Links, maml.Links);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Every_link_leads_to_a_page_and_the_first_one_to_the_operation_that_the_online_help_opens(string cmdlet)
    {
        IReadOnlyList<string> links = PageOf(cmdlet, "Markdown").Links;

        Assert.EndsWith(" in the Amazon Connect API Reference", links[0], StringComparison.Ordinal);
        Assert.All(links.Skip(1), link => Assert.Contains(link, AboutTopics.Names.Concat(CmdletFacts.All.Select(facts => facts.Name))));
    }

    private static CmdletFacts FactsOf(string cmdlet) => CmdletFacts.All.Single(facts => facts.Name == cmdlet);

    private static HelpPage PageOf(string cmdlet, string source) =>
        (source == "MAML" ? MamlHelp.Pages : MarkdownHelp.Pages).Single(page => page.Name == cmdlet);

    private static string TextsOf(HelpPage page) =>
        string.Join(
            "\n",
            [
                page.Synopsis,
                page.Description,
                page.Notes,
                page.Output,
                .. page.Descriptions.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {entry.Value}")]);
}
