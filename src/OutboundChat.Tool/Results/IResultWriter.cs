namespace OutboundChat.Tool.Results;

/// <summary>Writes what became of each row.</summary>
internal interface IResultWriter : IDisposable
{
    /// <summary>Writes one row and hands it to the operating system.</summary>
    /// <exception cref="IOException">The file can't take it.</exception>
    void Write(OutboundChatResult result);
}
