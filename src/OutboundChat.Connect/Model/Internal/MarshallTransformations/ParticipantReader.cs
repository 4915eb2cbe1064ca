using System.Text.Json;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

/// <summary>Reads what a contact tells of its participants.</summary>
internal static class ParticipantReader
{
    public static AgentInfo ReadAgentInfo(JsonElement json) => new()
    {
        Id = json.Text(nameof(AgentInfo.Id)),
        AcceptedByAgentTimestamp = json.Time(nameof(AgentInfo.AcceptedByAgentTimestamp)),
        PreviewEndTimestamp = json.Time(nameof(AgentInfo.PreviewEndTimestamp)),
        ConnectedToAgentTimestamp = json.Time(nameof(AgentInfo.ConnectedToAgentTimestamp)),
        AgentPauseDurationInSeconds = json.Integer(nameof(AgentInfo.AgentPauseDurationInSeconds)),
        HierarchyGroups = json.Structure(nameof(AgentInfo.HierarchyGroups), ReadHierarchyGroups),
        DeviceInfo = json.Structure(nameof(AgentInfo.DeviceInfo), ReadDeviceInfo),
        Capabilities = json.Structure(nameof(AgentInfo.Capabilities), ReadParticipantCapabilities),
        AfterContactWorkDuration = json.Integer(nameof(AgentInfo.AfterContactWorkDuration)),
        AfterContactWorkStartTimestamp = json.Time(nameof(AgentInfo.AfterContactWorkStartTimestamp)),
        AfterContactWorkEndTimestamp = json.Time(nameof(AgentInfo.AfterContactWorkEndTimestamp)),
        AgentInitiatedHoldDuration = json.Integer(nameof(AgentInfo.AgentInitiatedHoldDuration)),
        StateTransitions = json.Structures(nameof(AgentInfo.StateTransitions), ReadStateTransition),
        VoiceEnhancementMode = json.Text(nameof(AgentInfo.VoiceEnhancementMode)),
    };

    public static Customer ReadCustomer(JsonElement json) => new()
    {
        DeviceInfo = json.Structure(nameof(Customer.DeviceInfo), ReadDeviceInfo),
        Capabilities = json.Structure(nameof(Customer.Capabilities), ReadParticipantCapabilities),
    };

    private static HierarchyGroups ReadHierarchyGroups(JsonElement json) => new()
    {
        Level1 = json.Structure(nameof(HierarchyGroups.Level1), ReadAgentHierarchyGroup),
        Level2 = json.Structure(nameof(HierarchyGroups.Level2), ReadAgentHierarchyGroup),
        Level3 = json.Structure(nameof(HierarchyGroups.Level3), ReadAgentHierarchyGroup),
        Level4 = json.Structure(nameof(HierarchyGroups.Level4), ReadAgentHierarchyGroup),
        Level5 = json.Structure(nameof(HierarchyGroups.Level5), ReadAgentHierarchyGroup),
    };

    private static AgentHierarchyGroup ReadAgentHierarchyGroup(JsonElement json) => new()
    {
        Arn = json.Text(nameof(AgentHierarchyGroup.Arn)),
    };

    private static StateTransition ReadStateTransition(JsonElement json) => new()
    {
        State = json.Text(nameof(StateTransition.State)),
        StateStartTimestamp = json.Time(nameof(StateTransition.StateStartTimestamp)),
        StateEndTimestamp = json.Time(nameof(StateTransition.StateEndTimestamp)),
    };

    private static DeviceInfo ReadDeviceInfo(JsonElement json) => new()
    {
        PlatformName = json.Text(nameof(DeviceInfo.PlatformName)),
        PlatformVersion = json.Text(nameof(DeviceInfo.PlatformVersion)),
        OperatingSystem = json.Text(nameof(DeviceInfo.OperatingSystem)),
    };

    private static ParticipantCapabilities ReadParticipantCapabilities(JsonElement json) => new()
    {
        Video = json.Text(nameof(ParticipantCapabilities.Video)),
        ScreenShare = json.Text(nameof(ParticipantCapabilities.ScreenShare)),
    };
}
