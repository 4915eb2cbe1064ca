using System.Text;
using OutboundChat.Exclusions;

namespace OutboundChat.Tests.Exclusions;

public sealed class ExclusionListTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 without mark", "utf-16", "utf-16BE", "utf-32", "utf-32BE"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_number_can_be_given_in_any_spelling_and_counts_once()
    {
        ExclusionList list = Read(["+1 (206) 555-0100", "tel:+1-206-555-0100", "00 44 7700 900123", "\uFF0B\uFF11\uFF12\uFF10\uFF16\uFF15\uFF15\uFF15\uFF10\uFF11\uFF10\uFF11"]);

        Assert.Equal(3, list.Count);
        Assert.All(["+12065550100", "+447700900123", "+12065550101"], number => Assert.True(list.Contains(number)));
        Assert.False(list.Contains("+12065550102"));
    }

    [Fact]
    public void Nothing_given_excludes_nobody()
    {
        ExclusionList list = Read([]);

        Assert.Equal(0, list.Count);
        Assert.False(list.Contains("+12065550100"));
    }

    [Fact]
    public void The_default_calling_code_holds_for_numbers_and_for_files()
    {
        AssertThrows(nameof(Texts.ExclusionUnknown), ["(206) 555-0100"], "does not say its country");
        AssertThrows(nameof(Texts.ExclusionLineInvalid), [_folder.Write("a.txt", "(206) 555-0100\n")], "line 1: ", "does not say its country");

        ExclusionList list = Read(["(206) 555-0100", _folder.Write("a.txt", "206.555.0101\n+44 7700 900123")], "1");

        Assert.Equal(3, list.Count);
        Assert.True(list.Contains("+12065550100") && list.Contains("+12065550101") && list.Contains("+447700900123"));
    }

    [Theory]
    [InlineData("+12065550100\n+12065550101\n")]
    [InlineData("+12065550100\r\n+12065550101")]
    [InlineData("+12065550100\r+12065550101\r")]
    [InlineData("\r\n  \r\n+12065550100\r\n\r\n\t\r\n\u00A0\r\n+1 206 555 0101\r\n\r\n")]
    [InlineData("\"+1 206 555 0100\"\n\" +1 (206) 555-0101 \"\n\"\"\n")]
    [InlineData("\u200E+12065550100\n  1.206.555.0101  \n")]
    [InlineData("+12065550100\n+12065550101\n+1 206 555 0101\n12065550100\n")]
    [InlineData("\uFF0B\uFF11\uFF12\uFF10\uFF16\uFF15\uFF15\uFF15\uFF10\uFF11\uFF10\uFF10\n+12065550101")]
    [InlineData("\u0661\u0662\u0660\u0666\u0665\u0665\u0665\u0660\u0661\u0660\u0660\n+12065550101")]
    [InlineData("12065550100.0\n+12065550101\t\n")]
    [InlineData("Phone\n+12065550100\n+12065550101\n")]
    [InlineData("MOBILENUMBER\r\n+12065550100\r\n\r\n+12065550101")]
    [InlineData("Name,Phone\nAda,+12065550100\n\"Lovelace, Ada\",\"+1 206 555 0101\"\n")]
    [InlineData("Name;To\nAda;+12065550100\n;+12065550101\n")]
    [InlineData("Name\tdestination\nAda\t+12065550100\n\t+12065550101")]
    [InlineData("Phone,Name,\n+12065550100,Ada,\n,,\n \n\"\",\" \",\n+12065550101\n")]
    public void A_file_is_text_with_a_number_in_each_line_or_CSV_with_a_column_of_them(string text)
    {
        ExclusionList list = Read([_folder.Write("stop", text)], "1");

        Assert.Equal(2, list.Count);
        Assert.True(list.Contains("+12065550100") && list.Contains("+12065550101"));
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_file_is_read_in_the_encoding_that_its_first_bytes_tell(string name)
    {
        Encoding encoding = name == "utf-8 without mark" ? new UTF8Encoding(false) : Encoding.GetEncoding(name);
        string text = _folder.Write("a.txt", "+12065550100\r\n+12065550101", encoding), csv = _folder.Write("a.csv", "Name;Phone\r\nZoë;+12065550102\r\n", encoding);

        Assert.Equal(3, Read([text, csv]).Count);
    }

    [Fact]
    public void All_numbers_of_a_person_count_and_some_may_be_missing()
    {
        ExclusionList list = Read([_folder.Write("a.csv", "Phone,Name,MobileNumber\n+12065550100,Ada,+12065550101\n,Bob,+12065550102\n+12065550103,Cy,\n")]);

        Assert.Equal(4, list.Count);
        Assert.Equal(nameof(Texts.ExclusionLineInvalid), Assert.Throws<SetupException>(() => Read([_folder.Write("b.csv", "Phone,MobileNumber\n+12065550100,x\n")])).ErrorId);
    }

    [Fact]
    public void A_number_comes_before_a_file_of_that_name_and_only_paths_are_resolved()
    {
        _folder.Write("+12065550100", "+12065550101");
        _folder.Write("stop.txt", "+12065550102");
        List<string> resolved = [];

        ExclusionList list = ExclusionList.Read(["+12065550100", "stop.txt"], null, path =>
        {
            resolved.Add(path);
            return _folder[path];
        });

        Assert.Equal(["stop.txt"], resolved);
        Assert.Equal(2, list.Count);
        Assert.True(list.Contains("+12065550100") && list.Contains("+12065550102"));
    }

    [Theory]
    [InlineData("Phone\n")]
    [InlineData("Name,Phone")]
    [InlineData("Name;Phone\r\n;\r\n;;\r\n")]
    public void A_header_alone_is_a_list_of_nobody(string text) => Assert.Equal(0, Read([_folder.Write("a.csv", text)]).Count);

    [Theory]
    [InlineData(null, "''")]
    [InlineData("", "''")]
    [InlineData("  ", "'  '")]
    [InlineData("stopp.txt", "no file 'stopp.txt'")]
    [InlineData("no/such/folder.csv", "no file 'no/such/folder.csv'")]
    [InlineData("1.20656E+11", "spreadsheet")]
    [InlineData("+12065550100,+12065550101", "more than one number")]
    [InlineData("+46701234567\n8", "more than one number")]
    [InlineData("+1206555", "too few digits")]
    [InlineData("+1 206 555 0100 ext. 7", "extension")]
    public void What_is_neither_a_number_nor_a_file_is_told(string? item, string part) => AssertThrows(nameof(Texts.ExclusionUnknown), [item], "-ExcludeDestination", part);

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("\uFEFF", "is empty")]
    [InlineData("\r\n \r\n\u00A0\r\n", "is empty")]
    [InlineData("\"\"\r\n+12065550100\r\n", "no column of phone numbers")]
    [InlineData("Opt-outs\n+12065550100\n", "no column of phone numbers", "'Opt-outs'")]
    [InlineData("# those who said no\n+12065550100\n", "no column of phone numbers")]
    [InlineData("Name,Mobile\nAda,+12065550100\n", "no column of phone numbers", "'Name', 'Mobile'")]
    [InlineData("Name,Phone number\nAda,+12065550100\n", "Rename 'Phone number'")]
    [InlineData("Ada,+12065550100\nBob,+12065550101\n", "no column of phone numbers", "'Ada', '+12******100'")]
    [InlineData("+12065550100,+12065550101\n", "no column of phone numbers", "'+12******100', '+12******101'")]
    [InlineData("+12065550100;\n+12065550101;\n", "no column of phone numbers")]
    [InlineData("Phone,Phone\n+12065550100,+12065550101\n", "both called 'Phone'")]
    [InlineData("+12065550100,+12065550100\n", "both called '+12******100'")]
    [InlineData("Phone\n\"+12065550100\n+12065550101\n", "opens in line 2")]
    [InlineData("+12065550100\n\0\n", "is binary")]
    [InlineData("PK\u0003\u0004", "is a workbook")]
    public void A_file_that_is_no_list_of_numbers_is_told(string text, params string[] parts) =>
        AssertThrows(nameof(Texts.ExclusionFileUnusable), [_folder.Write("stop list.csv", text)], [_folder["stop list.csv"], .. parts]);

    [Theory]
    [InlineData("+12065550100\nnobody\n", 2, "'nobody' is not a phone number")]
    [InlineData("+12065550100\n# a note\n", 2, "'# a note' is not a phone number")]
    [InlineData("+12065550100\n\n\"\n\n\"\n12065550101\n", 6, "'120*****101' does not say its country")]
    [InlineData("+12065550100\n1.20656E+11\n", 2, "is how a spreadsheet shows a large number")]
    [InlineData("1,20656E+11\n", 0, "")]
    [InlineData("+12065550100\n+12065550101,Ada\n", 2, "it has 2 cells, and the header has 1")]
    [InlineData("+12065550100\n+12065550101;+12065550102\n", 2, "holds more than one number")]
    [InlineData("+12065550100\n+4670123456\t78\n", 2, "'+46********\uFFFD78' holds more than one number")]
    [InlineData("+12065550100\n\"+4670123456\n78\"\n", 2, "holds more than one number")]
    [InlineData("+12065550100\n+4670123456\u202878\n", 2, "holds more than one number")]
    [InlineData("+12065550100\n=\"+12065550101\"\n", 2, "is not a phone number")]
    [InlineData("+12065550100\n'+12065550101\n", 2, "''+1*******101' is not a phone number")]
    [InlineData("+12065550100\n\"+12065550101\"x\n", 2, "goes on after its closing quote")]
    [InlineData("\"+12065550100\"5\n", 1, "goes on after its closing quote")]
    [InlineData("+1206555\n+12065550100\n", 1, "'+12**555' has too few digits")]
    [InlineData("Phone number 2065550100\n", 1, "'Pho*****************100' is not a phone number")]
    [InlineData("Phone,Name\n+12065550100,Ada\n,Bob\n", 3, "the cell of column 'Phone' is empty")]
    [InlineData("Name,Phone\nAda,+12065550100\nBob\n", 3, "the cell of column 'Phone' is empty")]
    [InlineData("Phone,Name\n\" \",Bob\n", 2, "the cell of column 'Phone' is empty")]
    [InlineData("Phone,Name\n\u200E,Bob\n", 2, "is not a phone number")]
    [InlineData("Phone,Name\n,\n\n+12065550100,Ada,Bob\n", 4, "it has 3 cells, and the header has 2")]
    [InlineData("Phone;Name\n0206 5550100;Ada\n", 2, "does not say its country")]
    public void A_line_without_a_number_is_told_with_its_path_and_hides_most_of_what_stands_there(string text, long line, string part)
    {
        string path = _folder.Write("stop list.csv", text);

        string message = AssertThrows(line > 0 ? nameof(Texts.ExclusionLineInvalid) : nameof(Texts.ExclusionFileUnusable), [path], path, part);

        Assert.Equal(line > 0, message.Contains($"', line {line}: ", StringComparison.Ordinal));
        Assert.DoesNotMatch(@"5550\d", message.Replace("+12065550100.", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_no_file_is_told()
    {
        AssertThrows(nameof(Texts.ExclusionFileUnusable), [_folder.Path], _folder.Path, "is a folder");
        AssertThrows(nameof(Texts.ExclusionFileUnusable), ["nul\0"], "can't be read");
        AssertThrows(nameof(Texts.ExclusionFileUnusable), [new string('x', 10_000)], "can't be read");
    }

    [Fact]
    public void A_file_in_use_is_told()
    {
        string path = _folder.Write("a.txt", "+12065550100");
        using FileStream other = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        AssertThrows(nameof(Texts.ExclusionFileUnusable), [path], path, "can't be read");
    }

    [Fact]
    public void A_file_that_changes_while_it_is_read_is_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets nobody write to a file that is read.");
        using ExclusionFile file = ExclusionFile.Open(_folder.Write("a.txt", "+12065550100\n"))!;
        using (FileStream other = new(_folder["a.txt"], FileMode.Append, FileAccess.Write, FileShare.ReadWrite))
        {
            other.Write("+12065550101\n"u8);
        }

        SetupException e = file.Unreadable(Assert.Throws<IOException>(() => file.Read().Count()));

        Assert.Equal((nameof(Texts.ExclusionFileUnusable), $"-ExcludeDestination: '{_folder["a.txt"]}' can't be read: it changed while it was read; try again."), (e.ErrorId, e.Message));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told()
    {
        AssertThrows(nameof(Texts.ExclusionFileUnusable), [_folder.Write("a.txt", [0x7F, 0x45, 0x4C, 0x46, 0x00, 0x80])], "is binary", "; save it as UTF-8.");
        AssertThrows(nameof(Texts.ExclusionFileUnusable), [_folder.Write("a.txt", Encoding.Unicode.GetBytes("+12065550100\n"))], "is binary", "; save it as UTF-8.");
        AssertThrows(nameof(Texts.ExclusionFileUnusable), [_folder.Write("a.csv", [.. "Phone,Name\n+12065550100,Gr"u8, 0xFC])], "not in utf-8 at line 2; save it as UTF-8.");
    }

    [Fact]
    public void The_first_mistake_ends_it_whatever_comes_before_and_after()
    {
        string good = _folder.Write("good.txt", "+12065550100"), bad = _folder.Write("bad.txt", "+12065550100\nnobody");

        AssertThrows(nameof(Texts.ExclusionLineInvalid), [good, "+12065550101", bad, "nobody"], bad, "line 2");
    }

    [Fact]
    public void Ten_thousand_columns_are_no_trouble()
    {
        string header = string.Join(',', Enumerable.Range(0, 9_999).Select(i => $"C{i}")), row = string.Join(',', Enumerable.Repeat("x", 9_999));

        Assert.Equal(2, Read([_folder.Write("a.csv", $"{header},Phone\n{row},+12065550100\n{row},+12065550101\n")]).Count);
        AssertThrows(nameof(Texts.ExclusionFileUnusable), [_folder.Write("a.csv", $"{header}\n{row}\n")], "no column of phone numbers");
        AssertThrows(nameof(Texts.ExclusionLineInvalid), [_folder.Write("a.csv", $"{header},Phone\n{row}\n")], "line 2", "is empty");
        AssertThrows(nameof(Texts.ExclusionLineInvalid), [_folder.Write("a.txt", $"+12065550100\n{row}\n")], "line 2", "9999 cells");
    }

    [Fact]
    public void A_cell_of_megabytes_is_told_in_one_short_line() =>
        Assert.True(AssertThrows(nameof(Texts.ExclusionLineInvalid), [_folder.Write("a.txt", $"+12065550100\n{new string('5', 10_000_000)}\n")], "line 2").Length < 300 + _folder.Path.Length);

    private ExclusionList Read(IEnumerable<string?> items, string? callingCode = null) => ExclusionList.Read(items, callingCode, path => Path.Combine(_folder.Path, path));

    private string AssertThrows(string errorId, IEnumerable<string?> items, params string[] parts)
    {
        SetupException e = Assert.Throws<SetupException>(() => Read(items));
        Assert.Equal(errorId, e.ErrorId);
        Assert.All(parts, part => Assert.Contains(part, e.Message, StringComparison.Ordinal));
        Requests.TextsTests.AssertOneSentence(e.Message);
        return e.Message;
    }
}
