namespace OutboundChat.Tool.Simulation;

/// <summary>The one key pair that a simulator accepts. The default is as public as this source, so it protects nothing and signs nothing elsewhere.</summary>
/// <param name="AccessKey">What requests name.</param>
/// <param name="SecretKey">What requests are signed with.</param>
/// <param name="SessionToken">What requests must carry besides, where the pair is a temporary one.</param>
/// <param name="Expires">When the pair ends; null for never.</param>
internal sealed record SimulatorCredentials(string AccessKey, string SecretKey, string? SessionToken = null, DateTimeOffset? Expires = null)
{
    public static SimulatorCredentials Default { get; } = new("AKIDSIMULATOREXAMPLE", "simulator-secret-that-signs-nothing-real");
}
