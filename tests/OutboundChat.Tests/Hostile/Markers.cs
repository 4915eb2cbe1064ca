using System.Globalization;

namespace OutboundChat.Tests.Hostile;

/// <summary>Rows full of texts that must not be seen elsewhere, and keys that must not be seen anywhere.</summary>
internal static class Markers
{
    public const string AccessKey = "AKIDMARKED", SecretKey = "SECRET+MARKED/KEY", SessionToken = "SESSION+MARKED/TOKEN==";

    /// <summary>The row whose number is not valid.</summary>
    public const int BrokenRow = 2;

    private const int Rows = 4;

    /// <summary>A valid row, an invalid one, the first one again, and another valid one.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> All { get; } = [.. Enumerable.Range(1, Rows).Select(Row)];

    /// <summary>Fails if a place shows a marked text.</summary>
    /// <param name="places">The outputs and files to search.</param>
    /// <param name="allowed">Texts that they may show, such as the tokens that a journal keeps.</param>
    public static void AssertAbsent(IEnumerable<(string Place, string Text)> places, params string[] allowed)
    {
        string[] hidden =
        [
            AccessKey, SecretKey, SessionToken,
            .. All.SelectMany(row => row.Values).Select(value => value.StartsWith('{') ? value[6..^2] : value), "2065550101", "2065550104",
        ];
        (string Place, string Text)[] seen = [.. places];
        Assert.NotEmpty(seen);
        Assert.All(seen, place => Assert.All(
            hidden.Except(allowed),
            text =>
                Assert.False(place.Text.Contains(text, StringComparison.OrdinalIgnoreCase), $"{place.Place} shows {text}: {place.Text}")));
    }

    private static Dictionary<string, string> Row(int row) => new()
    {
        ["Phone"] = row switch
        {
            BrokenRow => "+1206555MARKED",
            3 => "001 (206) 555-0101",
            _ => string.Create(CultureInfo.InvariantCulture, $"+1206555010{row}"),
        },
        ["Message"] = $"MESSAGE-OF-{row}",
        ["DisplayName"] = $"NAME-OF-{row}",
        ["Attributes"] = $"{{\"k\":\"ATTRIBUTE-OF-{row}\"}}",
        ["OrderId"] = $"COLUMN-OF-{row}",
        ["ClientToken"] = $"TOKEN-OF-{row}",
    };
}
