using System.Collections;
using Amazon.Runtime;
using OutboundChat.Aws;
using OutboundChat.Requests;
using OutboundChat.Sending;
using OutboundChat.Tests.Loopback;
using OutboundChat.Tests.Requests;
using OutboundChat.Tests.Sending;

namespace OutboundChat.Tests.Hostile;

/// <summary>Errors and journals contain no personal data and no keys, except the invalid cell in its own row's error.</summary>
public class SecrecyTests
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
        // AWS's own message about a wrong signature.
        ["wrong keys"] = LoopbackAnswer.Json(
            """{"message":"The request signature we calculated does not match the signature you provided.\n\n"""
                + @"The Canonical String for this request should have been\n'PUT\n/contact/outbound-chat\n\n"
                + $@"x-amz-security-token:{Markers.SessionToken}\n\ncontent-type;host;x-amz-date;x-amz-security-token'\n\n"
                + """The String-to-Sign should have been\n'AWS4-HMAC-SHA256'\n"}""",
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

    public static TheoryData<string> Outcomes => [.. s_answers.Keys, "unreachable"];

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task No_message_of_a_run_contains_data_of_a_row(string outcome)
    {
        using TemporaryFolder folder = new();
        await using LoopbackServer server = new(s_answers.GetValueOrDefault(outcome, LoopbackAnswer.Drop));
        string url = outcome == "unreachable" ? "http://127.0.0.1:9" : server.Url, journalPath = folder["journal.jsonl"];
        ChatRunOptions options = new()
        {
            Request = new ChatRequestOptions { AttributeColumns = ["OrderId"] },
            MaxAttempts = 2,
            Time = new CompressedTime(),
            Pacer = new RequestPacer(1000, 1000, TimeProvider.System),
        };
        AwsSession session = TestSession.At(url, new SessionAWSCredentials(Markers.AccessKey, Markers.SecretKey, Markers.SessionToken));
        List<OutboundChatResult> results = [];
        string ended;
        using (ChatRun run = new(options, () => session, options.OpenJournal(journalPath, rehearsal: true)))
        {
            foreach (IReadOnlyDictionary<string, string> row in Markers.All)
            {
                ChatRequestInput input = new()
                {
                    SourceEndpoint = ValidRequest.SourceArn,
                    InstanceId = ValidRequest.InstanceId,
                    ContactFlowId = ValidRequest.ContactFlowId,
                };
                DataColumns.Bind(new DictionaryRow((IDictionary)row), input);
                run.Send(run.Prepare(input, null), results.Add);
            }

            run.Complete(results.Add);
            ended = run.EndedBy?.ToString() ?? string.Empty;
        }

        // An error of a row masks the number that is wrong, and may give the token of a chat that may have been started.
        Assert.Equal(Markers.All.Count, results.Count);
        OutboundChatResult broken = results.Single(result => result.Row == Markers.BrokenRow);
        Assert.StartsWith("'+1****55M…'", broken.Problems[0].Text, StringComparison.Ordinal);
        Markers.AssertAbsent([
            ("the end", ended),
            .. results.Select(result => ("an error", (result.ErrorMessage ?? string.Empty).Split(" ClientToken: ")[0])),
        ]);

        // The journal is there to keep the tokens.
        Markers.AssertAbsent([("the journal", File.ReadAllText(journalPath))], [.. Markers.All.Select(row => row["ClientToken"])]);
    }

    private static LoopbackAnswer Error(int status, string code) =>
        LoopbackAnswer.Json("""{"Message":"words of the service"}""", status, ("x-amzn-ErrorType", code));
}
