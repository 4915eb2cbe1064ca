using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OutboundChat.Csv;

namespace OutboundChat.Tests.Csv;

public sealed class CsvFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 without mark", "utf-16", "utf-16BE", "utf-32"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_file_is_read_in_the_encoding_that_its_first_bytes_tell(string name)
    {
        Encoding encoding = name == "utf-8 without mark" ? new UTF8Encoding(false) : Encoding.GetEncoding(name);
        string path = _folder.Write("a.csv", "Phone,Name\r\n1,Zoë 陳 👋\r\n", encoding);

        Assert.Equal([["1", "Zoë 陳 👋"]], Read(path));
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("1252")]
    [InlineData("iso-8859-1")]
    public void An_encoding_can_be_named(string name)
    {
        string path = _folder.Write("a.csv", [.. "Phone,Name\r\n1,Gr"u8, 0xFC, 0xDF, (byte)'e']);
        Assert.Equal([["1", "Grüße"]], Read(path, name));
    }

    [Fact]
    public void A_byte_order_mark_comes_before_a_name()
    {
        string path = _folder.Write("a.csv", "Phone,Name\n1,Grüße", Encoding.UTF8);
        Assert.Equal([["1", "Grüße"]], Read(path, "windows-1252"));
    }

    [Theory]
    [InlineData("Phone,Message; or note,Date\n1,\"a, b\"\n", ',')]
    [InlineData("Phone;Message;Note\n1;a, b;\n", ';')]
    [InlineData("Phone\tMessage, or note\n1\ta, b\n", '\t')]
    [InlineData("\"Phone, with code\";Message\n1;\"a, b\"\n", ';')]
    [InlineData("Phone\n1\n", ',')]
    [InlineData("Phone;Width,\"\n1;5\"\n", ';')]
    public void The_header_shows_what_separates_cells(string text, char delimiter)
    {
        using CsvFile file = CsvFile.Open(_folder.Write("a.csv", text));
        Assert.Equal(delimiter, file.Delimiter);
        Assert.Equal(1, file.Rows);
    }

    [Fact]
    public void A_separator_that_was_named_comes_before_what_the_header_shows()
    {
        using CsvFile file = CsvFile.Open(_folder.Write("a.csv", "Phone|a,b,c\n1|2\n"), null, '|');
        Assert.Equal(["Phone", "a,b,c"], file.Header.Names);
    }

    [Fact]
    public void Rows_know_the_line_that_they_begin_in()
    {
        string path = _folder.Write("a.csv", "\nPhone,Note\r\n1,\"two\r\nlines\"\r\n\r\n  \r\n2,x\r\n3,\"three\nlines\nnow\"\r\n4,\"old\rstyle\"\r\n5,\n");
        using CsvFile file = CsvFile.Open(path);

        Assert.Equal([("1", 3), ("2", 7), ("3", 8), ("4", 11), ("5", 13)], file.Read().Select(row => (Cell(row, "Phone")!, row.Line)));
        Assert.Equal(5, file.Rows);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void Every_kind_of_line_break_ends_a_row(string lineBreak) =>
        Assert.Equal([["1", "a"], ["2", "b"]], Read(_folder.Write("a.csv", string.Join(lineBreak, "Phone,Note", "1,a", "2,b"))));

    [Fact]
    public void Spaces_around_cells_are_no_part_of_them_unless_they_are_quoted() =>
        Assert.Equal([["1", "a, b", " c "]], Read(_folder.Write("a.csv", "Phone , Note,\"Third\"\n 1 , \"a, b\" ,\" c \"\n")));

    [Fact]
    public void Missing_cells_are_not_given_and_empty_ones_too_many_are_no_mistake()
    {
        using CsvFile file = CsvFile.Open(_folder.Write("a.csv", "Phone,Note\n1\n2,x,,\n"));
        CsvRow[] rows = [.. file.Read()];

        Assert.True(rows[0].TryGetValue("note", out object? missing));
        Assert.Null(missing);
        Assert.All(rows, row => Assert.Empty(row.Problems));
    }

    [Fact]
    public void Columns_are_found_without_regard_to_case_and_unnamed_ones_get_a_name()
    {
        using CsvFile file = CsvFile.Open(_folder.Write("a.csv", "PHONE,,Note,\n1,2,3,4\n"));
        Assert.Equal(["PHONE", "H2", "Note", "H4"], file.Header.Names);
        Assert.Equal("1", Cell(file.Read().Single(), "phone"));
    }

    [Theory]
    [InlineData("1,a,b", nameof(Texts.RowTooWide))]
    [InlineData("1,\"a\"b", nameof(Texts.RowQuotesBroken))]
    [InlineData("1, \"He said \"hi\" to me\"", nameof(Texts.RowQuotesBroken))]
    [InlineData("\"\"\"\"\u00A0", nameof(Texts.RowQuotesBroken))]
    public void A_broken_row_is_a_problem_of_that_row_alone(string row, string rule)
    {
        using CsvFile file = CsvFile.Open(_folder.Write("a.csv", $"Phone,Note\n0,x\n{row}\n2,5\" wide\n"));
        CsvRow[] rows = [.. file.Read()];

        Assert.Equal(3, rows.Length);
        Assert.Equal(rule, Assert.Single(rows[1].Problems).Rule);
        Assert.Empty(rows[0].Problems);
        Assert.Empty(rows[2].Problems);
        Assert.Equal("5\" wide", Cell(rows[2], "Note"));
    }

    [Theory]
    [InlineData("Phone,Note\n1,\"a\n2,b\n3,c", 2)]
    [InlineData("Phone,Note\n1,a\n2,\"\"\"\n", 3)]
    [InlineData("Phone,\"Note\n1,a\n", 1)]
    public void A_quote_that_is_never_closed_is_told_by_its_line(string text, int line) =>
        Assert.Contains($"in line {line} ", AssertNotOpened(nameof(Texts.QuoteNeverClosed), text), StringComparison.Ordinal);

    [Theory]
    [InlineData("", nameof(Texts.FileEmpty))]
    [InlineData("\r\n  \r\n", nameof(Texts.FileEmpty))]
    [InlineData("\uFEFF", nameof(Texts.FileEmpty))]
    [InlineData("Phone,Note\n1,\0\n", nameof(Texts.FileBinary))]
    [InlineData("Phone,Note,phone\n1,2,3\n", nameof(Texts.HeaderDuplicate))]
    public void What_is_no_CSV_is_not_opened(string text, string errorId) => AssertNotOpened(errorId, text);

    [Fact]
    public void A_file_in_another_encoding_is_told_by_the_line_that_shows_it()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Phone,Note\n" + string.Concat(Enumerable.Repeat("1,ü\n", 50_000)) + "2,"), 0xFC, (byte)'\n'];
        SetupException e = Assert.Throws<SetupException>(() => CsvFile.Open(_folder.Write("a.csv", bytes)));
        Assert.Equal(nameof(Texts.FileNotDecodable), e.ErrorId);
        Assert.Contains("line 50002;", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_binary()
    {
        AssertNotOpened(nameof(Texts.FileBinary), [0x7F, 0x45, 0x4C, 0x46, 0xFF, 0x00, 0x80]);
        AssertNotOpened(nameof(Texts.FileBinary), Encoding.Unicode.GetBytes("Phone,Note\n1,2\n"));
        AssertNotOpened(nameof(Texts.FileIsWorkbook), [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]);
    }

    [Fact]
    public void What_is_no_file_is_not_opened()
    {
        Assert.Equal(nameof(Texts.FileMissing), Assert.Throws<SetupException>(() => CsvFile.Open(_folder["missing.csv"])).ErrorId);
        Assert.Equal(nameof(Texts.FileMissing), Assert.Throws<SetupException>(() => CsvFile.Open(_folder["no/such/folder.csv"])).ErrorId);
        Assert.Equal(nameof(Texts.FileIsFolder), Assert.Throws<SetupException>(() => CsvFile.Open(_folder.Path)).ErrorId);
        Assert.Equal(nameof(Texts.EncodingUnknown), Assert.Throws<SetupException>(() => CsvFile.Open(_folder.Write("a.csv", "a"), "ebcdic-of-mars")).ErrorId);
    }

    [Fact]
    public void What_names_an_encoding_is_told_only_where_there_is_such_an_option()
    {
        string binary = _folder.Write("binary.csv", Encoding.Unicode.GetBytes("Phone,Note\n1,2\n")), latin = _folder.Write("latin.csv", [.. "Phone\n"u8, 0xFC]);
        foreach (string path in new[] { binary, latin })
        {
            Assert.Contains(" --encoding", Assert.Throws<SetupException>(() => CsvFile.Open(path, encodingOption: "--encoding")).Message, StringComparison.Ordinal);
            Assert.EndsWith("; save it as UTF-8.", Assert.Throws<SetupException>(() => CsvFile.Open(path)).Message, StringComparison.Ordinal);
        }

        Assert.StartsWith("--encoding is 'x'", Assert.Throws<SetupException>(() => CsvFile.Open(latin, "x", encodingOption: "--encoding")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_with_nothing_but_white_space_are_neither_header_nor_row()
    {
        using CsvFile file = CsvFile.Open(_folder.Write("a.csv", "  \r\n\u00A0\r\nPhone\r\n\t\r\n1\r\n \r\n"));
        Assert.Equal(["Phone"], file.Header.Names);
        Assert.Equal(1, file.Rows);
        Assert.Equal("1", Cell(Assert.Single(file.Read()), "Phone"));
    }

    [Fact]
    public void An_empty_cell_in_quotes_is_a_header_or_a_row() => Assert.Equal([[""], ["1"], [" "]], Read(_folder.Write("a.csv", "\"\"\n\"\"\n1\n\" \"\n")));

    [Fact]
    public void The_header_is_a_row_for_those_who_need_it_as_one()
    {
        using CsvFile file = CsvFile.Open(_folder.Write("a.csv", "\n\n\"1\"2,\n3,4\n"));
        Assert.Equal(("12", 3), (file.First.Cells.First().Value, file.First.Line));
        Assert.Equal("4", Cell(Assert.Single(file.Read()), "H2"));
        Assert.Equal(nameof(Texts.RowQuotesBroken), Assert.Single(file.First.Problems).Rule);
    }

    [Property(Arbitrary = [typeof(Tables)], MaxTest = 500, Replay = "20270104,3")]
    public void Of_any_text_as_many_rows_are_read_as_were_counted(string text)
    {
        string path = _folder.Write("any.csv", text);
        try
        {
            using CsvFile file = CsvFile.Open(path);
            CsvRow[] rows = [.. file.Read()];
            Assert.True(rows.Length == file.Rows || rows.Append(file.First).Any(row => row.Problems.Count > 0), $"{rows.Length} rows, {file.Rows} counted");
        }
        catch (SetupException)
        {
            // Told, so nothing is lost.
        }
    }

    [Property(Arbitrary = [typeof(Tables)], MaxTest = 200, Replay = "20270103,3")]
    public void What_is_written_as_CSV_is_read_as_it_was(string[][] table)
    {
        string path = _folder["round.csv"];
        using (CsvWriter csv = new(new StreamWriter(path, append: false, new UTF8Encoding(true)), new CsvConfiguration(CultureInfo.InvariantCulture)))
        {
            foreach (string[] row in table.Prepend(["Phone", "First", "Second"]))
            {
                Array.ForEach(row, csv.WriteField);
                csv.NextRecord();
            }
        }

        Assert.Equal(table, Read(path));
    }

    private static string? Cell(CsvRow row, string column) => row.TryGetValue(column, out object? value) ? (string?)value : null;

    private static List<string?[]> Read(string path, string? encoding = null)
    {
        using CsvFile file = CsvFile.Open(path, encoding);
        List<string?[]> rows = [.. file.Read().Select(row => row.Cells.Select(cell => cell.Value).ToArray())];
        Assert.Equal(rows.Count, file.Rows);
        return rows;
    }

    private string AssertNotOpened(string errorId, string text) => AssertNotOpened(errorId, Encoding.UTF8.GetBytes(text));

    private string AssertNotOpened(string errorId, byte[] bytes)
    {
        SetupException e = Assert.Throws<SetupException>(() => CsvFile.Open(_folder.Write("a.csv", bytes)));
        Assert.Equal(errorId, e.ErrorId);
        return e.Message;
    }

    /// <summary>Rows of three cells with what CSV has to take care of; the first cell is never empty, so that no row is blank.</summary>
    public static class Tables
    {
        public static Arbitrary<string> AnyText() => Gen.Elements("a", "b", "1", " ", ",", ";", "\t", "\"", "\"\"", "\n", "\r", "\r\n", "\u00A0", "\uFEFF").ArrayOf().Select(string.Concat).ToArbitrary();

        public static Arbitrary<string[][]> Any() => Gen.Elements("a", "b", " ", ",", ";", "\t", "\"", "\n", "\r\n", "'", "=", "ü", "陳", "👋", "\u200E", "\\")
            .ArrayOf()
            .Select(string.Concat)
            .ArrayOf(3)
            .Select(cells => new[] { "1" + cells[0], cells[1], cells[2] })
            .ArrayOf()
            .ToArbitrary();
    }
}
