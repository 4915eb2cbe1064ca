namespace OutboundChat.Journal;

/// <summary>What a row is known by.</summary>
/// <param name="Key">Names the row, and is its ClientToken unless it brought one.</param>
/// <param name="Body">Tells whether it says what it said before.</param>
/// <param name="Recipient">Names its recipient, who may be written to once; null where he may be written to several times.</param>
internal readonly record struct RowName(string Key, string Body, string? Recipient = null);
