using System.Collections;
using System.Management.Automation;
using Amazon.Connect.Model;

namespace OutboundChat.Tests.Module;

public class NewChatEndpointTests
{
    [Theory]
    [InlineData(" +1 (206) 555-0100 ", null, Sample.Number)]
    [InlineData("206 555 0100", "+1", Sample.Number)]
    [InlineData("206 555 0100", "USA", Sample.Number)]
    public void A_number_in_a_usual_spelling_becomes_an_endpoint_in_E164(string number, string? country, string expected)
    {
        Hashtable with = new() { ["PhoneNumber"] = number };

        Endpoint endpoint = Make(country is null ? with : with.With(("DefaultCountry", country)));

        Assert.Equal(("TELEPHONE_NUMBER", expected), (endpoint.Type.Value, endpoint.Address));
    }

    [Theory]
    [InlineData("telephone_number", "+1 206 555 0100", "TELEPHONE_NUMBER", Sample.Number)]
    [InlineData("CONNECT_PHONENUMBER_ARN", Sample.Source, "CONNECT_PHONENUMBER_ARN", Sample.Source)]
    [InlineData("EMAIL_ADDRESS", "a@example.com", "EMAIL_ADDRESS", "a@example.com")]
    [InlineData(null, Sample.Source, "CONNECT_PHONENUMBER_ARN", Sample.Source)]
    public void An_address_becomes_an_endpoint_of_its_type(string? type, string address, string expectedType, string expectedAddress)
    {
        Endpoint endpoint = Make(type is null ? new() { ["PhoneNumberArn"] = address } : new() { ["Type"] = type, ["Address"] = address });

        Assert.Equal((expectedType, expectedAddress), (endpoint.Type.Value, endpoint.Address));
    }

    [Fact]
    public void A_bad_number_is_an_error_with_the_number_as_target_and_the_next_one_is_processed()
    {
        CommandRun run = CommandRun.Of("New-ChatEndpoint", [], new[] { "call me", Sample.Number });

        ErrorRecord error = Assert.Single(run.Errors);
        Assert.Equal((nameof(Texts.DestinationNotANumber), ErrorCategory.InvalidData), (error.Id(), error.CategoryInfo.Category));
        Assert.Equal("call me", error.TargetObject);
        Assert.Equal(Sample.Number, Assert.IsType<Endpoint>(Assert.Single(run.Output)).Address);
    }

    [Theory]
    [InlineData("PhoneNumber", "206 555 0100", null, nameof(Texts.DestinationWithoutCountry))]
    [InlineData("PhoneNumber", " ", null, nameof(Texts.EndpointAddressMissing))]
    [InlineData("PhoneNumberArn", "arn:aws:connect:us-west-2:123456789012:instance/x", null, nameof(Texts.SourceNotAnArn))]
    [InlineData("Address", Sample.Number, "FAX", nameof(Texts.EndpointTypeUnknown))]
    [InlineData("Address", "+1 206 555 O100", "TELEPHONE_NUMBER", nameof(Texts.DestinationNotANumber))]
    public void Each_kind_of_bad_endpoint_has_its_own_ErrorId(string parameter, string value, string? type, string expected)
    {
        Hashtable with = new() { [parameter] = value };

        CommandRun run = CommandRun.Of("New-ChatEndpoint", type is null ? with : with.With(("Type", type)));

        Assert.Equal((expected, 0), (Assert.Single(run.Errors).Id(), run.Output.Count));
    }

    [Fact]
    public void A_default_country_that_is_not_one_ends_the_command()
    {
        Hashtable with = new() { ["PhoneNumber"] = Sample.Number, ["DefaultCountry"] = "Atlantis" };

        Assert.Equal(nameof(Texts.CountryUnknown), CommandRun.Of("New-ChatEndpoint", with).End.Id());
    }

    private static Endpoint Make(Hashtable with) => Assert.IsType<Endpoint>(Assert.Single(CommandRun.Of("New-ChatEndpoint", with).Output));
}
