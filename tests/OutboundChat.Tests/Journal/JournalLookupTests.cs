using OutboundChat.Journal;

namespace OutboundChat.Tests.Journal;

/// <summary>The line of a row is found again in the file, however long it is.</summary>
public class JournalLookupTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(900)]
    [InlineData(10_000)]
    public async Task A_row_is_found_by_its_key_however_long_its_line_is(int length)
    {
        using TemporaryFolder folder = new();
        string path = folder["journal.jsonl"], token = new('"', length);
        using (ChatJournal journal = ChatJournal.Open(path, SampleJournal.Options))
        {
            await journal.WriteAsync(SampleJournal.Sending('a') with { Token = token });
            await journal.WriteAsync(SampleJournal.Sending('b'));
        }

        using ChatJournal next = ChatJournal.Open(path, SampleJournal.Options);
        Assert.Equal(token, next.Find(SampleJournal.Key('a'))?.Token);
        Assert.Equal(2, next.Find(SampleJournal.Key('b'))?.Row);
    }
}
