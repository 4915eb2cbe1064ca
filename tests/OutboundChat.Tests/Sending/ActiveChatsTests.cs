using OutboundChat.Sending;

namespace OutboundChat.Tests.Sending;

public class ActiveChatsTests
{
    [Theory]
    [InlineData(500, 2, null, false)]
    [InlineData(501, 2, null, true)]
    [InlineData(100_000, 2, 60, true)]
    [InlineData(100_000, 0.13, 60, false)]
    [InlineData(100_000, 0.14, "60", true)]
    [InlineData(100_000, 0.13, "", true)]
    [InlineData(100_000, 0.13, "an hour", true)]
    public void The_number_of_active_chats_depends_on_rows_rate_and_duration(
        long rows, double perSecond, object? minutes, bool exceed) =>
        Assert.Equal(
            exceed, ActiveChats.Exceed(rows, new ChatRunOptions { RequestsPerSecond = perSecond }, ActiveChats.DurationOf(minutes)));
}
