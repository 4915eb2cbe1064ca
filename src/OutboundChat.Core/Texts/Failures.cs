namespace OutboundChat;

/// <summary>A failure that ends the command: nothing could be sent, or nothing more.</summary>
internal sealed class SetupException(Notice notice, Exception? innerException = null)
    : Exception(notice.Text, Secrets.Remove(innerException))
{
    public Notice Notice { get; } = notice;

    public string ErrorId => Notice.Id;
}

/// <summary>A failure of one of the items that a command takes; the others are not affected.</summary>
internal class ItemException(Notice notice, Exception? innerException = null) : Exception(notice.Text, Secrets.Remove(innerException))
{
    public Notice Notice { get; } = notice;

    public string ErrorId => Notice.Id;
}
