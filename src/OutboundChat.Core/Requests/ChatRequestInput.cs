namespace OutboundChat.Requests;

/// <summary>
/// What a caller gave for one chat, before anything was converted: text from a CSV file, numbers, dictionaries, ready service types.
/// Null, empty text and DBNull mean 'not given'.
/// </summary>
internal sealed class ChatRequestInput
{
    public object? DestinationEndpoint { get; set; }

    public object? DefaultCountry { get; set; }

    public object? TimeZone { get; set; }

    public object? SourceEndpoint { get; set; }

    public object? InstanceId { get; set; }

    public object? ContactFlowId { get; set; }

    public object? Channel { get; set; }

    public object? SegmentAttribute { get; set; }

    public object? Attribute { get; set; }

    public object? ChatDurationInMinutes { get; set; }

    public object? RelatedContactId { get; set; }

    public object? ClientToken { get; set; }

    public object? ParticipantDetails { get; set; }

    public object? InitialSystemMessage { get; set; }

    public object? InitialTemplatedSystemMessage { get; set; }

    public object? SupportedMessagingContentType { get; set; }

    /// <summary>The row that templates and attribute columns read from; null where the input was no row.</summary>
    public IRow? Row { get; set; }

    /// <summary>Whether the input is a ready request, whose token nobody chose.</summary>
    public bool IsReadyRequest { get; set; }

    /// <summary>
    /// What whoever read the row found wrong with it already, such as a broken CSV record or a script that failed; it makes the row
    /// invalid.
    /// </summary>
    public IReadOnlyList<RequestProblem> Problems { get; set; } = [];
}
