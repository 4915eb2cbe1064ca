using OutboundChat.Exclusions;
using OutboundChat.Numbers;
using OutboundChat.Requests;

namespace OutboundChat.Tests.Exclusions;

public class ExclusionListTests
{
    [Fact]
    public void A_number_can_be_given_in_any_spelling_and_counts_once()
    {
        ExclusionList list = Read("+1 (206) 555-0100", "tel:+1-206-555-0100", " 00 44 7700 900123 ", "＋１２０６５５５０１０１");

        Assert.Equal(3, list.Count);
        Assert.All(["+12065550100", "+447700900123", "+12065550101"], number => Assert.True(list.Contains(number)));
        Assert.False(list.Contains("+12065550102"));
    }

    [Fact]
    public void The_default_country_applies_to_texts_numbers_and_rows()
    {
        AssertRefused(["(206) 555-0100"], "item 1: ");

        object[] items = ["(206) 555-0100", 2065550101L, 2065550102.0, Row(("To", "206.555.0103")), "+44 7700 900123"];
        ExclusionList list = ExclusionList.Read(items, Country.Find("US"));

        Assert.Equal(5, list.Count);
        Assert.All([0, 1, 2, 3], last => Assert.True(list.Contains($"+1206555010{last}")));
    }

    [Fact]
    public void An_empty_list_excludes_no_one() => Assert.Equal(0, Read().Count);

    [Fact]
    public void All_numbers_of_a_row_are_excluded_and_some_may_be_missing()
    {
        ExclusionList list = Read(
            Row(("Phone", "+12065550100"), ("Name", "Ada"), ("MobileNumber", "+12065550101")),
            Row(("phone", ""), ("Name", "Bob"), ("mobilenumber", "+12065550102")),
            Row(("DestinationEndpoint", "+12065550103"), ("MobileNumber", null)));

        Assert.Equal(4, list.Count);
        AssertRefused([Row(("Phone", "+12065550100"), ("MobileNumber", "x"))], "item 1");
    }

    [Fact]
    public void Lists_that_are_joined_with_a_comma_are_one_list() =>
        Assert.Equal(3, Read(new object[] { "+12065550100", "+12065550101" }, "+12065550100", new[] { Row(("To", "+12065550102")) }).Count);

    [Fact]
    public void Blank_lines_and_blank_rows_are_skipped_but_are_not_a_list()
    {
        Assert.Equal(1, Read("", null, "+12065550100", "  ", Row(("Phone", ""), ("Name", " "))).Count);

        AssertRefused([""], "blank");
        AssertRefused([null, "  ", Row(("Phone", ""))], "blank");
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("# a note")]
    [InlineData("N/A")]
    [InlineData("1.20656E+11")]
    [InlineData("+12065550100,+12065550101")]
    [InlineData("+46701234567\n8")]
    [InlineData("+4670123456\t78")]
    [InlineData("+4670123456\u202878")]
    [InlineData("+1206555")]
    [InlineData("+1 206 555 0100 ext. 7")]
    [InlineData("\u200E")]
    public void An_item_that_is_not_a_number_is_refused_with_its_position(string item) => AssertRefused(["+12065550100", item], "item 2: ");

    [Fact]
    public void A_number_without_a_country_code_needs_a_country_for_the_whole_list() =>
        AssertRefused(["206 555 0100"], "item 1", "has no country code", "-DefaultCountry must be a country, not a script block");

    [Fact]
    public void A_row_without_a_number_is_refused_with_its_columns() =>
        AssertRefused([Row(("Contact", "+12065550100"), ("Name", "Ada"))], "item 1", "'Contact', 'Name'");

    [Fact]
    public void A_row_that_was_read_with_the_wrong_delimiter_is_refused_with_the_right_one() =>
        AssertRefused([Row(("Name;Mobile Phone", "Ada;+12065550100"))], "item 1", "Import-Csv -Delimiter ';'");

    [Fact]
    public void A_first_item_without_a_number_may_be_a_heading()
    {
        AssertRefused(["Opted out", "+12065550100"], "item 1: ", "heading", "Select-Object -Skip 1");
        foreach (object?[] items in new object?[][] { ["+12065550100", "Opted out"], ["0206 5550100"] })
        {
            SetupException refused = Assert.Throws<SetupException>(() => Read(items));
            Assert.DoesNotContain("heading", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void All_phone_columns_and_country_columns_with_similar_names_are_used()
    {
        ExclusionList list = Read(
            Row(("Phone", "+12065550100"), ("Mobile", "+12065550101"), ("Tel No", "+12065550102")),
            Row(("Phone", "206 555 0103"), ("Country Code", "US")));

        Assert.All(Enumerable.Range(0, 4), i => Assert.True(list.Contains($"+1206555010{i}")));
        AssertRefused([Row(("Phone", "206 555 0103"), ("Country", new[] { "US", "GB" }))], "item 1");
    }

    [Theory]
    [InlineData("opt-out.txt", "(Get-Content opt-out.txt)")]
    [InlineData("opt-out.csv", "(Import-Csv opt-out.csv)")]
    [InlineData("./lists/opt-out", "(Get-Content ./lists/opt-out)")]
    [InlineData(@"C:\lists\opt-out.CSV", @"(Import-Csv C:\lists\opt-out.CSV)")]
    public void A_path_is_refused_with_the_command_that_reads_it(string path, string command) =>
        AssertRefused(["+12065550100", path], command);

    [Theory]
    [InlineData("bruno.costa@example.com")]
    [InlineData("Bruno.Costa")]
    [InlineData("Bruno/Costa")]
    public void A_name_is_not_taken_for_a_path_and_not_quoted(string name)
    {
        SetupException refused = Assert.Throws<SetupException>(() => Read(name));
        Assert.DoesNotContain("costa", refused.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_name_of_an_existing_file_is_recognised_as_a_path()
    {
        using TemporaryFolder folder = new();
        AssertRefused([folder.Write("1", "+12065550100")], "(Get-Content ");
    }

    [Fact]
    public void Most_digits_of_a_number_stay_hidden()
    {
        SetupException refused = Assert.Throws<SetupException>(() => Read("0206 5550100"));
        Assert.DoesNotContain("5550100", refused.Message, StringComparison.Ordinal);
    }

    private static DictionaryRow Row(params (string Column, object? Cell)[] cells) =>
        new(cells.ToDictionary(cell => cell.Column, cell => cell.Cell));

    private static ExclusionList Read(params object?[] items) => ExclusionList.Read(items, null);

    private static void AssertRefused(object?[] items, params string[] parts)
    {
        SetupException refused = Assert.Throws<SetupException>(() => Read(items));
        Assert.Equal("ExclusionUnknown", refused.ErrorId);
        Assert.All(parts, part => Assert.Contains(part, refused.Message, StringComparison.Ordinal));
        Requests.TextsTests.AssertSentence(refused.Message);
    }
}
