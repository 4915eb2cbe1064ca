namespace OutboundChat;

/// <summary>Trouble that keeps a run from beginning: it ends the command before anything is sent.</summary>
public sealed class SetupException : Exception
{
    public SetupException(string errorId, string message, Exception? innerException = null)
        : base(message, innerException) => ErrorId = errorId;

    /// <summary>The stable identifier of the trouble, the name of its text in <see cref="Texts"/>.</summary>
    public string ErrorId { get; }
}
