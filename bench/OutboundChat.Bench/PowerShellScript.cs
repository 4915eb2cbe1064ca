using System.Diagnostics;
using System.Globalization;
using OutboundChat.Simulation;
using OutboundChat.Tests;

namespace OutboundChat.Bench;

/// <summary>Scripts that measure themselves, each in a PowerShell of its own.</summary>
internal static class PowerShellScript
{
    /// <summary>The parameters for all rows, as the script's <c>$given</c>.</summary>
    public static string Given { get; } = $$"""
        $given = @{
            InstanceId = '{{SimulatedAccount.DefaultInstanceId}}'
            ContactFlowId = '{{SimulatedAccount.DefaultContactFlowId}}'
            SourceEndpoint = '{{SimulatedAccount.DefaultSource}}'
            MessageTemplate = '{{ContactsFile.MessageTemplate}}'
            AttributeColumn = '{{ContactsFile.AttributeColumn}}'
        }
        """;

    public static async Task<ChildProgram> RunAsync(string script, CancellationToken stop)
    {
        string settings = $"$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue'{Environment.NewLine}";
        ProcessStartInfo start = await PowerShellProgram.StartInfoAsync("-Command", settings + script);
        return await ChildProgram.RunAsync(start.FileName, start.ArgumentList, stop);
    }

    /// <summary>
    /// Measures the processor time of a pipeline in milliseconds, after a warm-up with fewer rows. Other work on the machine disturbs
    /// processor time least.
    /// </summary>
    /// <param name="module">The module to import.</param>
    /// <param name="command">What the rows are piped to; $given has the parameters for all rows.</param>
    /// <param name="warmUp">A file with fewer rows.</param>
    /// <param name="rows">The file that is measured.</param>
    /// <param name="stop">Ends the program.</param>
    public static async Task<double> MeasureAsync(
        string module, string command, ContactsFile warmUp, ContactsFile rows, CancellationToken stop)
    {
        ChildProgram child = await RunAsync(
            $$"""
            Import-Module '{{module}}'
            {{Given}}
            function Get-Used { [Diagnostics.Process]::GetCurrentProcess().TotalProcessorTime }
            Import-Csv '{{warmUp.Path}}' | {{command}} > $null
            $before = Get-Used
            Import-Csv '{{rows.Path}}' | {{command}} > $null
            ((Get-Used) - $before).TotalMilliseconds.ToString([cultureinfo]::InvariantCulture)
            """,
            stop);
        return double.Parse(child.LastLine, CultureInfo.InvariantCulture);
    }
}
