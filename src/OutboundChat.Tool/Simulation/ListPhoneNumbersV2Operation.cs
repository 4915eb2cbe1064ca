using System.Text.RegularExpressions;
using Amazon.Connect;
using Amazon.Connect.Model;

namespace OutboundChat.Tool.Simulation;

/// <summary>
/// ListPhoneNumbersV2: the phone numbers of an instance, or of all. Which page size the service takes where none is given is not documented;
/// here it is 100, as for flows. There are no traffic distribution groups.
/// </summary>
internal sealed partial class ListPhoneNumbersV2Operation(TokenBucket quota) : Operation("POST", "/phone-number/list", quota)
{
    private const int MaxCountryCodes = 10, MaxTypes = 6;

    private static readonly Pager s_pager = new(defaultSize: 100, maxSize: 1000, ServiceException.InvalidParameter);

    public override byte[] Invoke(OperationInput input, RequestRecord record)
    {
        ListPhoneNumbersV2Request request = ListPhoneNumbersV2Reader.Read(input.Body);
        SimulatedArn arn = new(record.Region!);
        Owned[] numbers = [.. Select(request, InstanceId(request, arn))];
        Page<Owned> page = s_pager.Cut(numbers, request.MaxResults, request.NextToken);
        return ToJson(new ListPhoneNumbersAnswer(page.NextToken, [.. page.Items.Select(owned => Describe(owned, arn))]));
    }

    private static IEnumerable<Owned> Select(ListPhoneNumbersV2Request request, string? instanceId)
    {
        List<string> countries = request.PhoneNumberCountryCodes ?? [], types = request.PhoneNumberTypes ?? [];
        ParameterRules.Constants<PhoneNumberCountryCode>(countries, nameof(request.PhoneNumberCountryCodes), MaxCountryCodes);
        ParameterRules.Constants<PhoneNumberType>(types, nameof(request.PhoneNumberTypes), MaxTypes);
        if (request.PhoneNumberPrefix is { } prefix && !Prefix().IsMatch(prefix))
        {
            throw ServiceException.InvalidParameter(Texts.SimulatorPrefixInvalid(prefix));
        }

        return
            from instance in SimulatedAccount.Instances
            where instanceId is null || instanceId == instance.Id
            from number in instance.PhoneNumbers
            where (countries.Count == 0 || countries.Contains(number.Country.Value)) && (types.Count == 0 || types.Contains(number.Type.Value))
                && number.Number.StartsWith(request.PhoneNumberPrefix ?? string.Empty, StringComparison.Ordinal)
            select new Owned(instance.Id, number);
    }

    /// <summary>The instance whose numbers are asked for; null for all of them.</summary>
    private static string? InstanceId(ListPhoneNumbersV2Request request, SimulatedArn arn)
    {
        if (request.InstanceId is { } id)
        {
            ParameterRules.Identifier(id, nameof(request.InstanceId), ParameterRules.MaxInstanceId, ServiceException.InvalidParameter);
        }

        if (request.TargetArn is not { } target)
        {
            return request.InstanceId;
        }

        string own = arn.Instance(string.Empty);
        string targetId = target.StartsWith(own, StringComparison.Ordinal) ? target[own.Length..] : throw ServiceException.ResourceNotFound(Texts.SimulatorResourceUnknown(target));
        ParameterRules.Identifier(targetId, nameof(request.TargetArn), ParameterRules.MaxInstanceId, ServiceException.InvalidParameter);
        return request.InstanceId is null || request.InstanceId == targetId ? targetId : throw ServiceException.InvalidParameter(Texts.SimulatorTargetsDiffer());
    }

    private static PhoneNumberSummary Describe(Owned owned, SimulatedArn arn) => new(
        owned.Number.Id,
        arn.PhoneNumber(owned.Number.Id),
        owned.Number.Number,
        owned.Number.Country.Value,
        owned.Number.Type.Value,
        arn.Instance(owned.InstanceId),
        owned.InstanceId,
        owned.Number.Description);

    /// <summary>The service model's pattern.</summary>
    [GeneratedRegex(@"^\+?[0-9]{1,11}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    private sealed record Owned(string InstanceId, SimulatedPhoneNumber Number);

    private sealed record ListPhoneNumbersAnswer(string? NextToken, IReadOnlyList<PhoneNumberSummary> ListPhoneNumbersSummaryList);

    private sealed record PhoneNumberSummary(
        string PhoneNumberId,
        string PhoneNumberArn,
        string PhoneNumber,
        string PhoneNumberCountryCode,
        string PhoneNumberType,
        string TargetArn,
        string InstanceId,
        string? PhoneNumberDescription);
}
