namespace OutboundChat.Journal;

/// <summary>What a row is known by.</summary>
/// <param name="Key">Names the row, and is its ClientToken unless it brought one.</param>
/// <param name="Body">Tells whether it says what it said before.</param>
internal readonly record struct RowName(string Key, string Body);
