using System.Text.RegularExpressions;

namespace OutboundChat.Tool.CommandLine;

/// <summary>Writes the names of the cmdlet's parameters as options: <c>DestinationEndpoint</c> is <c>--destination-endpoint</c>.</summary>
internal static partial class OptionNames
{
    /// <summary>The parameters that are options here under the same name; the texts of rows and of setup trouble name them.</summary>
    private static readonly HashSet<string> s_parameters = new(
        [
            .. Requests.DataColumns.All.Select(column => column.Name),
            "MessageTemplate", "AttributeColumn", "DefaultCountryCallingCode", "RequestsPerSecond", "Burst", "ThrottleLimit", "MaxAttempts", "AllowDuplicate",
            "BatchId", "JournalPath", "QuotaAction", "ExcludeDestination",
            "Region", "AccessKey", "SecretKey", "SessionToken", "ProfileName", "ProfileLocation", "EndpointUrl",
        ],
        StringComparer.Ordinal);

    public static string Option(string parameter) => "--" + WordStart().Replace(parameter, "-").ToLowerInvariant();

    /// <summary>Names options instead of the cmdlet's parameters in a text that both share.</summary>
    public static string InText(string text) =>
        Parameter().Replace(text, match => s_parameters.Contains(match.Groups["name"].Value) ? Option(match.Groups["name"].Value) : match.Value);

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex WordStart();

    [GeneratedRegex(@"(?<![\w-])-(?<name>[A-Z][A-Za-z]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
