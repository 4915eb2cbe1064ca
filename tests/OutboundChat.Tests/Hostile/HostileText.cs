using System.Globalization;

namespace OutboundChat.Tests.Hostile;

/// <summary>Text that a cell can hold and that code may not expect.</summary>
/// <param name="Name">A description in characters that test output can show.</param>
/// <param name="Text">The text. A file can hold it: it has no NUL and no unpaired surrogate.</param>
internal sealed record HostileText(string Name, string Text)
{
    private const int Seed = 20270104, Mixtures = 30;

    private static readonly (string Name, string Text)[] s_others =
    [
        ("line separator", "a\u2028b"), ("paragraph separator", "a\u2029b"), ("line break", "two\nlines"),
        ("line breaks of Windows", "two\r\nlines\r\n"), ("old line break", "two\rlines"), ("line break reversed", "a\n\rb"),
        ("breaks alone", "\n\n"), ("separators alone", "\u2028\u2029\u0085"), ("left-to-right override", "\u202Ea\u202Cb"),
        ("override left open", "abc\u202Edef"), ("isolates", "\u2066a\u2067b\u2068c\u2069"), ("direction marks", "\u200Ea\u200F\u061C"),
        ("byte-order mark", "a\uFEFFb"), ("zero-width characters", "a\u200B\u200C\u200D\u2060b"), ("soft hyphen", "a\u00ADb"),
        ("interlinear annotation", "\uFFF9a\uFFFAb\uFFFB"), ("object replacement", "\uFFFC"), ("replacement character", "a\uFFFDb"),
        ("noncharacter", "a\uFFFEb\uFDD0\U0001FFFE"), ("private use", "\uE000\U0010FFFD"), ("tag characters", "a\U000E0041\U000E007F"),
        ("variation selectors", "\u2603\uFE0E\uFE0F\U000E0100"),
        ("combining characters", "Z" + string.Concat(Enumerable.Repeat("\u0363\u0489\u0334", 40))),
        ("decomposed", "Zoe\u0308 \u1100\u1161\u11A8"),
        ("family", "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466"),
        ("flags and skin", "\U0001F3F3\uFE0F\u200D\U0001F308 \U0001F1E9\U0001F1EA \U0001F44B\U0001F3FD"),
        ("right-to-left", "مرحبا 123 שלום"), ("full width", "＋１２＝，；＂"), ("formula", "=1+1"),
        ("hyperlink", "=HYPERLINK(\"http://127.0.0.1/?\"&A1,\"ok\")"), ("command", "+cmd|' /C calc'!A0"), ("function", "@SUM(1+1)*cmd"),
        ("difference", "-1+1"), ("tab before a formula", "\t=1+1"), ("exchange of data", "=DDE(\"cmd\";\"/C calc\";\"x\")"),
        ("quotes", "\"\"\"'`´‘’“”„«»"), ("one quote", "\""), ("quote and separator", "\",\""), ("separators", ",;\t|"),
        ("backslashes", "\\\\0\\n\\u0000\\\"\\"), ("braces", "{}{{}}{0}{Phone}"), ("an empty object", "{}"), ("an object", "{\"a\":1}"),
        ("a bracket", "["), ("open brackets", new string('[', 500)), ("open braces", new string('{', 500)), ("percent", "%s%n%x%00%0a"),
        ("dollars", "$(whoami) ${HOME} `id`"), ("markup", "<script>alert(1)</script>&amp;<![CDATA["),
        ("query", "'; DROP TABLE contacts; --"), ("path", "../../etc/passwd"), ("words with a meaning", "NULL"), ("not a number", "NaN"),
        ("infinity", "-Infinity"), ("huge number", "1e400"), ("tiny number", "-1E-400"), ("negative zero", "-0"),
        ("many digits", new string('9', 400)), ("hexadecimal", "0x3C"), ("grouped number", "1,000"), ("fraction", "60.5"),
        ("digits of other scripts", "٦٠"), ("date", "2027-02-30"), ("date and time", "2027-01-02T03:04:05.678+14:00"),
        ("spaces around", "  a  "), ("spaces of other kinds around", "\u00A0\u3000a\u2003\u00A0"),
        ("escape sequences", "\u001B[2J\u001B]0;title\u0007\u009B31m"), ("bell and backspace", "a\b\b\a"), ("option", "--output=x"),
        ("long", string.Concat(Enumerable.Repeat("0123456789", 12))),
    ];

    /// <summary>All of them: every control character but NUL, the others, and mixtures of them.</summary>
    public static IReadOnlyList<HostileText> All { get; } = [
        .. Controls(), .. s_others.Select(other => new HostileText(other.Name, other.Text)), .. Mix()];

    private static IEnumerable<HostileText> Controls() =>
        Enumerable.Range(1, 0x9F).Where(code => char.IsControl((char)code)).Select(
            code => new HostileText($"U+{code:X4}", $"a{(char)code}b"));

    private static IEnumerable<HostileText> Mix()
    {
        Random random = new(Seed);
        string[] parts = [.. s_others.Select(other => other.Text).Where(text => text.Length < 50), "\u0001", "\u001B", "\u0085", "x"];
        for (int i = 1; i <= Mixtures; i++)
        {
            // The x keeps a mixture from being white space or the beginning of an object, so its outcome is clear.
            yield return new HostileText(
                string.Create(CultureInfo.InvariantCulture, $"mixture {i}"), "x" + string.Concat(random.GetItems(parts, 3)) + "x");
        }
    }
}
