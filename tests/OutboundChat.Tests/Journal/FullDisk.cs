namespace OutboundChat.Tests.Journal;

/// <summary>
/// A file on a disk that takes so many bytes and then no more: what does not fit is written as far as it does, as a disk does it.
/// </summary>
internal sealed class FullDisk(int room) : MemoryStream
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        int fits = (int)Math.Min(buffer.Length, room - Length);
        base.Write(buffer[..fits]);
        if (fits < buffer.Length)
        {
            throw new IOException("No space left on device");
        }
    }
}
