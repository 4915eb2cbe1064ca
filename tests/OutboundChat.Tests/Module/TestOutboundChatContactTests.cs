using OutboundChat.Module.Commands;

namespace OutboundChat.Tests.Module;

public class TestOutboundChatContactTests
{
    private readonly FakeHost _host = new();

    [Fact]
    public void Each_row_gives_one_report_with_its_number_and_no_error()
    {
        new TestOutboundChatContactCommand { InitialSystemMessage = "Grüße, 你好" }.WithSample().Run(_host, command => command.InputObject = Sample.Number, command => command.InputObject = "nobody");

        OutboundChatReport[] reports = [.. _host.Output.Cast<OutboundChatReport>()];
        Assert.Empty(_host.Errors);
        Assert.Equal([(1, true, (object)Sample.Number), (2, false, "nobody")], reports.Select(report => (report.Row, report.Valid, report.InputObject!)));
        Assert.Equal(("UCS-2", 1, "Grüße, 你好"), (reports[0].Encoding, reports[0].SmsParts, reports[0].Message));
        Assert.Equal(nameof(Texts.DestinationNotANumber), Assert.Single(reports[1].Problems).Rule);
    }
}
