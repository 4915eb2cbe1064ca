using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>A condition on a predefined attribute of agents. Limits are the service model's.</summary>
public class AttributeCondition
{
    /// <summary>1 to 100 characters: the attribute's name.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    public string Name { get; set; }

    /// <summary>1 to 128 characters: the attribute's value.</summary>
    [AWSProperty(Min = 1, Max = 128)]
    public string Value { get; set; }

    /// <summary>1 to 5: the proficiency that is asked for.</summary>
    [AWSProperty(Min = 1, Max = 5)]
    public float? ProficiencyLevel { get; set; }

    /// <summary>The proficiencies that are asked for.</summary>
    public Range Range { get; set; }

    /// <summary>The agents that are asked for.</summary>
    public MatchCriteria MatchCriteria { get; set; }

    /// <summary>1 to 127 characters: how the proficiency is compared.</summary>
    [AWSProperty(Min = 1, Max = 127)]
    public string ComparisonOperator { get; set; }
}
