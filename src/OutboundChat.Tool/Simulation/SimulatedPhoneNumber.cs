using Amazon.Connect;

namespace OutboundChat.Tool.Simulation;

/// <summary>A phone number of a simulated instance; the number itself is out of a range that is reserved for fiction.</summary>
internal sealed record SimulatedPhoneNumber(string Id, string Number, PhoneNumberCountryCode Country, PhoneNumberType Type, string? Description = null);
