using OutboundChat.Numbers;

namespace OutboundChat.Tests.Numbers;

/// <summary>Why a text is not a number that can be messaged: a reason that is true of it.</summary>
public class PhoneNumberProblemTests
{
    [Theory]
    [InlineData("", "DestinationNotANumber")]
    [InlineData("-", "DestinationNotANumber")]
    [InlineData("+", "DestinationNotANumber")]
    [InlineData("tel:", "DestinationNotANumber")]
    [InlineData("=\"\"", "DestinationNotANumber")]
    [InlineData("ask at the desk", "DestinationNotANumber")]
    [InlineData("+1 206 555 O100", "DestinationNotANumber")]
    [InlineData("+1 206 KL5 0100", "DestinationNotANumber")]
    [InlineData("+12065550100 (work)", "DestinationNotANumber")]
    [InlineData("a@example.com", "DestinationNotANumber")]
    [InlineData("#N/A", "DestinationNotANumber")]
    [InlineData("++12065550100", "DestinationNotANumber")]
    [InlineData("+1 206² 555 0100", "DestinationNotANumber")]
    [InlineData("+1206555010\uD835", "DestinationNotANumber")]
    public void It_is_not_a_number(string text, string rule) => AssertProblem(rule, text, null);

    [Theory]
    [InlineData("1.20656E+10")]
    [InlineData("1,20656e+10")]
    [InlineData(" 4.477E11 ")]
    [InlineData("1E+10")]
    [InlineData("1.2065550101E10")]
    public void A_spreadsheet_has_rounded_it(string text) => AssertProblem("DestinationScientific", text, "US");

    [Theory]
    [InlineData("+1 206 555 0100 x12")]
    [InlineData("+1 206 555 0100 ext. 12")]
    [InlineData("+1 206 555 0100, Extension: 12")]
    [InlineData("+12065550100;ext=12")]
    [InlineData("+12065550100#12")]
    public void It_has_an_extension(string text) => AssertProblem("DestinationExtension", text, null);

    [Theory]
    [InlineData("+1 206 555 0100 / +1 206 555 0101")]
    [InlineData("+1 206 555 0100, +1 206 555 0101")]
    [InlineData("206 555 0100 or 206 555 0101")]
    [InlineData("+12065550100\n+12065550101")]
    [InlineData("+12065550100+12065550101")]
    [InlineData("2065550100;2065550101")]
    public void It_is_several_numbers(string text) => AssertProblem("DestinationSeveralNumbers", text, "US");

    [Theory]
    [InlineData("7700900123.5")]
    [InlineData("+447700900123.01")]
    [InlineData("2065550100,25")]
    public void It_has_a_decimal_part(string text) => AssertProblem("DestinationDecimal", text, "GB");

    [Theory]
    [InlineData("206 555 0100")]
    [InlineData("12065550100")]
    [InlineData("07700 900123")]
    [InlineData("44 (0)7700 900123")]
    [InlineData("029 555 01 00")]
    public void It_has_no_country_code(string text) => AssertProblem("DestinationWithoutCountry", text, null);

    [Theory]
    [InlineData("+9995550101", null)]
    [InlineData("+4255550101", null)]
    [InlineData("+044 7700 900123", null)]
    [InlineData("+0044 7700 900123", null)]
    [InlineData("+0044 7700 900123", "GB")]
    [InlineData("000 44 7700 900123", null)]
    public void Its_country_code_does_not_exist(string text, string? country) =>
        AssertProblem("DestinationCountryUnknown", text, country);

    [Theory]
    [InlineData("+1", null)]
    [InlineData("+44", null)]
    [InlineData("+4", null)]
    [InlineData("+3531", null)]
    [InlineData("+44 770", null)]
    [InlineData("+1 206 555 010", null)]
    [InlineData("0", "GB")]
    [InlineData("011", "US")]
    [InlineData("00", "US")]
    [InlineData("+353 123", null)]
    public void It_has_too_few_digits(string text, string? country) => AssertProblem("DestinationTooShort", text, country);

    [Theory]
    [InlineData("+1 206 555 0100 1", null)]
    [InlineData("206 555 0100 1", "US")]
    [InlineData("+44 7700 9001234", null)]
    [InlineData("+442079460958 (12)", null)]
    [InlineData("+44 1234 5678 9012 34", null)]
    [InlineData("0770 0900 1230 0000", "GB")]
    [InlineData("+44 7700 9001 2345 6789 01", null)]
    public void It_has_too_many_digits(string text, string? country) => AssertProblem("DestinationTooLong", text, country);

    [Theory]
    [InlineData("60123", "GB")]
    [InlineData("555 0100", "US")]
    [InlineData("+1 555 0100", null)]
    public void It_has_no_area_code(string text, string? country) => AssertProblem("DestinationLocalOnly", text, country);

    [Fact]
    public void It_has_a_length_that_its_country_does_not_use() =>
        AssertProblem("DestinationNotPossible", "+7 555 000 00 000", null);

    [Theory]
    [InlineData("4916400000", "DE")]
    [InlineData("0044 7700 900123", "JP")]
    public void It_may_or_may_not_have_a_country_code(string text, string country) => AssertProblem("DestinationAmbiguous", text, country);

    [Fact]
    public void A_number_in_brackets_is_not_read_as_one_of_another_country() =>
        // Without its zero it would be a number of Kazakhstan.
        AssertProblem("DestinationTooLong", "(0)7 701 234 5678", "GB");

    [Theory]
    [InlineData("#")]
    [InlineData("(")]
    [InlineData("1(0)")]
    [InlineData("1x")]
    [InlineData(" ")]
    [InlineData("9")]
    public void A_long_cell_is_refused_quickly(string part) =>
        // Whatever is quadratic would take minutes.
        AssertProblem("DestinationNotANumber", "1" + string.Concat(Enumerable.Repeat(part, 2_000_000)) + "?", null);

    [Fact]
    public void A_number_has_at_most_256_characters()
    {
        Assert.True(PhoneNumber.TryRead("+1" + new string(' ', 244) + "2065550100", null, out _, out _));
        AssertProblem("DestinationNotANumber", "+1" + new string(' ', 245) + "2065550100", null);
    }

    private static void AssertProblem(string expected, string text, string? country)
    {
        bool isRead = PhoneNumber.TryRead(
            text, country is null ? null : Country.Find(country), out PhoneNumberReading number, out Notice? problem);
        Assert.False(isRead, number.E164);
        Assert.Equal(expected, problem!.Id);
    }
}
