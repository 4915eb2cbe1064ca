using System.Text.RegularExpressions;

namespace OutboundChat.Requests;

/// <summary>Reads the ARNs of Amazon Connect: the kind of resource and its identifier.</summary>
internal static partial class ResourceArn
{
    public static bool IsArn(string text) => text.StartsWith("arn:", StringComparison.OrdinalIgnoreCase);

    public static bool IsPhoneNumber(string text) => PhoneNumberArn().IsMatch(text);

    /// <summary>
    /// The identifier of an instance: <paramref name="text"/> itself if it is not an ARN, null if it is another resource's ARN.
    /// </summary>
    public static string? InstanceId(string text) => Identifier(text, InstanceArn());

    /// <summary>
    /// The identifier of a flow: <paramref name="text"/> itself if it is not an ARN, null if it is another resource's ARN.
    /// </summary>
    public static string? ContactFlowId(string text) => Identifier(text, ContactFlowArn());

    /// <summary>The instance that a flow's ARN names; null if <paramref name="text"/> is not a flow's ARN.</summary>
    public static string? InstanceOfContactFlow(string text) =>
        IsArn(text) && ContactFlowArn().Match(text) is { Success: true } match ? match.Groups["instance"].Value : null;

    /// <summary>The Region and the account of an ARN; null if <paramref name="text"/> is not an ARN of Amazon Connect.</summary>
    public static ArnPlace? PlaceOf(string text) =>
        IsArn(text) && text.Split(':', 6) is [_, _, "connect", { Length: > 0 } region, { Length: > 0 } account, _]
            ? new ArnPlace(region, account)
            : null;

    private static string? Identifier(string text, Regex arn) =>
        !IsArn(text) ? text : arn.Match(text) is { Success: true } match ? match.Groups["id"].Value : null;

    [GeneratedRegex(@"^arn:aws[a-z-]*:connect:[a-z0-9-]+:[0-9]{12}:phone-number/[^/\s]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex PhoneNumberArn();

    [GeneratedRegex(@"^arn:aws[a-z-]*:connect:[a-z0-9-]+:[0-9]{12}:instance/(?<id>[^/\s]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex InstanceArn();

    [GeneratedRegex(
        @"^arn:aws[a-z-]*:connect:[a-z0-9-]+:[0-9]{12}:instance/(?<instance>[^/\s]+)/(contact-)?flow/(?<id>[^/\s]+)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex ContactFlowArn();
}

/// <summary>Where a resource is.</summary>
internal readonly record struct ArnPlace(string Region, string Account);
