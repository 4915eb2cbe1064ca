using System.Text.Json;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

/// <summary>Reads how an outbound contact is brought to an agent.</summary>
internal static class OutboundStrategyReader
{
    public static OutboundStrategy ReadOutboundStrategy(JsonElement json) => new()
    {
        Type = json.Text(nameof(OutboundStrategy.Type)),
        Config = json.Structure(nameof(OutboundStrategy.Config), ReadOutboundStrategyConfig),
    };

    private static OutboundStrategyConfig ReadOutboundStrategyConfig(JsonElement json) => new()
    {
        AgentFirst = json.Structure(nameof(OutboundStrategyConfig.AgentFirst), ReadAgentFirst),
    };

    private static AgentFirst ReadAgentFirst(JsonElement json) => new()
    {
        Preview = json.Structure(nameof(AgentFirst.Preview), ReadPreview),
    };

    private static Preview ReadPreview(JsonElement json) => new()
    {
        PostAcceptTimeoutConfig = json.Structure(nameof(Preview.PostAcceptTimeoutConfig), ReadPostAcceptTimeoutConfig),
        AllowedUserActions = json.Texts(nameof(Preview.AllowedUserActions)),
    };

    private static PostAcceptTimeoutConfig ReadPostAcceptTimeoutConfig(JsonElement json) => new()
    {
        DurationInSeconds = json.Integer(nameof(PostAcceptTimeoutConfig.DurationInSeconds)),
    };
}
