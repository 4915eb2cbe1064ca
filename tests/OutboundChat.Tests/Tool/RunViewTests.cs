using Microsoft.Extensions.Time.Testing;
using OutboundChat.Tool.Running;
using Spectre.Console;

namespace OutboundChat.Tests.Tool;

public class RunViewTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Files_and_pipes_get_a_line_every_ten_seconds()
    {
        using StringWriter output = new(), error = new();
        PlainRunView view = new(output, error, _time);
        view.Show(() =>
        {
            for (int second = 1; second <= 25; second++)
            {
                _time.Advance(TimeSpan.FromSeconds(1));
                view.Update(new RunProgress(second * 2, second * 2, 1000, (second * 2) - 1, TimeSpan.FromSeconds(second)));
            }

            view.Tell("row 7");
        });

        Assert.Equal(
            ["2% of 1,000 rows: 19 started, 1 not, 2 a second, 8 min 10 s left", "4% of 1,000 rows: 39 started, 1 not, 2 a second, 8 min 0 s left"],
            output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.Equal("row 7", error.ToString().Trim());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_terminal_gets_one_line_that_is_drawn_again(bool isErrorOnTerminal)
    {
        using StringWriter output = new(), error = new();
        LiveRunView view = new(Terminal(output), isErrorOnTerminal ? null : error, _time);
        view.Show(() =>
        {
            view.Update(new RunProgress(0, 0, 10, 0, TimeSpan.Zero));
            view.Update(new RunProgress(1, 1, 10, 1, TimeSpan.FromSeconds(1)));
            _time.Advance(TimeSpan.FromSeconds(1));
            view.Update(new RunProgress(5, 5, 10, 4, TimeSpan.FromSeconds(1)));
            view.Tell("row 7 [x]");
        });

        string drawn = output.ToString();
        Assert.Contains("0% of 10 rows: 0 started, 0 not, 0 a second", drawn, StringComparison.Ordinal);
        Assert.Contains("50% of 10 rows: 4 started, 1 not, 5 a second, 1.0 s left", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("10% of", drawn, StringComparison.Ordinal);
        Assert.Equal(isErrorOnTerminal, drawn.Contains("row 7 [x]", StringComparison.Ordinal));
        Assert.Equal(!isErrorOnTerminal, error.ToString().Contains("row 7 [x]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_on_a_terminal_ends_with_its_summary()
    {
        using TemporaryFolder folder = new();
        using StringWriter output = new();
        string path = folder.Write("a.csv", "Phone\n+12065550100\n12\n");

        ToolRun run = await ToolRun.RunAsync(host => host with { Out = output, Terminal = Terminal(output), IsErrorOnTerminal = true }, "send", path, "--simulate");

        Assert.Equal((1, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("row 2 (line 3): DestinationEndpoint:", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("2 rows: 1 started, 1 invalid, in ", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(240, 2, 5, 117.5)]
    [InlineData(5, 2, 5, 0)]
    [InlineData(0, 2, 5, 0)]
    [InlineData(1000, 2, 5, 497.5)]
    public void The_burst_leaves_at_once_and_the_rest_at_the_pace(long chats, double perSecond, int burst, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RunSummary.AtPace(chats, perSecond, burst));

    private static IAnsiConsole Terminal(StringWriter output)
    {
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(output) });
        terminal.Profile.Width = 200;
        return terminal;
    }
}
