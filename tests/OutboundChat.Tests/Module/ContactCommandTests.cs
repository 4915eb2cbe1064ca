using System.Collections;
using System.Management.Automation;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Module;

/// <summary>Get- and Stop-OutboundChatContact, and responses of the service that the simulator does not give.</summary>
public class ContactCommandTests
{
    private const string Get = "Get-OutboundChatContact", Stop = "Stop-OutboundChatContact", ContactId = Sample.ContactId;

    private static readonly LoopbackAnswer s_open = LoopbackAnswer.Json("""
        {
          "Contact": {
            "Id": "c0c0c0c0-1111-2222-3333-444444444444", "Channel": "CHAT", "InitiationMethod": "API", "InitiationTimestamp": 1767323045.5,
            "SegmentAttributes": { "connect:Subtype": { "ValueString": "connect:SMS" } }, "Attributes": { "OrderId": "A-1" },
            "CustomerEndpoint": { "Type": "TELEPHONE_NUMBER", "Address": "+12065550100" }
          }
        }
        """);

    private static readonly LoopbackAnswer s_ended = LoopbackAnswer.Json("""
        { "Contact": { "InitiationTimestamp": 1767323045, "DisconnectTimestamp": 1767323105, "DisconnectReason": "API" } }
        """);

    [Fact]
    public async Task A_contact_has_the_details_from_the_service()
    {
        await using LoopbackServer server = new(s_open);

        OutboundChatContact contact = Assert.IsType<OutboundChatContact>(Assert.Single(Run(Get, server, ContactId).Output));

        Assert.Equal($"GET /contacts/{Sample.InstanceId}/{ContactId}", $"{server.Requests[0].Method} {server.Requests[0].Target}");
        Assert.Equal((ContactId, Sample.InstanceId), (contact.ContactId, contact.InstanceId));
        Assert.Equal(nameof(OutboundChatContactState.Started), contact.State);
        Assert.Equal(("CHAT", "SMS", "API"), (contact.Channel, contact.Subtype, contact.InitiationMethod));
        Assert.Equal(DateTime.UnixEpoch.AddSeconds(1767323045.5), contact.InitiationTimestamp);
        Assert.Equal(("A-1", "+12065550100"), (contact.Attributes["OrderId"], contact.CustomerEndpoint?.Address));
        Assert.Equal("connect:SMS", contact.SegmentAttributes["connect:Subtype"].ValueString);
    }

    [Theory]
    [InlineData("", nameof(OutboundChatContactState.Started))]
    [InlineData("""
        "QueueInfo": { "Id": "q", "EnqueueTimestamp": 1767323050 }
        """, nameof(OutboundChatContactState.Queued))]
    [InlineData("""
        "QueueInfo": { "Id": "q", "EnqueueTimestamp": 1767323050 }, "AgentInfo": { "Id": "a", "ConnectedToAgentTimestamp": 1767323060 }
        """, nameof(OutboundChatContactState.Connected))]
    [InlineData("""
        "AgentInfo": { "ConnectedToAgentTimestamp": 1767323060 }, "DisconnectTimestamp": 1767323070
        """, nameof(OutboundChatContactState.Ended))]
    public async Task The_state_of_a_contact_follows_from_its_timestamps(string members, string state)
    {
        await using LoopbackServer server = new(LoopbackAnswer.Json($$$"""{"Contact":{{{{members}}}}}"""));

        Assert.Equal(state, Assert.IsType<OutboundChatContact>(Assert.Single(Run(Get, server, ContactId).Output)).State);
    }

    [Theory]
    [InlineData("ResourceNotFoundException", 404, "ContactNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("AccessDeniedException", 403, "PermissionMissing", ErrorCategory.PermissionDenied)]
    [InlineData("InvalidParameterException", 400, "RequestRefused", ErrorCategory.InvalidArgument)]
    [InlineData("TooManyRequestsException", 429, "OperationThrottled", ErrorCategory.LimitsExceeded)]
    [InlineData("InternalServiceException", 500, "OperationFailed", ErrorCategory.ResourceUnavailable)]
    [InlineData(null, 0, "OperationUnanswered", ErrorCategory.OperationTimeout)]
    public async Task Each_refusal_has_its_own_ErrorId(string? code, int status, string errorId, ErrorCategory category)
    {
        // .NET retries a GET whose connection is closed, so every connection is closed.
        LoopbackAnswer refusal = code is null ? LoopbackAnswer.Drop : Error(code, status);
        await using LoopbackServer server = new(request => request.Path.EndsWith("other", StringComparison.Ordinal) ? s_open : refusal);

        CommandRun run = CommandRun.Of(Get, With(server, ("MaxAttempts", 1)), new[] { ContactId, "other" });

        ErrorRecord error = Assert.Single(run.Errors);
        Assert.Equal((errorId, category, (object?)ContactId), (error.Id(), error.CategoryInfo.Category, error.TargetObject.Unwrap()));
        Assert.Single(run.Output);
    }

    [Fact]
    public async Task A_transient_failure_is_retried()
    {
        await using LoopbackServer server = new(Error("InternalServiceException", 500), s_open);

        Assert.Single(Run(Get, server, ContactId).Output);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("ContactNotFoundException", 410)]
    [InlineData("InvalidRequestException", 400)]
    public async Task A_contact_that_has_ended_already_is_not_an_error(string code, int status)
    {
        await using LoopbackServer server = new(request => request.Method == "POST" ? Error(code, status) : s_ended);

        CommandRun run = Run(Stop, server, ContactId);

        Assert.Empty(run.Errors);
        Assert.Contains($"Contact {ContactId} had already ended at 2026-01-02 03:05:05Z", run.Verbose);
    }

    [Fact]
    public async Task A_contact_that_does_not_exist_or_has_not_ended_stays_an_error()
    {
        await using LoopbackServer server = new(request =>
            request.Method == "POST" ? Error("ContactNotFoundException", 410)
            : request.Path.EndsWith("open", StringComparison.Ordinal) ? s_open
            : Error("ResourceNotFoundException", 404));

        CommandRun run = Run(Stop, server, ContactId, "open");

        Assert.Equal([nameof(Texts.ContactNotFound), nameof(Texts.ContactNotFound)], run.Errors.Select(error => error.Id()));
    }

    [Fact]
    public void Results_of_a_rehearsal_use_the_simulator_whatever_account_is_given()
    {
        object result = Assert.Single(
            CommandRun.Of("Start-OutboundChatContact", Sample.Contact.With(("Simulate", true)), new[] { Sample.Number }).Output);

        CommandRun run = CommandRun.Of(Get, new Hashtable { ["ProfileName"] = "nobody", ["Verbose"] = true }, new[] { result });

        Assert.Single(run.Output);
        Assert.StartsWith("Using the session that started the chats: Simulated", Assert.Single(run.Verbose), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_instance_of_another_Region_is_an_error()
    {
        await using LoopbackServer server = new(s_open);

        CommandRun run = CommandRun.Of(
            Get, With(server, ("InstanceId", "arn:aws:connect:eu-west-1:123456789012:instance/i")), new[] { ContactId });

        Assert.Equal(nameof(Texts.RegionOfOtherResource), run.End.Id());
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void WhatIf_needs_no_credentials_to_end_contacts()
    {
        CommandRun run = CommandRun.Of(Stop, new Hashtable { ["InstanceId"] = Sample.InstanceId, ["WhatIf"] = true }, new[] { ContactId });

        Assert.Equal((0, (ErrorRecord?)null), (run.Errors.Count, run.End));
    }

    [Fact]
    public async Task Each_operation_has_its_own_pace()
    {
        await using LoopbackServer server = new(request => request.Method == "POST" ? LoopbackAnswer.Json("{}") : s_open);

        // Each operation has one permit per hundred seconds, and does not use the other's.
        Hashtable slow = With(server, ("RequestsPerSecond", 0.01), ("Burst", 1));
        CommandRun.Of(Get, slow, new[] { ContactId });
        CommandRun.Of(Stop, slow, new[] { ContactId });

        Assert.Equal(2, server.Requests.Count);
    }

    private static CommandRun Run(string command, LoopbackServer server, params string[] contacts) =>
        CommandRun.Of(command, With(server, ("Verbose", true)), contacts);

    private static Hashtable With(LoopbackServer server, params (string Name, object? Value)[] others) =>
        Sample.At(server).With(("InstanceId", Sample.InstanceId)).With(others);

    private static OutboundChatResult Result(OutboundChatStatus status, string? contactId) =>
        new() { Row = 1, Outcome = status, ContactId = contactId, InstanceId = Sample.InstanceId };

    private static LoopbackAnswer Error(string code, int status) => LoopbackAnswer.Json(
        """{"Message":"text of the service"}""", status, ("x-amzn-ErrorType", code), ("x-amzn-RequestId", "request-1"));
}
