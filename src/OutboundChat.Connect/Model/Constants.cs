using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>Finds the constant of a value, or makes one for a value that this version doesn't know.</summary>
internal interface IConstant<T>
    where T : ConstantClass
{
    static abstract T FindValue(string value);
}

/// <summary>The channel of a contact.</summary>
[JsonConverter(typeof(ConstantConverter<Channel>))]
public class Channel(string value) : ConstantClass(value), IConstant<Channel>
{
    public static readonly Channel CHAT = new("CHAT");

    public static Channel FindValue(string value) => FindValue<Channel>(value);
}

/// <summary>Whether a flow is in use.</summary>
[JsonConverter(typeof(ConstantConverter<ContactFlowState>))]
public class ContactFlowState(string value) : ConstantClass(value), IConstant<ContactFlowState>
{
    public static readonly ContactFlowState ACTIVE = new("ACTIVE");
    public static readonly ContactFlowState ARCHIVED = new("ARCHIVED");

    public static ContactFlowState FindValue(string value) => FindValue<ContactFlowState>(value);
}

/// <summary>Whether a flow is published.</summary>
[JsonConverter(typeof(ConstantConverter<ContactFlowStatus>))]
public class ContactFlowStatus(string value) : ConstantClass(value), IConstant<ContactFlowStatus>
{
    public static readonly ContactFlowStatus PUBLISHED = new("PUBLISHED");
    public static readonly ContactFlowStatus SAVED = new("SAVED");

    public static ContactFlowStatus FindValue(string value) => FindValue<ContactFlowStatus>(value);
}

/// <summary>The kind of a flow. Chats start with a CONTACT_FLOW.</summary>
[JsonConverter(typeof(ConstantConverter<ContactFlowType>))]
public class ContactFlowType(string value) : ConstantClass(value), IConstant<ContactFlowType>
{
    public static readonly ContactFlowType AGENT_HOLD = new("AGENT_HOLD");
    public static readonly ContactFlowType AGENT_TRANSFER = new("AGENT_TRANSFER");
    public static readonly ContactFlowType AGENT_WHISPER = new("AGENT_WHISPER");
    public static readonly ContactFlowType CAMPAIGN = new("CAMPAIGN");
    public static readonly ContactFlowType CONTACT_FLOW = new("CONTACT_FLOW");
    public static readonly ContactFlowType CUSTOMER_HOLD = new("CUSTOMER_HOLD");
    public static readonly ContactFlowType CUSTOMER_QUEUE = new("CUSTOMER_QUEUE");
    public static readonly ContactFlowType CUSTOMER_WHISPER = new("CUSTOMER_WHISPER");
    public static readonly ContactFlowType OUTBOUND_WHISPER = new("OUTBOUND_WHISPER");
    public static readonly ContactFlowType QUEUE_TRANSFER = new("QUEUE_TRANSFER");

    public static ContactFlowType FindValue(string value) => FindValue<ContactFlowType>(value);
}

/// <summary>How a contact began. Outbound chats begin with API.</summary>
[JsonConverter(typeof(ConstantConverter<ContactInitiationMethod>))]
public class ContactInitiationMethod(string value) : ConstantClass(value), IConstant<ContactInitiationMethod>
{
    public static readonly ContactInitiationMethod API = new("API");

    public static ContactInitiationMethod FindValue(string value) => FindValue<ContactInitiationMethod>(value);
}

/// <summary>Where an instance keeps its users.</summary>
[JsonConverter(typeof(ConstantConverter<DirectoryType>))]
public class DirectoryType(string value) : ConstantClass(value), IConstant<DirectoryType>
{
    public static readonly DirectoryType CONNECT_MANAGED = new("CONNECT_MANAGED");

    public static DirectoryType FindValue(string value) => FindValue<DirectoryType>(value);
}

/// <summary>What the address of an endpoint is.</summary>
[JsonConverter(typeof(ConstantConverter<EndpointType>))]
public class EndpointType(string value) : ConstantClass(value), IConstant<EndpointType>
{
    public static readonly EndpointType CONNECT_PHONENUMBER_ARN = new("CONNECT_PHONENUMBER_ARN");
    public static readonly EndpointType CONTACT_FLOW = new("CONTACT_FLOW");
    public static readonly EndpointType EMAIL_ADDRESS = new("EMAIL_ADDRESS");
    public static readonly EndpointType TELEPHONE_NUMBER = new("TELEPHONE_NUMBER");
    public static readonly EndpointType VOIP = new("VOIP");

    public static EndpointType FindValue(string value) => FindValue<EndpointType>(value);

    public static implicit operator EndpointType(string value) => FindValue(value);
}

/// <summary>Whether an instance can be used.</summary>
[JsonConverter(typeof(ConstantConverter<InstanceStatus>))]
public class InstanceStatus(string value) : ConstantClass(value), IConstant<InstanceStatus>
{
    public static readonly InstanceStatus ACTIVE = new("ACTIVE");
    public static readonly InstanceStatus CREATION_FAILED = new("CREATION_FAILED");
    public static readonly InstanceStatus CREATION_IN_PROGRESS = new("CREATION_IN_PROGRESS");

    public static InstanceStatus FindValue(string value) => FindValue<InstanceStatus>(value);
}

/// <summary>The ISO code of a phone number's country.</summary>
[JsonConverter(typeof(ConstantConverter<PhoneNumberCountryCode>))]
public class PhoneNumberCountryCode(string value) : ConstantClass(value), IConstant<PhoneNumberCountryCode>
{
    public static readonly PhoneNumberCountryCode AU = new("AU");
    public static readonly PhoneNumberCountryCode DO = new("DO");
    public static readonly PhoneNumberCountryCode GB = new("GB");
    public static readonly PhoneNumberCountryCode US = new("US");

    public static PhoneNumberCountryCode FindValue(string value) => FindValue<PhoneNumberCountryCode>(value);
}

/// <summary>The kind of a phone number.</summary>
[JsonConverter(typeof(ConstantConverter<PhoneNumberType>))]
public class PhoneNumberType(string value) : ConstantClass(value), IConstant<PhoneNumberType>
{
    public static readonly PhoneNumberType TOLL_FREE = new("TOLL_FREE");
    public static readonly PhoneNumberType DID = new("DID");
    public static readonly PhoneNumberType UIFN = new("UIFN");
    public static readonly PhoneNumberType SHARED = new("SHARED");
    public static readonly PhoneNumberType THIRD_PARTY_TF = new("THIRD_PARTY_TF");
    public static readonly PhoneNumberType THIRD_PARTY_DID = new("THIRD_PARTY_DID");
    public static readonly PhoneNumberType SHORT_CODE = new("SHORT_CODE");

    public static PhoneNumberType FindValue(string value) => FindValue<PhoneNumberType>(value);
}
