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
    public void What_is_open_at_once_depends_on_the_rows_the_pace_and_how_long_a_chat_lasts(
        long rows, double perSecond, object? minutes, bool exceed) =>
        Assert.Equal(exceed, ActiveChats.Exceed(rows, new ChatRunOptions { RequestsPerSecond = perSecond }, minutes));
}
