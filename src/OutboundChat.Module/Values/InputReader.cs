using System.Collections;
using Amazon.Connect.Model;
using OutboundChat.Module.Hosting;
using OutboundChat.Requests;

namespace OutboundChat.Module.Values;

/// <summary>Reads what a person pipes in: a row, a dictionary, an endpoint, or a bare phone number.</summary>
internal static class InputReader
{
    /// <summary>Reads one input object; null stands for a command that was called with parameters alone.</summary>
    public static ChatRequestInput Read(object? inputObject, ICommandHost host)
    {
        ChatRequestInput input = new();
        switch (PlainValue.Unwrap(inputObject))
        {
            case null:
                break;
            case string or ValueType or Endpoint:
                input.DestinationEndpoint = PlainValue.Of(inputObject);
                break;
            case IDictionary dictionary:
                DictionaryRow row = new((IDictionary)PlainValue.Of(dictionary)!);
                input.Problems = row.Problems;
                ReadRow(row, input, bind: true);
                break;
            default:
                // PowerShell binds the columns of a row that comes through the pipeline, and of no other.
                ReadRow(host.ToRow(inputObject!), input, bind: !host.ExpectsInput);
                break;
        }

        return input;
    }

    private static void ReadRow(IRow row, ChatRequestInput input, bool bind)
    {
        if (row.TryGetValue("Type", out object? type) && row.TryGetValue("Address", out object? address) && row.Columns.Count() == 2)
        {
            input.DestinationEndpoint = new Dictionary<string, object?> { ["Type"] = type, ["Address"] = address };
            return;
        }

        input.Row = row;
        if (bind)
        {
            DataColumns.Bind(row, input);
        }
    }
}
