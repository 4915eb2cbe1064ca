using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>The channel of a contact.</summary>
[JsonConverter(typeof(ConstantConverter<Channel>))]
public class Channel(string value) : ConstantClass(value)
{
    public static readonly Channel CHAT = new("CHAT");
}

/// <summary>Whether a flow is in use.</summary>
[JsonConverter(typeof(ConstantConverter<ContactFlowState>))]
public class ContactFlowState(string value) : ConstantClass(value)
{
    public static readonly ContactFlowState ACTIVE = new("ACTIVE"), ARCHIVED = new("ARCHIVED");
}

/// <summary>The kind of a flow. Chats start with a CONTACT_FLOW.</summary>
[JsonConverter(typeof(ConstantConverter<ContactFlowType>))]
public class ContactFlowType(string value) : ConstantClass(value)
{
    public static readonly ContactFlowType CONTACT_FLOW = new("CONTACT_FLOW");
}

/// <summary>How a contact began. Outbound chats begin with API.</summary>
[JsonConverter(typeof(ConstantConverter<ContactInitiationMethod>))]
public class ContactInitiationMethod(string value) : ConstantClass(value)
{
    public static readonly ContactInitiationMethod API = new("API");
}

/// <summary>The kind of address that an endpoint has.</summary>
[JsonConverter(typeof(ConstantConverter<EndpointType>))]
public class EndpointType(string value) : ConstantClass(value)
{
    public static readonly EndpointType
        CONNECT_PHONENUMBER_ARN = new("CONNECT_PHONENUMBER_ARN"), CONTACT_FLOW = new("CONTACT_FLOW"),
        EMAIL_ADDRESS = new("EMAIL_ADDRESS"), TELEPHONE_NUMBER = new("TELEPHONE_NUMBER"), VOIP = new("VOIP");

    public static EndpointType FindValue(string value) => FindValue<EndpointType>(value);

    public static implicit operator EndpointType(string value) => FindValue(value);
}

/// <summary>Whether an instance can be used.</summary>
[JsonConverter(typeof(ConstantConverter<InstanceStatus>))]
public class InstanceStatus(string value) : ConstantClass(value)
{
    public static readonly InstanceStatus
        ACTIVE = new("ACTIVE");
}
