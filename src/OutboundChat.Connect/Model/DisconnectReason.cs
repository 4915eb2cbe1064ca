namespace Amazon.Connect.Model;

/// <summary>Why a contact is ended; for outbound campaigns only.</summary>
public class DisconnectReason
{
    /// <summary>The service's word for the reason.</summary>
    public string Code { get; set; }
}
