namespace Amazon.Connect.Model;

/// <summary>The customer's side of a call in an app or a page.</summary>
public class Customer
{
    /// <summary>The customer's device.</summary>
    public DeviceInfo DeviceInfo { get; set; }

    /// <summary>The customer's video and screen sharing.</summary>
    public ParticipantCapabilities Capabilities { get; set; }
}
