namespace Amazon.Connect.Model;

/// <summary>Of which contact is to follow. A union in the service's model: at most one member is set.</summary>
public class NextContactMetadata
{
    /// <summary>One by a quick connect.</summary>
    public QuickConnectContactData QuickConnectContactData { get; set; }
}
