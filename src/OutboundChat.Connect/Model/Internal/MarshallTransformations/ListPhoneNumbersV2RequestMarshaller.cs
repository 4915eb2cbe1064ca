using System.Text.Json;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

internal sealed class ListPhoneNumbersV2RequestMarshaller() : JsonRequestMarshaller<ListPhoneNumbersV2Request>("POST", "/phone-number/list")
{
    public static ListPhoneNumbersV2RequestMarshaller Instance { get; } = new();

    protected override void WriteMembers(Utf8JsonWriter writer, ListPhoneNumbersV2Request request)
    {
        writer.WriteMember(nameof(request.TargetArn), request.TargetArn);
        writer.WriteMember(nameof(request.InstanceId), request.InstanceId);
        writer.WriteMember(nameof(request.MaxResults), request.MaxResults);
        writer.WriteMember(nameof(request.NextToken), request.NextToken);
        writer.WriteMember(nameof(request.PhoneNumberCountryCodes), request.PhoneNumberCountryCodes, JsonMemberWriter.WriteText);
        writer.WriteMember(nameof(request.PhoneNumberTypes), request.PhoneNumberTypes, JsonMemberWriter.WriteText);
        writer.WriteMember(nameof(request.PhoneNumberPrefix), request.PhoneNumberPrefix);
    }
}
