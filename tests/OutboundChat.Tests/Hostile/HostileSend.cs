using System.Globalization;
using System.Text.RegularExpressions;
using Amazon.Connect.Model;
using OutboundChat.Tests.Tool;
using OutboundChat.Tool.Simulation;

namespace OutboundChat.Tests.Hostile;

/// <summary>What the tool made of a file, as <c>check</c> and as <c>send</c> to a simulator: whatever the file is, this holds for it.</summary>
/// <param name="Refusal">The line that the file was refused with; null where it was not.</param>
/// <param name="Problems">What was said of each row that was not sent, by its number.</param>
/// <param name="Arrived">What the simulator was asked for.</param>
internal sealed partial record HostileSend(string? Refusal, IReadOnlyDictionary<long, string> Problems, IReadOnlyList<StartOutboundChatContactRequest> Arrived)
{
    /// <summary>Room for several quoted cells, and far less than a cell may hold.</summary>
    private const int MaxLine = 3000;

    public static async Task<HostileSend> RunAsync(string path, params string[] options)
    {
        int requests = 0;
        await using Simulator simulator = await Simulator.StartAsync(new SimulatorOptions { RequestsPerSecond = 0, ActiveChats = 0, OnRequest = _ => Interlocked.Increment(ref requests) });
        string[] request = ["--instance-id", SimulatorOptions.DefaultInstanceId, "--contact-flow-id", SimulatorOptions.DefaultContactFlowId, "--source", SimulatorOptions.DefaultSource];
        ToolRun check = await ToolRun.RunAsync(["check", path, .. request, .. options]);
        ToolRun send = await ToolRun.RunAsync(["send", path, .. ToolRun.To(simulator), "--allow-duplicate", "--throttle-limit", "1", .. options]);

        Assert.Equal(check.ExitCode == 2, send.ExitCode == 2);
        HostileSend result = send.ExitCode == 2
            ? new HostileSend(Refused(send), new Dictionary<long, string>(), [])
            : new HostileSend(null, Told(send.Error), [.. simulator.Contacts.Select(contact => contact.Request)]);
        if (result.Refusal is not null)
        {
            Assert.Equal(result.Refusal, Refused(check));
            Assert.Equal(0, requests);
        }
        else
        {
            // Nothing that the simulator had to refuse, and nothing twice.
            Assert.Equal(simulator.Contacts.Count, requests);
            Assert.Equal(result.Problems.Count == 0 ? 0 : 1, send.ExitCode);
            Assert.Equal(result.Problems.Keys.Order(), Told(string.Concat(check.Out.Split('\n').Where(line => !SummaryLine().IsMatch(line) && !line.Contains("the same destination", StringComparison.Ordinal)).Select(line => line + "\n"))).Keys.Order());
        }

        return result;
    }

    private static string Refused(ToolRun run)
    {
        Assert.Matches(@"^(Sending .*\n)?\z", run.Out);
        string line = Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("error: ", line, StringComparison.Ordinal);
        AssertClear(line);
        return line;
    }

    /// <summary>Every line must be that of a row: a cell that could end a line would show as one that is not.</summary>
    private static SortedDictionary<long, string> Told(string text)
    {
        SortedDictionary<long, string> told = [];
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith("note: ", StringComparison.Ordinal)))
        {
            AssertClear(line);
            Match row = RowLine().Match(line);
            Assert.True(row.Success, line);
            long number = long.Parse(row.Groups["row"].Value, CultureInfo.InvariantCulture);
            told[number] = told.TryGetValue(number, out string? before) ? before + " " + row.Groups["text"].Value : row.Groups["text"].Value;
        }

        return told;
    }

    private static void AssertClear(string line)
    {
        Assert.DoesNotContain("unexpected trouble", line, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"^\s*at \S+\(|Exception", line);
        Assert.DoesNotMatch(@"[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]", Pairs().Replace(line, string.Empty));
        Assert.True(line.Length < MaxLine, $"{line.Length} characters");
    }

    [GeneratedRegex(@"^row (?<row>[0-9]+) \(line (?<line>[0-9]+)\): (?<text>.+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex RowLine();

    [GeneratedRegex(@"^([0-9,]+ rows?: |Messages: |At the account's default )", RegexOptions.CultureInvariant)]
    private static partial Regex SummaryLine();

    [GeneratedRegex(@"[\uD800-\uDBFF][\uDC00-\uDFFF]", RegexOptions.CultureInvariant)]
    private static partial Regex Pairs();
}
