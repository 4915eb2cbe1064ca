using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OutboundChat.Numbers;
using OutboundChat.Tests.Requests;

namespace OutboundChat.Tests.Numbers;

/// <summary>The number that a text is. Why a text is not one: <see cref="PhoneNumberProblemTests"/>.</summary>
public class PhoneNumberTests
{
    private const string Seed = "20270102,3";

    [Theory]
    [InlineData("+12065550100")]
    [InlineData("+1 (206) 555-0100")]
    [InlineData("+1.206.555.0100")]
    [InlineData("+1/206/555/0100")]
    [InlineData("00 1 206 555 0100")]
    [InlineData("(00) 1 206 555 0100")]
    [InlineData("(+1) 206 555 0100")]
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
    // Exports put these around a number, so that a spreadsheet does not read it as a formula.
    [InlineData("'+12065550100")]
    [InlineData("\u2019+1 206 555 0100")]
    [InlineData("=\"+12065550100\"")]
    [InlineData("\"+12065550100\"")]
    // Some programs turn a column of numbers with gaps into decimals.
    [InlineData("+12065550100.0")]
    [InlineData("12065550100.00", "US")]
    [InlineData("2065550100,000", "US")]
    public void A_number_is_read_in_every_usual_spelling(string text, string? country = null) =>
        AssertNumber("+12065550100", text, country);

    [Theory]
    [InlineData("+44 (0)7700 900123", null, "+447700900123")]
    [InlineData("0044 ( 0 ) 7700 900123", null, "+447700900123")]
    [InlineData("＋４４（０）７７００９００１２３", null, "+447700900123")]
    [InlineData("44 (0)7700 900123", "GB", "+447700900123")]
    [InlineData("49 (0)30 123456", "DE", "+4930123456")]
    [InlineData("(0)7700 900123", "GB", "+447700900123")]
    [InlineData("+36 (0)20 123 4567", null, "+36201234567")]
    [InlineData("0036 (0)20 123 4567", "HU", "+36201234567")]
    [InlineData("+420 (0)601 000 000", null, "+420601000000")]
    // Here it is part of the number.
    [InlineData("+39 (0)6 0000 0000", null, "+390600000000")]
    [InlineData("+242 (0)6 000 0000", null, "+242060000000")]
    public void A_zero_in_brackets_is_removed_unless_it_is_part_of_the_number(string text, string? country, string expected) =>
        AssertNumber(expected, text, country);

    [Theory]
    [InlineData("07700 900123", "GB", "+447700900123")]
    [InlineData("7700 900123", "GB", "+447700900123")]
    [InlineData("+61 491 570 006", "GB", "+61491570006")]
    [InlineData("0061 491 570 006", "GB", "+61491570006")]
    [InlineData("06 0000 0000", "IT", "+390600000000")]
    [InlineData("01 00 00 00 00", "BJ", "+2290100000000")]
    [InlineData("05 000 0000", "CG", "+242050000000")]
    [InlineData("06 20 123 4567", "HU", "+36201234567")]
    [InlineData("8 029 100-00-00", "BY", "+375291000000")]
    [InlineData("(206) 555-0100", "US", "+12065550100")]
    [InlineData("1 206 555 0100", "US", "+12065550100")]
    [InlineData("011 44 7700 900123", "US", "+447700900123")]
    [InlineData("8 10 44 7700 900123", "RU", "+447700900123")]
    [InlineData("0011 44 7700 900123", "AU", "+447700900123")]
    [InlineData("010 1 206 555 0100", "JP", "+12065550100")]
    [InlineData("8 612 34567", "LT", "+37061234567")]
    [InlineData("0321 123 4567", "CO", "+573211234567")]
    // Argentina dials 15 for the 9 of its mobile numbers. Mexico abolished its prefixes in 2019.
    [InlineData("011 15-2345-6789", "AR", "+5491123456789")]
    [InlineData("+54 9 11 2345-6789", null, "+5491123456789")]
    [InlineData("044 55 1234 5678", "MX", "+525512345678")]
    [InlineData("045 55 1234 5678", "MX", "+525512345678")]
    [InlineData("01 55 1234 5678", "MX", "+525512345678")]
    [InlineData("52 1 55 1234 5678", "MX", "+525512345678")]
    [InlineData("+52 1 55 1234 5678", null, "+525512345678")]
    [InlineData("+52 55 1234 5678", null, "+525512345678")]
    public void A_national_number_is_read_as_dialled_in_its_country(string text, string? country, string expected) =>
        AssertNumber(expected, text, country);

    [Theory]
    [InlineData("447700900123", "GB", "+447700900123")]
    [InlineData("393925550100", "IT", "+393925550100")]
    [InlineData("376312345", "AD", "+376312345")]
    [InlineData("312345", "AD", "+376312345")]
    [InlineData("7 912 000 00 00", "RU", "+79120000000")]
    [InlineData("0061 491 570 006", "JP", "+61491570006")]
    [InlineData("0061 491 570 006", "US", "+61491570006")]
    [InlineData("0055 11 2345 6789", "BR", "+551123456789")]
    [InlineData("0011 678 591 2345", "AU", "+6785912345")]
    [InlineData("0061 491 570 006", "AU", "+61491570006")]
    public void Of_two_readings_the_one_in_the_numbering_plan_is_used(string text, string country, string expected) =>
        AssertNumber(expected, text, country);

    [Theory]
    [InlineData("+12065550100", "US", "FIXED_LINE_OR_MOBILE")]
    [InlineData("+61491570006", "AU", "MOBILE")]
    [InlineData("+447700900123", "GB", "UNKNOWN")]
    [InlineData("+442079460018", "GB", "FIXED_LINE")]
    [InlineData("+18005550100", "US", "TOLL_FREE")]
    [InlineData("+80012345678", null, "TOLL_FREE")]
    [InlineData("+447624000000", "IM", "MOBILE")]
    [InlineData("+44123456789", "GB", "UNKNOWN")]
    public void A_number_has_a_country_and_a_type(string text, string? country, string type)
    {
        Assert.True(PhoneNumber.TryRead(text, null, out PhoneNumberReading number, out _));

        Assert.Equal((text, country, type), (number.E164, number.Country, number.Type.ToString()));
    }

    [Theory]
    [InlineData("+12065550100", null)]
    [InlineData("+61491570006", null)]
    [InlineData("+442079460018", nameof(Texts.NumberIsLandline))]
    [InlineData("+18005550100", nameof(Texts.NumberIsTollFree))]
    [InlineData("+19005550100", nameof(Texts.NumberIsPremiumRate))]
    [InlineData("+44123456789", nameof(Texts.NumberUnknown))]
    [InlineData("+11065550100", nameof(Texts.NumberUnknown))]
    public void A_number_that_probably_receives_no_messages_has_a_warning(string text, string? rule)
    {
        Assert.True(PhoneNumber.TryRead(text, null, out PhoneNumberReading number, out _));

        Assert.Equal(rule, NumberWarnings.Of(number)?.Id);
    }

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
    [InlineData("n/a", "n/a")]
    [InlineData("Smith", "Smith")]
    [InlineData("1234", "1234")]
    [InlineData("02:00:00", "02:00:00")]
    [InlineData("2060123", "2****23")]
    [InlineData("555-0107", "5**-**07")]
    [InlineData("+12065550100", "+12******100")]
    [InlineData("206-555-0107", "20*-***-*107")]
    [InlineData("+1 206 555 O100", "+1 2** *** O100")]
    [InlineData("+1 425 555 0106 x12", "+1 4** *** ***6 x12")]
    [InlineData("206 555 0100 or 206 555 0101", "20* *** **** or *** *** *101")]
    [InlineData("1.20656E+10", "1.2****E+10")]
    [InlineData("７７００ ９００ １２３", "７７** *** １２３")]
    [InlineData("٠٧٧٠٠ ٩٠٠١٢٣", "٠٧*** ***١٢٣")]
    [InlineData("+1 206\u00A0555\u200B0100", "+1 2**\u00A0***\u200B*100")]
    public void A_mask_hides_most_digits_and_keeps_other_characters(string? text, string expected) =>
        Assert.Equal(expected, Wording.Mask(text));

    [Theory]
    [InlineData("Jane Smith, 206-555-0101", "J… S…, 20*-***-*101")]
    [InlineData("bruno.costa@example.com", "b….c…@e….com")]
    [InlineData("Zoë Łukasz Ņikita\u0304", "Zoë Ł… Ņ…")]
    [InlineData("+1 425 555 0106 ext. 12", "+1 4** *** ***6 ext. 12")]
    [InlineData("206 555 O105 or x12", "20* *** O**5 or x12")]
    [InlineData("#N/A n/a", "#N/A n/a")]
    public void A_mask_of_a_destination_hides_names_too(string text, string expected)
    {
        Assert.Equal(expected, Wording.MaskDestination(text));
        Assert.Equal(expected, Wording.MaskDestination(expected));
        Assert.StartsWith($"'{expected}'", Texts.DestinationNotANumber(text).Text, StringComparison.Ordinal);
    }

    [Property(Arbitrary = [typeof(AnyText)], MaxTest = 1000, Replay = Seed)]
    public void A_mask_never_shows_more_than_five_digits_of_seven_or_more(string text)
    {
        Rune[] given = [.. text.EnumerateRunes()], mask = [.. Wording.Mask(text).EnumerateRunes()];
        Assert.Equal(given.Length, mask.Length);
        Assert.True(mask.Count(Rune.IsNumber) <= (given.Count(rune => Rune.IsNumber(rune) || rune.Value == '*') < 7 ? 6 : 5));
        Assert.Equal(Wording.Mask(text), Wording.Mask(Wording.Mask(text)));
        Assert.All(given.Zip(mask), pair => Assert.True(pair.First == pair.Second || Rune.IsNumber(pair.First)));
    }

    [Property(Arbitrary = [typeof(AnyText)], MaxTest = 2000, Replay = Seed)]
    public void Every_reading_is_E164_and_is_read_as_itself(string text, byte choice)
    {
        string? country = new[] { null, "US", "RU", "GB", "IT", "HU", "MX" }[choice % 7];
        if (PhoneNumber.TryRead(text, Find(country), out PhoneNumberReading number, out Notice? problem))
        {
            Assert.Matches(new Regex(@"^\+[1-9][0-9]{1,14}\z"), number.E164);
            AssertNumber(number.E164, number.E164, country);
            AssertNumber(number.E164, number.E164, null);
        }
        else
        {
            TextsTests.AssertSentence(problem.Text);
            Assert.Equal(default, number);
        }
    }

    [Property(MaxTest = 1000, Replay = Seed)]
    public Property Separators_never_change_a_number() => Prop.ForAll(
        (from digits in Gen.Choose(0, 9).ArrayOf(12)
         from separators in Gen.Elements(" ", "-", ".", "(", ")", "\u00A0", "\u200E", "\u2013", "\uFEFF", "  ", "").ArrayOf(13)
         select (
             Plain: "+4" + string.Concat(digits),
             Spelt: "+4" + string.Concat(
                 separators.Zip(digits.Select(digit => digit.ToString()).Append(""), (separator, digit) => separator + digit))))
        .Where(pair => !pair.Spelt.Contains("(0)", StringComparison.Ordinal) && !Regex.IsMatch(pair.Spelt, @"^\+\d{7,}\.\d+$"))
        .ToArbitrary(),
        pair =>
        {
            bool plain = PhoneNumber.TryRead(pair.Plain, null, out PhoneNumberReading expected, out Notice? expectedProblem);
            bool spelt = PhoneNumber.TryRead(pair.Spelt, null, out PhoneNumberReading actual, out Notice? actualProblem);
            Assert.Equal((plain, expected, expectedProblem?.Id), (spelt, actual, actualProblem?.Id));
        });

    private static Country? Find(string? country) => country is null ? null : Country.Find(country);

    private static void AssertNumber(string expected, string text, string? country)
    {
        Assert.True(PhoneNumber.TryRead(text, Find(country), out PhoneNumberReading number, out Notice? problem), problem?.Text);
        Assert.Equal(expected, number.E164);
    }
}
