using System.Collections;
using Amazon;
using Amazon.Connect.Model;
using Amazon.Connect.Model.Internal.MarshallTransformations;

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
}
