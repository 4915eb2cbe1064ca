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

/// <summary>Whether a flow is published.</summary>
[JsonConverter(typeof(ConstantConverter<ContactFlowStatus>))]
public class ContactFlowStatus(string value) : ConstantClass(value)
{
    public static readonly ContactFlowStatus PUBLISHED = new("PUBLISHED"), SAVED = new("SAVED");
}

/// <summary>The kind of a flow. Chats start with a CONTACT_FLOW.</summary>
[JsonConverter(typeof(ConstantConverter<ContactFlowType>))]
public class ContactFlowType(string value) : ConstantClass(value)
{
    public static readonly ContactFlowType
        AGENT_HOLD = new("AGENT_HOLD"), AGENT_TRANSFER = new("AGENT_TRANSFER"), AGENT_WHISPER = new("AGENT_WHISPER"),
        CAMPAIGN = new("CAMPAIGN"), CONTACT_FLOW = new("CONTACT_FLOW"), CUSTOMER_HOLD = new("CUSTOMER_HOLD"),
        CUSTOMER_QUEUE = new("CUSTOMER_QUEUE"), CUSTOMER_WHISPER = new("CUSTOMER_WHISPER"), OUTBOUND_WHISPER = new("OUTBOUND_WHISPER"),
        QUEUE_TRANSFER = new("QUEUE_TRANSFER");
}

/// <summary>How a contact began. Outbound chats begin with API.</summary>
[JsonConverter(typeof(ConstantConverter<ContactInitiationMethod>))]
public class ContactInitiationMethod(string value) : ConstantClass(value)
{
    public static readonly ContactInitiationMethod API = new("API");
}

/// <summary>Where an instance keeps its users.</summary>
[JsonConverter(typeof(ConstantConverter<DirectoryType>))]
public class DirectoryType(string value) : ConstantClass(value)
{
    public static readonly DirectoryType CONNECT_MANAGED = new("CONNECT_MANAGED");
}

/// <summary>What the address of an endpoint is.</summary>
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
        ACTIVE = new("ACTIVE"), CREATION_FAILED = new("CREATION_FAILED"), CREATION_IN_PROGRESS = new("CREATION_IN_PROGRESS");
}

/// <summary>The ISO code of a phone number's country.</summary>
[JsonConverter(typeof(ConstantConverter<PhoneNumberCountryCode>))]
public class PhoneNumberCountryCode(string value) : ConstantClass(value)
{
    public static readonly PhoneNumberCountryCode AU = new("AU"), DO = new("DO"), GB = new("GB"), US = new("US");
}

/// <summary>The kind of a phone number.</summary>
[JsonConverter(typeof(ConstantConverter<PhoneNumberType>))]
public class PhoneNumberType(string value) : ConstantClass(value)
{
    public static readonly PhoneNumberType
        TOLL_FREE = new("TOLL_FREE"), DID = new("DID"), UIFN = new("UIFN"), SHARED = new("SHARED"),
        THIRD_PARTY_TF = new("THIRD_PARTY_TF"), THIRD_PARTY_DID = new("THIRD_PARTY_DID"), SHORT_CODE = new("SHORT_CODE");
}
