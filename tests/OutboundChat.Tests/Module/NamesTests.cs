using System.Collections;
using System.Management.Automation;
using OutboundChat.Module.Commands;
using OutboundChat.Module.Completion;
using OutboundChat.Module.Hosting;
using OutboundChat.Tests.Lookup;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Module;

/// <summary>Names on the command line, in columns and at the prompt.</summary>
public class NamesTests
{
    private readonly FakeHost _host = new();

    [Fact]
    public async Task Names_on_the_command_line_are_sent_as_identifiers()
    {
        await using LoopbackServer server = new(AccountServer.Answer);
        using StartOutboundChatContactCommand command = Command(server);

        command.Run(_host, record => record.InputObject = Sample.Number);

        LoopbackRequest sent = Assert.Single(server.Requests, request => request.Method == "PUT");
        Assert.Equal(
            (AccountServer.Clinic, AccountServer.Reminder, AccountServer.Number),
            ((string?)sent.Json["InstanceId"], (string?)sent.Json["ContactFlowId"], (string?)sent.Json["SourceEndpoint"]!["Address"]));
        Assert.Equal(AccountServer.Clinic, Assert.IsType<OutboundChatResult>(Assert.Single(_host.Output)).InstanceId);
        Assert.Contains($"instance 'clinic' is {AccountServer.Clinic}", _host.Verbose);
    }

    [Fact]
    public async Task A_wrong_name_on_the_command_line_ends_the_command_before_anything_is_sent()
    {
        await using LoopbackServer server = new(AccountServer.Answer);
        using StartOutboundChatContactCommand command = Command(server);
        command.InstanceId = "clinik";

        CommandError error = command.Terminates(_host, record => record.InputObject = Sample.Number);

        Assert.Equal((nameof(Texts.NameUnknown), ErrorCategory.ObjectNotFound), (error.ErrorId, error.Category));
        Assert.Contains("'clinic'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Requests, request => request.Method == "PUT");
    }

    [Fact]
    public async Task A_wrong_name_in_a_column_is_a_problem_of_its_row_and_each_name_is_told_once()
    {
        await using LoopbackServer server = new(AccountServer.Answer);
        using StartOutboundChatContactCommand command = Command(server);
        command.ContactFlowId = null;

        command.Run(_host, [.. new[] { ("+12065550101", "Recall"), ("+12065550102", "Recal"), ("+12065550103", "Recall") }
            .Select(row => (Action<StartOutboundChatContactCommand>)(record => record.InputObject = new Hashtable { ["To"] = row.Item1, ["FlowId"] = row.Item2 }))]);

        Dictionary<long, OutboundChatResult> results = _host.Output.Cast<OutboundChatResult>().ToDictionary(result => result.Row);
        Assert.Equal([OutboundChatStatus.Started, OutboundChatStatus.Invalid, OutboundChatStatus.Started], results.OrderBy(result => result.Key).Select(result => result.Value.Status));
        Assert.Equal(("ContactFlowId", nameof(Texts.NameUnknown)), (Assert.Single(results[2].Problems).Member, results[2].Problems[0].Rule));
        Assert.Single(_host.Verbose, text => text == "flow 'Recall' is f-5");
    }

    [Fact]
    public void What_if_without_credentials_goes_on_and_says_so()
    {
        _host.WhatIf = true;
        using StartOutboundChatContactCommand command = new StartOutboundChatContactCommand { AccessKey = "AKIDEXAMPLE", SecretKey = "secret" }.WithSample();
        command.InstanceId = "clinic";
        string? region = Environment.GetEnvironmentVariable("AWS_REGION") ?? Environment.GetEnvironmentVariable("AWS_DEFAULT_REGION");
        Assert.SkipWhen(region is not null, "There is a Region in the environment.");

        command.Run(_host, record => record.InputObject = Sample.Number);

        Assert.Single(_host.Asked);
        Assert.Contains("instance 'clinic' was not looked up, because there are no credentials or no Region", _host.Verbose);
    }

    [Fact]
    public async Task A_contact_is_found_by_its_instances_alias()
    {
        await using LoopbackServer server = new(AccountServer.Answer);
        using GetOutboundChatContactCommand command = new() { AccessKey = "AKIDEXAMPLE", SecretKey = "secret", Region = "us-west-2", EndpointUrl = server.Url, InstanceId = "clinic" };

        command.Run(_host, record => record.ContactId = "c-1");

        Assert.Contains(server.Requests, request => request.Path == $"/contacts/{AccountServer.Clinic}/c-1");
    }

    [Fact]
    public async Task The_account_completes_what_is_typed()
    {
        await using LoopbackServer server = new(AccountServer.Answer);
        Hashtable bound = new() { ["AccessKey"] = "AKIDEXAMPLE", ["SecretKey"] = "secret", ["Region"] = "us-west-2", ["EndpointUrl"] = server.Url, ["InstanceId"] = "clinic" };

        // The first look may take longer than a person waits; what it found is there then.
        Assert.True(SpinWait.SpinUntil(() => Texts(new SourceCompleter(), "+12065550142").Length > 0, TimeSpan.FromSeconds(30)));
        Assert.True(SpinWait.SpinUntil(() => Texts(new ContactFlowCompleter(), "re").Length > 0, TimeSpan.FromSeconds(30)));
        Assert.Equal(["branch", "clinic"], Texts(new InstanceCompleter(), null));
        Assert.Equal(["Recall"], Texts(new ContactFlowCompleter(), "re"));
        Assert.Equal(["Reminders"], Texts(new SourceCompleter(), "'rem"));
        Assert.Equal($"+12065550142, {AccountServer.Number}", Assert.Single(new SourceCompleter().Complete("rem", bound, _host)).Tip);

        string[] Texts(NameCompleter completer, string? word) => [.. completer.Complete(word, bound, _host).Select(suggestion => suggestion.Text)];
    }

    [Fact]
    public async Task Nothing_is_suggested_where_the_service_refuses_or_there_are_no_credentials()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json("{}", 403, ("x-amzn-ErrorType", "AccessDeniedException"), ("x-amzn-RequestId", "r")));

        Assert.Empty(new InstanceCompleter().Complete(null, new Hashtable { ["AccessKey"] = "AKIDEXAMPLE", ["SecretKey"] = "secret", ["Region"] = "us-west-2", ["EndpointUrl"] = server.Url }, _host));
        Assert.Empty(new InstanceCompleter().Complete(null, new Hashtable { ["AccessKey"] = "AKIDEXAMPLE" }, _host));
        Assert.Empty(new InstanceCompleter().Complete(null, new Hashtable { ["Credential"] = "no credentials" }, _host));
    }

    [Fact]
    public async Task Nobody_waits_for_a_service_that_does_not_answer()
    {
        TaskCompletionSource<LoopbackAnswer> never = new();
        await using LoopbackServer server = new(_ => never.Task);

        Assert.Empty(new InstanceCompleter().Complete(null, new Hashtable { ["AccessKey"] = "AKIDEXAMPLE", ["SecretKey"] = "secret", ["Region"] = "us-west-2", ["EndpointUrl"] = server.Url }, _host));
    }

    private static StartOutboundChatContactCommand Command(LoopbackServer server) => new()
    {
        AccessKey = "AKIDEXAMPLE",
        SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
        Region = "us-west-2",
        EndpointUrl = server.Url,
        RequestsPerSecond = 1000,
        Burst = 1000,
        InstanceId = "clinic",
        ContactFlowId = "Appointment reminder",
        SourceEndpoint = "Reminders",
    };
}
