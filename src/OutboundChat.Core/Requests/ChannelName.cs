namespace OutboundChat.Requests;

/// <summary>The channels, and their values of <c>connect:Subtype</c>, which are case-sensitive.</summary>
internal static class ChannelName
{
    public const string Sms = "SMS", WhatsApp = "WhatsApp";

    public static IReadOnlyList<string> All { get; } = [Sms, WhatsApp];

    /// <summary>The subtype for a channel's name in any case, or for the subtype itself; null for anything else.</summary>
    public static string? ToSubtype(string name)
    {
        string channel = name.StartsWith("connect:", StringComparison.OrdinalIgnoreCase) ? name["connect:".Length..] : name;
        return channel.Equals(Sms, StringComparison.OrdinalIgnoreCase) ? RequestRules.SmsSubtype
            : channel.Equals(WhatsApp, StringComparison.OrdinalIgnoreCase) ? RequestRules.WhatsAppSubtype
            : null;
    }

    public static string? OfSubtype(string? subtype) => subtype switch
    {
        RequestRules.SmsSubtype => Sms,
        RequestRules.WhatsAppSubtype => WhatsApp,
        _ => null,
    };
}
