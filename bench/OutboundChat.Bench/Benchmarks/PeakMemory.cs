namespace OutboundChat.Bench.Benchmarks;

/// <summary>The most memory that a large file takes, against a small one.</summary>
internal sealed class PeakMemory : IBenchmark
{
    private const double Target = 1.3;

    /// <summary>What telling a million duplicates apart may take, in MiB.</summary>
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
            await CompareAsync(new Figure(Name, $"Import-Csv | Test-OutboundChatContact, {sizes}", "MiB", Target), 0, file => Script("Test-OutboundChatContact @given", file), PowerShellScript.Missing),
            await CompareAsync(new Figure(Name, $"Import-Csv | Start-OutboundChatContact -WhatIf, {duplicates}", "MiB", Target), ForDuplicates, file => Script("Start-OutboundChatContact @given -WhatIf", file), PowerShellScript.Missing),
            await CompareAsync(new Figure(Name, $"outbound-chat check, {duplicates}", "MiB", Target), ForDuplicates, Check, missing: null),
        ];

        async Task<Figure> CompareAsync(Figure figure, double allowance, Func<ContactsFile, Task<ChildProgram>> run, string? missing)
        {
            if (missing is not null)
            {
                return figure with { NotMeasured = missing };
            }

            // A peak has no lucky rounds to wait for, and a million rows take their time: once is enough.
            double peak = (await run(small)).PeakMemory, most = (await run(large)).PeakMemory;
            return figure.Of([most - allowance], [peak]) with { Ours = most };
        }

        Task<ChildProgram> Script(string command, ContactsFile file) => PowerShellScript.RunAsync(
            $"""
            Import-Module '{BenchFiles.Module}'
            {PowerShellScript.Given}
            Import-Csv '{file.Path}' | {command} > $null
            """,
            stop);

        Task<ChildProgram> Check(ContactsFile file) => ChildProgram.RunAsync(
            "dotnet", [BenchFiles.Tool, "check", file.Path, "--message-template", ContactsFile.MessageTemplate, "--attribute-column", ContactsFile.AttributeColumn], stop);
    }
}
