namespace OutboundChat.Module;

/// <summary>The exception of an error record that tells of a row.</summary>
public sealed class OutboundChatException(string message, Exception? innerException = null) : Exception(message, innerException);
