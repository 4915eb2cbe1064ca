using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>A chat message and what kind of text it is.</summary>
public class ChatMessage
{
    /// <summary>
    /// Required, 1 to 100 characters: <c>text/plain</c>, <c>text/markdown</c>, <c>application/json</c> or
    /// <c>application/vnd.amazonaws.connect.message.interactive.response</c> (the service's model).
    /// </summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    public string ContentType { get; set; }

    /// <summary>Required, 1 to 16,384 characters (the service's model). Channels carry less: SMS 1,024 characters, WhatsApp 4,096.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 16384)]
    public string Content { get; set; }
}
