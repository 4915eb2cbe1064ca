using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// What a flow is for.
/// </summary>
public class ContactFlowType : ConstantClass
{
    /// <summary>Handling contacts. The type that a chat is started with.</summary>
    public static readonly ContactFlowType CONTACT_FLOW = new("CONTACT_FLOW");

    /// <summary>What customers hear or read in a queue.</summary>
    public static readonly ContactFlowType CUSTOMER_QUEUE = new("CUSTOMER_QUEUE");

    /// <summary>What customers hear on hold.</summary>
    public static readonly ContactFlowType CUSTOMER_HOLD = new("CUSTOMER_HOLD");

    /// <summary>What customers hear before they are connected.</summary>
    public static readonly ContactFlowType CUSTOMER_WHISPER = new("CUSTOMER_WHISPER");

    /// <summary>What agents hear on hold.</summary>
    public static readonly ContactFlowType AGENT_HOLD = new("AGENT_HOLD");

    /// <summary>What agents hear before they are connected.</summary>
    public static readonly ContactFlowType AGENT_WHISPER = new("AGENT_WHISPER");

    /// <summary>What customers hear before an outbound call is connected.</summary>
    public static readonly ContactFlowType OUTBOUND_WHISPER = new("OUTBOUND_WHISPER");

    /// <summary>Handing contacts on to an agent.</summary>
    public static readonly ContactFlowType AGENT_TRANSFER = new("AGENT_TRANSFER");

    /// <summary>Handing contacts on to a queue.</summary>
    public static readonly ContactFlowType QUEUE_TRANSFER = new("QUEUE_TRANSFER");

    /// <summary>A campaign's contacts.</summary>
    public static readonly ContactFlowType CAMPAIGN = new("CAMPAIGN");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public ContactFlowType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static ContactFlowType FindValue(string value) => FindValue<ContactFlowType>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator ContactFlowType(string value) => FindValue(value);
}
