using System.Collections;
using System.Globalization;
using System.Numerics;
using OutboundChat.Requests;

namespace OutboundChat.Tests.Requests;

public class LooseValueTests
{
    /// <summary>Cultures as these countries have them; the machine need not know them.</summary>
    public static TheoryData<string, string, string, string> Cultures => new()
    {
        // name, decimal separator, negative sign, time and date separator
        { "de-DE", ",", "-", "." },
        { "tr-TR", ",", "-", "/" },
        { "ar-SA", "٫", "\u061C-", "\u200F/" },
        { "fa-IR", "٫", "\u200E\u2212", "/" },
        { "sv-SE", ",", "\u2212", "-" },
        { "fi-FI", ",", "\u2212", "." },
    };

    [Theory]
    [MemberData(nameof(Cultures))]
    public void A_value_has_the_same_text_in_every_culture(string name, string decimalSeparator, string negativeSign, string separator)
    {
        using CultureScope scope = new(decimalSeparator, negativeSign, separator);
        Assert.NotEmpty(name);
        // Otherwise the culture would not be in force, and the test could not fail.
        Assert.Equal($"{negativeSign}1{decimalSeparator}5", (-1.5).ToString(CultureInfo.CurrentCulture));

        Assert.Equal("-60", LooseValue.ToText(-60));
        Assert.Equal("-12065550100", LooseValue.ToText(-12065550100L));
        Assert.Equal("12065550100", LooseValue.ToText(12065550100.0));
        Assert.Equal("-1.5", LooseValue.ToText(-1.5));
        Assert.Equal("0.1", LooseValue.ToText(0.1f));
        Assert.Equal("1234567.89", LooseValue.ToText(1234567.89m));
        Assert.Equal("-5", LooseValue.ToText((BigInteger)(-5)));
        Assert.Equal("true", LooseValue.ToText(true));
        Assert.Equal("false", LooseValue.ToText(false));
        Assert.Equal("2027-02-01T10:30:05", LooseValue.ToText(new DateTime(2027, 2, 1, 10, 30, 5)));
        Assert.Equal("2027-02-01T10:30:05.25Z", LooseValue.ToText(new DateTime(2027, 2, 1, 10, 30, 5, 250, DateTimeKind.Utc)));
        Assert.Equal("2027-02-01T10:30:05-08:00", LooseValue.ToText(new DateTimeOffset(2027, 2, 1, 10, 30, 5, TimeSpan.FromHours(-8))));
        Assert.Equal("2027-02-01", LooseValue.ToText(new DateOnly(2027, 2, 1)));
        Assert.Equal("10:30:05", LooseValue.ToText(new TimeOnly(10, 30, 5)));
        Assert.Equal("01:30:00", LooseValue.ToText(TimeSpan.FromMinutes(90)));
        Assert.Equal("-90", Number("-90"));
        Assert.Equal("1500", Number(1500.0));
        Assert.Equal("1500", Number(1500.00m));
    }

    [Fact]
    public void A_phone_number_that_came_as_a_number_keeps_its_digits()
    {
        Assert.Equal("447700900123", LooseValue.ToText(447700900123L));
        Assert.Equal("447700900123", LooseValue.ToText(447700900123.0));
        Assert.Equal("447700900123", LooseValue.ToText(447700900123m));
        Assert.Equal("999999999999999", LooseValue.ToText(999999999999999.0));
    }

    [Fact]
    public void A_collection_has_no_text()
    {
        Assert.Null(LooseValue.ToText(new[] { "a" }));
        Assert.Null(LooseValue.ToText(new List<string> { "a" }));
        Assert.Null(LooseValue.ToText(new HashSet<string> { "a" }));
        Assert.Null(LooseValue.ToText(Enumerable.Range(0, 3).Where(number => number > 0)));
        Assert.Null(LooseValue.ToText(new Hashtable()));
        Assert.Null(LooseValue.ToText(null));
        Assert.Null(LooseValue.ToText(DBNull.Value));
    }

    [Fact]
    public void Null_DBNull_and_blank_text_are_not_given()
    {
        Assert.All(new object?[] { null, DBNull.Value, "", " ", "\t\r\n", "\u00A0" }, value => Assert.False(LooseValue.IsGiven(value)));
        Assert.All(
            new object?[] { "0", 0, false, Array.Empty<string>(), new Hashtable() }, value => Assert.True(LooseValue.IsGiven(value)));
        Assert.Null(LooseValue.ToIdentifier(" \t"));
        Assert.Equal("a b", LooseValue.ToIdentifier(" a b\r\n"));
    }

    [Theory]
    [InlineData("60", "60")]
    [InlineData(" 60 ", "60")]
    [InlineData("-60", "-60")]
    [InlineData("+60", "60")]
    [InlineData("60.0", "60")]
    [InlineData("2147483647", "2147483647")]
    [InlineData("2147483648", null)]
    [InlineData("60.5", null)]
    [InlineData("1,500", null)]
    [InlineData("1e3", null)]
    [InlineData("0x3C", null)]
    [InlineData("٦٠", null)]
    [InlineData("an hour", null)]
    [InlineData("1:30", null)]
    [InlineData("", null)]
    [InlineData(true, null)]
    [InlineData(60.5, null)]
    [InlineData(double.NaN, null)]
    [InlineData(double.PositiveInfinity, null)]
    [InlineData(9223372036854775807L, null)]
    [InlineData((byte)60, "60")]
    public void Only_whole_numbers_of_32_bits_are_numbers(object value, string? expected) => Assert.Equal(expected, Number(value));

    [Fact]
    public void Entries_come_from_dictionaries_of_every_kind_and_from_JSON()
    {
        string[] expected = ["A=1", "B=True"];
        Assert.Equal(expected, Entries(new Hashtable { ["A"] = 1, ["B"] = true }));
        Assert.Equal(expected, Entries(new Dictionary<string, object?> { ["A"] = 1, ["B"] = true }));
        Assert.Equal(expected, Entries(new SortedList { ["A"] = 1, ["B"] = true }));
        Assert.Equal(expected, Entries(" \r\n{\"A\":1,\"B\":true}"));
        Assert.Equal(["1=x"], Entries(new Dictionary<int, string> { [1] = "x" }));
        Assert.Equal(["a=2"], Entries("""{"a":2}"""));
        Assert.Equal(["a="], Entries("""{"a":null}"""));
        Assert.Equal(["a=1.50"], Entries("""{"a":1.50}"""));
        Assert.Equal(["a=12345678901234567890"], Entries("""{"a":12345678901234567890}"""));
    }

    [Theory]
    [InlineData("plain text")]
    [InlineData("[1,2]")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    [InlineData("{\"a\":}")]
    [InlineData("{“a”:1}")]
    [InlineData("{\"a\":\"\\uD800\"}")]
    [InlineData("{\"\\uDC00\":1}")]
    public void Text_that_is_not_a_JSON_object_has_no_entries(string text) => Assert.Null(LooseValue.ToEntries(text));

    [Fact]
    public void JSON_with_half_of_a_character_has_no_entries() => Assert.Null(LooseValue.ToEntries("{\"a\":\"\uD800\"}"));

    [Fact]
    public void JSON_that_is_nested_too_deeply_has_no_entries() =>
        Assert.Null(LooseValue.ToEntries(string.Concat(Enumerable.Repeat("{\"a\":", 10_000)) + "1" + new string('}', 10_000)));

    private static string? Number(object value) =>
        LooseValue.TryToInt32(value, out int number) ? number.ToString(CultureInfo.InvariantCulture) : null;

    private static IEnumerable<string> Entries(object value) =>
        LooseValue.ToEntries(value)!.Select(entry => $"{entry.Key}={entry.Value}").Order(StringComparer.Ordinal);

    /// <summary>Puts a culture in force on this thread until it is disposed of.</summary>
    private sealed class CultureScope : IDisposable
    {
        private readonly CultureInfo _before = CultureInfo.CurrentCulture;

        public CultureScope(string decimalSeparator, string negativeSign, string separator)
        {
            CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = decimalSeparator;
            culture.NumberFormat.NumberGroupSeparator = "'";
            culture.NumberFormat.NegativeSign = negativeSign;
            culture.DateTimeFormat.DateSeparator = separator;
            culture.DateTimeFormat.TimeSeparator = separator;
            CultureInfo.CurrentCulture = culture;
        }

        public void Dispose() => CultureInfo.CurrentCulture = _before;
    }
}
