using System.Globalization;

namespace OutboundChat.Bench.Benchmarks;

/// <summary>
/// Checking a file of rows, against what PowerShell itself takes to read the file and to bind its rows: processor time, which other
/// programs disturb least.
/// </summary>
internal sealed class CheckSpeed : IBenchmark
{
    private const double Target = 1.5;

    public string Name => "check";

    public string What => "Import-Csv | Test-OutboundChatContact against a cmdlet that only writes the row back";

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken stop)
    {
        Figure figure = new(Name, $"Import-Csv | Test-OutboundChatContact, {options.Rows:N0} rows / binder alone", "ms", Target);
        if (PowerShellScript.Missing is { } missing)
        {
            return [figure with { NotMeasured = missing }];
        }

        await CompareParametersAsync(stop);
        using ContactsFile warmUp = new(options.Rows / 10), rows = new(options.Rows);
        double[][] times = await Rounds.TakeTurnsAsync(
            options.Rounds,
            () => MeasureAsync(BenchFiles.Module, "Test-OutboundChatContact", warmUp, rows, stop),
            () => MeasureAsync(BenchFiles.FloorModule, "Test-Floor", warmUp, rows, stop));
        return [figure.Of(times[0], times[1])];
    }

    private static async Task<double> MeasureAsync(
        string module, string command, ContactsFile warmUp, ContactsFile rows, CancellationToken stop)
    {
        ChildProgram child = await PowerShellScript.RunAsync(
            $$"""
            Import-Module '{{module}}'
            {{PowerShellScript.Given}}
            Import-Csv '{{warmUp.Path}}' | {{command}} @given > $null
            $before = [Diagnostics.Process]::GetCurrentProcess().TotalProcessorTime
            Import-Csv '{{rows.Path}}' | {{command}} @given > $null
            ([Diagnostics.Process]::GetCurrentProcess().TotalProcessorTime - $before).TotalMilliseconds.ToString([cultureinfo]::InvariantCulture)
            """,
            stop);
        return double.Parse(child.LastLine, CultureInfo.InvariantCulture);
    }

    /// <summary>A peer that binds something else would measure something else.</summary>
    private static async Task CompareParametersAsync(CancellationToken stop)
    {
        ChildProgram child = await PowerShellScript.RunAsync(
            $$"""
            Import-Module '{{BenchFiles.Module}}', '{{BenchFiles.FloorModule}}'
            $ours, $floor = 'Test-OutboundChatContact', 'Test-Floor' | ForEach-Object {
                (Get-Command $_).Parameters.Values | Where-Object Name -notin ([System.Management.Automation.Cmdlet]::CommonParameters) | Sort-Object Name |
                    ForEach-Object { "$($_.Name) $($_.ParameterType) $($_.Aliases) $($_.Attributes.Where({ $_ -is [Parameter] }).ForEach({ "$($_.Position) $($_.ValueFromPipeline) $($_.ValueFromPipelineByPropertyName)" }))" } |
                    Join-String -Separator "`n"
            }
            $ours -eq $floor
            """,
            stop);
        if (child.LastLine != "True")
        {
            throw new InvalidOperationException("bench/Floor no longer declares the parameters of Test-OutboundChatContact.");
        }
    }
}
