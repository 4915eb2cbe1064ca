using System.Runtime.InteropServices;
using System.Text;

namespace OutboundChat.Tests.Hostile;

/// <summary>A file that is hostile as a whole.</summary>
/// <param name="Name">What is hostile about it.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Refusal">What the line says that the file is refused with; null where it is not.</param>
/// <param name="Messages">For each row the message that has to arrive, empty for a chat without one; null for a row that must not be sent.</param>
/// <param name="Options">What is given on the command line.</param>
internal sealed record HostileFile(string Name, byte[] Bytes, string? Refusal, string?[] Messages, string[] Options)
{
    private const string Head = "Phone,Message\n", Number = "+12065550100", Row = Number + ",Hi\n";
    private const int Megabyte = 1024 * 1024, ManyColumns = 10_000;

    private static readonly string s_columns = string.Join(',', Enumerable.Range(1, ManyColumns).Select(i => $"C{i}"));

    public static IReadOnlyList<HostileFile> All { get; } =
    [
        Refused("nothing", [], "is empty"),
        Refused("a byte-order mark", [0xEF, 0xBB, 0xBF], "is empty"),
        Refused("line breaks", "\n\r\n\r  \n", "is empty"),
        Sent("a header", Head),
        Sent("a header without its line break", "Phone"),
        Refused("a number where the header should be", Number + ",Ann\n+12065550101,Bob\n", "'+12******100', 'Ann'"),
        Refused("no column of numbers", "Mobile,Message\n1,Hi\n", "no column of phone numbers"),
        Refused("columns without a name", ",,,\n1,2,3,4\n", "no column of phone numbers"),
        Sent("some columns without a name", ",Phone,,Message,\n1,+12065550100,2,Hi,3\n", "Hi"),
        Refused("a column twice", "Phone,Message,Message\n+12065550100,a,b\n", "both called 'Message'"),
        Refused("a column twice but for case", "Phone,Message,PHONE\n+12065550100,a,+12065550101\n", "both called 'PHONE'"),
        Refused("a number twice where the header should be", "+12065550100,+12065550100\n", "both called '+12******100'"),
        Sent("a column under two of its names", "Message,InitialSystemMessage,Phone\na,b,+12065550100\n", "b"),
        Refused("two byte-order marks", "\uFEFF\uFEFF" + Head + Row, "Rename"),
        Sent("a byte-order mark at the beginning", "\uFEFF" + Head + Row, "Hi"),
        Sent("two files in one", Head + Row + "\uFEFF" + Head + "\uFEFF" + Row, "Hi", null, "Hi"),
        Sent("byte-order marks inside", Head + Number + ",a\uFEFFb\n", "a\uFEFFb"),
        Refused("a separator told to a spreadsheet", "sep=;\nPhone;Message\n+12065550100;Hi\n", "no column of phone numbers"),
        Refused("HTML", "<!DOCTYPE html>\n<html><body>Phone</body></html>\n", "no column of phone numbers"),
        Refused("JSON", "[{\"Phone\":\"+12065550100\"}]\n", "no column of phone numbers"),
        Refused("a workbook", [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x06], "workbook"),
        Refused("an old workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "workbook"),
        Refused("a compressed file", [0x1F, 0x8B, 0x08, 0x00, 0x00, 0xFF, 0xFE, 0x81], "binary"),
        Refused("a program", [0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0x00], "binary"),

        Refused("a NUL in a message", Head + Row + Number + ",a\0b\n", "binary"),
        Refused("a NUL in a number", Head + "+120655\0" + "50100,Hi\n", "binary"),
        Refused("a NUL in the header", "Pho\0ne\n", "binary"),
        Refused("a NUL far behind", Head + string.Concat(Enumerable.Repeat(Row, 10_000)) + Number + ",\0\n", "binary"),
        Refused("windows-1252 in row 57 of UTF-8", [.. Encoding.UTF8.GetBytes(Head + string.Concat(Enumerable.Repeat("+12065550100,Zoë\n", 56)) + Number + ",Zo"), 0xEB, .. "\n"u8, .. Encoding.UTF8.GetBytes(Row)], "at line 58;"),
        Refused("a character cut off at the end", [.. Encoding.UTF8.GetBytes(Head + Number + ",Zo"), 0xC3], "at line 2;"),
        Refused("an overlong character", [.. Encoding.UTF8.GetBytes(Head + Number + ",a"), 0xC0, 0xAF, .. "\n"u8], "at line 2;"),
        Refused("surrogates in UTF-8", [.. Encoding.UTF8.GetBytes(Head + Number + ",a"), 0xED, 0xA0, 0xBD, 0xED, 0xB1, 0x8B, .. "\n"u8], "at line 2;"),
        Refused("a code point that is no text", Head + Number + ",a\uFFFFb\n", "at line 2;"),
        Sent("UTF-16", Encoding.Unicode, Head + Number + ",Zoë 👋\n", [], "Zoë 👋"),
        Sent("UTF-16, big-endian", Encoding.BigEndianUnicode, Head + Number + ",Zoë 👋\n", [], "Zoë 👋"),
        Sent("UTF-32", Encoding.UTF32, Head + Number + ",Zoë 👋\n", [], "Zoë 👋"),
        Refused("UTF-16 without a mark", Encoding.Unicode.GetBytes(Head + Row), "binary"),
        new("UTF-16 without a mark, named", Encoding.Unicode.GetBytes(Head + Row), null, ["Hi"], ["--encoding", "utf-16"]),
        Refused("UTF-32 without a mark", Encoding.UTF32.GetBytes(Head + Row), "binary"),
        Refused("UTF-16 with half a character", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Head + Number + ",Hi"), 0x41], "at line 2;"),
        Refused("the first half of a pair in a message", Torn(Head + Number + ",a\uD83D\n"), "at line 2;"),
        Refused("the second half of a pair in a message", Torn(Head + Number + ",\uDC4Ba\n"), "at line 2;"),
        Refused("a pair in the wrong order", Torn(Head + Number + ",\uDC4B\uD83D\n"), "at line 2;"),
        Refused("half of a pair in a number", Torn(Head + "+1206\uD83D5550100,Hi\n"), "at line 2;"),
        Refused("half of a pair in the header", Torn("Phone\uD83D\n"), "at line 1;"),
        Sent("UTF-7", Head + Number + ",Zo+AOs- +2D3cSw-\n", "Zo+AOs- +2D3cSw-"),
        new("UTF-7, named", Encoding.ASCII.GetBytes(Head + Row), "which is no encoding", [], ["--encoding", "utf-7"]),
        new("windows-1252, named", [.. "Phone,Message\n+12065550100,Zo"u8, 0xEB, 0x20, 0x80, 0x0A], null, ["Zoë €"], ["--encoding", "windows-1252"]),
        Refused("windows-1252", [.. "Phone,Message\n+12065550100,Zo"u8, 0xEB, 0x0A], "windows-1252"),

        Sent("carriage returns for line ends", "Phone,Message\r+12065550100,a\r+12065550101,b", "a", "b"),
        Sent("line ends of all kinds", "Phone,Message\r\n+12065550100,a\n\r+12065550101,b\r\r\n\n+12065550102,c", "a", "b", "c"),
        Sent("what only looks like a line end", "Phone,Message\n+12065550100,a\u000Bb\u000Cc\u0085d\u2028e\u2029f\n", "a\u000Bb\u000Cc\u0085d\u2028e\u2029f"),
        Sent("line ends in cells", "Phone,Message\n+12065550100,\"a\n\r\r\nb\"\n" + Row, "a\n\r\r\nb", "Hi"),
        Refused("a quote that never closes", Head + Row + Number + ",\"Hi\n" + Row + Row, "opens in line 3 "),
        Refused("a quote that never closes in the last cell", Head + Number + ",\"", "opens in line 2 "),
        Refused("a quote that never closes in the header", "Phone,\"Message\n" + Row, "opens in line 1 "),
        Sent("quotes in the middle of a cell", Head + Number + ",a \"b\" c\n" + Number + ",5\" x 7\"\n" + Row, "a \"b\" c", "5\" x 7\"", "Hi"),
        Sent("more behind a closing quote", Head + Number + ",\"a\"b\n" + Number + ",\"a\" \"b\"\n" + Row, null, null, "Hi"),
        Sent("a separator behind a broken quote", Head + Number + ",\"a\"b\",c\"\n" + Row, null, "Hi"),
        Sent("doubled quotes", Head + Number + ",\"\"\"a\"\" \"\"\"\n" + Number + ",\"\"\n" + Row, "\"a\" \"", "", "Hi"),
        Sent("an empty cell in quotes as a row", "Phone\n\"\"\n\"+12065550100\"\n\" \"\n", null, "", null),
        Sent("cells too few", "Phone,Message,Note\n+12065550100\n" + Row, "", "Hi"),
        Sent("cells too many", Head + Number + ",a,b\n" + Number + ",a,,,\n" + Row, null, "a", "Hi"),
        Sent("separators alone", Head + ",,\n" + Row + ",\n", null, "Hi", null),
        Sent("commas in a file of one column", "Phone\n+12065550100,+12065550101\n+12065550102\n", null, ""),
        Sent("spaces around cells", "Phone , Message\n  +12065550100  ,  a b  \n", "a b"),

        new($"{ManyColumns} columns", Utf8($"Phone,{s_columns}\n+12065550100,{s_columns}\n"), null, ["Hi C10000"], ["--message-template", "Hi {c10000}"]),
        new($"{ManyColumns} columns, one an attribute", Utf8($"Phone,{s_columns}\n+12065550100,{s_columns}\n"), null, [""], ["--attribute-column", "C10000"]),
        new($"{ManyColumns} columns, all attributes", Utf8($"Phone,{s_columns}\n+12065550100,{s_columns}\n"), null, [null], ["--attribute-column", "*"]),
        Sent($"{ManyColumns} cells too many", $"{Head}{Number},Hi,{s_columns}\n{Row}", null, "Hi"),
        new($"{ManyColumns} placeholders", Utf8($"Phone,{s_columns}\n+12065550100,{s_columns}\n"), null, [null], ["--message-template", "{" + s_columns.Replace(",", "}{", StringComparison.Ordinal) + "}"]),
        .. Headers(),

        // Each of these took minutes, or took more memory than there is, in one program or another.
        Sent("cells of ten megabytes", Head + Long('(') + ",Hi\n" + Number + "," + Long('x') + "\n" + Row, null, null, "Hi"),
        Sent("long cells in other columns", "Phone,Attributes,DisplayName,ClientToken,Channel\n"
            + $"{Repeated("1(0)")},,,,\n{Number},\"{{\"\"k\"\":\"\"{Repeated("x")}\"\"}}\",,,\n{Number},,{Repeated("x")},,\n{Number},,,{Repeated("x")},\n{Number},,,,{Repeated("x")}\n{Number},,,,\n", null, null, null, null, null, ""),
        Refused("a header of a megabyte", Repeated("x") + "\n" + Row, "no column of phone numbers"),
        Sent("a hundred thousand blank lines", Head + string.Concat(Enumerable.Repeat(" \n", 100_000)) + Row, "Hi"),
    ];

    /// <summary>Columns with hostile names, each read by a template and made an attribute.</summary>
    private static IEnumerable<HostileFile> Headers()
    {
        string[] names = ["a\nb", "a\u001B[2Jb", "\u202Egnp.exe", "=1+1", "__proto__", "constructor", "اسم", "👋🏽", "a.b[0]", "%00", "$(x)", "a\u0085b", "ﬁ", "İ", "Zoe\u0308", "a\"b"];
        foreach (string name in names)
        {
            byte[] file = Utf8(Csv.Of([["Phone", name], [Number, "x"]]));
            yield return new HostileFile($"a column called {Uri.EscapeDataString(name)}", file, null, ["Hi x"], ["--message-template", $"Hi {{{name}}}"]);

            // Attributes have keys of letters, digits, - and _.
            yield return new HostileFile($"an attribute called {Uri.EscapeDataString(name)}", file, null, [name.All(c => char.IsAsciiLetter(c) || c == '_') ? "" : null], ["--attribute-column", name.Replace("\"", "?", StringComparison.Ordinal)]);
        }

        yield return new HostileFile("a placeholder without a column", Utf8(Csv.Of([["Phone", "a\nb"], [Number, "x"]])), null, [null], ["--message-template", "Hi {a\u2028b}"]);
        yield return new HostileFile("a pattern that fits no column", Utf8(Csv.Of([["Phone", "+1 206 555 0101"], [Number, "x"]])), "only 'Phone', '+1 *********101'", [], ["--attribute-column", "a\nb"]);
    }

    private static HostileFile Refused(string name, byte[] bytes, string refusal) => new(name, bytes, refusal, [], []);

    private static HostileFile Refused(string name, string text, string refusal) => Refused(name, Utf8(text), refusal);

    private static HostileFile Sent(string name, string text, params string?[] messages) => new(name, Utf8(text), null, messages, []);

    private static HostileFile Sent(string name, Encoding encoding, string text, string[] options, params string?[] messages) => new(name, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)], null, messages, options);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>UTF-16 as it is: an encoder would mend what is torn.</summary>
    private static byte[] Torn(string text) => [.. Encoding.Unicode.GetPreamble(), .. MemoryMarshal.AsBytes(text.AsSpan())];

    private static string Long(char c) => new(c, 10 * Megabyte);

    private static string Repeated(string text) => string.Concat(Enumerable.Repeat(text, Megabyte / text.Length));
}
