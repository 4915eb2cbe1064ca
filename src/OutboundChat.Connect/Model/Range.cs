using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>A range of proficiencies. Limits are the service model's.</summary>
public class Range
{
    /// <summary>1 to 5: the lowest.</summary>
    [AWSProperty(Min = 1, Max = 5)]
    public float? MinProficiencyLevel { get; set; }

    /// <summary>1 to 5: the highest.</summary>
    [AWSProperty(Min = 1, Max = 5)]
    public float? MaxProficiencyLevel { get; set; }
}
