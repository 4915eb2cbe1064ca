using System.Collections;
using System.Text.Json;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

/// <summary>Writes members, leaving out those that are not set.</summary>
internal static class JsonMemberWriter
{
    public static void WriteMember(this Utf8JsonWriter writer, string name, string value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    public static void WriteMember(this Utf8JsonWriter writer, string name, int? value)
    {
        if (value is not null)
        {
            writer.WriteNumber(name, value.Value);
        }
    }

    public static void WriteMember<T>(this Utf8JsonWriter writer, string name, T value, Action<Utf8JsonWriter, T> writeMembers)
        where T : class
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            writer.WriteStructure(value, writeMembers);
        }
    }

    public static void WriteMember<T>(this Utf8JsonWriter writer, string name, List<T> list, Action<Utf8JsonWriter, T> writeItem)
    {
        if (IsSet(list))
        {
            writer.WriteStartArray(name);
            foreach (var item in list)
            {
                writeItem(writer, item);
            }

            writer.WriteEndArray();
        }
    }

    public static void WriteMember<T>(this Utf8JsonWriter writer, string name, Dictionary<string, T> map, Action<Utf8JsonWriter, T> writeValue)
    {
        if (IsSet(map))
        {
            writer.WriteStartObject(name);
            foreach (var (key, value) in map)
            {
                writer.WritePropertyName(key);
                writeValue(writer, value);
            }

            writer.WriteEndObject();
        }
    }

    public static void WriteStructure<T>(this Utf8JsonWriter writer, T value, Action<Utf8JsonWriter, T> writeMembers)
        where T : class
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writeMembers(writer, value);
        writer.WriteEndObject();
    }

    public static void WriteText(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    // Where collections are never null, an empty one cannot be told from one that nobody set.
    private static bool IsSet(ICollection collection) => collection is not null && (collection.Count > 0 || !AWSConfigs.InitializeCollections);
}
