using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OutboundChat.Requests;

namespace OutboundChat.Tests.Requests;

public class PhoneNumberTests
{
    private const string Seed = "20270102,3";

    [Theory]
    [InlineData("+12065550100")]
    [InlineData("+1 206 555 0100")]
    [InlineData("+1 (206) 555-0100")]
    [InlineData("+1.206.555.0100")]
    [InlineData("+1/206/555/0100")]
    [InlineData("+1-206-555-0100")]
    [InlineData("0012065550100")]
    [InlineData("00 1 206 555 0100")]
    [InlineData("(00) 1 206 555 0100")]
    [InlineData("(+1) 206 555 0100")]
    [InlineData("tel:+12065550100")]
    [InlineData("TEL: +1-206-555-0100")]
    [InlineData("  +12065550100\t")]
    [InlineData("+1\u00A0206\u202F555\u20090100")]
    [InlineData("+1\u2000206\u2003555\u30000100")]
    [InlineData("+1\u2010206\u2011555\u20120100")]
    [InlineData("+1\u2013206\u2014555\u20150100")]
    [InlineData("+1\u2212206\uFE58555\uFF0D0100")]
    [InlineData("+1\u02D7206\u30FC555\uFF700100")]
    [InlineData("\u202A+12065550100\u202C")]
    [InlineData("\u200E\u200F+1206\u00AD555\u20600100\uFEFF")]
    [InlineData("\u2066tel:+12065550100\u2069")]
    [InlineData("+1206\r\n5550100")]
    [InlineData("＋１２０６５５５０１００")]
    [InlineData("＋１（２０６）５５５－０１００")]
    [InlineData("＋１．２０６／５５５ー０１００")]
    [InlineData("+١٢٠٦٥٥٥٠١٠٠")]
    [InlineData("+۱۲۰۶۵۵۵۰۱۰۰")]
    [InlineData("+१२०६५५५०१००")]
    [InlineData("+𝟏𝟐𝟎𝟔𝟓𝟓𝟓𝟎𝟏𝟎𝟎")]
    public void A_number_is_read_in_every_usual_spelling(string text) => AssertNumber("+12065550100", text, null);

    [Theory]
    [InlineData("+44 (0)7700 900123", "+447700900123")]
    [InlineData("+44(0) 7700 900123", "+447700900123")]
    [InlineData("+44 ( 0 ) 7700 900123", "+447700900123")]
    [InlineData("0044 (0)7700 900123", "+447700900123")]
    [InlineData("＋４４（０）７７００９００１２３", "+447700900123")]
    [InlineData("+49 (0) 171 3920012", "+491713920012")]
    [InlineData("+39 (0)6 0000 0000", "+390600000000")]
    [InlineData("+39 06 0000 0000", "+390600000000")]
    [InlineData("+225 07 00 00 00 00", "+2250700000000")]
    [InlineData("+229 01 00 00 00 00", "+2290100000000")]
    [InlineData("+242 (0)6 000 0000", "+242060000000")]
    public void A_zero_in_brackets_is_left_out_but_where_it_is_part_of_the_number(string text, string expected) =>
        AssertNumber(expected, text, null);

    [Theory]
    [InlineData("07700 900123", "44", "+447700900123")]
    [InlineData("7700 900123", "44", "+447700900123")]
    [InlineData("(0)7700 900123", "44", "+447700900123")]
    [InlineData("+61 491 570 006", "44", "+61491570006")]
    [InlineData("0061 491 570 006", "44", "+61491570006")]
    [InlineData("06 39 98 00 01", "33", "+33639980001")]
    [InlineData("06 0000 0000", "39", "+390600000000")]
    [InlineData("05 000 0000", "242", "+242050000000")]
    [InlineData("01 00 00 00 00", "229", "+2290100000000")]
    [InlineData("06 20 000 0000", "36", "+36200000000")]
    [InlineData("20 000 0000", "36", "+36200000000")]
    [InlineData("8 029 000-00-00", "375", "+375290000000")]
    [InlineData("8 12 00-00-00", "993", "+99312000000")]
    [InlineData("206 555 0100", "1", "+12065550100")]
    [InlineData("(206) 555-0100", "1", "+12065550100")]
    [InlineData("1 206 555 0100", "1", "+12065550100")]
    [InlineData("011 44 7700 900123", "1", "+447700900123")]
    [InlineData("011 1 206 555 0100", "1", "+12065550100")]
    [InlineData("555 000-00-00", "7", "+75550000000")]
    [InlineData("8 (555) 000-00-00", "7", "+75550000000")]
    [InlineData("7 555 000 00 00", "7", "+75550000000")]
    [InlineData("8 10 44 7700 900123", "7", "+447700900123")]
    // What a program makes of a column of numbers with gaps in it.
    [InlineData("7700900123.0", "44", "+447700900123")]
    [InlineData("2065550100.0", "1", "+12065550100")]
    public void A_number_without_a_plus_gets_the_default_calling_code(string text, string code, string expected) =>
        AssertNumber(expected, text, code);

    [Theory]
    [InlineData("", null, "DestinationNotANumber")]
    [InlineData("-", null, "DestinationNotANumber")]
    [InlineData("+", null, "DestinationNotANumber")]
    [InlineData("tel:", null, "DestinationNotANumber")]
    [InlineData("00", "1", "DestinationNotANumber")]
    [InlineData("ask at the desk", null, "DestinationNotANumber")]
    [InlineData("+1 206 555 O100", null, "DestinationNotANumber")]
    [InlineData("+1 206 KL5 0100", null, "DestinationNotANumber")]
    [InlineData("a@example.com", null, "DestinationNotANumber")]
    [InlineData("#N/A", null, "DestinationNotANumber")]
    [InlineData("++12065550100", null, "DestinationNotANumber")]
    [InlineData("+1 206² 555 0100", null, "DestinationNotANumber")]
    [InlineData("1.20656E+10", null, "DestinationScientific")]
    [InlineData("1,20656e+10", null, "DestinationScientific")]
    [InlineData(" 4.477E11 ", "44", "DestinationScientific")]
    [InlineData("1E+10", null, "DestinationScientific")]
    [InlineData("+1 206 555 0100 x12", null, "DestinationExtension")]
    [InlineData("+1 206 555 0100 ext. 12", null, "DestinationExtension")]
    [InlineData("+1 206 555 0100, Extension: 12", null, "DestinationExtension")]
    [InlineData("+12065550100;ext=12", null, "DestinationExtension")]
    [InlineData("+12065550100#12", null, "DestinationExtension")]
    [InlineData("+1 206 555 0100 / +1 206 555 0101", null, "DestinationSeveralNumbers")]
    [InlineData("+1 206 555 0100, +1 206 555 0101", null, "DestinationSeveralNumbers")]
    [InlineData("206 555 0100 or 206 555 0101", "1", "DestinationSeveralNumbers")]
    [InlineData("+12065550100\n+12065550101", null, "DestinationSeveralNumbers")]
    [InlineData("206 555 0100", null, "DestinationWithoutCountry")]
    [InlineData("12065550100", null, "DestinationWithoutCountry")]
    [InlineData("07700 900123", null, "DestinationWithoutCountry")]
    [InlineData("44 (0)7700 900123", null, "DestinationWithoutCountry")]
    [InlineData("447700900123", "44", "DestinationAmbiguous")]
    [InlineData("44 (0)7700 900123", "44", "DestinationAmbiguous")]
    [InlineData("3906000000", "39", "DestinationAmbiguous")]
    [InlineData("+044 7700 900123", null, "DestinationCallingCodeZero")]
    [InlineData("000 44 7700 900123", null, "DestinationCallingCodeZero")]
    [InlineData("0110 44 7700 900123", "1", "DestinationCallingCodeZero")]
    [InlineData("+44 07700 900123", null, "DestinationTrunkZero")]
    [InlineData("+4407700900123", null, "DestinationTrunkZero")]
    [InlineData("0044 (020) 7946 0018", null, "DestinationTrunkZero")]
    [InlineData("+353 020 910 0000", null, "DestinationTrunkZero")]
    [InlineData("00 20 000 0000", "36", "DestinationTrunkZero")]
    [InlineData("029 000-00-00", "375", "DestinationTrunkZero")]
    [InlineData("+1", null, "DestinationTooShort")]
    [InlineData("+44", null, "DestinationTooShort")]
    [InlineData("+4", null, "DestinationTooShort")]
    [InlineData("+44 770", null, "DestinationTooShort")]
    [InlineData("+353 123", null, "DestinationTooShort")]
    [InlineData("0", "44", "DestinationTooShort")]
    [InlineData("011", "1", "DestinationTooShort")]
    [InlineData("+1 206 555 010", null, "DestinationTooShort")]
    [InlineData("555 0100", "1", "DestinationTooShort")]
    [InlineData("106 555 0100", "1", "DestinationTooShort")]
    [InlineData("+1 206 555 0100 1", null, "DestinationTooLong")]
    [InlineData("206 555 0100 1", "1", "DestinationTooLong")]
    [InlineData("+7 555 000 00 000", null, "DestinationTooLong")]
    [InlineData("+44 1234 5678 9012 34", null, "DestinationTooLong")]
    [InlineData("0770 0900 1230 0000", "44", "DestinationTooLong")]
    public void What_would_have_to_be_guessed_is_a_fault(string text, string? code, string rule) => AssertFault(rule, text, code);

    [Theory]
    [InlineData("+44 1234 5678 9012 3", "+441234567890123")]
    [InlineData("+290 8000", "+2908000")]
    public void The_longest_and_the_shortest_numbers_are_read(string text, string expected) => AssertNumber(expected, text, null);

    [Theory]
    [InlineData("1", true)]
    [InlineData("7", true)]
    [InlineData("44", true)]
    [InlineData("353", true)]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("0", false)]
    [InlineData("4", false)]
    [InlineData("12", false)]
    [InlineData("447", false)]
    [InlineData("3531", false)]
    [InlineData("+1", false)]
    [InlineData("٤٤", false)]
    public void A_calling_code_has_as_many_digits_as_its_beginning_says(string? code, bool isOne) =>
        Assert.Equal(isOne, PhoneNumber.IsCallingCode(code));

    [Theory]
    [InlineData("+12", true)]
    [InlineData("+123456789012345", true)]
    [InlineData("+1234567890123456", false)]
    [InlineData("+1", false)]
    [InlineData("+02065550100", false)]
    [InlineData("12065550100", false)]
    [InlineData("+1206555010٠", false)]
    [InlineData("+12065550100\n", false)]
    [InlineData("+1 2065550100", false)]
    [InlineData(null, false)]
    public void E164_is_a_plus_and_two_to_fifteen_ascii_digits(string? number, bool isE164) =>
        Assert.Equal(isE164, PhoneNumber.IsE164(number));

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("+12345", "******")]
    [InlineData("+12065550100", "+12******100")]
    public void A_masked_number_keeps_its_length_and_shows_its_ends(string? number, string expected) =>
        Assert.Equal(expected, Wording.Mask(number));

    [Fact]
    public void Half_of_a_digit_is_none() => AssertFault("DestinationNotANumber", "+1206555010\uD835", null);

    [Theory]
    [InlineData("#")]
    [InlineData("(")]
    [InlineData("1(0)")]
    [InlineData("1x")]
    [InlineData(" ")]
    [InlineData("9")]
    public void A_long_cell_takes_no_time_to_refuse(string part) =>
        // Whatever is quadratic would take minutes.
        AssertFault("DestinationNotANumber", "1" + string.Concat(Enumerable.Repeat(part, 2_000_000)) + "?", null);

    [Fact]
    public void A_number_has_at_most_256_characters()
    {
        AssertNumber("+12065550100", "+1" + new string(' ', 244) + "2065550100", null);
        AssertFault("DestinationNotANumber", "+1" + new string(' ', 245) + "2065550100", null);
    }

    [Property(Arbitrary = [typeof(AnyText)], MaxTest = 2000, Replay = Seed)]
    public void Whatever_is_read_is_E164_and_reads_as_itself(string text, byte choice)
    {
        string? code = new[] { null, "1", "7", "44", "39", "36", "353" }[choice % 7];
        if (PhoneNumber.TryNormalise(text, code, out string number, out Notice? problem))
        {
            Assert.Null(problem);
            Assert.Matches(new Regex(@"^\+[1-9][0-9]{1,14}\z"), number);
            Assert.True(PhoneNumber.IsE164(number));
            AssertNumber(number, number, code);
            AssertNumber(number, number, null);
        }
        else
        {
            Assert.NotNull(problem);
            Assert.Empty(number);
        }
    }

    [Property(MaxTest = 1000, Replay = Seed)]
    public Property Separators_never_change_a_number() => Prop.ForAll(
        (from digits in Gen.Choose(0, 9).ArrayOf(12)
         from separators in Gen.Elements(" ", "-", ".", "/", "(", ")", "\u00A0", "\u200E", "\u2013", "\uFEFF", "  ", "").ArrayOf(13)
         select (
             Plain: "+4" + string.Concat(digits),
             Spelt: "+4" + string.Concat(
                 separators.Zip(digits.Select(digit => digit.ToString()).Append(""), (separator, digit) => separator + digit))))
        .Where(pair => !pair.Spelt.Contains("(0)", StringComparison.Ordinal))
        .ToArbitrary(),
        pair =>
        {
            bool plain = PhoneNumber.TryNormalise(pair.Plain, null, out string expected, out Notice? expectedProblem);
            bool spelt = PhoneNumber.TryNormalise(pair.Spelt, null, out string actual, out Notice? actualProblem);
            Assert.Equal((plain, expected, expectedProblem?.Id), (spelt, actual, actualProblem?.Id));
        });

    [Property(Arbitrary = [typeof(AnyText)], MaxTest = 1000, Replay = Seed)]
    public void A_mask_never_shows_more_than_six_characters(string text)
    {
        string mask = Wording.Mask(text);
        Assert.Equal(text.Length, mask.Length);
        Assert.True(mask.Zip(text, (masked, given) => masked != '*' && masked == given).Count(shown => shown) <= 6);
    }

    private static void AssertNumber(string expected, string text, string? code)
    {
        Assert.True(PhoneNumber.TryNormalise(text, code, out string number, out Notice? problem), problem?.Text);
        Assert.Equal(expected, number);
    }

    private static void AssertFault(string expected, string text, string? code)
    {
        Assert.False(PhoneNumber.TryNormalise(text, code, out string number, out Notice? problem), number);
        Assert.Equal(expected, problem.Id);
    }
}
