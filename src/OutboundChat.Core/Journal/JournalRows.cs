using OutboundChat.Numbers;
using OutboundChat.Requests;

namespace OutboundChat.Journal;

/// <summary>Finds what a journal says of the rows of a file, by their recipients. For one thread.</summary>
internal sealed class JournalRows
{
    private readonly JournalHistory _history;
    private readonly DestinationReader _destinations;
    private long _rows;

    /// <param name="history">The journal.</param>
    /// <param name="defaultCountry">The country of numbers whose row does not say one.</param>
    /// <exception cref="SetupException">The journal can't tell rows by their recipients alone.</exception>
    public JournalRows(JournalHistory history, Country? defaultCountry)
    {
        if (history.AllowsDuplicate)
        {
            throw new SetupException(Texts.JournalOfManyChats(history.Path));
        }

        _history = history;
        _destinations = new DestinationReader(defaultCountry);
    }

    /// <summary>What the journal says of the row's recipient, whatever the channel and the source.</summary>
    /// <param name="input">The row, of which the destination and its country are read.</param>
    /// <param name="inputObject">The row as it came.</param>
    public OutboundChatJournalEntry Find(ChatRequestInput input, object inputObject)
    {
        _rows += 1 + input.EmptyRowsBefore;
        ProblemList problems = [.. input.Problems];
        Destination destination = _destinations.Read(input.DestinationEndpoint, input.DefaultCountry, problems);
        string? number = destination.Number?.E164;
        OutboundChatJournalEntry entry = (number is null ? null : Of(number) ?? OfVersion01(destination)) is { } known
            ? known.Copy()
            : new OutboundChatJournalEntry { Destination = Wording.Mask(destination.Endpoint?.Address ?? destination.Text) };
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

    /// <summary>A journal of version 0.1 may know the recipient by another number.</summary>
    private OutboundChatJournalEntry? OfVersion01(Destination destination) =>
        _history.Version == 1 && destination.NumberOfVersion01 is { } number ? Of(number) : null;
}
