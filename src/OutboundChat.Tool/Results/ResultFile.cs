using System.Text;
using OutboundChat.Csv;

namespace OutboundChat.Tool.Results;

/// <summary>
/// The file that results go to. It is opened before anything is sent, so that a file that can't be written is known by then, and emptied
/// with the first result, so that a run that never begins leaves earlier results alone.
/// </summary>
internal sealed class ResultFile : IDisposable
{
    /// <summary>
    /// Keeps the file from being the one that is read under another name, which would feed the results back as rows for ever. Windows refuses
    /// that by itself; elsewhere only a lock of one's own does, and it lets others read all the same.
    /// </summary>
    private static readonly FileShare s_share = OperatingSystem.IsWindows() ? FileShare.Read : FileShare.None;

    private readonly CsvFile _input;
    private readonly FileStream _stream;
    private readonly bool _isNew;
    private StreamWriter? _text;
    private IResultWriter? _writer;

    private ResultFile(string path, CsvFile input, FileStream stream, bool isNew)
    {
        Path = path;
        _input = input;
        _stream = stream;
        _isNew = isNew;
    }

    public string Path { get; }

    /// <exception cref="SetupException">The file can't be written, or is the one that is read.</exception>
    public static ResultFile Open(string path, CsvFile input)
    {
        if (FinalPath(path) == FinalPath(input.Path))
        {
            throw new SetupException(nameof(Texts.OutputIsInput), Texts.OutputIsInput(path));
        }

        try
        {
            bool isNew = !File.Exists(path);
            return new ResultFile(path, input, new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, s_share), isNew);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new SetupException(nameof(Texts.OutputUnwritable), Texts.OutputUnwritable(path, e.Message), e);
        }
    }

    /// <exception cref="IOException">The disk is full, or the file has gone.</exception>
    public void Write(OutboundChatResult result) => (_writer ??= Begin()).Write(result);

    public void Dispose()
    {
        try
        {
            _writer?.Dispose();
            _text?.Dispose();
            _stream.Dispose();
        }
        catch (IOException)
        {
            // Each record was flushed when it was written, and what failed then was told then.
        }

        if (_isNew && _writer is null)
        {
            File.Delete(Path);
        }
    }

    private IResultWriter Begin()
    {
        if (_stream.CanSeek)
        {
            _stream.SetLength(0);
        }

        if (System.IO.Path.GetExtension(Path).ToUpperInvariant() is ".JSONL" or ".NDJSON")
        {
            return new JsonLinesResultWriter(_stream);
        }

        // Spreadsheets take a file without a byte-order mark for something else than UTF-8.
        _text = new StreamWriter(_stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        return new CsvResultWriter(_text, _input.Header, _input.Delimiter);
    }

    private static string FinalPath(string path)
    {
        FileInfo file = new(path);
        return (file.Exists ? file.ResolveLinkTarget(returnFinalTarget: true) : null)?.FullName ?? file.FullName;
    }
}
