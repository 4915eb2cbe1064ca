namespace Amazon.Connect.Model;

/// <summary>
/// An expression about agents. A union in the meaning of the service: one member is set. Collections are null when not set, unless <see
/// cref="AWSConfigs.InitializeCollections"/>.
/// </summary>
public class Expression
{
    /// <summary>A condition that must hold.</summary>
    public AttributeCondition AttributeCondition { get; set; }

    /// <summary>Expressions that must all hold.</summary>
    public List<Expression> AndExpression { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Expressions of which one must hold.</summary>
    public List<Expression> OrExpression { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A condition that must not hold.</summary>
    public AttributeCondition NotAttributeCondition { get; set; }
}
