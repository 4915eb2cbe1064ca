using OutboundChat.Tool.Simulation;

namespace OutboundChat.Tests.Tool;

public sealed class CheckCommandTests : IDisposable
{
    private static readonly string s_samples = Path.Combine(Repository.Root, "samples");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_without_a_problem_is_summed_up()
    {
        ToolRun run = await ToolRun.RunAsync("check", Path.Combine(s_samples, "appointments.csv"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("note: --source-endpoint, --instance-id, --contact-flow-id not given, so not checked.", Assert.Single(run.ErrorLines));
        Assert.Equal(
            [
                "240 rows: 240 valid, 0 invalid.",
                "Messages: 210 SMS in 355 parts (111 GSM-7, 99 UCS-2), 30 WhatsApp, 0 without text.",
                "At the account's default of 2 a second (burst 5) this file takes 1 min 58 s.",
            ],
            run.OutLines);
    }

    [Fact]
    public async Task Every_problem_of_every_row_is_a_line()
    {
        string path = _folder.Write("a.csv", "Phone,Message,Channel\n+12065550100,\"two\nlines\",\n206,Hi,Fax\n+12065550100,,\n+12065550101,,WhatsApp\n");

        ToolRun run = await ToolRun.RunAsync("check", path, "--instance-id", "i", "--contact-flow-id", "f", "--source", SimulatorOptions.DefaultSource);

        Assert.Equal((1, string.Empty), (run.ExitCode, run.Error));
        Assert.StartsWith("row 2 (line 4): DestinationEndpoint: ", run.OutLines[0], StringComparison.Ordinal);
        Assert.StartsWith("row 2 (line 4): SegmentAttributes: 'Fax' is no channel;", run.OutLines[1], StringComparison.Ordinal);
        Assert.StartsWith("row 3 (line 5): the same destination came before", run.OutLines[2], StringComparison.Ordinal);
        Assert.Equal("4 rows: 3 valid (1 of them duplicate), 1 invalid with 2 problems.", run.OutLines[3]);
        Assert.Equal("Messages: 1 SMS in 1 part (1 GSM-7, 0 UCS-2), 0 WhatsApp, 1 without text.", run.OutLines[4]);
        Assert.Equal("At the account's default of 2 a second (burst 5) this file takes less than a second.", run.OutLines[5]);
    }

    [Fact]
    public async Task Each_mistake_of_the_sample_is_reported_with_its_row_and_member()
    {
        ToolRun run = await ToolRun.RunAsync("check", Path.Combine(s_samples, "appointments-with-errors.csv"), "--message-template", "Hi {FirstName}");

        Assert.Equal(1, run.ExitCode);
        IEnumerable<int> reported = run.OutLines.Where(line => line.StartsWith("row ", StringComparison.Ordinal)).Select(line => int.Parse(line.Split(' ')[1], null)).Distinct();
        // Rows 26 to 29 have messages that are too long, which the template replaces; 1, 22 and 55 are good.
        Assert.Equal(Enumerable.Range(1, 55).Except([1, 22, 26, 27, 28, 29, 55]), reported);
        Assert.Contains(run.OutLines, line => line.StartsWith("row 52 ", StringComparison.Ordinal) && line.Contains("{FirstName}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_cannot_be_used_is_one_line()
    {
        ToolRun run = await ToolRun.RunAsync("check", _folder.Write("a.csv", "Note\n1\n"));
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        Assert.Single(run.ErrorLines);
    }

    [Fact]
    public async Task An_interrupt_ends_it()
    {
        ToolRun run = await ToolRun.RunAsync(host => host with { Stop = new CancellationToken(canceled: true) }, "check", Path.Combine(s_samples, "appointments.csv"));
        Assert.Equal(130, run.ExitCode);
    }
}
