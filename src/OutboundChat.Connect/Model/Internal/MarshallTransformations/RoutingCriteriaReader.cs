using System.Text.Json;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

/// <summary>Reads how a contact is routed to an agent.</summary>
internal static class RoutingCriteriaReader
{
    public static RoutingCriteria ReadRoutingCriteria(JsonElement json) => new()
    {
        Steps = json.Structures(nameof(RoutingCriteria.Steps), ReadStep),
        ActivationTimestamp = json.Time(nameof(RoutingCriteria.ActivationTimestamp)),
        Index = json.Integer(nameof(RoutingCriteria.Index)),
    };

    private static Step ReadStep(JsonElement json) => new()
    {
        Expiry = json.Structure(nameof(Step.Expiry), ReadExpiry),
        Expression = json.Structure(nameof(Step.Expression), ReadExpression),
        Status = json.Text(nameof(Step.Status)),
    };

    private static Expiry ReadExpiry(JsonElement json) => new()
    {
        DurationInSeconds = json.Integer(nameof(Expiry.DurationInSeconds)),
        ExpiryTimestamp = json.Time(nameof(Expiry.ExpiryTimestamp)),
    };

    private static Expression ReadExpression(JsonElement json) => new()
    {
        AttributeCondition = json.Structure(nameof(Expression.AttributeCondition), ReadAttributeCondition),
        AndExpression = json.Structures(nameof(Expression.AndExpression), ReadExpression),
        OrExpression = json.Structures(nameof(Expression.OrExpression), ReadExpression),
        NotAttributeCondition = json.Structure(nameof(Expression.NotAttributeCondition), ReadAttributeCondition),
    };

    private static AttributeCondition ReadAttributeCondition(JsonElement json) => new()
    {
        Name = json.Text(nameof(AttributeCondition.Name)),
        Value = json.Text(nameof(AttributeCondition.Value)),
        ProficiencyLevel = json.Float(nameof(AttributeCondition.ProficiencyLevel)),
        Range = json.Structure(nameof(AttributeCondition.Range), ReadRange),
        MatchCriteria = json.Structure(nameof(AttributeCondition.MatchCriteria), ReadMatchCriteria),
        ComparisonOperator = json.Text(nameof(AttributeCondition.ComparisonOperator)),
    };

    private static Range ReadRange(JsonElement json) => new()
    {
        MinProficiencyLevel = json.Float(nameof(Range.MinProficiencyLevel)),
        MaxProficiencyLevel = json.Float(nameof(Range.MaxProficiencyLevel)),
    };

    private static MatchCriteria ReadMatchCriteria(JsonElement json) => new()
    {
        AgentsCriteria = json.Structure(nameof(MatchCriteria.AgentsCriteria), ReadAgentsCriteria),
    };

    private static AgentsCriteria ReadAgentsCriteria(JsonElement json) => new()
    {
        AgentIds = json.Texts(nameof(AgentsCriteria.AgentIds)),
    };
}
