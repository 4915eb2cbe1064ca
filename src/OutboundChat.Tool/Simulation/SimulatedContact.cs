using Amazon.Connect.Model;

namespace OutboundChat.Tool.Simulation;

/// <summary>A chat that the simulator created.</summary>
internal sealed record SimulatedContact(string ContactId, StartOutboundChatContactRequest Request, DateTimeOffset Started, DateTimeOffset Ends);
