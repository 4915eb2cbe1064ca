using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace OutboundChat.Tests.Workflows;

/// <summary>
/// An execution of a workflow's state machine, as far as it uses the language: a Distributed Map whose child executions wait, choose, start
/// chats, retry, catch and fail. Its clock is a model, on which waiting takes no time, and it has one flow of control.
/// </summary>
internal sealed class StateMachineRun
{
    private const string Id = "the execution";

    /// <summary>Fields that are evaluated or have no effect here. An unknown field is an error.</summary>
    private static readonly HashSet<string> s_fields =
    [
        "Type", "Comment", "Next", "End", "Seconds", "Choices", "Default", "Error", "Cause", "Resource", "Arguments", "TimeoutSeconds",
        "Retry", "Catch", "ItemReader", "ItemSelector", "MaxConcurrency", "ToleratedFailureCount", "ItemProcessor", "ResultWriter",
    ];

    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, long Number)> _events = new();
    private readonly ConnectIntegration _connect;
    private readonly FakeTimeProvider _time;
    private readonly IEnumerator<string> _items;
    private readonly JsonObject _map, _states;
    private readonly Random _random = new(20260908);
    private long _number;

    /// <param name="workflow">The folder.</param>
    /// <param name="connect">The service that the tasks call.</param>
    /// <param name="time">The clock.</param>
    /// <param name="items">The lines to run; null for all.</param>
    public StateMachineRun(string workflow, ConnectIntegration connect, FakeTimeProvider time, IEnumerable<string>? items = null)
    {
        (_connect, _time) = (connect, time);
        JsonNode definition = JsonNode.Parse(File.ReadAllText(Path.Combine(workflow, "state-machine.asl.json")))!;
        _map = definition["States"]![(string)definition["StartAt"]!]!.AsObject();
        _states = _map["ItemProcessor"]!["States"]!.AsObject();
        Assert.Equal("JSONL", (string?)_map["ItemReader"]!["ReaderConfig"]!["InputType"]);
        IEnumerable<JsonObject> states = _states.Select(state => state.Value!.AsObject()).Append(_map);
        Assert.Empty(states.SelectMany(state => state.Select(field => field.Key)).Except(s_fields));
        _items = (items ?? File.ReadLines(Path.Combine(workflow, (string)_map["ItemReader"]!["Arguments"]!["Key"]!))).GetEnumerator();
    }

    /// <summary>SUCCEEDED, FAILED or ABORTED.</summary>
    public string? Status { get; private set; }

    /// <summary>The error that ended it; null if it succeeded.</summary>
    public string? EndedBy { get; private set; }

    /// <summary>The inputs of the child executions that succeeded, and their outputs.</summary>
    public List<(JsonObject Input, JsonNode? Output)> Succeeded { get; } = [];

    /// <summary>The inputs of those that failed, and why.</summary>
    public List<(JsonObject Input, string? Error)> Failed { get; } = [];

    /// <summary>The time from a request to its answer, at most.</summary>
    public double Latency { get; init; } = 0.6;

    public async Task<StateMachineRun> RunAsync()
    {
        for (int lane = 0; lane < (int)_map["MaxConcurrency"]!; lane++)
        {
            In(0, StartNextAsync);
        }

        while (Status is null && _events.TryDequeue(out Func<Task>? happen, out (DateTimeOffset At, long Number) when))
        {
            _time.SetUtcNow(when.At);
            await happen();
        }

        Status ??= "SUCCEEDED";
        return this;
    }

    private void In(double seconds, Func<Task> happen) => _events.Enqueue(happen, (_time.GetUtcNow().AddSeconds(seconds), _number++));

    private Task StartNextAsync()
    {
        if (!_items.MoveNext())
        {
            return Task.CompletedTask;
        }

        JsonObject context = new()
        {
            ["Execution"] = new JsonObject { ["Id"] = Id },
            ["Map"] = new JsonObject { ["Item"] = new JsonObject { ["Value"] = JsonNode.Parse(_items.Current) } },
        };
        JsonNode input = StateMachineExpression.Evaluate(_map["ItemSelector"], new JsonObject { ["context"] = context })!;
        return EnterAsync((string)_map["ItemProcessor"]!["StartAt"]!, input.AsObject(), input);
    }

    /// <param name="name">The state.</param>
    /// <param name="child">The input of the child execution.</param>
    /// <param name="input">The input of the state.</param>
    private Task EnterAsync(string name, JsonObject child, JsonNode input)
    {
        JsonObject state = _states[name]!.AsObject();
        JsonObject states = States(input);
        switch ((string?)state["Type"])
        {
            case "Wait":
                In((double)state["Seconds"]!, () => EnterAsync((string)state["Next"]!, child, input));
                return Task.CompletedTask;
            case "Choice":
                JsonNode? chosen = state["Choices"]!.AsArray()
                    .FirstOrDefault(choice => (bool)StateMachineExpression.Evaluate(choice!["Condition"], states)!);
                return EnterAsync((string)(chosen?["Next"] ?? state["Default"])!, child, input);
            case "Fail":
                return FailAsync(child, (string?)StateMachineExpression.Evaluate(state["Error"], states));
            case "Task":
                return AttemptAsync(state, child, input, []);
            case var type:
                throw new NotSupportedException(type);
        }
    }

    private async Task AttemptAsync(JsonObject state, JsonObject child, JsonNode input, Dictionary<JsonNode, int> retries)
    {
        JsonObject arguments = StateMachineExpression.Evaluate(state["Arguments"], States(input))!.AsObject();
        switch ((string?)state["Resource"])
        {
            case "arn:aws:states:::aws-sdk:connect:startOutboundChatContact":
                TaskAnswer answer = await _connect.StartOutboundChatContactAsync(arguments);
                In(_random.NextDouble() * Latency, () => GoOnAsync(state, child, input, retries, answer));
                break;
            case "arn:aws:states:::aws-sdk:sfn:stopExecution":
                Assert.Equal(Id, (string?)arguments["ExecutionArn"]);
                (Status, EndedBy) = ("ABORTED", (string?)arguments["Error"]);
                break;
            case var resource:
                throw new NotSupportedException(resource);
        }
    }

    private Task GoOnAsync(JsonObject state, JsonObject child, JsonNode input, Dictionary<JsonNode, int> retries, TaskAnswer answer)
    {
        if (answer.Error is null)
        {
            Assert.True((bool?)state["End"]);
            Succeeded.Add((child, answer.Output));
            return StartNextAsync();
        }

        JsonNode? retrier = Find(state["Retry"], answer.Error), catcher = Find(state["Catch"], answer.Error);
        if (retrier is not null && retries.GetValueOrDefault(retrier) is var count && count < (int)retrier["MaxAttempts"]!)
        {
            Assert.Equal("NONE", (string?)retrier["JitterStrategy"]);
            retries[retrier] = count + 1;
            double delay = (double)retrier["IntervalSeconds"]! * Math.Pow((double)retrier["BackoffRate"]!, count);
            In(Math.Min(delay, (double)retrier["MaxDelaySeconds"]!), () => AttemptAsync(state, child, input, retries));
            return Task.CompletedTask;
        }

        if (catcher is null)
        {
            return FailAsync(child, answer.Error);
        }

        JsonObject failure = new() { ["Error"] = answer.Error, ["Cause"] = answer.Cause };
        JsonNode output = catcher["Output"] is { } template ? StateMachineExpression.Evaluate(template, States(input))! : failure;
        return EnterAsync((string)catcher["Next"]!, child, output);
    }

    private Task FailAsync(JsonObject child, string? error)
    {
        Failed.Add((child, error));
        if (Failed.Count > (int)_map["ToleratedFailureCount"]!)
        {
            (Status, EndedBy) = ("FAILED", "States.ExceedToleratedFailureThreshold");
            return Task.CompletedTask;
        }

        return StartNextAsync();
    }

    private JsonObject States(JsonNode input)
    {
        string entered = _time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["input"] = input.DeepClone(),
            ["context"] = new JsonObject { ["State"] = new JsonObject { ["EnteredTime"] = entered } },
        };
    }

    private static JsonNode? Find(JsonNode? handlers, string error) => handlers?.AsArray().FirstOrDefault(
        handler => handler!["ErrorEquals"]!.AsArray().Any(name => (string?)name == error || (string?)name == "States.ALL"));
}
