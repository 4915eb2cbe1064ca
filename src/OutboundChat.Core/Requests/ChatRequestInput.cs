using System.Collections.Frozen;

namespace OutboundChat.Requests;

/// <summary>
/// What a caller gave for one chat, before anything was converted: text from a CSV file, numbers, dictionaries, ready service types.
/// Null, empty text and DBNull mean 'not given'.
/// </summary>
internal sealed class ChatRequestInput
{
    [Column("Destination", "To", "PhoneNumber", "Phone", "MobileNumber")]
    public object? DestinationEndpoint { get; set; }

    [Column("Country", "CountryCode", "DefaultCountryCallingCode")]
    public object? DefaultCountry { get; set; }

    [Column]
    public object? TimeZone { get; set; }

    [Column("Source", "From", "SourcePhoneNumberArn")]
    public object? SourceEndpoint { get; set; }

    [Column("InstanceArn")]
    public object? InstanceId { get; set; }

    [Column("ContactFlowArn", "FlowId")]
    public object? ContactFlowId { get; set; }

    [Column("Subtype")]
    public object? Channel { get; set; }

    [Column("SegmentAttributes")]
    public object? SegmentAttribute { get; set; }

    [Column("Attributes")]
    public object? Attribute { get; set; }

    [Column("ChatDurationInMinute")]
    public object? ChatDurationInMinutes { get; set; }

    [Column]
    public object? RelatedContactId { get; set; }

    [Column]
    public object? ClientToken { get; set; }

    [Column("DisplayName", "CustomerName")]
    public object? ParticipantDetails { get; set; }

    [Column("Message")]
    public object? InitialSystemMessage { get; set; }

    [Column]
    public object? InitialTemplatedSystemMessage { get; set; }

    [Column]
    public object? MessageTemplateId { get; set; }

    [Column]
    public object? KnowledgeBaseId { get; set; }

    [Column("SupportedMessagingContentTypes")]
    public object? SupportedMessagingContentType { get; set; }

    /// <summary>The row that templates and attribute columns read from; null where the input was no row.</summary>
    public IRow? Row { get; set; }

    /// <summary>What the row's columns are for; null where the input was no row.</summary>
    public RowShape? Shape { get; set; }

    /// <summary>The values that parameters give, for all rows.</summary>
    public IReadOnlySet<DataColumn> Parameters { get; set; } = FrozenSet<DataColumn>.Empty;

    /// <summary>Rows without anything in them that were skipped since the row before; its number counts them.</summary>
    public int EmptyRowsBefore { get; set; }

    /// <summary>Whether the input is a ready request, whose token no one chose.</summary>
    public bool IsReadyRequest { get; set; }

    /// <summary>
    /// What whoever read the row found wrong with it already, such as a script block that failed; it makes the row
    /// invalid.
    /// </summary>
    public IReadOnlyList<RequestProblem> Problems { get; set; } = [];

    /// <summary>What the user calls a value: the row's column, or the parameter; null where it is from neither.</summary>
    public string? SourceOf(DataColumn column)
    {
        // A parameter comes before a column, except for the country, which is a default.
        bool isParameter = Parameters.Contains(column);
        string? name = Row is null || (isParameter && column != DataColumns.Country) ? null : Shape?.NameOf(column, Row);
        return name ?? (isParameter ? column.Parameter : null);
    }
}
