using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>A phone number that an instance or a traffic distribution group owns. Limits are the service model's.</summary>
public class ListPhoneNumbersSummary
{
    /// <summary>The number's identifier.</summary>
    public string PhoneNumberId { get; set; }

    /// <summary>The number's ARN, by which a chat names where it comes from.</summary>
    public string PhoneNumberArn { get; set; }

    /// <summary>The number in E.164.</summary>
    public string PhoneNumber { get; set; }

    /// <summary>The number's country.</summary>
    public PhoneNumberCountryCode PhoneNumberCountryCode { get; set; }

    /// <summary>What kind of number it is.</summary>
    public PhoneNumberType PhoneNumberType { get; set; }

    /// <summary>The ARN of the instance or traffic distribution group that owns the number.</summary>
    public string TargetArn { get; set; }

    /// <summary>1 to 100 characters: the identifier of the instance that owns the number.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    public string InstanceId { get; set; }

    /// <summary>0 to 500 characters: the number's description.</summary>
    [AWSProperty(Min = 0, Max = 500)]
    public string PhoneNumberDescription { get; set; }

    /// <summary>The ARN in the service that the number was imported from, such as AWS End User Messaging.</summary>
    public string SourcePhoneNumberArn { get; set; }
}
