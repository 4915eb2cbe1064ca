namespace OutboundChat.Bench.Benchmarks;

/// <summary>The peak memory of a large file, against that of a small one.</summary>
internal sealed class PeakMemory : IBenchmark
{
    private const double Target = 1.3;

    /// <summary>The memory that finding duplicates among a million numbers may take, in MiB.</summary>
    private const double ForDuplicates = 40;

    public string Name => "memory";

    public string What => "peak memory of a large file against that of a small one";

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken stop)
    {
        using ContactsFile small = new(options.Rows / 10), large = new(options.Rows * 10);
        string sizes = $"{options.Rows * 10:N0} rows / {options.Rows / 10:N0} rows";
        string duplicates = $"{sizes}, less {ForDuplicates} MiB for duplicates";
        return
        [
            await CompareAsync($"Import-Csv | Test-OutboundChatContact, {sizes}", 0, "Test-OutboundChatContact @given"),
            await CompareAsync(
                $"Import-Csv | Start-OutboundChatContact -WhatIf, {duplicates}", ForDuplicates, "Start-OutboundChatContact @given -WhatIf"),
        ];

        async Task<Figure> CompareAsync(string what, double allowance, string command)
        {
            Figure figure = new(Name, what, "MiB", Target);

            // A peak hardly varies, and a million rows take minutes: one round is enough.
            double peak = (await RunAsync(command, small)).PeakMemory, most = (await RunAsync(command, large)).PeakMemory;
            return figure.Of([most - allowance], [peak]) with { Ours = most };
        }

        Task<ChildProgram> RunAsync(string command, ContactsFile file) => PowerShellScript.RunAsync(
            $"""
            Import-Module '{BenchFiles.Module}'
            {PowerShellScript.Given}
            Import-Csv '{file.Path}' | {command} > $null
            """,
            stop);
    }
}
