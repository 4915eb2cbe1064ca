using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Amazon.Connect.Model;

namespace OutboundChat.Journal;

/// <summary>Compares the content of requests to the same recipient without storing it.</summary>
internal static class RequestBody
{
    /// <summary>In bytes: enough for most requests. A JSON writer that needs more asks for four times as much at once.</summary>
    private const int InitialSize = 1024;

    /// <summary>
    /// Hex of the first 128 bits of a SHA-256 over the request without its token, instance, source and destination. The order of dictionary
    /// entries does not matter. Journals store the result, so its derivation must never change.
    /// </summary>
    public static string Fingerprint(StartOutboundChatContactRequest request)
    {
        ArrayBufferWriter<byte> buffer = new(InitialSize);
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartArray();
            json.WriteStringValue(request.ContactFlowId);
            json.WriteStringValue(request.RelatedContactId);
            json.WriteStringValue(request.ParticipantDetails?.DisplayName);
            json.WriteStringValue(request.InitialSystemMessage?.ContentType);
            json.WriteStringValue(request.InitialSystemMessage?.Content);
            json.WriteStringValue(request.ChatDurationInMinutes?.ToString(CultureInfo.InvariantCulture));
            WriteMap(json, request.Attributes, json.WriteStringValue);
            WriteMap(json, request.SegmentAttributes, value => Write(json, value));
            WriteList(json, request.SupportedMessagingContentTypes, json.WriteStringValue);
            json.WriteStringValue(request.InitialTemplatedSystemMessage?.KnowledgeBaseId);
            json.WriteStringValue(request.InitialTemplatedSystemMessage?.MessageTemplateId);
            json.WriteStringValue(request.InitialTemplatedSystemMessage?.TemplateAttributes?.CustomerProfileAttributes);
            WriteMap(json, request.InitialTemplatedSystemMessage?.TemplateAttributes?.CustomAttributes, json.WriteStringValue);
            json.WriteEndArray();
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer.WrittenSpan, hash);
        return Convert.ToHexString(hash[..16]).ToLowerInvariant();
    }

    private static void Write(Utf8JsonWriter json, SegmentAttributeValue value)
    {
        json.WriteStartArray();
        json.WriteStringValue(value.ValueString);
        json.WriteStringValue(value.ValueArn);
        json.WriteStringValue(value.ValueInteger?.ToString(CultureInfo.InvariantCulture));
        WriteMap(json, value.ValueMap, item => Write(json, item));
        WriteList(json, value.ValueList, item => Write(json, item));
        json.WriteEndArray();
    }

    private static void WriteMap<T>(Utf8JsonWriter json, Dictionary<string, T>? map, Action<T> write)
    {
        json.WriteStartArray();
        foreach ((string key, T value) in (map ?? []).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            json.WriteStringValue(key);
            write(value);
        }

        json.WriteEndArray();
    }

    private static void WriteList<T>(Utf8JsonWriter json, List<T>? list, Action<T> write)
    {
        json.WriteStartArray();
        list?.ForEach(write);
        json.WriteEndArray();
    }
}
