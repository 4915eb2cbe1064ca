using OutboundChat.Simulation;

namespace OutboundChat.Bench;

/// <summary>Scripts that measure themselves, each in a PowerShell of its own.</summary>
internal static class PowerShellScript
{
    private const string Program = "pwsh";

    /// <summary>Why there is no PowerShell; null where there is one.</summary>
    public static string? Missing { get; } = ChildProgram.Exists(Program) ? null : "no pwsh";

    /// <summary>The parameters that hold for all rows, as the script's <c>$given</c>.</summary>
    public static string Given { get; } = $$"""
        $given = @{
            InstanceId = '{{SimulatedAccount.DefaultInstanceId}}'
            ContactFlowId = '{{SimulatedAccount.DefaultContactFlowId}}'
            SourceEndpoint = '{{SimulatedAccount.DefaultSource}}'
            MessageTemplate = '{{ContactsFile.MessageTemplate}}'
            AttributeColumn = '{{ContactsFile.AttributeColumn}}'
        }
        """;

    public static Task<ChildProgram> RunAsync(string script, CancellationToken stop) => ChildProgram.RunAsync(
        Program,
        ["-NoProfile", "-NonInteractive", "-Command", $"$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue'{Environment.NewLine}{script}"],
        stop);
}
