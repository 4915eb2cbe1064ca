using OutboundChat.Journal;
using OutboundChat.Requests;

namespace OutboundChat.Sending;

/// <summary>A row that was built and checked, and waits for its turn or has ended already.</summary>
public sealed class PreparedChat
{
    /// <summary>The row's number in its run, the first is 1.</summary>
    public required long Row { get; init; }

    public required ChatRequestDraft Draft { get; init; }

    /// <summary>The row as it came.</summary>
    public required object? InputObject { get; init; }

    /// <summary>The row's result, where it ends here; null where it may be sent.</summary>
    public OutboundChatResult? Result { get; init; }

    /// <summary>What the row is known by; null where it is not known beyond its run.</summary>
    internal RowName? Name { get; init; }

    /// <summary>When an earlier run sent a request that may have started the chat; null where none did.</summary>
    internal DateTimeOffset? FirstSent { get; init; }
}
