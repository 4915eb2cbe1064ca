using OutboundChat.Numbers;
using OutboundChat.Requests;

namespace OutboundChat.Journal;

/// <summary>Finds the journal entries of the rows of a file, by recipient. Not thread-safe.</summary>
internal sealed class JournalRows
{
    private readonly JournalHistory _history;
    private readonly DestinationReader _destinations;
    private long _rows;

    /// <param name="history">The journal.</param>
    /// <param name="defaultCountry">The country of numbers without a country code, if their row names none.</param>
    /// <exception cref="SetupException">In this journal, a recipient may have several rows, so recipients do not identify rows.</exception>
    public JournalRows(JournalHistory history, Country? defaultCountry)
    {
        if (history.AllowsDuplicate)
        {
            throw new SetupException(Texts.JournalOfManyChats(history.Path));
        }

        _history = history;
        _destinations = new DestinationReader(defaultCountry);
    }

    /// <summary>Finds the entry of the row's recipient, whatever the channel and the source.</summary>
    /// <param name="input">The row. Only its destination and country are read.</param>
    /// <param name="inputObject">The original row.</param>
    public OutboundChatJournalEntry Find(ChatRequestInput input, object inputObject)
    {
        _rows += 1 + input.EmptyRowsBefore;
        ProblemList problems = [.. input.Problems];
        Destination destination = _destinations.Read(input.DestinationEndpoint, input.DefaultCountry, problems);
        string? number = destination.Number?.E164;
        OutboundChatJournalEntry entry = (number is null ? null : Of(number) ?? OfVersion01(destination)) is { } known
            ? known.Copy()
            : new OutboundChatJournalEntry { Destination = Wording.MaskDestination(destination.Endpoint?.Address ?? destination.Text) };
        if (number is null)
        {
            entry.Known = OutboundChatJournalState.Invalid;
            entry.ErrorCode = problems.Count > 0 ? problems[0].Rule : nameof(Texts.DestinationMissing);
        }

        (entry.Row, entry.InputObject) = (_rows, inputObject);
        return entry;
    }

    private OutboundChatJournalEntry? Of(string number) =>
        _history.Batch is { } batch ? _history.FindRecipient(RowKey.OfRecipient(batch, number)) : null;

    /// <summary>A journal of version 0.1 may record the recipient under another number.</summary>
    private OutboundChatJournalEntry? OfVersion01(Destination destination) =>
        _history.Version == 1 && destination.NumberOfVersion01 is { } number ? Of(number) : null;
}
