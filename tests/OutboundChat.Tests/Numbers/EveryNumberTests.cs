using System.Collections;
using System.Globalization;
using OutboundChat.Tests.Module;
using PhoneNumbers;

namespace OutboundChat.Tests.Numbers;

/// <summary>
/// An example of each type of number of each region that libphonenumber knows, in every spelling that people and programs give it, through
/// the cmdlet that users check their files with. A refused number costs its owner a message; one that becomes another number sends the
/// message to a stranger.
/// </summary>
public class EveryNumberTests(ITestOutputHelper output)
{
    private static readonly PhoneNumberUtil s_plans = PhoneNumberUtil.GetInstance();

    /// <summary>Countries that dial something else than 00 before an international number.</summary>
    private static readonly (string Region, string Prefix)[] s_abroad = [("US", "011"), ("JP", "010"), ("AU", "0011"), ("RU", "810")];

    [Fact]
    public void No_number_is_misread_and_few_are_refused()
    {
        Row[] rows = [.. Examples().SelectMany(example => Spellings(example.Region, example.Number)).Distinct()];
        CommandRun run = CommandRun.Of(
            "Test-OutboundChatContact",
            Sample.Contact.With(("AllowDuplicate", true)),
            rows.Select(row => new Hashtable { ["Phone"] = row.Text, ["Country"] = row.Country }));

        (Row Row, OutboundChatReport Report)[] checks = [.. rows.Zip(run.Output.Cast<OutboundChatReport>())];
        var wrong = checks.Where(check => check.Report.Valid && check.Report.Destination != check.Row.E164).ToArray();
        var refused = checks.Where(check => !check.Report.Valid).ToArray();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{checks.Length} spellings: {wrong.Length} became another number, "
            + $"{refused.Length} ({100.0 * refused.Length / checks.Length:0.00} %) were refused"));
        Array.ForEach(wrong, check => output.WriteLine($"{check.Row} became {check.Report.Destination}"));
        var kinds = refused.GroupBy(check => $"{check.Row.Kind}: {check.Report.Problems[0].Rule}");
        foreach (var kind in kinds.OrderByDescending(kind => kind.Count()))
        {
            output.WriteLine($"{kind.Count(),6} {kind.Key}, such as {kind.First().Row}");
        }

        Assert.Empty(run.Errors);
        Assert.Equal(rows.Length, checks.Length);
        Assert.True(rows.Length > 15_000, $"{rows.Length}");
        Assert.Empty(wrong);
        Assert.InRange(refused.Length, 0, checks.Length / 100);
    }

    private static IEnumerable<(string Region, PhoneNumbers.PhoneNumber Number)> Examples() =>
        from region in s_plans.GetSupportedRegions()
        from type in Enum.GetValues<PhoneNumberType>()
        where type != PhoneNumberType.UNKNOWN
        let number = s_plans.GetExampleNumberForType(region, type)
        // Longer numbers can't be called from abroad, and the service does not accept them.
        where number is not null && s_plans.Format(number, PhoneNumberFormat.E164).Length <= 16
        select (region, number);

    private static Row[] Spellings(string region, PhoneNumbers.PhoneNumber number)
    {
        string e164 = s_plans.Format(number, PhoneNumberFormat.E164), digits = e164[1..];
        string code = number.CountryCode.ToString(CultureInfo.InvariantCulture), rest = digits[code.Length..];
        string national = s_plans.Format(number, PhoneNumberFormat.NATIONAL);
        string? trunk = s_plans.GetNddPrefixForRegion(region, stripNonDigits: true);
        Row[] rows =
        [
            Of("E.164", e164, null),
            Of("International", s_plans.Format(number, PhoneNumberFormat.INTERNATIONAL)),
            Of("International", s_plans.Format(number, PhoneNumberFormat.INTERNATIONAL), null),
            Of("RFC 3966", s_plans.Format(number, PhoneNumberFormat.RFC3966), null),
            Of("National", national),
            Of("National digits", PhoneNumberUtil.NormalizeDigitsOnly(national)),
            Of("Significant digits", rest),
            Of("00", "00" + digits),
            Of("00", "00" + digits, null),
            Of("Without +", digits),
            Of("Guarded by '", "'" + e164),
            Of("Guarded by =", $"=\"{e164}\"", null),
            Of("Decimal", e164 + ".0", null),
            Of("Decimal", digits + ".00"),
            Of("Full width", string.Concat(e164.Select(c => c == '+' ? '＋' : (char)(c - '0' + '０'))), null),
            .. s_abroad.Select(from => Of($"From {from.Region}", $"{from.Prefix} {digits}", from.Region)),
        ];
        return trunk switch
        {
            null => rows,
            "0" => [.. rows, Of("Trunk prefix", trunk + rest), Of("(0)", $"+{code} (0){rest}", null), Of("(0)", $"{code} (0){rest}")],
            _ => [.. rows, Of("Trunk prefix", trunk + rest)],
        };

        Row Of(string kind, string text, string? country = "own") => new(kind, text, country == "own" ? region : country, e164);
    }

    private sealed record Row(string Kind, string Text, string? Country, string E164);
}
