using OutboundChat.Numbers;

namespace OutboundChat.Requests;

/// <summary>What holds for all rows of a run.</summary>
internal sealed class ChatRequestOptions
{
    /// <summary>Fills InitialSystemMessage from each row's columns; comes before a message of the row's own.</summary>
    public MessageTemplate? MessageTemplate { get; init; }

    /// <summary>Names or wildcards (<c>*</c>, <c>?</c>) of the columns that become Attributes.</summary>
    public IReadOnlyList<string> AttributeColumns { get; init; } = [];

    /// <summary>
    /// The country of phone numbers that do not say theirs, where the row does not say it either; null makes such numbers invalid.
    /// </summary>
    public Country? DefaultCountry { get; init; }
}
