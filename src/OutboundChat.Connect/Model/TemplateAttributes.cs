namespace Amazon.Connect.Model;

/// <summary>What the placeholders of a message template are filled with.</summary>
public class TemplateAttributes
{
    /// <summary>
    /// Values by the placeholder's name: names of 1 to 32,767 characters, values of 0 to 32,767 (the service's model).
    /// Null when not set, unless <see cref="AWSConfigs.InitializeCollections"/>.
    /// </summary>
    public Dictionary<string, string> CustomAttributes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A customer profile's values as a JSON object, in one string.</summary>
    public string CustomerProfileAttributes { get; set; }
}
