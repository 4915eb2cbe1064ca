namespace OutboundChat.Requests;

/// <summary>
/// The columns that bind by name. The cmdlets declare the same names and aliases as attributes, and a test holds the two together;
/// the tool and dictionaries are bound from this table.
/// </summary>
internal static class DataColumns
{
    public static IReadOnlyList<DataColumn> All { get; } =
    [
        new(
            "DestinationEndpoint",
            ["Destination", "To", "PhoneNumber", "Phone", "MobileNumber"],
            (input, value) => input.DestinationEndpoint = value),
        new(
            "DefaultCountry",
            ["Country", "CountryCode", "DefaultCountryCallingCode"],
            (input, value) => input.DefaultCountry = value),
        new("TimeZone", [], (input, value) => input.TimeZone = value),
        new("SourceEndpoint", ["Source", "From", "SourcePhoneNumberArn"], (input, value) => input.SourceEndpoint = value),
        new("InstanceId", ["InstanceArn"], (input, value) => input.InstanceId = value),
        new("ContactFlowId", ["ContactFlowArn", "FlowId"], (input, value) => input.ContactFlowId = value),
        new("Channel", ["Subtype"], (input, value) => input.Channel = value),
        new("SegmentAttribute", ["SegmentAttributes"], (input, value) => input.SegmentAttribute = value),
        new("Attribute", ["Attributes"], (input, value) => input.Attribute = value),
        new("ChatDurationInMinutes", ["ChatDurationInMinute"], (input, value) => input.ChatDurationInMinutes = value),
        new("RelatedContactId", [], (input, value) => input.RelatedContactId = value),
        new("ClientToken", [], (input, value) => input.ClientToken = value),
        new("ParticipantDetails", ["DisplayName", "CustomerName"], (input, value) => input.ParticipantDetails = value),
        new("InitialSystemMessage", ["Message"], (input, value) => input.InitialSystemMessage = value),
        new("InitialTemplatedSystemMessage", [], (input, value) => input.InitialTemplatedSystemMessage = value),
        new(
            "SupportedMessagingContentType",
            ["SupportedMessagingContentTypes"],
            (input, value) => input.SupportedMessagingContentType = value),
    ];

    /// <summary>
    /// Sets every part of <paramref name="input"/> that <paramref name="row"/> has a column for; the name comes before its aliases.
    /// </summary>
    public static void Bind(IRow row, ChatRequestInput input)
    {
        input.Row = row;
        foreach (DataColumn column in All)
        {
            if (row.TryGetValue(column.Name, out object? value)
                || column.Aliases.Any(alias => row.TryGetValue(alias, out value)))
            {
                column.Set(input, value);
            }
        }
    }
}
