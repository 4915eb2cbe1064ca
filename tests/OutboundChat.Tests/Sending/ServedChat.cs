namespace OutboundChat.Tests.Sending;

/// <summary>A chat that a <see cref="TokenService"/> created.</summary>
internal sealed record ServedChat(string Token, string ContactId, string Destination, string? Message);
