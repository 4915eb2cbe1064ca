using System.Collections;
using OutboundChat.Module.Commands;
using OutboundChat.Tests.Module;

namespace OutboundChat.Tests.Hostile;

public class HostileDictionaryTests
{
    [Fact]
    public void Keys_that_differ_in_case_make_the_row_invalid()
    {
        // A hashtable of PowerShell has no such keys; a row of JSON has.
        FakeHost host = new();
        Dictionary<string, object?> row = new(StringComparer.Ordinal) { ["To"] = Sample.Number, ["to"] = Sample.OtherNumber };

        new TestOutboundChatContactCommand().WithSample().Run(host, record => record.InputObject = row, record => record.InputObject = new Hashtable { ["To"] = Sample.Number });

        OutboundChatReport[] reports = [.. host.Output.Cast<OutboundChatReport>()];
        Assert.Equal(nameof(Texts.ColumnTwice), Assert.Single(reports[0].Problems).Rule);
        Assert.True(reports[1].Valid);
    }
}
