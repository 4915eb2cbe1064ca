using System.Collections;
using System.Management.Automation;
using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Module.Commands;
using OutboundChat.Module.Hosting;

namespace OutboundChat.Tests.Module;

public class NewOutboundChatRequestTests
{
    private readonly FakeHost _host = new();

    [Fact]
    public void Parameters_alone_make_a_request()
    {
        new NewOutboundChatRequestCommand { DestinationEndpoint = "+1 206 555 0100", Channel = "whatsapp", InitialSystemMessage = "Hello" }.WithSample().Run(_host);

        StartOutboundChatContactRequest request = TheRequest();
        Assert.Equal(Sample.Number, request.DestinationEndpoint.Address);
        Assert.Equal(Sample.Source, request.SourceEndpoint.Address);
        Assert.Equal("connect:WhatsApp", request.SegmentAttributes["connect:Subtype"].ValueString);
        Assert.Equal("Hello", request.InitialSystemMessage.Content);
    }

    [Fact]
    public void A_bare_number_from_the_pipeline_is_the_destination()
    {
        new NewOutboundChatRequestCommand().WithSample().Run(_host, command => command.InputObject = 12065550100L, command => command.InputObject = Sample.OtherNumber);

        CommandError error = Assert.Single(_host.Errors);
        Assert.Equal((nameof(Texts.RowInvalid), (object)12065550100L), (error.ErrorId, error.Target));
        Assert.Equal(Sample.OtherNumber, TheRequest().DestinationEndpoint.Address);
    }

    [Fact]
    public void An_endpoint_from_the_pipeline_is_the_destination_whatever_it_was_made_of()
    {
        new NewOutboundChatRequestCommand().WithSample().Run(
            _host,
            command => command.InputObject = new Endpoint { Type = EndpointType.TELEPHONE_NUMBER, Address = Sample.Number },
            command => command.InputObject = new Hashtable { ["type"] = "telephone_number", ["Address"] = Sample.Number },
            command => command.InputObject = new { Type = "TELEPHONE_NUMBER", Address = Sample.Number });

        Assert.Empty(_host.Errors);
        Assert.Equal(3, _host.Output.Count);
        Assert.All(_host.Output.Cast<StartOutboundChatContactRequest>(), request => Assert.Equal((EndpointType.TELEPHONE_NUMBER, Sample.Number), (request.DestinationEndpoint.Type, request.DestinationEndpoint.Address)));
    }

    [Fact]
    public void The_keys_of_a_dictionary_bind_as_columns_do()
    {
        new NewOutboundChatRequestCommand { MessageTemplate = "Hi {Name}", AttributeColumn = ["Order*"] }.WithSample().Run(
            _host,
            command => command.InputObject = new Hashtable { ["phone"] = Sample.Number, ["NAME"] = "Ada", ["OrderId"] = 7, ["CustomerName"] = "Ada L." });

        StartOutboundChatContactRequest request = TheRequest();
        Assert.Equal(Sample.Number, request.DestinationEndpoint.Address);
        Assert.Equal("Hi Ada", request.InitialSystemMessage.Content);
        Assert.Equal("Ada L.", request.ParticipantDetails.DisplayName);
        Assert.Equal("7", Assert.Single(request.Attributes, entry => entry.Key == "OrderId").Value);
    }

    [Fact]
    public void A_parameter_comes_before_the_key_of_a_dictionary()
    {
        new NewOutboundChatRequestCommand { Channel = "SMS" }.WithSample().Run(_host, command => command.InputObject = new Hashtable { ["To"] = Sample.Number, ["Channel"] = "WhatsApp", ["InstanceId"] = "other" });

        Assert.Equal(("connect:SMS", Sample.InstanceId), (TheRequest().SegmentAttributes["connect:Subtype"].ValueString, TheRequest().InstanceId));
    }

    [Fact]
    public void A_row_from_the_pipeline_fills_templates_and_attributes_and_is_bound_by_PowerShell()
    {
        new NewOutboundChatRequestCommand { MessageTemplate = "Hi {Name}", AttributeColumn = ["OrderId"] }.WithSample().Run(
            _host,
            command => (command.InputObject, command.DestinationEndpoint) = (new { To = "+1 206 555 0199", Name = "Ada", OrderId = "7" }, Sample.Number));

        Assert.Equal((Sample.Number, "Hi Ada", "7"), (TheRequest().DestinationEndpoint.Address, TheRequest().InitialSystemMessage.Content, TheRequest().Attributes["OrderId"]));
    }

    [Fact]
    public void A_row_that_is_given_as_an_argument_binds_its_columns_too()
    {
        new NewOutboundChatRequestCommand { InputObject = new { To = Sample.Number, Message = "Hello" } }.WithSample().Run(_host);

        Assert.Equal((Sample.Number, "Hello"), (TheRequest().DestinationEndpoint.Address, TheRequest().InitialSystemMessage.Content));
    }

    [Fact]
    public void Rows_that_are_given_as_an_argument_are_each_a_row()
    {
        new NewOutboundChatRequestCommand { InputObject = new object[] { Sample.Number, new { To = Sample.OtherNumber } } }.WithSample().Run(_host);

        Assert.Equal([Sample.Number, Sample.OtherNumber], _host.Output.Cast<StartOutboundChatContactRequest>().Select(request => request.DestinationEndpoint.Address));
    }

    [Fact]
    public void An_invalid_row_gives_one_error_with_all_its_problems_and_no_request()
    {
        Hashtable row = new() { ["To"] = "nobody", ["Duration"] = "1" };
        new NewOutboundChatRequestCommand { Channel = "pigeon" }.WithSample().Run(_host, command => command.InputObject = Sample.Number, command => command.InputObject = row);

        Assert.Empty(_host.Output);
        CommandError error = _host.Errors[1];
        Assert.Equal((nameof(Texts.RowInvalid), ErrorCategory.InvalidData), (error.ErrorId, error.Category));
        Assert.Same(row, error.Target);
        Assert.StartsWith("row 2: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("DestinationEndpoint: 'nobody'", error.Message, StringComparison.Ordinal);
        Assert.Contains("SegmentAttributes: 'pigeon'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_without_any_value_names_everything_that_is_missing_and_has_a_target()
    {
        new NewOutboundChatRequestCommand { Channel = "SMS" }.Run(_host);

        CommandError error = Assert.Single(_host.Errors);
        Assert.All(["DestinationEndpoint:", "SourceEndpoint:", "InstanceId:", "ContactFlowId:"], member => Assert.Contains(member, error.Message, StringComparison.Ordinal));
        Assert.Equal("SMS", Assert.IsType<Dictionary<string, object>>(error.Target)["Channel"]);
    }

    [Fact]
    public void A_script_is_worked_out_for_each_row_and_one_that_fails_makes_its_row_invalid()
    {
        Func<object?, object?> script = row => row is "bad" ? throw new InvalidOperationException("no luck") : "Hi";
        new NewOutboundChatRequestCommand { InitialSystemMessage = script, DestinationEndpoint = Sample.Number }.WithSample().Run(_host, command => command.InputObject = "good", command => command.InputObject = "bad");

        Assert.Equal("Hi", TheRequest().InitialSystemMessage.Content);
        Assert.Contains("InitialSystemMessage: the script block that gives it failed: no luck", Assert.Single(_host.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_and_a_message_on_one_command_line_contradict_each_other()
    {
        NewOutboundChatRequestCommand command = new() { MessageTemplate = "Hi {Name}", InitialSystemMessage = "Hello" };

        Assert.Equal((nameof(Texts.MessageGivenTwice), ErrorCategory.InvalidArgument), (command.Terminates(_host).ErrorId, command.Terminates(_host).Category));
    }

    [Fact]
    public void A_message_column_gives_way_to_the_template()
    {
        new NewOutboundChatRequestCommand { MessageTemplate = "Hi {Name}" }.WithSample().Run(
            _host,
            command => (command.InputObject, command.DestinationEndpoint, command.InitialSystemMessage) = (new { Name = "Ada", Message = "Hello" }, Sample.Number, "Hello"));

        Assert.Equal("Hi Ada", TheRequest().InitialSystemMessage.Content);
    }

    [Theory]
    [InlineData("Hi {Name", null, nameof(Texts.MessageTemplateMalformed))]
    [InlineData(null, "OrderNo", nameof(Texts.AttributeColumnMissing))]
    public void Trouble_with_the_command_itself_ends_it(string? template, string? attributeColumn, string expected)
    {
        NewOutboundChatRequestCommand command = new() { MessageTemplate = template, AttributeColumn = attributeColumn is null ? null : [attributeColumn] };

        CommandError error = command.WithSample().Terminates(_host, record => record.InputObject = new { To = Sample.Number, OrderId = 1 });

        Assert.Equal(expected, error.ErrorId);
        Assert.Empty(_host.Output);
    }

    private StartOutboundChatContactRequest TheRequest() => Assert.IsType<StartOutboundChatContactRequest>(Assert.Single(_host.Output));
}
