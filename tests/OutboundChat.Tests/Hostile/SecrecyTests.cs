using OutboundChat.Tests.Loopback;
using OutboundChat.Tests.Module;
using OutboundChat.Tests.Tool;

namespace OutboundChat.Tests.Hostile;

/// <summary>Whatever becomes of rows, nothing of a person and no key is seen but in results and, of a broken cell, in its own row's error.</summary>
public sealed class SecrecyTests : IDisposable
{
    private static readonly Dictionary<string, LoopbackAnswer> s_answers = new()
    {
        ["started"] = LoopbackAnswer.Json("""{"ContactId":"contact-1"}"""),
        ["refused"] = Error(400, "InvalidRequestException"),
        ["denied"] = Error(403, "AccessDeniedException"),
        ["not found"] = Error(404, "ResourceNotFoundException"),
        ["conflict"] = Error(409, "ConflictException"),
        ["throttled"] = Error(429, "TooManyRequestsException"),
        ["full"] = Error(429, "LimitExceededException"),
        ["expired keys"] = Error(403, "ExpiredTokenException"),
        // AWS's own words to a wrong signature.
        ["wrong keys"] = LoopbackAnswer.Json(
            $$"""{"message":"The request signature we calculated does not match the signature you provided.\n\nThe Canonical String for this request should have been\n'PUT\n/contact/outbound-chat\n\nx-amz-security-token:{{Markers.SessionToken}}\n\ncontent-type;host;x-amz-date;x-amz-security-token'\n\nThe String-to-Sign should have been\n'AWS4-HMAC-SHA256'\n"}""",
            403,
            ("x-amzn-ErrorType", "InvalidSignatureException")),
        ["failed"] = Error(500, "InternalServiceException"),
        ["no words"] = LoopbackAnswer.Text("<html><body>Bad gateway</body></html>", "text/html", 502),
        ["no contact"] = LoopbackAnswer.Json("{}"),
        ["no JSON"] = LoopbackAnswer.Json("{\"ContactId\":"),
        ["cut off"] = LoopbackAnswer.Json("""{"ContactId":"contact-1"}""") with { CutBodyAt = 10 },
        ["lost"] = LoopbackAnswer.Drop,
        ["redirected"] = LoopbackAnswer.Text("", "text/plain", 307, ("Location", "http://127.0.0.1:9/")),
    };

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Outcomes => [.. s_answers.Keys, "unreachable", "dry run"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task The_tool_shows_nothing_of_a_row(string outcome)
    {
        await using LoopbackServer server = new(s_answers.GetValueOrDefault(outcome, LoopbackAnswer.Drop));
        string path = _folder.Write("a.csv", Markers.Csv), output = _folder["results.csv"], journal = _folder["journal.jsonl"];

        ToolRun run = await ToolRun.RunAsync(
        [
            "send", path, "--endpoint-url", Url(server, outcome), "--region", "us-west-2", "--access-key", Markers.AccessKey, "--secret-key", Markers.SecretKey, "--session-token", Markers.SessionToken,
            "--source", Sample.Source, "--instance-id", Sample.InstanceId, "--contact-flow-id", Sample.ContactFlowId, "--attribute-column", "OrderId", "--max-attempts", "2", "--requests-per-second", "1000", "--burst", "1000",
            "--output", output, "--journal-path", journal, .. outcome == "dry run" ? new[] { "--dry-run" } : [],
        ]);
        ToolRun check = await ToolRun.RunAsync("check", path, "--attribute-column", "OrderId");

        Assert.Contains("row 2 (line 3): DestinationEndpoint: '+1206555MARKED'", run.Error, StringComparison.Ordinal);
        Markers.AssertAbsent(Lines(run).Concat(Lines(check)));
        Assert.Equal(outcome != "dry run", File.Exists(journal));
        if (File.Exists(journal))
        {
            // It is there to keep the tokens.
            Markers.AssertAbsent([("the journal", File.ReadAllText(journal))], [.. Markers.All.Select(row => row["ClientToken"])]);
        }

        Assert.All(new[] { Markers.SecretKey, Markers.SessionToken, Markers.AccessKey }, secret => Assert.DoesNotContain(secret, File.ReadAllText(output), StringComparison.Ordinal));
    }

    /// <summary>Each line is a place of its own.</summary>
    private static IEnumerable<(string Place, string Text)> Lines(ToolRun run) =>
        run.OutLines.Select(line => ("output", WithoutOwnCell(line, "row 2 (line 3): "))).Concat(run.ErrorLines.Select(line => ("error", WithoutOwnCell(WithoutOwnToken(line), "row 2 (line 3): "))));

    /// <summary>An error of a row may quote the cell that is wrong.</summary>
    private static string WithoutOwnCell(string line, string row) => line.Contains(row, StringComparison.Ordinal) ? line.Replace(Markers.All[Markers.BrokenRow - 1]["Phone"], string.Empty, StringComparison.Ordinal) : line;

    /// <summary>A chat that may have been started is told with the token that it can be asked for with.</summary>
    private static string WithoutOwnToken(string line) => line.Split(" ClientToken: ")[0];

    private static string Url(LoopbackServer server, string outcome) => outcome == "unreachable" ? "http://127.0.0.1:9" : server.Url;

    private static LoopbackAnswer Error(int status, string code) => LoopbackAnswer.Json("""{"Message":"words of the service"}""", status, ("x-amzn-ErrorType", code), ("x-amzn-RequestId", "request-1"));
}
