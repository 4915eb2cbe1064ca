using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>
/// Asks for the phone numbers of an instance or a traffic distribution group, or of all instances of the account in this Region. Limits
/// are the service model's. Collections are null when not set, unless <see cref="AWSConfigs.InitializeCollections"/>.
/// </summary>
public class ListPhoneNumbersV2Request : AmazonConnectRequest
{
    /// <summary>
    /// The ARN of the instance or traffic distribution group. With neither this nor <see cref="InstanceId"/>, the numbers of all instances
    /// are listed.
    /// </summary>
    public string TargetArn { get; set; }

    /// <summary>1 to 100 characters: the identifier of the instance, which is the last part of its ARN.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    public string InstanceId { get; set; }

    /// <summary>1 to 1,000: how many numbers a page may have.</summary>
    [AWSProperty(Min = 1, Max = 1000)]
    public int? MaxResults { get; set; }

    /// <summary>1 to 100,000 characters: where to go on: what the answer before this gave; null for the first page.</summary>
    [AWSProperty(Min = 1, Max = 100000)]
    public string NextToken { get; set; }

    /// <summary>At most 10: the countries to list, as <see cref="PhoneNumberCountryCode"/> spells them; null for all.</summary>
    [AWSProperty(Max = 10)]
    public List<string> PhoneNumberCountryCodes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>At most 6: the types to list, as <see cref="PhoneNumberType"/> spells them; null for all.</summary>
    [AWSProperty(Max = 6)]
    public List<string> PhoneNumberTypes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>What the numbers begin with: <c>+</c> and at most 11 digits.</summary>
    public string PhoneNumberPrefix { get; set; }
}
