using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>
/// The value of a segment attribute: a plain structure, not a union, so the service's model lets several members be set at once.
/// Maps and lists hold values of this same kind. Collections are null when not set, unless <see cref="AWSConfigs.InitializeCollections"/>.
/// </summary>
public class SegmentAttributeValue
{
    /// <summary>0 to 1,024 characters (the service's model).</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string ValueString { get; set; }

    /// <summary>Values by name; names of 1 to 128 characters (the service's model).</summary>
    public Dictionary<string, SegmentAttributeValue> ValueMap { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A whole number of 32 bits.</summary>
    public int? ValueInteger { get; set; }

    /// <summary>Values in order. The service takes lists for its own attributes only, not for a customer's.</summary>
    public List<SegmentAttributeValue> ValueList { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>An ARN, 0 to 1,024 characters (the service's model). The service takes ARNs for its own attributes only, not for a customer's.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string ValueArn { get; set; }
}
