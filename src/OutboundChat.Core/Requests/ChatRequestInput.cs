using System.Collections.Frozen;

namespace OutboundChat.Requests;

/// <summary>
/// The caller's values for one chat, before conversion: text from a CSV file, numbers, dictionaries, or service types. Null, empty text and
/// DBNull mean 'not given'.
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

    /// <summary>The row that templates and attribute columns read from; null if the input is not a row.</summary>
    public IRow? Row { get; set; }

    /// <summary>The purpose of the row's columns; null if the input is not a row.</summary>
    public RowShape? Shape { get; set; }

    /// <summary>The columns that parameters give for all rows.</summary>
    public IReadOnlySet<DataColumn> Parameters { get; set; } = FrozenSet<DataColumn>.Empty;

    /// <summary>The number of empty rows that were skipped since the previous row. They count in the row's number.</summary>
    public int EmptyRowsBefore { get; set; }

    /// <summary>Whether the input is a request object, whose token the user did not choose.</summary>
    public bool IsReadyRequest { get; set; }

    /// <summary>Problems that were found while the row was read, such as a script block that failed. They make the row invalid.</summary>
    public IReadOnlyList<RequestProblem> Problems { get; set; } = [];

    /// <summary>The name that the user knows a value by, a column or a parameter; null if it comes from neither.</summary>
    public string? SourceOf(DataColumn column)
    {
        // A parameter takes precedence over a column, except -DefaultCountry, which is a default.
        bool isParameter = Parameters.Contains(column);
        string? name = Row is null || (isParameter && column != DataColumns.Country) ? null : Shape?.NameOf(column, Row);
        return name ?? (isParameter ? column.Parameter : null);
    }
}
