using Amazon.Connect;

namespace OutboundChat.Tool.Simulation;

/// <summary>A flow of a simulated instance.</summary>
internal sealed record SimulatedFlow(string Id, string Name, ContactFlowType Type)
{
    public ContactFlowState State { get; init; } = ContactFlowState.ACTIVE;

    public ContactFlowStatus Status { get; init; } = ContactFlowStatus.PUBLISHED;
}
