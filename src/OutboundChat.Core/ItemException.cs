namespace OutboundChat;

/// <summary>Trouble of one of the items that a command takes; others may fare better.</summary>
internal class ItemException(string errorId, string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>The stable identifier of the trouble, the name of its text in <see cref="Texts"/>.</summary>
    public string ErrorId { get; } = errorId;
}
