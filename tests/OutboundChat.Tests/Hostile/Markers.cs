using System.Globalization;

namespace OutboundChat.Tests.Hostile;

/// <summary>Rows full of texts that must not be seen elsewhere, and keys that must not be seen anywhere.</summary>
internal static class Markers
{
    public const string AccessKey = "AKIDMARKED", SecretKey = "SECRET+MARKED/KEY", SessionToken = "SESSION+MARKED/TOKEN==";

    /// <summary>The row with a number that is none.</summary>
    public const int BrokenRow = 2;

    private const int Rows = 4;

    /// <summary>A good row, a broken one, the first one again, and another good one.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> All { get; } = [.. Enumerable.Range(1, Rows).Select(row => new Dictionary<string, string>
    {
        ["Phone"] = row == BrokenRow ? "+1206555MARKED" : row == 3 ? "001 (206) 555-0101" : string.Create(CultureInfo.InvariantCulture, $"+1206555010{row}"),
        ["Message"] = $"MESSAGE-OF-{row}",
        ["DisplayName"] = $"NAME-OF-{row}",
        ["Attributes"] = $"{{\"k\":\"ATTRIBUTE-OF-{row}\"}}",
        ["OrderId"] = $"COLUMN-OF-{row}",
        ["ClientToken"] = $"TOKEN-OF-{row}",
    })];

    /// <summary>Fails where a place shows what it must not.</summary>
    /// <param name="places">What was said where; a file that was written is one more place.</param>
    /// <param name="allowed">What these places may show all the same, such as tokens in a file that is there to keep them.</param>
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
            text => Assert.False(place.Text.Contains(text, StringComparison.OrdinalIgnoreCase), $"{place.Place} shows {text}: {place.Text}")));
    }
}
