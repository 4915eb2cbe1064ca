using OutboundChat.Numbers;

namespace OutboundChat.Requests;

/// <summary>Options that apply to all rows of a run.</summary>
internal sealed class ChatRequestOptions
{
    /// <summary>Fills InitialSystemMessage from each row's columns; takes precedence over the row's own message.</summary>
    public MessageTemplate? MessageTemplate { get; init; }

    /// <summary>Names or wildcards (<c>*</c>, <c>?</c>) of the columns that become Attributes; <c>Column=Name</c> renames.</summary>
    public IReadOnlyList<string> AttributeColumns { get; init; } = [];

    /// <summary>The columns that become variables of the row's message template, and their names.</summary>
    public IReadOnlyList<string> TemplateAttributeColumns { get; init; } = [];

    /// <summary>The country of phone numbers without a country code, if their row names none; null makes such numbers invalid.</summary>
    public Country? DefaultCountry { get; init; }
}
