using System.CommandLine;
using OutboundChat.Csv;

namespace OutboundChat.Tool.CommandLine;

/// <summary>The CSV file and how to read it.</summary>
internal sealed class FileOptions
{
    private readonly Argument<string> _path = new("file") { Description = HelpTexts.File };
    private readonly Option<string> _encoding = new("--encoding") { Description = HelpTexts.Encoding, HelpName = "name" };
    private readonly Option<string> _delimiter = new("--delimiter") { Description = HelpTexts.Delimiter, HelpName = "character" };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_path);
        command.Options.Add(_encoding);
        command.Options.Add(_delimiter);
    }

    /// <exception cref="SetupException">The file can't be used.</exception>
    public CsvFile Open(ParseResult parsed) =>
        CsvFile.Open(parsed.GetValue(_path)!, parsed.GetValue(_encoding), Delimiter(parsed.GetValue(_delimiter)), _encoding.Name);

    private static char? Delimiter(string? text) => text switch
    {
        null => null,
        "tab" or "\\t" => '\t',
        [not ('"' or '\r' or '\n' or ' ')] => text[0],
        _ => throw new SetupException(nameof(Texts.DelimiterInvalid), Texts.DelimiterInvalid(text)),
    };
}
