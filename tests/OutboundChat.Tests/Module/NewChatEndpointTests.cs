using System.Management.Automation;
using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Module.Commands;

namespace OutboundChat.Tests.Module;

public class NewChatEndpointTests
{
    private readonly FakeHost _host = new();

    [Fact]
    public void A_number_in_a_usual_spelling_becomes_an_endpoint_in_E164()
    {
        new NewChatEndpointCommand { PhoneNumber = " +1 (206) 555-0100 " }.Run(_host);

        Endpoint endpoint = Assert.IsType<Endpoint>(Assert.Single(_host.Output));
        Assert.Equal((EndpointType.TELEPHONE_NUMBER, Sample.Number), (endpoint.Type, endpoint.Address));
    }

    [Fact]
    public void The_default_calling_code_goes_before_a_number_without_one()
    {
        new NewChatEndpointCommand { PhoneNumber = "206 555 0100", DefaultCountryCallingCode = "+1" }.Run(_host);

        Assert.Equal(Sample.Number, Assert.IsType<Endpoint>(Assert.Single(_host.Output)).Address);
    }

    [Fact]
    public void The_ARN_of_a_number_becomes_a_source()
    {
        new NewChatEndpointCommand { PhoneNumberArn = Sample.Source }.Run(_host);

        Endpoint endpoint = Assert.IsType<Endpoint>(Assert.Single(_host.Output));
        Assert.Equal((EndpointType.CONNECT_PHONENUMBER_ARN, Sample.Source), (endpoint.Type, endpoint.Address));
    }

    [Theory]
    [InlineData("telephone_number", "+1 206 555 0100", "TELEPHONE_NUMBER", Sample.Number)]
    [InlineData("CONNECT_PHONENUMBER_ARN", Sample.Source, "CONNECT_PHONENUMBER_ARN", Sample.Source)]
    [InlineData("EMAIL_ADDRESS", "a@example.com", "EMAIL_ADDRESS", "a@example.com")]
    public void An_address_with_its_type_becomes_an_endpoint_of_that_type(string type, string address, string expectedType, string expectedAddress)
    {
        new NewChatEndpointCommand { Type = type, Address = address }.Run(_host);

        Endpoint endpoint = Assert.IsType<Endpoint>(Assert.Single(_host.Output));
        Assert.Equal((expectedType, expectedAddress), (endpoint.Type.Value, endpoint.Address));
    }

    [Fact]
    public void A_bad_number_is_an_error_that_names_it_and_the_next_one_is_still_made()
    {
        new NewChatEndpointCommand().Run(_host, command => command.PhoneNumber = "call me", command => command.PhoneNumber = Sample.Number);

        var error = Assert.Single(_host.Errors);
        Assert.Equal((nameof(Texts.DestinationNotANumber), ErrorCategory.InvalidData, "call me"), (error.ErrorId, error.Category, error.Target));
        Assert.Equal(Sample.Number, Assert.IsType<Endpoint>(Assert.Single(_host.Output)).Address);
    }

    [Fact]
    public void Each_kind_of_bad_endpoint_has_an_identifier_of_its_own()
    {
        new NewChatEndpointCommand { PhoneNumber = "206 555 0100" }.Run(_host);
        new NewChatEndpointCommand { PhoneNumber = " " }.Run(_host);
        new NewChatEndpointCommand { PhoneNumberArn = "arn:aws:connect:us-west-2:123456789012:instance/x" }.Run(_host);
        new NewChatEndpointCommand { Type = "FAX", Address = Sample.Number }.Run(_host);
        new NewChatEndpointCommand { Type = "TELEPHONE_NUMBER", Address = "+1 206 555 O100" }.Run(_host);

        Assert.Empty(_host.Output);
        Assert.Equal(
            [nameof(Texts.DestinationWithoutCountry), nameof(Texts.EndpointAddressMissing), nameof(Texts.SourceNotAnArn), nameof(Texts.EndpointTypeUnknown), nameof(Texts.DestinationNotANumber)],
            _host.Errors.Select(error => error.ErrorId));
        Assert.All(_host.Errors, error => Assert.NotNull(error.Target));
    }

    [Fact]
    public void A_default_calling_code_that_is_none_ends_the_command()
    {
        Assert.Equal(nameof(Texts.CallingCodeInvalid), new NewChatEndpointCommand { PhoneNumber = Sample.Number, DefaultCountryCallingCode = "USA" }.Terminates(_host).ErrorId);
    }
}
