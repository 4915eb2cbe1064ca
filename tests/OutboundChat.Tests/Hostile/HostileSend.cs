using System.Collections;
using System.Text.RegularExpressions;
using Amazon.Connect.Model;
using OutboundChat.Requests;
using OutboundChat.Sending;
using OutboundChat.Simulation;

namespace OutboundChat.Tests.Hostile;

/// <summary>The outcome of rows that were sent to a simulated service, with the checks that apply to any row.</summary>
/// <param name="Problems">The problems of each row that was not sent, by row number.</param>
/// <param name="Arrived">The requests that arrived, in the order of the rows.</param>
internal sealed partial record HostileSend(
    IReadOnlyDictionary<long, string> Problems, IReadOnlyList<StartOutboundChatContactRequest> Arrived)
{
    /// <summary>Room for several quoted cells, and far less than a cell may hold.</summary>
    private const int MaxLine = 3000;

    /// <param name="rows">The rows; one that has no Phone is sent to the same number as the others.</param>
    /// <param name="request">Templates and the like.</param>
    public static HostileSend Run(IEnumerable<IDictionary> rows, ChatRequestOptions? request = null)
    {
        int requests = 0;
        using SimulatedConnect service = new(
            new SimulatedConnectOptions { RequestsPerSecond = 0, ActiveChats = 0, OnRequest = _ => Interlocked.Increment(ref requests) });
        ChatRunOptions options = new()
        {
            Request = request ?? new ChatRequestOptions(),
            AllowDuplicate = true,
            ThrottleLimit = 1,
            Pacer = new RequestPacer(1_000_000, 1_000_000, TimeProvider.System),
        };
        List<OutboundChatResult> results = [];
        using (ChatRun run = new(options, () => TestSession.To(service)))
        {
            foreach (IDictionary row in rows)
            {
                run.Send(run.Prepare(Input(row), row), results.Add);
            }

            run.Complete(results.Add);
        }

        // The service had nothing to refuse, and nothing arrived twice.
        Assert.Equal(service.Contacts.Count, requests);
        Assert.Equal(service.Contacts.Count, results.Count(result => result.Status == nameof(OutboundChatStatus.Started)));
        OutboundChatResult[] others = [.. results.Where(result => result.Status != nameof(OutboundChatStatus.Started))];
        Assert.All(others, result => Assert.Equal(nameof(OutboundChatStatus.Invalid), result.Status));
        Assert.All(others, result => AssertClear(result.ErrorMessage!));
        return new HostileSend(
            others.ToDictionary(result => result.Row, result => result.ErrorMessage!),
            [.. service.Contacts.Select(contact => contact.Request)]);
    }

    private static ChatRequestInput Input(IDictionary values)
    {
        DictionaryRow row = new(values);
        ChatRequestInput input = new() { DestinationEndpoint = "+12065550100", Problems = row.Problems };
        DataColumns.Bind(row, input);
        (input.SourceEndpoint, input.InstanceId, input.ContactFlowId) =
            (SimulatedAccount.DefaultSource, SimulatedAccount.DefaultInstanceId, SimulatedAccount.DefaultContactFlowId);
        return input;
    }

    /// <summary>A message is one readable line without a stack trace.</summary>
    public static void AssertClear(string line)
    {
        Assert.DoesNotMatch(@"^\s*at \S+\(|Exception", line);
        Assert.DoesNotMatch(@"[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]", Pairs().Replace(line, string.Empty));
        Assert.True(line.Length < MaxLine, $"{line.Length} characters");
    }

    [GeneratedRegex(@"[\uD800-\uDBFF][\uDC00-\uDFFF]", RegexOptions.CultureInvariant)]
    private static partial Regex Pairs();
}
