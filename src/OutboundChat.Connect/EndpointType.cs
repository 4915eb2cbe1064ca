using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// What the address of an <see cref="Model.Endpoint"/> is.
/// </summary>
public class EndpointType : ConstantClass
{
    /// <summary>The ARN of a phone number that the instance owns; what an outbound chat comes from.</summary>
    public static readonly EndpointType CONNECT_PHONENUMBER_ARN = new("CONNECT_PHONENUMBER_ARN");

    /// <summary>A flow.</summary>
    public static readonly EndpointType CONTACT_FLOW = new("CONTACT_FLOW");

    /// <summary>An e-mail address.</summary>
    public static readonly EndpointType EMAIL_ADDRESS = new("EMAIL_ADDRESS");

    /// <summary>A phone number in E.164; what an outbound chat goes to.</summary>
    public static readonly EndpointType TELEPHONE_NUMBER = new("TELEPHONE_NUMBER");

    /// <summary>A voice-over-IP address.</summary>
    public static readonly EndpointType VOIP = new("VOIP");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public EndpointType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static EndpointType FindValue(string value) => FindValue<EndpointType>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator EndpointType(string value) => FindValue(value);
}
