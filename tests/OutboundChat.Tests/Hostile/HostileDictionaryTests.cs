using System.Collections;
using OutboundChat.Tests.Module;

namespace OutboundChat.Tests.Hostile;

public class HostileDictionaryTests
{
    [Fact]
    public void Keys_that_differ_in_case_make_the_row_invalid()
    {
        // A hashtable of PowerShell has no such keys; a row of JSON has.
        Dictionary<string, object?> row = new(StringComparer.Ordinal) { ["To"] = Sample.Number, ["to"] = Sample.OtherNumber };

        CommandRun run = CommandRun.Of("Test-OutboundChatContact", Sample.Contact, new object[] { row, new Hashtable { ["To"] = Sample.Number } });

        OutboundChatReport[] reports = [.. run.Output.Cast<OutboundChatReport>()];
        Assert.Equal(nameof(Texts.ColumnTwice), Assert.Single(reports[0].Problems).Rule);
        Assert.True(reports[1].Valid);
    }
}
