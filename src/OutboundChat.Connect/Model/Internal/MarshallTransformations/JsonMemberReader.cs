using System.Text.Json;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

/// <summary>
/// Reads a structure's members by name. One that is missing or null is not set, one that is unknown is never looked at, and one of another
/// type than the model's is a <see cref="JsonException"/>.
/// </summary>
internal static class JsonMemberReader
{
    private static readonly long EarliestTime = DateTimeOffset.MinValue.ToUnixTimeSeconds();
    private static readonly long LatestTime = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    public static string Text(this JsonElement structure, string name) =>
        structure.TryFind(name, JsonValueKind.String, out var value) ? value.GetString() : null;

    public static int? Integer(this JsonElement structure, string name) =>
        structure.TryFind(name, JsonValueKind.Number, out var value) ? value.TryGetInt32(out var number) ? number : throw Wrong(name, "a whole number of 32 bits") : null;

    public static long? Long(this JsonElement structure, string name) =>
        structure.TryFind(name, JsonValueKind.Number, out var value) ? value.TryGetInt64(out var number) ? number : throw Wrong(name, "a whole number of 64 bits") : null;

    public static float? Float(this JsonElement structure, string name) =>
        structure.TryFind(name, JsonValueKind.Number, out var value) ? value.GetSingle() : null;

    public static bool? Boolean(this JsonElement structure, string name) =>
        structure.TryFind(name, out var value) ? value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(name, "true or false") : null;

    /// <summary>Seconds since 1970, with fractions, as a time in UTC.</summary>
    public static DateTime? Time(this JsonElement structure, string name) =>
        structure.TryFind(name, JsonValueKind.Number, out var value)
            ? value.TryGetDecimal(out var seconds) && seconds >= EarliestTime && seconds <= LatestTime
                ? DateTime.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
                : throw Wrong(name, "a time")
            : null;

    public static T Structure<T>(this JsonElement structure, string name, Func<JsonElement, T> readMembers)
        where T : class => structure.TryFind(name, JsonValueKind.Object, out var value) ? readMembers(value) : null;

    public static List<string> Texts(this JsonElement structure, string name) => structure.List(name, JsonValueKind.String, item => item.GetString());

    public static List<T> Structures<T>(this JsonElement structure, string name, Func<JsonElement, T> readMembers)
        where T : class => structure.List(name, JsonValueKind.Object, readMembers);

    public static Dictionary<string, string> TextMap(this JsonElement structure, string name) => structure.Map(name, JsonValueKind.String, value => value.GetString());

    public static Dictionary<string, T> StructureMap<T>(this JsonElement structure, string name, Func<JsonElement, T> readMembers)
        where T : class => structure.Map(name, JsonValueKind.Object, readMembers);

    private static List<T> List<T>(this JsonElement structure, string name, JsonValueKind kind, Func<JsonElement, T> read)
        where T : class
    {
        if (!structure.TryFind(name, JsonValueKind.Array, out var array))
        {
            return AWSConfigs.InitializeCollections ? [] : null;
        }

        var list = new List<T>(array.GetArrayLength());
        foreach (var item in array.EnumerateArray())
        {
            list.Add(Is(item, name, kind) ? read(item) : null);
        }

        return list;
    }

    private static Dictionary<string, T> Map<T>(this JsonElement structure, string name, JsonValueKind kind, Func<JsonElement, T> read)
        where T : class
    {
        if (!structure.TryFind(name, JsonValueKind.Object, out var members))
        {
            return AWSConfigs.InitializeCollections ? [] : null;
        }

        var map = new Dictionary<string, T>();
        foreach (var member in members.EnumerateObject())
        {
            map[member.Name] = Is(member.Value, name, kind) ? read(member.Value) : null;
        }

        return map;
    }

    private static bool TryFind(this JsonElement structure, string name, out JsonElement value) =>
        structure.TryGetProperty(name, out value) && value.ValueKind is not JsonValueKind.Null;

    private static bool TryFind(this JsonElement structure, string name, JsonValueKind kind, out JsonElement value) =>
        structure.TryGetProperty(name, out value) && Is(value, name, kind);

    /// <summary>False for null.</summary>
    private static bool Is(JsonElement value, string name, JsonValueKind kind) =>
        value.ValueKind == kind || (value.ValueKind is JsonValueKind.Null ? false : throw Wrong(name, $"a JSON {kind}"));

    private static JsonException Wrong(string name, string expected) => new($"The answer's {name} is not {expected}.");
}
