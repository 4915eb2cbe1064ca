namespace Amazon.Connect.Model;

/// <summary>What a participant may do besides talking.</summary>
public class ParticipantCapabilities
{
    /// <summary>Video.</summary>
    public VideoCapability Video { get; set; }

    /// <summary>Sharing the screen.</summary>
    public ScreenShareCapability ScreenShare { get; set; }
}
