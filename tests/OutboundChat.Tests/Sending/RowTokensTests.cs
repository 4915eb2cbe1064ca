using OutboundChat.Sending;

namespace OutboundChat.Tests.Sending;

public class RowTokensTests
{
    [Fact]
    public void Every_row_without_a_token_gets_one_of_its_own()
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
    public void A_batch_gives_tokens_and_a_row_may_bring_its_own_to_a_journal(
        bool isBatch, string? own, bool isReadyRequest, string? derived, string expected, string? problem)
    {
        Assert.Equal(expected, new RowTokens(isBatch).Choose(own, isReadyRequest, derived, out Notice? found));
        Assert.Equal(problem, found?.Id);
    }
}
