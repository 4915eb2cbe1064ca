using OutboundChat.Requests;

namespace OutboundChat.Module;

/// <summary>What the tables of the format file show instead of a value. PowerShell finds types by name in this assembly, and not in those it depends on.</summary>
public static class Display
{
    /// <summary>Most of a phone number hidden: tables are read over shoulders and pasted into tickets.</summary>
    public static string Mask(string? destination) => PhoneNumber.Mask(destination);

    /// <summary>An endpoint's address, masked where it is a person's number.</summary>
    public static string Address(object? type, string? address) => type?.ToString() == "TELEPHONE_NUMBER" ? Mask(address) : address ?? string.Empty;
}
