using OutboundChat.Module;

namespace OutboundChat.Tests.Module;

public class DisplayTests
{
    [Theory]
    [InlineData("+12065550100", "+12******100")]
    [InlineData("+442079460000123", "+44**********123")]
    [InlineData("somebody.with.a.long.name@example.com", "som**********com")]
    [InlineData(null, "")]
    public void A_recipient_is_masked_and_never_wider_than_its_column(string? destination, string expected) => Assert.Equal(expected, Display.Mask(destination));

    [Theory]
    [InlineData("TELEPHONE_NUMBER", "+12065550100", "+12******100")]
    [InlineData("CONNECT_PHONENUMBER_ARN", Sample.Source, Sample.Source)]
    [InlineData(null, null, "")]
    public void Only_a_persons_number_is_masked_in_an_endpoint(string? type, string? address, string expected) => Assert.Equal(expected, Display.Address(type, address));
}
