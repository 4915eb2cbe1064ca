using System.Collections;
using System.Management.Automation;
using Amazon.Connect.Model;
using OutboundChat.Tests.Loopback;
using OutboundChat.Tests.Lookup;

namespace OutboundChat.Tests.Module;

/// <summary>The common behaviour of cmdlets that take rows. Binding is tested in tests/Pester/Binding.Tests.ps1.</summary>
public class ChatRequestTests
{
    private static readonly string[] s_commands = ["Test-OutboundChatContact", "New-OutboundChatRequest", "Start-OutboundChatContact"];

    public static TheoryData<string> Commands => [.. s_commands];

    [Fact]
    public void Each_row_gives_one_report_with_its_number_and_no_error()
    {
        Hashtable with = Sample.Contact.With(("InitialSystemMessage", "Grüße, 你好"), ("Verbose", true));

        CommandRun run = CommandRun.Of("Test-OutboundChatContact", with, new[] { Sample.Number, "nobody" });

        OutboundChatReport[] reports = [.. run.Output.Cast<OutboundChatReport>()];
        Assert.Empty(run.Errors);
        Assert.Equal([(1, true), (2, false)], reports.Select(report => (report.Row, report.Valid)));
        Assert.Equal(("UCS-2", 1, "Grüße, 你好"), (reports[0].Encoding, reports[0].SmsParts, reports[0].Message));
        Assert.Equal(nameof(Texts.DestinationNotANumber), Assert.Single(reports[1].Problems).Rule);
        Assert.Equal(
            Texts.RowsChecked(rows: 2, valid: 1, duplicates: 0, excluded: 0, parts: 1, empty: 0, TimeSpan.Zero),
            Assert.Single(run.Verbose));
    }

    [Fact]
    public void An_invalid_row_gives_one_error_with_all_its_problems_and_no_request()
    {
        Hashtable row = new() { ["To"] = "nobody", ["Channel"] = "pigeon" };

        CommandRun run = CommandRun.Of("New-OutboundChatRequest", Sample.Contact, new object[] { "nobody", row });

        Assert.Empty(run.Output);
        Assert.Equal((nameof(Texts.RowInvalid), ErrorCategory.InvalidData), (run.Errors[1].Id(), run.Errors[1].CategoryInfo.Category));
        Assert.Same(row, run.Errors[1].TargetObject.Unwrap());
        Assert.All(
            ["Row 2: To 'n…' ", "Channel 'pigeon' "],
            text => Assert.Contains(text, run.Errors[1].Exception.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_call_without_any_value_names_everything_that_is_missing_and_has_a_target()
    {
        ErrorRecord error = Assert.Single(CommandRun.Of("New-OutboundChatRequest", new Hashtable { ["Channel"] = "SMS" }).Errors);

        Assert.All(
            ["-DestinationEndpoint", "-SourceEndpoint", "-InstanceId", "-ContactFlowId"],
            member => Assert.Contains(member, error.Exception.Message, StringComparison.Ordinal));
        Assert.Equal("SMS", Assert.IsType<Dictionary<string, object>>(error.TargetObject)["Channel"]);
    }

    [Fact]
    public void A_template_replaces_the_message_column()
    {
        Hashtable with = Sample.Contact.With(("MessageTemplate", "Hi {Name}"));
        object row = new { To = Sample.Number, Name = "Ada", Message = "Hello" };

        CommandRun run = CommandRun.Of("New-OutboundChatRequest", with, new[] { row });

        Assert.Equal("Hi Ada", Assert.IsType<StartOutboundChatContactRequest>(Assert.Single(run.Output)).InitialSystemMessage.Content);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Rows_without_a_destination_column_end_the_command(string command)
    {
        object[] rows = [new { Nummer = Sample.Number, Name = "Ada" }, new { Nummer = Sample.OtherNumber, Name = "Bo" }];

        CommandRun run = CommandRun.Of(command, Sample.Contact.With(("Simulate", true)), rows);

        Assert.Equal(nameof(Texts.DestinationColumnMissing), run.End.Id());
        Assert.Equal(ErrorCategory.InvalidArgument, run.End!.CategoryInfo.Category);
        Assert.All(
            ["'Nummer', 'Name'", "to PhoneNumber."],
            text => Assert.Contains(text, run.End.Exception.Message, StringComparison.Ordinal));
        Assert.Empty(run.Output);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void One_token_for_several_rows_ends_the_command(string command)
    {
        Hashtable with = Sample.Contact.With(("Simulate", true), ("ClientToken", "t-1"));

        CommandRun run = CommandRun.Of(command, with, new[] { Sample.Number, Sample.OtherNumber });

        Assert.Equal((nameof(Texts.ClientTokenForAllRows), 0), (run.End.Id(), run.Output.Count));
        Assert.Single(CommandRun.Of(command, with.With(("InputObject", Sample.Number))).Output);
        Assert.Single(CommandRun.Of(command, with.With(("ClientToken", ScriptBlock.Create("$_"))), new[] { Sample.Number }).Output);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_Region_that_contradicts_an_ARN_ends_the_command(string command)
    {
        Hashtable elsewhere = Sample.Contact.With(
            ("Simulate", true), ("SourceEndpoint", Sample.Source.Replace("us-west-2", "eu-west-1", StringComparison.Ordinal)));

        CommandRun run = CommandRun.Of(command, elsewhere.With(("Region", "us-west-2")), new[] { Sample.Number });

        Assert.Equal(
            (nameof(Texts.RegionOfOtherResource), ErrorCategory.InvalidArgument, 0),
            (run.End.Id(), run.End!.CategoryInfo.Category, run.Output.Count));
        Assert.Single(CommandRun.Of(command, elsewhere, new[] { Sample.Number }).Output);
        Assert.Single(CommandRun.Of(command, elsewhere.With(("Region", Amazon.RegionEndpoint.EUWest1)), new[] { Sample.Number }).Output);
    }

    [Theory]
    [InlineData("Test-OutboundChatContact")]
    [InlineData("New-OutboundChatRequest")]
    public async Task Names_are_looked_up_without_sending_anything(string command)
    {
        await using LoopbackServer server = new(AccountServer.Answer);
        Hashtable with = Sample.At(server).Without("RequestsPerSecond", "Burst")
            .With(("InstanceId", "clinic"), ("ContactFlowId", "Recall"), ("SourceEndpoint", "Reminders"), ("Verbose", true));

        CommandRun good = CommandRun.Of(command, with, new[] { Sample.Number });
        CommandRun wrong = CommandRun.Of(command, with.With(("InstanceId", "clinik")), new[] { Sample.Number });

        Assert.Contains($"The instance 'clinic' is {AccountServer.Clinic}", good.Verbose);
        Assert.Empty(good.Errors);
        Assert.Equal((nameof(Texts.NameUnknown), ErrorCategory.ObjectNotFound), (wrong.End.Id(), wrong.End!.CategoryInfo.Category));
        Assert.DoesNotContain(server.Requests, request => request.Method == "PUT");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_check_without_a_Region_keeps_names_and_warns(string command)
    {
        string? region = Environment.GetEnvironmentVariable("AWS_REGION") ?? Environment.GetEnvironmentVariable("AWS_DEFAULT_REGION");
        Assert.SkipWhen(region is not null, "There is a Region in the environment.");
        Hashtable with = Sample.Contact
            .With(("InstanceId", "clinic"), ("SourceEndpoint", "Reminders"), ("AccessKey", "AKIDEXAMPLE"), ("SecretKey", "secret"))
            .With(("Verbose", true))
            .With(command.StartsWith("Start", StringComparison.Ordinal) ? new Hashtable { ["WhatIf"] = true } : []);

        CommandRun run = CommandRun.Of(command, with, new[] { Sample.Number });

        // A request with a name in it is not usable, but a check can continue.
        bool isRequest = command.StartsWith("New", StringComparison.Ordinal);
        IEnumerable<string> said = isRequest ? run.Verbose : run.Warnings;
        Assert.Single(said, text => text == Texts.NotLookedUp("instance", "clinic"));
        Assert.Empty(run.Errors);
        Assert.Equal(isRequest ? nameof(Texts.SourceNotAnArn) : "no error", run.End.Id());
        Assert.Equal(isRequest, run.End?.Exception.Message.Contains("no credentials or no Region", StringComparison.Ordinal) is true);
    }

    [Theory]
    [InlineData("SourceEndpoint", "arn:aws:connect:us-west-2:123456789012:instance/x", nameof(Texts.SourceNotAnArn))]
    [InlineData("InstanceId", Sample.Source, nameof(Texts.InstanceArnWrong))]
    [InlineData("ContactFlowId", Sample.Source, nameof(Texts.ContactFlowArnWrong))]
    [InlineData("Channel", "pigeon", nameof(Texts.ChannelUnknown))]
    [InlineData("ChatDurationInMinutes", "5", nameof(Texts.ChatDurationOutOfRange))]
    [InlineData("Attribute", "{\"Order Nr\":1}", nameof(Texts.AttributeKeyInvalid))]
    public void A_parameter_that_is_wrong_for_any_row_ends_the_command_before_the_first(string parameter, string value, string id)
    {
        foreach (string command in s_commands)
        {
            CommandRun run = CommandRun.Of(
                command, Sample.Contact.With(("Simulate", true), (parameter, value)), new[] { Sample.Number, Sample.OtherNumber });

            Assert.Equal((id, 0, 0), (run.End.Id(), run.Output.Count, run.Errors.Count));
            Assert.StartsWith($"-{parameter}", run.End!.Exception.Message, StringComparison.Ordinal);
            Assert.NotEqual(ErrorCategory.NotSpecified, run.End.CategoryInfo.Category);
        }

        Hashtable byHand = Sample.Contact.With(("DestinationEndpoint", Sample.Number), (parameter, value));
        OutboundChatReport report = Assert.IsType<OutboundChatReport>(Assert.Single(CommandRun.Of(s_commands[0], byHand).Output));
        Assert.Equal(id, Assert.Single(report.Problems).Rule);
    }

    [Fact]
    public void A_parameter_that_a_column_can_make_right_does_not_end_the_command()
    {
        object[] rows = [new { To = Sample.Number, Channel = "WhatsApp", KnowledgeBaseId = "k", Country = "GB" }];
        Hashtable with = Sample.Contact.With(("MessageTemplateId", "m"), ("InitialSystemMessage", new string('x', 2000)));

        Assert.Empty(Assert.IsType<OutboundChatReport>(Assert.Single(CommandRun.Of(s_commands[0], with, rows).Output)).Problems);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Required_values_that_the_first_row_does_not_have_are_one_error(string command)
    {
        Hashtable with = new() { ["Simulate"] = true };

        foreach (object row in new object[] { Sample.Number, new { To = Sample.Number } })
        {
            CommandRun run = CommandRun.Of(command, with, new[] { row, row });
            Assert.Equal((nameof(Texts.ParametersMissing), 0), (run.End.Id(), run.Output.Count));
            Assert.StartsWith(
                "-InstanceId, -ContactFlowId and -SourceEndpoint are not set, ", run.End!.Exception.Message, StringComparison.Ordinal);
        }

        CommandRun one = CommandRun.Of(command, with, new[] { new { To = Sample.Number, From = Sample.Source, InstanceArn = "" } });
        Assert.StartsWith("-ContactFlowId is not set, ", one.End!.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Required_values_can_come_from_columns_keys_and_ready_requests()
    {
        object row = new { To = Sample.Number, From = Sample.Source, InstanceArn = Sample.InstanceId, FlowId = Sample.ContactFlowId };
        Assert.Single(CommandRun.Of("New-OutboundChatRequest", [], new[] { row }).Output);

        object[] others = [new Hashtable { ["To"] = Sample.Number }, new StartOutboundChatContactRequest { InstanceId = "i" }];
        foreach (object other in others)
        {
            CommandRun run = CommandRun.Of("New-OutboundChatRequest", [], new[] { other });
            Assert.Equal([nameof(Texts.RowInvalid)], run.Errors.Select(error => error.Id()));
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_destination_that_is_a_hashtable_or_a_file_ends_the_command_first(string command)
    {
        CommandRun splat = CommandRun.Of(command, new() { ["DestinationEndpoint"] = Sample.Contact }, new[] { Sample.Number });
        CommandRun file = CommandRun.Of(command, Sample.Contact.With(("DestinationEndpoint", "customers.csv")));

        Assert.Equal(nameof(Texts.DestinationUnreadable), splat.End.Id());
        Assert.Contains("write @ instead of $", splat.End!.Exception.Message, StringComparison.Ordinal);
        Assert.Equal(nameof(Texts.DestinationNotANumber), file.End.Id());
        Assert.Contains($"Import-Csv customers.csv | {command}", file.End!.Exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void An_item_of_the_opt_out_list_that_is_not_a_number_ends_the_command(string command)
    {
        Hashtable with = Sample.Contact.With(("Simulate", true), ("ExcludeDestination", new object[] { Sample.Number, "nobody" }));

        CommandRun run = CommandRun.Of(command, with, new[] { Sample.Number });

        Assert.Equal((nameof(Texts.ExclusionUnknown), 0), (run.End.Id(), run.Output.Count));
    }
}
