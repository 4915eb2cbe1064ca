namespace OutboundChat.Tests.Journal;

/// <summary>A file on a disk with limited space. A write that does not fit is written partly, as on a real disk.</summary>
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
