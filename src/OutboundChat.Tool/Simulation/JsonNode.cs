using System.Text.Json;

namespace OutboundChat.Tool.Simulation;

/// <summary>A value of a request's body and where it stands; reading it as what it is not is the client's error.</summary>
internal readonly record struct JsonNode(string Name, string Path, JsonElement Value)
{
    public string Text() => Value.ValueKind == JsonValueKind.String ? Value.GetString()! : throw Wrong("text");

    public int Integer() => Value.ValueKind == JsonValueKind.Number && Value.TryGetInt32(out int number) ? number : throw Wrong("a whole number of 32 bits");

    /// <summary>The members of an object; null stands for 'not set'.</summary>
    public IEnumerable<JsonNode> Members()
    {
        if (Value.ValueKind != JsonValueKind.Object)
        {
            throw Wrong("an object");
        }

        foreach (JsonProperty property in Value.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.Null)
            {
                yield return new JsonNode(property.Name, Path.Length == 0 ? property.Name : $"{Path}.{property.Name}", property.Value);
            }
        }
    }

    public List<T> List<T>(Func<JsonNode, T> read)
    {
        if (Value.ValueKind != JsonValueKind.Array)
        {
            throw Wrong("a list");
        }

        List<T> list = [];
        foreach (JsonElement item in Value.EnumerateArray())
        {
            list.Add(read(new JsonNode(Name, $"{Path}[{list.Count}]", item)));
        }

        return list;
    }

    public Dictionary<string, T> Map<T>(Func<JsonNode, T> read) => Members().ToDictionary(member => member.Name, read, StringComparer.Ordinal);

    /// <summary>The service itself ignores members that it does not know; saying so finds the client's mistakes.</summary>
    public ServiceException Unknown() => ServiceException.InvalidRequest(Texts.SimulatorMemberUnknown(Path));

    private ServiceException Wrong(string expected) => ServiceException.Serialization(Texts.SimulatorMemberWrong(Path, expected));
}
