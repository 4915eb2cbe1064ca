using System.Collections;
using System.Management.Automation;
using OutboundChat.Module.Commands;
using OutboundChat.Module.Hosting;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Module;

public class ContactCommandTests
{
    private const string ContactId = "c0c0c0c0-1111-2222-3333-444444444444",
        Open = """{"Contact":{"Id":"c0c0c0c0-1111-2222-3333-444444444444","Channel":"CHAT","InitiationMethod":"API","InitiationTimestamp":1767323045.5,"SegmentAttributes":{"connect:Subtype":{"ValueString":"connect:SMS"}},"Attributes":{"OrderId":"A-1"},"CustomerEndpoint":{"Type":"TELEPHONE_NUMBER","Address":"+12065550100"}}}""",
        Ended = """{"Contact":{"Id":"c0c0c0c0-1111-2222-3333-444444444444","InitiationTimestamp":1767323045,"DisconnectTimestamp":1767323105,"DisconnectReason":"API"}}""";

    private readonly FakeHost _host = new();

    [Fact]
    public async Task A_contact_is_told_with_what_the_service_knows_of_it()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json(Open));

        Run(new GetOutboundChatContactCommand(), server, record => (record.ContactId, record.InstanceId) = (ContactId, Sample.InstanceId));

        OutboundChatContact contact = Assert.IsType<OutboundChatContact>(Assert.Single(_host.Output));
        Assert.Equal($"GET /contacts/{Sample.InstanceId}/{ContactId}", $"{server.Requests[0].Method} {server.Requests[0].Target}");
        Assert.Equal((ContactId, Sample.InstanceId, OutboundChatContactState.Started), (contact.ContactId, contact.InstanceId, contact.State));
        Assert.Equal(("CHAT", "SMS", "API"), (contact.Channel, contact.Subtype, contact.InitiationMethod));
        Assert.Equal(DateTime.UnixEpoch.AddSeconds(1767323045.5), contact.InitiationTimestamp);
        Assert.Equal(("A-1", "connect:SMS", "+12065550100"), (contact.Attributes["OrderId"], contact.SegmentAttributes["connect:Subtype"].ValueString, contact.CustomerEndpoint?.Address));
        Assert.Equal(ContactId, contact.InputObject);
    }

    [Theory]
    [InlineData("", OutboundChatContactState.Started)]
    [InlineData("\"QueueInfo\":{\"Id\":\"q\",\"EnqueueTimestamp\":1767323050}", OutboundChatContactState.Queued)]
    [InlineData("\"QueueInfo\":{\"Id\":\"q\",\"EnqueueTimestamp\":1767323050},\"AgentInfo\":{\"Id\":\"a\",\"ConnectedToAgentTimestamp\":1767323060}", OutboundChatContactState.Connected)]
    [InlineData("\"AgentInfo\":{\"ConnectedToAgentTimestamp\":1767323060},\"DisconnectTimestamp\":1767323070", OutboundChatContactState.Ended)]
    public async Task How_far_a_contact_is_follows_from_its_timestamps(string members, OutboundChatContactState state)
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json($$$"""{"Contact":{{{{members}}}}}"""));

        Run(new GetOutboundChatContactCommand(), server, record => (record.ContactId, record.InstanceId) = (ContactId, Sample.InstanceId));

        OutboundChatContact contact = Assert.IsType<OutboundChatContact>(Assert.Single(_host.Output));
        Assert.Equal((ContactId, state), (contact.ContactId, contact.State));
    }

    [Fact]
    public async Task Objects_that_have_a_contact_and_an_instance_need_nothing_else()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json(Open));
        OutboundChatResult result = new() { Row = 1, Status = OutboundChatStatus.Started, ContactId = ContactId, InstanceId = Sample.InstanceId };
        Hashtable dictionary = new() { ["ContactId"] = ContactId, ["InstanceId"] = $"arn:aws:connect:us-west-2:123456789012:instance/{Sample.InstanceId}" };

        Run(new GetOutboundChatContactCommand(), server, record => record.ContactId = result, record => record.ContactId = dictionary);

        Assert.Equal([result, dictionary], _host.Output.Cast<OutboundChatContact>().Select(contact => contact.InputObject));
        Assert.All(server.Requests, request => Assert.Equal($"/contacts/{Sample.InstanceId}/{ContactId}", request.Target));
    }

    [Fact]
    public async Task A_list_that_was_given_as_an_argument_is_taken_one_by_one()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json(Open));
        GetOutboundChatContactCommand command = With(new GetOutboundChatContactCommand(), server);
        using (command)
        {
            (command.ContactId, command.InstanceId) = (new object[] { "c-1", "c-2" }, Sample.InstanceId);
            command.Run(_host);
        }

        Assert.Equal(["c-1", "c-2"], server.Requests.Select(request => request.Path.Split('/')[^1]));
    }

    [Fact]
    public async Task What_has_no_contact_or_no_instance_is_an_error_of_its_own_and_the_others_go_on()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json(Open));
        OutboundChatResult failed = new() { Row = 1, Status = OutboundChatStatus.Failed, InstanceId = Sample.InstanceId };
        OutboundChatResult started = new() { Row = 2, Status = OutboundChatStatus.Started, ContactId = ContactId, InstanceId = Sample.InstanceId };

        Run(new GetOutboundChatContactCommand(), server, record => record.ContactId = failed, record => record.ContactId = null, record => record.ContactId = ContactId, record => record.ContactId = started);

        Assert.Equal(
            [(nameof(Texts.ContactIdMissing), ErrorCategory.InvalidData), (nameof(Texts.ContactIdMissing), ErrorCategory.InvalidData), (nameof(Texts.ContactInstanceMissing), ErrorCategory.InvalidArgument)],
            _host.Errors.Select(error => (error.ErrorId, error.Category)));
        Assert.Same(failed, _host.Errors[0].Target);
        Assert.Single(_host.Output);
    }

    [Theory]
    [InlineData("ResourceNotFoundException", 404, "ContactNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("AccessDeniedException", 403, "PermissionMissing", ErrorCategory.PermissionDenied)]
    [InlineData("InvalidParameterException", 400, "RequestRefused", ErrorCategory.InvalidArgument)]
    [InlineData("TooManyRequestsException", 429, "OperationThrottled", ErrorCategory.LimitsExceeded)]
    [InlineData("InternalServiceException", 500, "OperationFailed", ErrorCategory.ResourceUnavailable)]
    public async Task What_the_service_refuses_is_an_error_of_its_own_kind(string code, int status, string errorId, ErrorCategory category)
    {
        await using LoopbackServer server = new(request => !request.Path.EndsWith(ContactId, StringComparison.Ordinal) ? LoopbackAnswer.Json(Open) : Error(code, status));
        using GetOutboundChatContactCommand command = With(new GetOutboundChatContactCommand(), server);
        command.MaxAttempts = 1;

        command.Run(_host, record => (record.ContactId, record.InstanceId) = (ContactId, Sample.InstanceId), record => (record.ContactId, record.InstanceId) = ("other", Sample.InstanceId));

        CommandError error = Assert.Single(_host.Errors);
        Assert.Equal((errorId, category, (object)ContactId), (error.ErrorId, error.Category, error.Target));
        Assert.StartsWith($"contact {ContactId}: ", error.Message, StringComparison.Ordinal);
        Assert.Single(_host.Output);
    }

    [Fact]
    public async Task An_answer_that_never_comes_is_an_error_of_its_own_kind()
    {
        // .NET itself repeats a GET whose connection broke, so the line stays broken.
        await using LoopbackServer server = new(LoopbackAnswer.Drop);
        using GetOutboundChatContactCommand command = With(new GetOutboundChatContactCommand(), server);
        command.MaxAttempts = 1;

        command.Run(_host, record => (record.ContactId, record.InstanceId) = (ContactId, Sample.InstanceId));

        CommandError error = Assert.Single(_host.Errors);
        Assert.Equal((nameof(Texts.OperationUnanswered), ErrorCategory.OperationTimeout), (error.ErrorId, error.Category));
    }

    [Fact]
    public async Task A_permission_that_is_missing_is_named()
    {
        await using LoopbackServer server = new(Error("AccessDeniedException", 403));

        Run(new StopOutboundChatContactCommand(), server, record => (record.ContactId, record.InstanceId) = (ContactId, Sample.InstanceId));

        Assert.Contains("connect:StopContact", Assert.Single(_host.Errors).Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task What_may_pass_is_tried_again()
    {
        await using LoopbackServer server = new(Error("InternalServiceException", 500), LoopbackAnswer.Json(Open));

        Run(new GetOutboundChatContactCommand(), server, record => (record.ContactId, record.InstanceId) = (ContactId, Sample.InstanceId));

        Assert.Single(_host.Output);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Wrong_keys_end_the_command()
    {
        await using LoopbackServer server = new(Error("UnrecognizedClientException", 403));
        using GetOutboundChatContactCommand command = With(new GetOutboundChatContactCommand(), server);

        CommandError error = command.Terminates(_host, record => (record.ContactId, record.InstanceId) = (ContactId, Sample.InstanceId));

        Assert.Equal((nameof(Texts.CredentialsRejected), ErrorCategory.AuthenticationError), (error.ErrorId, error.Category));
    }

    [Fact]
    public async Task Ending_a_contact_asks_first_and_says_so_in_verbose()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json("{}"));

        Run(new StopOutboundChatContactCommand(), server, record => (record.ContactId, record.InstanceId) = (ContactId, Sample.InstanceId));

        Assert.Equal((ContactId, $"End the contact in instance {Sample.InstanceId}"), Assert.Single(_host.Asked));
        LoopbackRequest request = Assert.Single(server.Requests);
        Assert.Equal(("POST", "/contact/stop"), (request.Method, request.Target));
        Assert.Equal((ContactId, Sample.InstanceId), ((string?)request.Json["ContactId"], (string?)request.Json["InstanceId"]));
        Assert.Contains($"contact {ContactId} was ended", _host.Verbose);
        Assert.Empty(_host.Output);
    }

    [Theory]
    [InlineData("ContactNotFoundException", 410)]
    [InlineData("InvalidRequestException", 400)]
    public async Task A_contact_that_has_ended_already_is_no_error(string code, int status)
    {
        await using LoopbackServer server = new(request => request.Method == "POST" ? Error(code, status) : LoopbackAnswer.Json(Ended));

        Run(new StopOutboundChatContactCommand(), server, record => (record.ContactId, record.InstanceId) = (ContactId, Sample.InstanceId));

        Assert.Empty(_host.Errors);
        Assert.Contains($"contact {ContactId} had ended already, at 2026-01-02 03:05:05Z", _host.Verbose);
    }

    [Fact]
    public async Task A_contact_that_does_not_exist_or_has_not_ended_stays_an_error()
    {
        await using LoopbackServer server = new(request => request.Method == "POST" ? Error("ContactNotFoundException", 410) : request.Path.EndsWith("open", StringComparison.Ordinal) ? LoopbackAnswer.Json(Open) : Error("ResourceNotFoundException", 404));

        Run(new StopOutboundChatContactCommand(), server, record => (record.ContactId, record.InstanceId) = (ContactId, Sample.InstanceId), record => (record.ContactId, record.InstanceId) = ("open", Sample.InstanceId));

        Assert.Equal([nameof(Texts.ContactNotFound), nameof(Texts.ContactNotFound)], _host.Errors.Select(error => error.ErrorId));
    }

    [Fact]
    public void What_if_ends_nothing_and_needs_no_credentials()
    {
        _host.WhatIf = true;
        using StopOutboundChatContactCommand command = new();

        command.Run(_host, record => (record.ContactId, record.InstanceId) = (ContactId, Sample.InstanceId));

        Assert.Single(_host.Asked);
        Assert.Empty(_host.Errors);
    }

    [Fact]
    public async Task Each_operation_keeps_its_own_pace()
    {
        await using LoopbackServer server = new(request => LoopbackAnswer.Json(request.Method == "POST" ? "{}" : Open));
        using GetOutboundChatContactCommand get = With(new GetOutboundChatContactCommand(), server);
        using StopOutboundChatContactCommand stop = With(new StopOutboundChatContactCommand(), server);

        // One permit in a hundred seconds for each: neither takes the other's.
        (get.RequestsPerSecond, get.Burst, stop.RequestsPerSecond, stop.Burst) = (0.01, 1, 0.01, 1);
        get.Run(_host, record => (record.ContactId, record.InstanceId) = (ContactId, Sample.InstanceId));
        stop.Run(_host, record => (record.ContactId, record.InstanceId) = (ContactId, Sample.InstanceId));

        Assert.Equal(2, server.Requests.Count);
    }

    private void Run<T>(T command, LoopbackServer server, params Action<T>[] records)
        where T : ContactCommand
    {
        using (command)
        {
            With(command, server).Run(_host, records);
        }
    }

    private static T With<T>(T command, LoopbackServer server)
        where T : ContactCommand
    {
        (command.AccessKey, command.SecretKey, command.Region, command.EndpointUrl) = ("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "us-west-2", server.Url);
        (command.RequestsPerSecond, command.Burst) = (1000, 1000);
        return command;
    }

    private static LoopbackAnswer Error(string code, int status) =>
        LoopbackAnswer.Json("""{"Message":"text of the service"}""", status, ("x-amzn-ErrorType", code), ("x-amzn-RequestId", "request-1"));
}
