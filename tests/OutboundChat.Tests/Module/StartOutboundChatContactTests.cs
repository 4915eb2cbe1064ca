using System.Collections;
using System.Management.Automation;
using Microsoft.Extensions.Time.Testing;
using OutboundChat.Module.Commands;
using OutboundChat.Module.Hosting;
using OutboundChat.Tests.Loopback;
using OutboundChat.Simulation;
using OutboundChat.SimulatorHost;

namespace OutboundChat.Tests.Module;

public class StartOutboundChatContactTests
{
    private readonly FakeHost _host = new();

    [Fact]
    public async Task Each_row_gives_one_result_and_each_failed_one_an_error_besides()
    {
        await using SimulatorServer simulator = await StartSimulatorAsync();
        Hashtable bad = new() { ["To"] = "nobody" };
        using StartOutboundChatContactCommand command = Command(simulator.Url);

        command.Run(_host, record => record.InputObject = Sample.Number, record => record.InputObject = bad, record => record.InputObject = Sample.Number, record => record.InputObject = Sample.OtherNumber);

        Dictionary<long, OutboundChatResult> results = _host.Output.Cast<OutboundChatResult>().ToDictionary(result => result.Row);
        Assert.Equal(
            [OutboundChatStatus.Started, OutboundChatStatus.Invalid, OutboundChatStatus.Duplicate, OutboundChatStatus.Started],
            Enumerable.Range(1, 4).Select(row => results[row].Status));
        Assert.Equal(simulator.Contacts.Select(contact => contact.ContactId).Order(), new[] { results[1].ContactId, results[4].ContactId }.Order());
        CommandError error = Assert.Single(_host.Errors);
        Assert.Equal((nameof(Texts.RowInvalid), ErrorCategory.InvalidData), (error.ErrorId, error.Category));
        Assert.Same(bad, error.Target);
        Assert.StartsWith("row 2: DestinationEndpoint: 'nobody'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_is_written_before_its_error()
    {
        await using SimulatorServer simulator = await StartSimulatorAsync();
        using StartOutboundChatContactCommand command = Command(simulator.Url);

        command.Run(_host, record => record.InputObject = "nobody");

        Assert.Equal(["output", "error"], _host.Log);
    }

    [Fact]
    public async Task What_the_service_refuses_is_an_error_of_its_own_kind_with_the_row_as_target()
    {
        await using SimulatorServer simulator = await StartSimulatorAsync();
        using StartOutboundChatContactCommand command = Command(simulator.Url);
        command.ContactFlowId = SimulatedAccount.UnknownId;

        command.Run(_host, record => record.InputObject = Sample.Number);

        CommandError error = Assert.Single(_host.Errors);
        Assert.Equal((nameof(Texts.ResourceNotFound), ErrorCategory.ObjectNotFound, (object)Sample.Number), (error.ErrorId, error.Category, error.Target));
        Assert.Equal(OutboundChatStatus.Failed, Assert.IsType<OutboundChatResult>(Assert.Single(_host.Output)).Status);
    }

    [Fact]
    public async Task What_keeps_every_row_from_being_sent_is_told_once()
    {
        await using SimulatorServer simulator = await StartSimulatorAsync();
        using StartOutboundChatContactCommand command = Command(simulator.Url);
        command.SecretKey = "not-the-simulator's";
        command.ThrottleLimit = 1;

        command.Run(_host, [.. Enumerable.Range(0, 5).Select(i => (Action<StartOutboundChatContactCommand>)(record => record.InputObject = $"+1206555010{i}"))]);

        CommandError error = Assert.Single(_host.Errors);
        Assert.Equal((nameof(Texts.CredentialsRejected), ErrorCategory.AuthenticationError), (error.ErrorId, error.Category));
        Assert.Equal("+12065550100", error.Target);
        Assert.Equal(
            [OutboundChatStatus.Failed, OutboundChatStatus.NotAttempted, OutboundChatStatus.NotAttempted, OutboundChatStatus.NotAttempted, OutboundChatStatus.NotAttempted],
            _host.Output.Cast<OutboundChatResult>().Select(result => result.Status));
    }

    [Fact]
    public async Task The_question_names_channel_flow_and_source_and_masks_the_recipient()
    {
        await using SimulatorServer simulator = await StartSimulatorAsync();
        using StartOutboundChatContactCommand command = Command(simulator.Url);

        command.Run(_host, record => record.InputObject = Sample.Number);

        (string target, string action) = Assert.Single(_host.Asked);
        Assert.Equal("+12******100", target);
        Assert.Equal($"Start an outbound chat by SMS with flow {Sample.ContactFlowId} from {Sample.Source}", action);
    }

    [Fact]
    public void What_if_needs_no_credentials_sends_nothing_and_still_reports_bad_rows()
    {
        _host.WhatIf = true;
        using StartOutboundChatContactCommand command = new StartOutboundChatContactCommand().WithSample();

        command.Run(_host, record => record.InputObject = Sample.Number, record => record.InputObject = "nobody");

        Assert.Single(_host.Asked);
        Assert.Equal(OutboundChatStatus.Invalid, Assert.IsType<OutboundChatResult>(Assert.Single(_host.Output)).Status);
        Assert.Equal(nameof(Texts.RowInvalid), Assert.Single(_host.Errors).ErrorId);
    }

    [Fact]
    public async Task A_row_that_is_not_confirmed_is_not_sent_and_says_so_in_its_result()
    {
        await using SimulatorServer simulator = await StartSimulatorAsync();
        using StartOutboundChatContactCommand command = Command(simulator.Url);
        _host.Confirms = false;

        command.Run(_host, record => record.InputObject = Sample.Number);

        OutboundChatResult result = Assert.IsType<OutboundChatResult>(Assert.Single(_host.Output));
        Assert.Equal((OutboundChatStatus.NotAttempted, nameof(Texts.NotConfirmed), (object)Sample.Number), (result.Status, result.ErrorCode, result.InputObject));
        Assert.Empty(simulator.Contacts);
        Assert.Empty(_host.Errors);
    }

    [Fact]
    public void Credentials_that_contradict_each_other_end_the_command_before_the_first_row()
    {
        using StartOutboundChatContactCommand command = Command(new Uri("http://127.0.0.1:9"));
        command.ProfileName = "other";

        CommandError error = command.Terminates(_host, record => record.InputObject = Sample.Number);

        Assert.Equal((nameof(Texts.CredentialsContradictory), ErrorCategory.InvalidArgument), (error.ErrorId, error.Category));
        Assert.Empty(_host.Output);
    }

    [Fact]
    public async Task Verbose_says_where_credentials_and_Region_came_from_and_what_was_done_and_no_secret()
    {
        await using SimulatorServer simulator = await StartSimulatorAsync();
        using StartOutboundChatContactCommand command = Command(simulator.Url);

        command.Run(_host, record => record.InputObject = Sample.Number);

        Assert.Equal(2, _host.Verbose.Count);
        Assert.Contains("credentials from -AccessKey; Region us-west-2 from -Region", _host.Verbose[0], StringComparison.Ordinal);
        Assert.Contains(": 1 started, 0 failed, 0 not sent; 0 attempts were repeated; ", _host.Verbose[1], StringComparison.Ordinal);
        Assert.All(_host.Verbose, text => Assert.DoesNotContain(SimulatedSession.SecretKey, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pipeline_that_ends_early_ends_the_run()
    {
        await using SimulatorServer simulator = await StartSimulatorAsync();
        using StartOutboundChatContactCommand command = Command(simulator.Url);
        _host.OnWrite = _ => throw new OperationCanceledException();

        Assert.Throws<OperationCanceledException>(() => command.Run(_host, [.. Enumerable.Range(100, 100).Select(i => (Action<StartOutboundChatContactCommand>)(record => record.InputObject = $"+12065550{i}"))]));
        command.Dispose();

        Assert.Single(_host.Output);
        Assert.InRange(simulator.Contacts.Count, 1, 99);
    }

    [Fact]
    public async Task Stopping_ends_what_is_under_way_and_sends_nothing_new()
    {
        TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously), stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using LoopbackServer server = new(async request =>
        {
            arrived.TrySetResult();
            await stopped.Task;
            return LoopbackAnswer.Json("""{"ContactId":"c-1"}""");
        });
        using StartOutboundChatContactCommand command = Command(new Uri(server.Url));
        command.ThrottleLimit = 1;
        Task stopping = StopAsync();

        command.Run(_host, record => record.InputObject = Sample.Number, record => record.InputObject = Sample.OtherNumber);

        await stopping;
        Assert.Equal([OutboundChatStatus.Started, OutboundChatStatus.NotAttempted], _host.Output.Cast<OutboundChatResult>().Select(result => result.Status));
        Assert.Single(server.Requests);

        async Task StopAsync()
        {
            await arrived.Task;
            command.Call("StopProcessing");
            stopped.SetResult();
        }
    }

    [Fact]
    public async Task Stopping_after_the_end_is_no_trouble()
    {
        await using SimulatorServer simulator = await StartSimulatorAsync();
        StartOutboundChatContactCommand command = Command(simulator.Url);
        command.Run(_host, record => record.InputObject = Sample.Number);

        command.Dispose();
        command.Call("StopProcessing");
        command.Dispose();

        Assert.Single(simulator.Contacts);
    }

    [Theory]
    [InlineData(500, 500, 0)]
    [InlineData(501, 0, 1)]
    [InlineData(0, 501, 1)]
    [InlineData(1000, 501, 1)]
    public async Task More_chats_than_an_instance_may_have_open_are_warned_of_once(long totalCount, int rows, int warnings)
    {
        await using SimulatorServer simulator = await StartSimulatorAsync();
        using StartOutboundChatContactCommand command = Command(simulator.Url);
        command.TotalCount = totalCount;

        command.Run(_host, [_ => { }, .. Enumerable.Range(0, rows).Select(i => (Action<StartOutboundChatContactCommand>)(record => record.InputObject = $"+1206555{i:D4}"))]);

        Assert.Equal(warnings, _host.Warnings.Count);
    }

    [Fact]
    public async Task Progress_is_shown_at_most_five_times_a_second_and_taken_away()
    {
        await using SimulatorServer simulator = await StartSimulatorAsync();
        FakeTimeProvider time = new();
        using StartOutboundChatContactCommand command = Command(simulator.Url);
        (command.Time, command.TotalCount) = (time, 40);

        command.Run(_host, [.. Enumerable.Range(0, 40).Select(_ => (Action<StartOutboundChatContactCommand>)(record =>
        {
            record.InputObject = "nobody";
            time.Advance(TimeSpan.FromMilliseconds(50));
        }))]);

        // Forty rows in two seconds: a bar every fourth row, and one that ends it.
        Assert.Equal(11, _host.Progress.Count);
        CommandProgress halfway = _host.Progress[4];
        Assert.Equal(("Starting outbound chats", "20 of 40: 0 started, 20 failed, 0 a second", 50), (halfway.Activity, halfway.Status, halfway.Percent));
        Assert.Equal(TimeSpan.FromSeconds(1), halfway.Remaining);
        Assert.True(_host.Progress[^1].Completed);
    }

    private static Task<SimulatorServer> StartSimulatorAsync() => SimulatorServer.StartAsync(new SimulatedConnectOptions { RequestsPerSecond = 0, ActiveChats = 0 });

    [Fact]
    public async Task A_row_whose_answer_was_lost_has_its_own_error_where_it_also_ends_the_run()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Drop, LoopbackAnswer.Json("{}", 403, ("x-amzn-ErrorType", "ExpiredTokenException")));
        using StartOutboundChatContactCommand command = Command(new Uri(server.Url));

        command.Run(_host, record => record.InputObject = Sample.Number, record => record.InputObject = Sample.OtherNumber);

        Assert.Equal([nameof(Texts.OutcomeUnknown), nameof(Texts.CredentialsRejected)], _host.Errors.Select(error => error.ErrorId));
        Assert.All(_host.Errors, error => Assert.Equal(Sample.Number, error.Target));
    }

    private static StartOutboundChatContactCommand Command(Uri endpoint) => new StartOutboundChatContactCommand
    {
        AccessKey = SimulatedSession.AccessKey,
        SecretKey = SimulatedSession.SecretKey,
        Region = "us-west-2",
        EndpointUrl = endpoint.AbsoluteUri,
        RequestsPerSecond = 1000,
        Burst = 1000,
    }.WithSample();
}
