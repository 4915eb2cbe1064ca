using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>The answer to a <see cref="StartOutboundChatContactRequest"/>.</summary>
public class StartOutboundChatContactResponse : AmazonWebServiceResponse
{
    /// <summary>
    /// The contact, 1 to 256 characters (the service's model). It says that the contact was created, not that a message was delivered.
    /// A request with a client token of the last 7 days is answered with the contact which that token started.
    /// </summary>
    [AWSProperty(Min = 1, Max = 256)]
    public string ContactId { get; set; }
}
