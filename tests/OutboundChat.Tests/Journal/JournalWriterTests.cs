using OutboundChat.Journal;

namespace OutboundChat.Tests.Journal;

/// <summary>
/// Disks that fail. Lines that were reported as written are on disk, and after the first failure nothing more is written.
/// </summary>
public class JournalWriterTests
{
    private static readonly JournalHeader s_header =
        new() { Version = JournalHeader.CurrentVersion, Batch = "b", Created = DateTimeOffset.UnixEpoch };

    [Fact]
    public async Task A_disk_that_fills_up_at_any_byte_leaves_a_readable_journal()
    {
        int all = (int)(await WriteAsync(int.MaxValue, together: false)).Disk.Length;
        for (int room = 0; room <= all; room++)
        {
            (MemoryStream disk, int written, List<Exception> failures) = await WriteAsync(room, together: false);
            Assert.Equal(written, Read(disk));
            AssertOneTrouble(failures, expected: room < all);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    [InlineData(700)]
    [InlineData(1500)]
    public async Task Lines_that_go_to_disk_together_fail_together(int room)
    {
        (MemoryStream disk, int written, List<Exception> failures) = await WriteAsync(room, together: true);
        Assert.InRange(Read(disk), written, SampleJournal.Records.Count);
        AssertOneTrouble(failures, expected: true);
    }

    [Fact]
    public async Task A_line_that_may_not_be_on_disk_is_reported_as_failed()
    {
        int flushes = 0;
        using MemoryStream disk = new();
        JournalWriter writer = new("j", disk, 0, _ =>
        {
            if (++flushes == 2)
            {
                throw new IOException("Input/output error");
            }
        });
        writer.Write(s_header);
        await Assert.ThrowsAsync<SetupException>(() => writer.WriteAsync(SampleJournal.Records[0]));
        long length = disk.Length;
        await Assert.ThrowsAsync<SetupException>(() => writer.WriteAsync(SampleJournal.Records[1]));
        Assert.Equal((2, length), (flushes, disk.Length));
    }

    /// <returns>The disk, how many lines after the first were reported as written, and the failures of the others.</returns>
    private static async Task<(MemoryStream Disk, int Written, List<Exception> Failures)> WriteAsync(int room, bool together)
    {
        FullDisk disk = new(room);
        JournalWriter writer = new("j", disk, 0, _ => { });
        List<Exception> failures = [];
        int written = 0;
        try
        {
            writer.Write(s_header);
        }
        catch (SetupException exception)
        {
            failures.Add(exception);
        }

        List<Task> lines = [];
        foreach (JournalRecord record in SampleJournal.Records)
        {
            long before = disk.Length;
            lines.Add(writer.WriteAsync(record));
            if (!together)
            {
                await lines[^1].ContinueWith(_ => { }, TaskScheduler.Default);
                Assert.True(failures.Count == 0 || disk.Length == before);
                failures.AddRange(lines[^1].Exception?.InnerExceptions ?? []);
            }
        }

        foreach (Task line in lines)
        {
            await line.ContinueWith(_ => { }, TaskScheduler.Default);
            written += line.IsCompletedSuccessfully ? 1 : 0;
            failures.AddRange(line.Exception?.InnerExceptions ?? []);
        }

        return (disk, written, failures);
    }

    private static int Read(MemoryStream disk)
    {
        disk.Position = 0;
        JournalReader reader = new("j", disk);
        int count = 0;
        while (reader.Header is not null && reader.Read() is not null)
        {
            count++;
        }

        return count;
    }

    private static void AssertOneTrouble(List<Exception> failures, bool expected)
    {
        Assert.Equal(expected ? 1 : 0, failures.Distinct().Count());
        Assert.All(failures, failure => Assert.Equal(nameof(Texts.JournalUnwritable), Assert.IsType<SetupException>(failure).ErrorId));
    }
}
