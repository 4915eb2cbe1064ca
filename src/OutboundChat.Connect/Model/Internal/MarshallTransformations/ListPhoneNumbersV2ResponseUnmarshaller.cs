using System.Text.Json;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

internal sealed class ListPhoneNumbersV2ResponseUnmarshaller : JsonBodyUnmarshaller
{
    public static ListPhoneNumbersV2ResponseUnmarshaller Instance { get; } = new();

    protected override ListPhoneNumbersV2Response Read(JsonElement json) => new()
    {
        NextToken = json.Text(nameof(ListPhoneNumbersV2Response.NextToken)),
        ListPhoneNumbersSummaryList = json.Structures(nameof(ListPhoneNumbersV2Response.ListPhoneNumbersSummaryList), ReadListPhoneNumbersSummary),
    };

    private static ListPhoneNumbersSummary ReadListPhoneNumbersSummary(JsonElement json) => new()
    {
        PhoneNumberId = json.Text(nameof(ListPhoneNumbersSummary.PhoneNumberId)),
        PhoneNumberArn = json.Text(nameof(ListPhoneNumbersSummary.PhoneNumberArn)),
        PhoneNumber = json.Text(nameof(ListPhoneNumbersSummary.PhoneNumber)),
        PhoneNumberCountryCode = json.Text(nameof(ListPhoneNumbersSummary.PhoneNumberCountryCode)),
        PhoneNumberType = json.Text(nameof(ListPhoneNumbersSummary.PhoneNumberType)),
        TargetArn = json.Text(nameof(ListPhoneNumbersSummary.TargetArn)),
        InstanceId = json.Text(nameof(ListPhoneNumbersSummary.InstanceId)),
        PhoneNumberDescription = json.Text(nameof(ListPhoneNumbersSummary.PhoneNumberDescription)),
        SourcePhoneNumberArn = json.Text(nameof(ListPhoneNumbersSummary.SourcePhoneNumberArn)),
    };
}
