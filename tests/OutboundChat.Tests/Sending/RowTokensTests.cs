using OutboundChat.Sending;

namespace OutboundChat.Tests.Sending;

public class RowTokensTests
{
    [Fact]
    public void Every_row_without_a_token_gets_a_unique_one()
    {
        RowTokens tokens = new(isBatch: false);
        string[] chosen = [.. Enumerable.Range(0, 200).Select(_ => tokens.Choose(null, false, null, out Notice? _))];
        Assert.Equal(200, chosen.Distinct().Count());
        Assert.All(chosen, token => Assert.Equal('4', Guid.ParseExact(token, "D").ToString()[14]));
    }

    [Theory]
    [InlineData(false, null, false, "derived", "derived", null)]
    [InlineData(false, "own", false, "derived", "own", null)]
    [InlineData(false, "own", true, "derived", "own", null)]
    [InlineData(true, "derived", false, "derived", "derived", null)]
    [InlineData(true, "own", true, "derived", "derived", null)]
    [InlineData(true, "own", false, "derived", "own", "ClientTokenInBatch")]
    public void A_rows_own_token_is_used_with_a_journal_and_refused_with_a_batch(
        bool isBatch, string? own, bool isReadyRequest, string? derived, string expected, string? problem)
    {
        Assert.Equal(expected, new RowTokens(isBatch).Choose(own, isReadyRequest, derived, out Notice? found));
        Assert.Equal(problem, found?.Id);
    }
}
