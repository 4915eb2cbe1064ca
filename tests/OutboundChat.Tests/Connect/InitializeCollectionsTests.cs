using System.Collections;
using Amazon;
using Amazon.Connect.Model;
using Amazon.Connect.Model.Internal.MarshallTransformations;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Connect;

/// <summary>AWSSDK.Core's switch back to the collections of its version 3, which is one for the whole process.</summary>
[Collection(nameof(ProcessWideAwsSettings))]
public sealed class InitializeCollectionsTests : IDisposable
{
    private readonly bool _before = AWSConfigs.InitializeCollections;

    public InitializeCollectionsTests() => AWSConfigs.InitializeCollections = true;

    public void Dispose() => AWSConfigs.InitializeCollections = _before;

    [Fact]
    public void Collections_start_empty() =>
        Assert.All(PublicSurfaceTests.Collections(), collection => Assert.Empty(Assert.IsAssignableFrom<ICollection>(collection)));

    [Fact]
    public void Empty_collections_are_not_sent()
    {
        var request = new StartOutboundChatContactRequest { ClientToken = "t", ParticipantDetails = new ParticipantDetails() };
        request.SegmentAttributes["k"] = new SegmentAttributeValue();

        var body = StartOutboundChatContactRequestMarshaller.Instance.Marshall(request).Content;

        Assert.Equal("""{"SegmentAttributes":{"k":{}},"ParticipantDetails":{},"ClientToken":"t"}"""u8, body);
    }

    [Fact]
    public async Task Empty_lists_are_not_sent_outside_of_StartOutboundChatContact_either()
    {
        await using var server = new LoopbackServer(LoopbackAnswer.Json("{}"));
        using var client = ConnectClients.For(server);

        await client.ListPhoneNumbersV2Async(new ListPhoneNumbersV2Request(), TestContext.Current.CancellationToken);
        await client.ListContactFlowsAsync(new ListContactFlowsRequest { InstanceId = "i-1" }, TestContext.Current.CancellationToken);

        Assert.Equal("{}", server.Requests[0].Text);
        Assert.Equal("/contact-flows-summary/i-1", server.Requests[1].Target);
    }

    [Fact]
    public async Task Collections_that_an_answer_does_not_have_are_empty()
    {
        await using var server = new LoopbackServer(LoopbackAnswer.Json("""{"Contact":{"Attributes":null}}"""));
        using var client = ConnectClients.For(server);

        var contact = (await client.DescribeContactAsync(new DescribeContactRequest { InstanceId = "i-1", ContactId = "c-1" }, TestContext.Current.CancellationToken)).Contact;

        Assert.Empty(contact.Attributes);
        Assert.Empty(contact.Recordings);
    }
}
