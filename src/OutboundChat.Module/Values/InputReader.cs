using System.Collections;
using System.Management.Automation;
using Amazon.Connect.Model;
using OutboundChat.Requests;

namespace OutboundChat.Module.Values;

/// <summary>Reads input objects: rows, dictionaries, endpoints, and phone numbers.</summary>
internal static class InputReader
{
    /// <summary>Reads one input object; null if the command was called with parameters only.</summary>
    /// <param name="inputObject">The object from the pipeline or from -InputObject.</param>
    /// <param name="isDestinationGiven">
    /// Whether a parameter gives the destination. An object with Type and Address is a row then, not a destination.
    /// </param>
    /// <param name="isBound">Whether PowerShell has bound the row's columns to parameters, as it does for rows from the pipeline.</param>
    public static ChatRequestInput Read(object? inputObject, bool isDestinationGiven, bool isBound)
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
                ReadRow(row, input, isDestinationGiven, isBound: false);
                break;
            default:
                ReadRow(new PsRow(PSObject.AsPSObject(inputObject)), input, isDestinationGiven, isBound);
                break;
        }

        return input;
    }

    /// <summary>The values that parameters give for all rows; null for script blocks, whose values differ by row.</summary>
    public static ChatRequestInput ReadParameters(ChatRequestInput given)
    {
        ChatRequestInput plain = new();
        foreach (DataColumn column in DataColumns.All)
        {
            column.Set(plain, PlainValue.Unwrap(column.Get(given)) is ScriptBlock ? null : PlainValue.Of(column.Get(given)));
        }

        return plain;
    }

    /// <summary>The items of an opt-out list, as plain values and rows. Nested lists are flattened.</summary>
    public static IEnumerable<object?> ReadExclusions(IEnumerable<object?> items)
    {
        foreach (object? item in items)
        {
            switch (PlainValue.Unwrap(item))
            {
                case null:
                    break;
                case string or ValueType:
                    yield return PlainValue.Of(item);
                    break;
                case IDictionary dictionary:
                    yield return new DictionaryRow((IDictionary)PlainValue.Of(dictionary)!);
                    break;
                case IEnumerable list:
                    foreach (object? inner in ReadExclusions(list.Cast<object?>()))
                    {
                        yield return inner;
                    }

                    break;
                default:
                    yield return new PsRow(PSObject.AsPSObject(item));
                    break;
            }
        }
    }

    private static void ReadRow(IRow row, ChatRequestInput input, bool isDestinationGiven, bool isBound)
    {
        if (!isDestinationGiven && row.Columns.Count() == 2
            && row.TryGetValue("Type", out object? type) && row.TryGetValue("Address", out object? address))
        {
            input.DestinationEndpoint = new Dictionary<string, object?> { ["Type"] = type, ["Address"] = address };
            return;
        }

        input.Row = row;
        if (!isBound)
        {
            DataColumns.Bind(row, input);
        }
    }
}
