using Amazon.Connect;

namespace OutboundChat.Tool.Simulation;

/// <summary>An instance of the simulated account.</summary>
internal sealed record SimulatedInstance(string Id, string Alias, InstanceStatus Status, DateTimeOffset Created)
{
    public IReadOnlyList<SimulatedFlow> Flows { get; init; } = [];

    public IReadOnlyList<SimulatedPhoneNumber> PhoneNumbers { get; init; } = [];
}
