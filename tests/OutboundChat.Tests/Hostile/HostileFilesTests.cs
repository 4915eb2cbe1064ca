using System.Diagnostics;
using System.Text;
using OutboundChat.Tests.Tool;

namespace OutboundChat.Tests.Hostile;

/// <summary>Files that are hostile as a whole: refused with one clear line before anything is sent, or each row arrives whole or is told.</summary>
public sealed class HostileFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Files => [.. HostileFile.All.Select(file => file.Name)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_hostile_file_is_refused_or_its_rows_arrive_whole(string name)
    {
        HostileFile file = HostileFile.All.Single(file => file.Name == name);

        HostileSend send = await HostileSend.RunAsync(_folder.Write("a.csv", file.Bytes), file.Options);

        if (file.Refusal is not null)
        {
            Assert.Contains(file.Refusal, send.Refusal, StringComparison.Ordinal);
            return;
        }

        Assert.Null(send.Refusal);
        Assert.Equal(file.Messages.Where(message => message is not null), send.Arrived.Select(request => request.InitialSystemMessage?.Content ?? string.Empty));
        Assert.Equal(Enumerable.Range(1, file.Messages.Length).Where(row => file.Messages[row - 1] is null).Select(row => (long)row), send.Problems.Keys);
    }

    [Fact]
    public async Task What_is_no_file_is_refused()
    {
        Assert.Contains("is a folder", (await HostileSend.RunAsync(_folder.Path)).Refusal, StringComparison.Ordinal);
        Assert.Contains("there is no file", (await HostileSend.RunAsync(_folder["a\nb\u001B[2J.csv"])).Refusal, StringComparison.Ordinal);
        Assert.Contains("can't be read", (await HostileSend.RunAsync(_folder[new string('x', 300)])).Refusal, StringComparison.Ordinal);
        Assert.Contains("a.csv", (await HostileSend.RunAsync(_folder["a\0b.csv"] + "a.csv")).Refusal, StringComparison.Ordinal);
        Assert.NotNull((await HostileSend.RunAsync(string.Empty)).Refusal);
    }

    [Fact]
    public async Task A_pipe_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes in folders.");
        using (Process make = Process.Start("mkfifo", [_folder["pipe"]]))
        {
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        // Open for both, so that neither side waits for the other.
        await using FileStream writer = new(_folder["pipe"], FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        await writer.WriteAsync("Phone\n+12065550100\n"u8.ToArray(), TestContext.Current.CancellationToken);
        await writer.FlushAsync(TestContext.Current.CancellationToken);

        Assert.Contains("can be read only once", (await HostileSend.RunAsync(_folder["pipe"])).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_a_file_ends_no_line()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows allows no such names.");
        ToolRun run = await ToolRun.RunAsync("send", _folder.Write("a\nb\u001B[2J\u202E.csv", "Phone\n+12065550100\n"), "--simulate", "--output", _folder["r\nr\u001B.csv"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(4, run.Out.TrimEnd('\n').Split('\n').Length);
        Assert.DoesNotContain(run.Out, c => (char.IsControl(c) && c != '\n') || c == '\u202E');
    }

    [Fact]
    public async Task Results_hold_every_hostile_cell_as_it_was()
    {
        string[] texts = [.. HostileText.All.Select(text => text.Text)];
        string path = _folder.Write("a.csv", Csv.Of([["Phone", "Note"], .. texts.Select(text => new[] { "+12065550100", text })])), csv = _folder["r.csv"], json = _folder["r.jsonl"];

        foreach (string output in new[] { csv, json })
        {
            ToolRun run = await ToolRun.RunAsync("send", path, "--simulate", "--allow-duplicate", "--throttle-limit", "1", "--output", output, "--requests-per-second", "100000", "--burst", "100000");
            Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        }

        using OutboundChat.Csv.CsvFile results = OutboundChat.Csv.CsvFile.Open(csv, null, null);
        Assert.Equal(texts, results.Read().Select(row => row.Cells.First(cell => cell.Key == "Note").Value));
        Assert.Equal(texts, File.ReadLines(json, Encoding.UTF8).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("InputObject").GetProperty("Note").GetString()));
    }
}
