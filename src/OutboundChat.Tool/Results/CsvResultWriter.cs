using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using OutboundChat.Csv;
using OutboundChat.Tool.CommandLine;

namespace OutboundChat.Tool.Results;

/// <summary>Writes the original columns as they are, and the result's after them. A result's column whose name is taken is called Result and its name.</summary>
internal sealed class CsvResultWriter : IResultWriter
{
    private static readonly (string Name, Func<OutboundChatResult, string?> Value)[] s_columns =
    [
        ("Status", result => result.Status.ToString()),
        ("ContactId", result => result.ContactId),
        ("Destination", result => result.Destination),
        ("Channel", result => result.Channel),
        ("ClientToken", result => result.ClientToken),
        ("Attempts", result => result.Attempts.ToString(CultureInfo.InvariantCulture)),
        ("DurationSeconds", result => result.Duration.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)),
        ("RequestId", result => result.RequestId),
        ("ErrorCode", result => result.ErrorCode),
        ("ErrorMessage", result => result.ErrorMessage is { } message ? OptionNames.InText(message) : null),
    ];

    private readonly CsvWriter _csv;

    public CsvResultWriter(TextWriter output, CsvHeader header, char delimiter)
    {
        _csv = new CsvWriter(output, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter.ToString() }, leaveOpen: true);
        HashSet<string> taken = new(header.Names, StringComparer.OrdinalIgnoreCase);
        foreach (string name in header.Names)
        {
            _csv.WriteField(name);
        }

        foreach ((string name, _) in s_columns)
        {
            string free = name;
            while (!taken.Add(free))
            {
                free = "Result" + free;
            }

            _csv.WriteField(free);
        }

        EndRecord();
    }

    public void Write(OutboundChatResult result)
    {
        foreach ((_, string? cell) in ((CsvRow)result.InputObject!).Cells)
        {
            _csv.WriteField(cell);
        }

        foreach ((_, Func<OutboundChatResult, string?> value) in s_columns)
        {
            _csv.WriteField(value(result));
        }

        EndRecord();
    }

    public void Dispose() => _csv.Dispose();

    private void EndRecord()
    {
        _csv.NextRecord();
        _csv.Flush();
    }
}
