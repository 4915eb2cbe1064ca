namespace OutboundChat.Requests;

/// <summary>A column that binds by name, and the part of <see cref="ChatRequestInput"/> that it sets.</summary>
/// <param name="Name">The cmdlet's parameter name.</param>
/// <param name="Aliases">Its aliases, in the order in which they are looked for.</param>
internal sealed record DataColumn(string Name, IReadOnlyList<string> Aliases, Action<ChatRequestInput, object?> Set);
