using OutboundChat.Module.Completion;

namespace OutboundChat.Tests.Module;

public class CompleterTests
{
    [Fact]
    public void Channels_complete_without_regard_to_case() => Assert.Equal(["WhatsApp"], new ChannelCompleter().Complete("wh"));

    [Fact]
    public void A_quoted_word_completes_as_a_bare_one() => Assert.Equal(["SMS"], new ChannelCompleter().Complete("'s"));

    [Fact]
    public void The_types_of_endpoints_that_a_chat_can_use_come_first() => Assert.Equal(["TELEPHONE_NUMBER", "CONNECT_PHONENUMBER_ARN"], new EndpointTypeCompleter().Complete(null).Take(2));

    [Fact]
    public void Regions_are_those_that_the_SDK_knows() => Assert.Contains("us-west-2", new RegionCompleter().Complete("us-w"));
}
