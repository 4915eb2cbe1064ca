namespace OutboundChat.Tests.Simulation;

internal sealed record SimulatorAnswer(int Status, string? Error, string? Message, string Body, bool HasRequestId);
