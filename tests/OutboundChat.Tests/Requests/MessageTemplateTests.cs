using System.Collections;
using FsCheck.Xunit;
using OutboundChat.Requests;

namespace OutboundChat.Tests.Requests;

public class MessageTemplateTests
{
    private readonly DictionaryRow _row = new(new Dictionary<string, object?>
    {
        ["FirstName"] = "Zoë",
        ["Order Id"] = 4711,
        ["Time"] = new DateTime(2027, 2, 1, 10, 30, 0),
        ["Braces"] = "{FirstName}}",
        ["Empty"] = "",
        ["Blank"] = " \t",
        ["Null"] = DBNull.Value,
        ["List"] = new[] { "a", "b" },
    });

    [Theory]
    [InlineData("", "")]
    [InlineData("no placeholder", "no placeholder")]
    [InlineData("Hi {FirstName}, order {Order Id}.", "Hi Zoë, order 4711.")]
    [InlineData("{FIRSTNAME}{ firstname }", "ZoëZoë")]
    [InlineData("{Time}", "2027-02-01T10:30:00")]
    [InlineData("{{FirstName}}", "{FirstName}")]
    [InlineData("{{{FirstName}}}", "{Zoë}")]
    [InlineData("{{}}", "{}")]
    [InlineData("}}{{", "}{")]
    [InlineData("{{{{", "{{")]
    [InlineData("{Braces}", "{FirstName}}")]
    [InlineData(" {FirstName}\r\n\t😀", " Zoë\r\n\t😀")]
    public void A_template_is_filled_from_the_row(string template, string expected) =>
        Assert.Equal(expected, Render(template, _row, out _));

    [Theory]
    [InlineData("Hi {FirstName", 4)]
    [InlineData("{", 1)]
    [InlineData("}", 1)]
    [InlineData("Hi FirstName}", 13)]
    [InlineData("{}", 1)]
    [InlineData("Hi { }", 4)]
    [InlineData("{{{", 3)]
    [InlineData("{a{b}", 1)]
    [InlineData("{{FirstName}", 12)]
    [InlineData("{FirstName}}", 12)]
    public void A_malformed_template_is_an_error_that_says_where(string template, int position)
    {
        SetupException trouble = Assert.Throws<SetupException>(() => new MessageTemplate(template));
        Assert.Equal("MessageTemplateMalformed", trouble.ErrorId);
        Assert.Contains($"at character {position} ", trouble.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hi {Empty}", "PlaceholderEmpty", "'Empty'")]
    [InlineData("Hi {Blank}", "PlaceholderEmpty", "'Blank'")]
    [InlineData("Hi {Null}", "PlaceholderEmpty", "'Null'")]
    [InlineData("Hi {List}", "PlaceholderNotText", "'List'")]
    public void A_placeholder_without_a_value_is_a_problem_that_names_it(string template, string rule, string named)
    {
        Assert.Null(Render(template, _row, out ProblemList problems));
        RequestProblem problem = Assert.Single(problems);
        Assert.Equal(("InitialSystemMessage", rule), (problem.Member, problem.Rule));
        Assert.Contains(named, problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_missing_from_the_first_row_ends_the_run_and_from_a_later_row_makes_it_invalid()
    {
        SetupException trouble = Assert.Throws<SetupException>(() => Render("Hi {Fristname}", _row, out _));
        Assert.Equal(nameof(Texts.PlaceholderColumnMissing), trouble.ErrorId);
        Assert.Contains("'FirstName'?", trouble.Message, StringComparison.Ordinal);

        MessageTemplate template = new("Hi {FirstName}");
        Assert.Equal("Hi Zoë", template.Render(_row, [], []));
        ProblemList problems = [];
        Assert.Null(template.Render(new DictionaryRow(new Hashtable { ["Vorname"] = "Zoë" }), problems, []));
        Assert.Equal(nameof(Texts.PlaceholderWithoutColumn), Assert.Single(problems).Rule);
    }

    [Fact]
    public void Without_a_row_there_are_no_columns_to_fill_a_template_from()
    {
        Assert.Null(Render("Hi {FirstName}, {Order Id}, {firstname}", null, out ProblemList problems));
        Assert.Contains("'{FirstName}', '{Order Id}', but the input has no", Assert.Single(problems).Text, StringComparison.Ordinal);
        Assert.Equal("Hi", Render("Hi", null, out _));
    }

    [Fact]
    public void Each_placeholder_without_a_value_is_reported_once()
    {
        Render("{Empty} {List} {Empty} {List} {FirstName}", _row, out ProblemList problems);
        Assert.Equal(["PlaceholderEmpty", "PlaceholderNotText"], problems.Select(problem => problem.Rule));
    }

    [Property(Arbitrary = [typeof(AnyText)], MaxTest = 500, Replay = "20270102,3")]
    public void Text_with_its_braces_doubled_renders_to_itself(string before, string after)
    {
        string template = $"{Escape(before)}{{FirstName}}{Escape(after)}";
        Assert.Equal($"{before}Zoë{after}", Render(template, _row, out _));
    }

    private static string Escape(string text) =>
        text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static string? Render(string template, IRow? row, out ProblemList problems) =>
        new MessageTemplate(template).Render(row, problems = [], []);
}
