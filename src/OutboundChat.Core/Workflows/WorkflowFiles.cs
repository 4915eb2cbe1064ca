using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OutboundChat.Sending;

namespace OutboundChat.Workflows;

/// <summary>Writes the files besides the items, from the templates in this folder. Names in double braces are placeholders.</summary>
internal sealed class WorkflowFiles
{
    /// <summary>The run tolerates this many failed requests, or one in twenty if that is more.</summary>
    private const long FewestTolerated = 10, ToleratedShare = 20;

    /// <summary>
    /// The wait before the first retry, in multiples of a lane's wait. It doubles with each retry, so a throttled lane makes room for the
    /// others.
    /// </summary>
    private const int FirstDelay = 2;

    /// <summary>The longest wait between two attempts in seconds, as in Start-OutboundChatContact.</summary>
    private const int LongestDelay = 20;

    /// <summary>The placeholder in policy.json that the user replaces with the name of a bucket.</summary>
    private const string BucketToName = "YOUR-BUCKET";

    /// <summary>The files are never HTML, so quotes and other characters stay unescaped.</summary>
    private static readonly JsonSerializerOptions s_json =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, string> _values;
    private readonly WorkflowResources _resources;
    private readonly bool _waits;

    public WorkflowFiles(ChatRunOptions options, long items, DateTimeOffset expires, WorkflowResources resources, bool isRehearsal)
    {
        WorkflowPace pace = WorkflowPace.Within(options.RequestsPerSecond, options.Burst);
        (_resources, _waits) = (resources, options.QuotaAction == QuotaAction.Wait);
        _values = new Dictionary<string, string>
        {
            ["Items"] = Text(items),
            ["Rehearsal"] = isRehearsal ? Texts.WorkflowOfRehearsal() + "\n\n" : string.Empty,
            ["BatchId"] = Wording.OneLine(options.BatchId!).Replace('`', '\''),
            ["Rate"] = pace.PerSecond.ToString("0.####", CultureInfo.InvariantCulture),
            ["Lanes"] = Text(pace.Lanes),
            ["Wait"] = Text(pace.Seconds),
            ["Duration"] = Texts.Duration(pace.TimeFor(items)),
            ["Expires"] = expires.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["ToleratedFailures"] = Text(Math.Max(FewestTolerated, items / ToleratedShare)),
            ["FirstDelay"] = Text(FirstDelay * pace.Seconds),
            ["LongestDelay"] = Text(Math.Max(LongestDelay, 2 * FirstDelay * pace.Seconds)),
            ["Attempts"] = Text(options.MaxAttempts),
            ["Retries"] = Text(options.MaxAttempts - 1),
            ["WhenQuotaIsFull"] = _waits ? "Wait for chats to end" : "Stop the run",
            ["QuotaWait"] = Text((long)RowSender.LongestQuotaWait.TotalSeconds),
            ["QuotaAction"] = Texts.WorkflowQuota(_waits, RowSender.LongestQuotaWait),
            ["ConnectResources"] = JsonSerializer.Serialize(resources.Arns, s_json),
            ["Region"] = resources.Region,
            ["Stack"] = StackOf(options.BatchId!),
        };
    }

    public void Write(WorkflowFolder folder)
    {
        string definition = Definition();
        JsonNode policy = JsonNode.Parse(Fill(WorkflowFolder.Policy))!;
        _values["Definition"] = Indent(definition, 8);
        _values["Policy"] = Indent(Substitute(policy).ToJsonString(s_json), 12);
        folder.Write(WorkflowFolder.Definition, definition + "\n");
        folder.Write(WorkflowFolder.Policy, ForHand(policy.ToJsonString(s_json)) + "\n");
        folder.Write(WorkflowFolder.Template, Fill(WorkflowFolder.Template));
        folder.Write(WorkflowFolder.ReadMe, Fill(WorkflowFolder.ReadMe));
    }

    /// <summary>
    /// The state machine, without the states for the other -QuotaAction, because Step Functions refuses unreachable states.
    /// </summary>
    private string Definition()
    {
        JsonNode definition = JsonNode.Parse(Fill(WorkflowFolder.Definition))!;
        JsonObject states = definition["States"]!["Start chats"]!["ItemProcessor"]!["States"]!.AsObject();
        foreach (string state in _waits ? (string[])["Stop the run", "Quota full"] : ["Wait for chats to end"])
        {
            states.Remove(state);
        }

        return definition.ToJsonString(s_json);
    }

    private string Fill(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Workflows.{name}")!;
        using StreamReader reader = new(stream);
        return _values.Aggregate(
            reader.ReadToEnd(), (text, value) => text.Replace($"{{{{{value.Key}}}}}", value.Value, StringComparison.Ordinal));
    }

    /// <summary>The policy for CloudFormation, which substitutes the placeholders.</summary>
    private static JsonNode Substitute(JsonNode node) => node switch
    {
        JsonObject members =>
            new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Substitute(member.Value!)))),
        JsonArray items => new JsonArray([.. items.Select(item => Substitute(item!))]),
        _ when node.GetValue<string>().Contains("${", StringComparison.Ordinal) => new JsonObject { ["Fn::Sub"] = node.DeepClone() },
        _ => node.DeepClone(),
    };

    /// <summary>The policy for users who deploy without CloudFormation.</summary>
    private string ForHand(string policy) => new StringBuilder(policy)
        .Replace("${AWS::Partition}", _resources.Partition)
        .Replace("${AWS::Region}", _resources.Region)
        .Replace("${AWS::AccountId}", _resources.Account)
        .Replace("${AWS::StackName}", _values["Stack"])
        .Replace("${Bucket}", BucketToName)
        .ToString();

    /// <summary>A valid name for the stack and the state machine, derived from the batch, which may contain any text.</summary>
    private static string StackOf(string batch) =>
        $"outbound-chat-{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(batch)).AsSpan(0, 4)).ToLowerInvariant()}";

    private static string Indent(string text, int spaces) => text.Replace("\n", "\n" + new string(' ', spaces), StringComparison.Ordinal);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
