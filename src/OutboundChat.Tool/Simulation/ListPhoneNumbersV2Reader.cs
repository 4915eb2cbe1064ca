using Amazon.Connect.Model;

namespace OutboundChat.Tool.Simulation;

/// <summary>Reads the JSON of a ListPhoneNumbersV2 request.</summary>
internal static class ListPhoneNumbersV2Reader
{
    /// <exception cref="ServiceException">The body is no such request.</exception>
    public static ListPhoneNumbersV2Request Read(ReadOnlyMemory<byte> body) => JsonBody.Read(body, ReadRequest);

    private static ListPhoneNumbersV2Request ReadRequest(JsonNode body)
    {
        ListPhoneNumbersV2Request request = new();
        foreach (JsonNode member in body.Members())
        {
            switch (member.Name)
            {
                case nameof(request.TargetArn): request.TargetArn = member.Text(); break;
                case nameof(request.InstanceId): request.InstanceId = member.Text(); break;
                case nameof(request.MaxResults): request.MaxResults = member.Integer(); break;
                case nameof(request.NextToken): request.NextToken = member.Text(); break;
                case nameof(request.PhoneNumberCountryCodes): request.PhoneNumberCountryCodes = member.List(item => item.Text()); break;
                case nameof(request.PhoneNumberTypes): request.PhoneNumberTypes = member.List(item => item.Text()); break;
                case nameof(request.PhoneNumberPrefix): request.PhoneNumberPrefix = member.Text(); break;
                default: throw member.Unknown();
            }
        }

        return request;
    }
}
