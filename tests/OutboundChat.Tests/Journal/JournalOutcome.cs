namespace OutboundChat.Tests.Journal;

/// <summary>How a row ended.</summary>
public enum JournalOutcome
{
    Started,
    Refused,
    Lost,
    NotSent,
}
