using System.Collections;
using Amazon.Connect.Model;
using OutboundChat.Module.Hosting;
using OutboundChat.Requests;

namespace OutboundChat.Module.Values;

/// <summary>Reads what a person pipes in: a row, a dictionary, an endpoint, or a bare phone number.</summary>
internal static class InputReader
{
    /// <summary>Reads one input object; null stands for a command that was called with parameters alone.</summary>
    /// <param name="inputObject">What was piped in, or given.</param>
    /// <param name="isDestinationGiven">Whether the destination is known already, so that the input object can't be one.</param>
    /// <param name="host">PowerShell.</param>
    public static ChatRequestInput Read(object? inputObject, bool isDestinationGiven, ICommandHost host)
    {
        object? unwrapped = PlainValue.Unwrap(inputObject);
        ChatRequestInput input = new() { IsReadyRequest = unwrapped is StartOutboundChatContactRequest };
        switch (unwrapped)
        {
            case null:
                break;
            case string or ValueType or Endpoint:
                input.DestinationEndpoint = PlainValue.Of(inputObject);
                break;
            case IDictionary dictionary:
                DictionaryRow row = new((IDictionary)PlainValue.Of(dictionary)!);
                input.Problems = row.Problems;
                ReadRow(row, input, isDestinationGiven, bind: true);
                break;
            default:
                // PowerShell binds the columns of a row that comes through the pipeline, and of no other.
                ReadRow(host.ToRow(inputObject!), input, isDestinationGiven, bind: !host.ExpectsInput);
                break;
        }

        return input;
    }

    private static void ReadRow(IRow row, ChatRequestInput input, bool isDestinationGiven, bool bind)
    {
        if (!isDestinationGiven && row.Columns.Count() == 2 && row.TryGetValue("Type", out object? type) && row.TryGetValue("Address", out object? address))
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
