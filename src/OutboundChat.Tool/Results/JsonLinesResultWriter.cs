using System.Text.Encodings.Web;
using System.Text.Json;
using OutboundChat.Csv;
using OutboundChat.Requests;
using OutboundChat.Tool.CommandLine;

namespace OutboundChat.Tool.Results;

/// <summary>Writes one JSON object for each row, with the members of a result's name and the row as it came.</summary>
internal sealed class JsonLinesResultWriter(Stream output) : IResultWriter
{
    // For jq and people, not for a page: + in a phone number stays +.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Utf8JsonWriter _json = new(output, s_options);

    public void Write(OutboundChatResult result)
    {
        CsvRow row = (CsvRow)result.InputObject!;
        _json.WriteStartObject();
        _json.WriteNumber("Row", result.Row);
        _json.WriteNumber("Line", row.Line);
        _json.WriteString("Status", result.Status.ToString());
        _json.WriteString("ContactId", result.ContactId);
        _json.WriteString("Destination", result.Destination);
        _json.WriteString("Channel", result.Channel);
        _json.WriteString("ClientToken", result.ClientToken);
        _json.WriteNumber("Attempts", result.Attempts);
        _json.WriteNumber("DurationSeconds", Math.Round(result.Duration.TotalSeconds, 3));
        _json.WriteString("RequestId", result.RequestId);
        _json.WriteString("ErrorCode", result.ErrorCode);
        _json.WriteString("ErrorMessage", result.ErrorMessage is { } message ? OptionNames.InText(message) : null);
        _json.WriteStartArray("Problems");
        foreach (RequestProblem problem in result.Problems)
        {
            _json.WriteStartObject();
            _json.WriteString("Member", problem.Member);
            _json.WriteString("Rule", problem.Rule);
            _json.WriteString("Text", OptionNames.InText(problem.Text));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteStartObject("InputObject");
        foreach ((string column, string? cell) in row.Cells)
        {
            _json.WriteString(column, cell);
        }

        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        output.WriteByte((byte)'\n');
        output.Flush();
    }

    public void Dispose() => _json.Dispose();
}
