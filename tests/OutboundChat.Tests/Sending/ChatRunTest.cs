using OutboundChat.Requests;
using OutboundChat.Sending;
using OutboundChat.Tests.Loopback;
using OutboundChat.Tests.Requests;

namespace OutboundChat.Tests.Sending;

/// <summary>The base of tests of whole runs against real sockets; only the clock is compressed.</summary>
public abstract class ChatRunTest
{
    private protected const string Started = """{"ContactId":"contact-1"}""";

    private protected CompressedTime Time { get; } = new();

    private protected List<OutboundChatResult> Results { get; } = [];

    private protected ChatRun Run(LoopbackServer server, ChatRunOptions? options = null, TimeProvider? time = null) =>
        new(Options(options ?? new ChatRunOptions(), time), () => TestSession.At(server.Url));

    private protected ChatRunOptions Options(ChatRunOptions options, TimeProvider? time = null)
    {
        TimeProvider clock = time ?? Time;
        return new ChatRunOptions
        {
            ThrottleLimit = options.ThrottleLimit,
            MaxAttempts = options.MaxAttempts,
            AllowDuplicate = options.AllowDuplicate,
            QuotaAction = options.QuotaAction,
            Time = clock,
            Jitter = new Random(20260102),
            Pacer = new RequestPacer(options.RequestsPerSecond, options.Burst, clock),
        };
    }

    private protected void SendAll(ChatRun run, params string[] numbers)
    {
        foreach (string number in numbers)
        {
            run.Send(run.Prepare(Input(number), number), Results.Add);
        }

        run.Complete(Results.Add);
        run.Dispose();
    }

    private protected static string[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(i => $"+1206555{100 + i:D4}")];

    private protected static ChatRequestInput Input(string destination)
    {
        ChatRequestInput input = ValidRequest.CreateInput();
        input.DestinationEndpoint = destination;
        return input;
    }

    private protected static LoopbackAnswer Error(string code, int status) => code.Length == 0
        ? LoopbackAnswer.Text("<html>text of the service</html>", "text/html", status)
        : LoopbackAnswer.Json("""{"Message":"text of the service"}""", status, ("x-amzn-ErrorType", code));

    /// <summary>Its continuations run on another thread, so that the server does not run the test.</summary>
    private protected static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A stopped clock: a wait on it ends only when it is cancelled.</summary>
    private protected sealed class StoppedTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
