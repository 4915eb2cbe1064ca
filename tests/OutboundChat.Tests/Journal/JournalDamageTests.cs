using System.Text;
using OutboundChat.Journal;

namespace OutboundChat.Tests.Journal;

/// <summary>Journals that are not as they were written.</summary>
public sealed class JournalDamageTests : IDisposable
{
    private const byte LineFeed = (byte)'\n';

    private readonly TemporaryFolder _folder = new();

    private string Path => _folder["journal.jsonl"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_last_line_that_is_torn_at_any_byte_is_ignored_and_nothing_else_is_lost()
    {
        byte[] whole = await WholeAsync();
        int start = whole.AsSpan(0, whole.Length - 1).LastIndexOf(LineFeed) + 1;
        for (int length = start; length < whole.Length; length++)
        {
            File.WriteAllBytes(Path, whole[..length]);
            using (ChatJournal journal = ChatJournal.Open(Path, SampleJournal.Options))
            {
                Assert.Equal("contact-1", journal.Find(SampleJournal.Key('a'))?.ContactId);
                Assert.Equal(JournalEvent.Sending, journal.Find(SampleJournal.Key('c'))?.Event);
                Assert.Equal(JournalEvent.Sending, journal.Find(SampleJournal.Key('e'))?.Event);
                await journal.WriteAsync(SampleJournal.Records[^1]);
            }

            Assert.Equal(whole, File.ReadAllBytes(Path));
        }
    }

    [Fact]
    public async Task A_journal_whose_first_line_is_torn_at_any_byte_counts_as_empty()
    {
        byte[] whole = await WholeAsync();
        for (int length = 0; length < whole.AsSpan().IndexOf(LineFeed); length++)
        {
            File.WriteAllBytes(Path, whole[..length]);
            Assert.Empty(JournalHistory.Read(Path).Entries);
            await SampleJournal.WriteAsync(Path);
            Assert.Equal(5, JournalHistory.Read(Path).Entries.Count);
        }
    }

    [Theory]
    [InlineData(0x01)]
    [InlineData(0x20)]
    [InlineData(0xFF)]
    public async Task A_changed_byte_is_found_and_its_line_reported(byte change)
    {
        byte[] whole = await WholeAsync();
        int line = 1;

        // Without its line feed the last line is a torn one.
        for (int i = 0; i < whole.Length - 1; i++)
        {
            byte[] damaged = [.. whole];
            damaged[i] ^= change;
            AssertDamaged(damaged, line);
            line += whole[i] == LineFeed ? 1 : 0;
        }
    }

    [Fact]
    public async Task A_line_that_was_split_is_found()
    {
        byte[] whole = await WholeAsync();
        int line = 1;
        for (int i = 0; i < whole.Length; i++)
        {
            line += whole[i] == LineFeed ? 1 : 0;
            AssertDamaged([.. whole[..i], LineFeed, .. whole[i..]], line);
        }
    }

    [Fact]
    public async Task A_missing_duplicated_or_moved_line_is_found()
    {
        byte[][] lines = Lines(await WholeAsync());
        for (int i = 1; i < lines.Length; i++)
        {
            AssertDamaged([.. lines[..(i + 1)], lines[i], .. lines[(i + 1)..]], i + 2);
            if (i < lines.Length - 1)
            {
                AssertDamaged([.. lines[..i], .. lines[(i + 1)..]], i + 1);
                AssertDamaged([.. lines[..i], lines[i + 1], lines[i], .. lines[(i + 2)..]], i + 1);
            }
        }

        static byte[][] Lines(byte[] whole) =>
            [
                .. Encoding.UTF8.GetString(whole).Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => Encoding.UTF8.GetBytes(line + "\n")),
            ];
    }

    [Theory]
    [InlineData("{\"outboundChatJournal\":3,\"anything\":[]}\nwhatever a newer version writes\n", nameof(Texts.JournalNewer))]
    [InlineData("{\"outboundChatJournal\":1,\"batch\":\"b\"}\n", nameof(Texts.JournalDamaged))]
    [InlineData("\uFEFF{\"outboundChatJournal\":1", nameof(Texts.JournalForeign))]
    [InlineData("{\"row\":1,\"status\":\"Started\"}\n", nameof(Texts.JournalForeign))]
    [InlineData("\n", nameof(Texts.JournalForeign))]
    [InlineData("\0\0\0\0", nameof(Texts.JournalForeign))]
    public void A_damaged_journal_is_refused_and_left_unchanged(string text, string errorId)
    {
        File.WriteAllText(Path, text);
        foreach (bool? rehearsal in (bool?[])[true, false, null])
        {
            Assert.Equal(
                errorId, Assert.Throws<SetupException>(() => ChatJournal.Open(Path, new JournalOptions { Rehearsal = rehearsal })).ErrorId);
        }

        Assert.Equal(errorId, Assert.Throws<SetupException>(() => JournalHistory.Read(Path)).ErrorId);
        Assert.Equal(Encoding.UTF8.GetBytes(text), File.ReadAllBytes(Path));
    }

    private static void AssertDamaged(byte[][] lines, int line) => AssertDamaged([.. lines.SelectMany(bytes => bytes)], line);

    private static void AssertDamaged(byte[] journal, int line)
    {
        SetupException exception = Assert.Throws<SetupException>(() =>
        {
            JournalReader reader = new("j", new MemoryStream(journal));
            while (reader.Read() is not null)
            {
            }
        });

        // In the first line, the damage can hit the marker of a journal or its version.
        Assert.Contains(
            exception.ErrorId,
            line > 1 ? [nameof(Texts.JournalDamaged)]
                : (string[])[nameof(Texts.JournalDamaged), nameof(Texts.JournalForeign), nameof(Texts.JournalNewer)]);
        Assert.True(line == 1 || exception.Notice == Texts.JournalDamaged("j", line), $"Line {line}, and it says: {exception.Message}");
    }

    private async Task<byte[]> WholeAsync()
    {
        await SampleJournal.WriteAsync(Path);
        return File.ReadAllBytes(Path);
    }
}
