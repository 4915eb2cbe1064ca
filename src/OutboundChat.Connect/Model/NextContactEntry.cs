namespace Amazon.Connect.Model;

/// <summary>A contact that is to follow.</summary>
public class NextContactEntry
{
    /// <summary>What kind of contact follows.</summary>
    public NextContactType Type { get; set; }

    /// <summary>The contact.</summary>
    public NextContactMetadata NextContactMetadata { get; set; }
}
