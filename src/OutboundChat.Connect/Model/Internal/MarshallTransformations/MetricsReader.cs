using System.Text.Json;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

/// <summary>Reads what was measured of a contact.</summary>
internal static class MetricsReader
{
    public static QualityMetrics ReadQualityMetrics(JsonElement json) => new()
    {
        Agent = json.Structure(nameof(QualityMetrics.Agent), ReadAgentQualityMetrics),
        Customer = json.Structure(nameof(QualityMetrics.Customer), ReadCustomerQualityMetrics),
    };

    public static ChatMetrics ReadChatMetrics(JsonElement json) => new()
    {
        ChatContactMetrics = json.Structure(nameof(ChatMetrics.ChatContactMetrics), ReadChatContactMetrics),
        AgentMetrics = json.Structure(nameof(ChatMetrics.AgentMetrics), ReadParticipantMetrics),
        CustomerMetrics = json.Structure(nameof(ChatMetrics.CustomerMetrics), ReadParticipantMetrics),
    };

    private static AgentQualityMetrics ReadAgentQualityMetrics(JsonElement json) => new()
    {
        Audio = json.Structure(nameof(AgentQualityMetrics.Audio), ReadAudioQualityMetricsInfo),
    };

    private static CustomerQualityMetrics ReadCustomerQualityMetrics(JsonElement json) => new()
    {
        Audio = json.Structure(nameof(CustomerQualityMetrics.Audio), ReadAudioQualityMetricsInfo),
    };

    private static AudioQualityMetricsInfo ReadAudioQualityMetricsInfo(JsonElement json) => new()
    {
        QualityScore = json.Float(nameof(AudioQualityMetricsInfo.QualityScore)),
        PotentialQualityIssues = json.Texts(nameof(AudioQualityMetricsInfo.PotentialQualityIssues)),
    };

    private static ChatContactMetrics ReadChatContactMetrics(JsonElement json) => new()
    {
        MultiParty = json.Boolean(nameof(ChatContactMetrics.MultiParty)),
        TotalMessages = json.Integer(nameof(ChatContactMetrics.TotalMessages)),
        TotalBotMessages = json.Integer(nameof(ChatContactMetrics.TotalBotMessages)),
        TotalBotMessageLengthInChars = json.Integer(nameof(ChatContactMetrics.TotalBotMessageLengthInChars)),
        ConversationCloseTimeInMillis = json.Long(nameof(ChatContactMetrics.ConversationCloseTimeInMillis)),
        ConversationTurnCount = json.Integer(nameof(ChatContactMetrics.ConversationTurnCount)),
        AgentFirstResponseTimestamp = json.Time(nameof(ChatContactMetrics.AgentFirstResponseTimestamp)),
        AgentFirstResponseTimeInMillis = json.Long(nameof(ChatContactMetrics.AgentFirstResponseTimeInMillis)),
    };

    private static ParticipantMetrics ReadParticipantMetrics(JsonElement json) => new()
    {
        ParticipantId = json.Text(nameof(ParticipantMetrics.ParticipantId)),
        ParticipantType = json.Text(nameof(ParticipantMetrics.ParticipantType)),
        ConversationAbandon = json.Boolean(nameof(ParticipantMetrics.ConversationAbandon)),
        MessagesSent = json.Integer(nameof(ParticipantMetrics.MessagesSent)),
        NumResponses = json.Integer(nameof(ParticipantMetrics.NumResponses)),
        MessageLengthInChars = json.Integer(nameof(ParticipantMetrics.MessageLengthInChars)),
        TotalResponseTimeInMillis = json.Long(nameof(ParticipantMetrics.TotalResponseTimeInMillis)),
        MaxResponseTimeInMillis = json.Long(nameof(ParticipantMetrics.MaxResponseTimeInMillis)),
        LastMessageTimestamp = json.Time(nameof(ParticipantMetrics.LastMessageTimestamp)),
    };
}
