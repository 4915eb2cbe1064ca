using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OutboundChat.Tests.Workflows;

/// <summary>The JSONata that the state machine has: paths below $states, and whether one is at or after a text.</summary>
internal static partial class StateMachineExpression
{
    /// <summary>A value in which expressions are replaced by their results.</summary>
    public static JsonNode? Evaluate(JsonNode? template, JsonObject states) => template switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Evaluate(member.Value, states)))),
        JsonValue value when value.TryGetValue(out string? text) && text.StartsWith("{%", StringComparison.Ordinal) => Of(text, states),
        _ => template?.DeepClone(),
    };

    private static JsonNode? Of(string text, JsonObject states)
    {
        Match match = Expression().Match(text);
        Assert.True(match.Success, $"{text} is not among the expressions that are interpreted.");
        JsonNode? value = match.Groups["name"].Captures.Aggregate((JsonNode?)states, (node, name) => node!.AsObject()[name.Value]);
        return match.Groups["least"] is { Success: true } least
            ? string.CompareOrdinal(value!.GetValue<string>(), least.Value) >= 0
            : value?.DeepClone();
    }

    [GeneratedRegex(@"^\{% \$states(\.(?<name>\w+))+( >= '(?<least>[^']+)')? %\}$")]
    private static partial Regex Expression();
}
