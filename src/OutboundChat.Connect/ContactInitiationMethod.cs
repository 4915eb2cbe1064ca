using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// How a contact came about.
/// </summary>
public class ContactInitiationMethod : ConstantClass
{
    /// <summary>The customer began it.</summary>
    public static readonly ContactInitiationMethod INBOUND = new("INBOUND");

    /// <summary>An agent called the customer.</summary>
    public static readonly ContactInitiationMethod OUTBOUND = new("OUTBOUND");

    /// <summary>An agent handed it on.</summary>
    public static readonly ContactInitiationMethod TRANSFER = new("TRANSFER");

    /// <summary>It went from one queue to another.</summary>
    public static readonly ContactInitiationMethod QUEUE_TRANSFER = new("QUEUE_TRANSFER");

    /// <summary>The customer is called back.</summary>
    public static readonly ContactInitiationMethod CALLBACK = new("CALLBACK");

    /// <summary>A request to the service started it.</summary>
    public static readonly ContactInitiationMethod API = new("API");

    /// <summary>A disconnect flow started it.</summary>
    public static readonly ContactInitiationMethod DISCONNECT = new("DISCONNECT");

    /// <summary>A supervisor listens to another contact.</summary>
    public static readonly ContactInitiationMethod MONITOR = new("MONITOR");

    /// <summary>An agent called someone outside the contact centre.</summary>
    public static readonly ContactInitiationMethod EXTERNAL_OUTBOUND = new("EXTERNAL_OUTBOUND");

    /// <summary>A call from an app or a page.</summary>
    public static readonly ContactInitiationMethod WEBRTC_API = new("WEBRTC_API");

    /// <summary>An agent answered an e-mail.</summary>
    public static readonly ContactInitiationMethod AGENT_REPLY = new("AGENT_REPLY");

    /// <summary>A flow sent an e-mail.</summary>
    public static readonly ContactInitiationMethod FLOW = new("FLOW");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public ContactInitiationMethod(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static ContactInitiationMethod FindValue(string value) => FindValue<ContactInitiationMethod>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator ContactInitiationMethod(string value) => FindValue(value);
}
