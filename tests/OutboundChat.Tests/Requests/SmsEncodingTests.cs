using OutboundChat.Requests;

namespace OutboundChat.Tests.Requests;

public class SmsEncodingTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(160, 1)]
    [InlineData(161, 2)]
    [InlineData(306, 2)]
    [InlineData(307, 3)]
    [InlineData(459, 3)]
    [InlineData(460, 4)]
    [InlineData(1530, 10)]
    [InlineData(1531, 11)]
    public void GSM_7_carries_160_characters_in_one_part_and_153_in_each_of_several(int length, int parts)
    {
        SmsEncoding encoding = SmsEncoding.Of(new string('a', length));
        Assert.Equal((true, length, parts, length > 1530), (encoding.IsGsm7, encoding.Units, encoding.Parts, encoding.IsTooLong));
        Assert.Equal("GSM-7", encoding.Name);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(70, 1)]
    [InlineData(71, 2)]
    [InlineData(134, 2)]
    [InlineData(135, 3)]
    [InlineData(630, 10)]
    [InlineData(631, 10)]
    public void Any_other_character_makes_it_UCS_2_of_70_and_67(int length, int parts)
    {
        SmsEncoding encoding = SmsEncoding.Of(new string('a', length - 1) + "’");
        Assert.Equal((false, length, parts, length > 630), (encoding.IsGsm7, encoding.Units, encoding.Parts, encoding.IsTooLong));
        Assert.Equal("UCS-2", encoding.Name);
    }

    /// <summary>The default alphabet of 3GPP TS 23.038, table row by table row; the escape character is none of them.</summary>
    [Fact]
    public void All_127_characters_of_the_default_alphabet_take_one_unit()
    {
        string[] rows =
        [
            "@£$¥èéùìòÇ\nØø\rÅå",
            "Δ_ΦΓΛΩΠΨΣΘΞÆæßÉ",
            " !\"#¤%&'()*+,-./",
            "0123456789:;<=>?",
            "¡ABCDEFGHIJKLMNO",
            "PQRSTUVWXYZÄÖÑÜ§",
            "¿abcdefghijklmno",
            "pqrstuvwxyzäöñüà",
        ];
        Assert.Equal(127, string.Concat(rows).Distinct().Count());
        Assert.All(
            string.Concat(rows),
            character =>
                Assert.Equal((true, 1), (SmsEncoding.Of(character.ToString()).IsGsm7, SmsEncoding.Of(character.ToString()).Units)));
    }

    [Fact]
    public void The_ten_characters_of_the_extension_take_two_units() =>
        Assert.All(
            "\f^{}\\[~]|€",
            character =>
                Assert.Equal((true, 2), (SmsEncoding.Of(character.ToString()).IsGsm7, SmsEncoding.Of(character.ToString()).Units)));

    [Theory]
    [InlineData("ç")]
    [InlineData("á")]
    [InlineData("`")]
    [InlineData("\t")]
    [InlineData("\u001B")]
    [InlineData("\u00A0")]
    [InlineData("“")]
    [InlineData("–")]
    [InlineData("Α")]
    [InlineData("漢")]
    public void Characters_that_only_look_like_the_default_alphabet_are_not_in_it(string character) =>
        Assert.False(SmsEncoding.Of(character).IsGsm7);

    [Theory]
    [InlineData(158, 1, 160, 1)]
    [InlineData(159, 1, 161, 2)]
    // The escape would be the 153rd septet and the character the 154th: both go to the next part.
    [InlineData(152, 77, 306, 3)]
    [InlineData(151, 77, 305, 2)]
    [InlineData(0, 80, 160, 1)]
    [InlineData(0, 81, 162, 2)]
    [InlineData(0, 152, 304, 2)]
    [InlineData(0, 153, 306, 3)]
    public void An_extension_character_is_not_split_between_parts(int plain, int extended, int units, int parts)
    {
        SmsEncoding encoding = SmsEncoding.Of(new string('a', plain) + new string('€', extended));
        Assert.Equal((true, units, parts), (encoding.IsGsm7, encoding.Units, encoding.Parts));
    }

    [Theory]
    [InlineData(0, 35, 70, 1)]
    [InlineData(1, 35, 71, 2)]
    [InlineData(66, 34, 134, 3)]
    [InlineData(67, 33, 133, 2)]
    [InlineData(0, 66, 132, 2)]
    [InlineData(0, 67, 134, 3)]
    public void A_surrogate_pair_is_not_split_between_parts(int plain, int pairs, int units, int parts)
    {
        SmsEncoding encoding = SmsEncoding.Of(new string('a', plain) + string.Concat(Enumerable.Repeat("😀", pairs)));
        Assert.Equal((false, units, parts), (encoding.IsGsm7, encoding.Units, encoding.Parts));
    }

    [Theory]
    [InlineData("It’s “5–6”…", "It's \"5-6\"...", "’“–”…")]
    [InlineData("5\u00A0pm\t€", "5 pm €", "\u00A0\t")]
    [InlineData("a\u200Bb\u00ADc\uFEFFd", "abcd", "\u200B\u00AD\uFEFF")]
    [InlineData("’’", "''", "’")]
    public void Similar_and_invisible_characters_are_replaced_and_reported_once(
        string text, string expected, string characters)
    {
        Assert.Equal(expected, SmsEncoding.InGsm7(text, out IReadOnlyList<char> replaced));
        Assert.True(SmsEncoding.Of(expected).IsGsm7);
        Assert.Equal(characters, string.Concat(replaced));
    }

    [Theory]
    [InlineData("Hello")]
    [InlineData("")]
    [InlineData("It’s 漢")]
    [InlineData("It’s 😀")]
    [InlineData("garçon")]
    public void Text_in_GSM_7_and_text_with_irreplaceable_characters_is_not_changed(string text) =>
        Assert.Null(SmsEncoding.InGsm7(text, out _));

    [Fact]
    public void Half_of_a_surrogate_pair_counts_as_one_unit() => Assert.Equal(3, SmsEncoding.Of("a\uD83Db").Units);
}
