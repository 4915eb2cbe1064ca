using OutboundChat.Exclusions;
using OutboundChat.Journal;
using OutboundChat.Requests;

namespace OutboundChat.Sending;

/// <summary>
/// Decides whether each row is sent: builds and checks its request, chooses its token, and checks whether its destination is excluded, a
/// duplicate, or was sent to by an earlier run. Not thread-safe.
/// </summary>
internal sealed class RowAdmission
{
    private readonly ChatRunOptions _options;
    private readonly ChatJournal? _journal;
    private readonly ChatRequestBuilder _builder;
    private readonly RowTokens _tokens;
    private readonly RowIdentity? _identity;
    private readonly DestinationSet? _destinations;
    private RowIdentity? _identityOfVersion01;
    private long _rows;

    /// <param name="options">How to build and send.</param>
    /// <param name="journal">The journal of earlier runs; null if there is none.</param>
    public RowAdmission(ChatRunOptions options, ChatJournal? journal = null)
    {
        (_options, _journal) = (options, journal);
        _builder = new ChatRequestBuilder(options.Request);
        _tokens = new RowTokens(options is { BatchId: not null, IsBatchGiven: true });
        _identity = (options.BatchId ?? journal?.Batch) is { } batch ? new RowIdentity(batch, options.AllowDuplicate) : null;
        _destinations = options.AllowDuplicate ? null : new DestinationSet();
        Windows = options.SendWindow is { } window
            ? new RowWindows(window, options.SendWindowAction == SendWindowAction.Wait, options.Time)
            : null;
    }

    /// <summary>When rows may be sent; null for any hour.</summary>
    public RowWindows? Windows { get; }

    /// <exception cref="SetupException">The first row shows that the run's options can't be right.</exception>
    public PreparedChat Admit(ChatRequestInput input, object? inputObject)
    {
        ChatRequestDraft draft = _builder.Build(input);
        RowName? name = draft.IsValid ? _identity?.Of(draft.Request, draft.Request.DestinationEndpoint.Address, draft.Channel) : null;
        if (draft.IsValid)
        {
            draft.Request.ClientToken = _tokens.Choose(draft.Request.ClientToken, input.IsReadyRequest, name?.Key, out Notice? problem);
            if (problem is not null)
            {
                draft.Problems.Add("ClientToken", problem);
            }
        }

        _rows += 1 + input.EmptyRowsBefore;
        PreparedChat chat = new() { Row = _rows, Draft = draft, InputObject = inputObject, Name = name };
        if (draft.IsValid && Windows?.Locate(chat, input.TimeZone) is { } without)
        {
            draft.Problems.Add(without);
        }

        ProblemSources.Set(draft.Problems, input, _options.Request);
        ProblemSources.Set(draft.Warnings, input, _options.Request);
        chat.Result = Decide(chat);
        return chat;
    }

    /// <summary>The result of a row that is not sent; null if it is.</summary>
    private OutboundChatResult? Decide(PreparedChat chat)
    {
        if (!chat.Draft.IsValid)
        {
            return chat.ToResult(OutboundChatStatus.Invalid, Texts.RowInvalid(chat.Draft.Problems));
        }

        string destination = chat.Draft.Request.DestinationEndpoint.Address;
        if (_options.Exclusions?.Contains(destination) == true)
        {
            return chat.ToResult(OutboundChatStatus.Excluded, Texts.DestinationExcluded());
        }

        // An earlier run sent to this recipient for another row. That row may follow in this file, and only its token prevents a second
        // chat.
        if (chat.Name is { } name && _journal?.HasOther(name) == true)
        {
            return chat.ToResult(OutboundChatStatus.Duplicate, Texts.DestinationSentEarlier());
        }

        long first = 0;
        return _destinations?.Add(destination, chat.Row, out first) == false
            ? chat.ToResult(OutboundChatStatus.Duplicate, Texts.DestinationDuplicate(first))
            : OfEarlierRuns(chat);
    }

    /// <summary>The result of a row that an earlier run has started; null if the row must be sent, for the first time or again.</summary>
    private OutboundChatResult? OfEarlierRuns(PreparedChat chat)
    {
        if (chat.Name is not { } name || _journal is null)
        {
            return null;
        }

        if (_journal.Find(name.Key) is not { } earlier)
        {
            return OfVersion01(chat, _journal);
        }

        chat.FirstSent = earlier.Time;
        if (earlier.Event == JournalEvent.Started)
        {
            return Started(chat, earlier, _journal.IsStartedWithOther(name));
        }

        // Only the same token makes it safe to send the request again.
        chat.Draft.Request.ClientToken = earlier.Token ?? name.Key;
        Notice? refusal =
            _journal.ClockIsBehind ? Texts.OutcomeOfOtherClock(earlier.Time)
            : _options.Time.GetUtcNow() - earlier.Time > TokenTooOldException.Limit ? Texts.OutcomeTooOld(earlier.Time)
            : earlier.Body != name.Body ? Texts.OutcomeOfOtherText(earlier.Time)
            : null;
        return refusal is null ? null : chat.ToResult(OutboundChatStatus.Failed, refusal);
    }

    /// <summary>
    /// The result of a row that a journal of version 0.1 records under another number, because that version normalised phone numbers
    /// differently; null if there is none.
    /// </summary>
    private OutboundChatResult? OfVersion01(PreparedChat chat, ChatJournal journal)
    {
        string number = chat.Draft.Request.DestinationEndpoint.Address;
        if (journal.Version > 1 || chat.Draft.Given.NumberOfVersion01 is not { } old || old == number)
        {
            return null;
        }

        _identityOfVersion01 ??= new RowIdentity(journal.Batch, _options.AllowDuplicate);
        RowName name = _identityOfVersion01.Of(chat.Draft.Request, old, chat.Draft.Channel);
        if (journal.Find(name.Key) is not { } earlier)
        {
            return journal.HasOther(name) ? chat.ToResult(OutboundChatStatus.Duplicate, Texts.DestinationSentEarlier()) : null;
        }

        // A request with an unknown outcome is not sent again, because its token belongs to another number.
        return earlier.Event == JournalEvent.Started
            ? Started(chat, earlier, journal.IsStartedWithOther(name))
            : chat.ToResult(OutboundChatStatus.Failed, Texts.OutcomeOfOtherText(earlier.Time));
    }

    private static OutboundChatResult Started(PreparedChat chat, JournalRecord earlier, bool isOfOtherText)
    {
        if (isOfOtherText)
        {
            chat.Draft.Warnings.Add("JournalPath", Texts.StartedWithOtherText());
        }

        OutboundChatResult started = chat.ToResult(OutboundChatStatus.AlreadyStarted, Texts.StartedEarlier());
        started.ContactId = earlier.ContactId;
        return started;
    }
}
