using Amazon.Runtime;

namespace OutboundChat.Tests.Aws;

public class SecretsTests
{
    [Theory]
    [InlineData("http://user:pw@proxy:8080 said 407", "http://***@proxy:8080 said 407")]
    [InlineData("'http://user:p@ss/w@proxy/'", "'http://***@proxy/'")]
    [InlineData("(https://host/path?X-Amz-Signature=abc&b=c) failed", "(https://host/path?*** failed")]
    [InlineData("GET /keys?token=abc", "GET /keys?***")]
    [InlineData("Denied for arn:aws:iam::123456789012:user/a@example.com", "Denied for arn:aws:iam::123456789012:user/a@example.com")]
    [InlineData("What now? Nothing.", "What now? Nothing.")]
    [InlineData("No. The canonical string was: token", "No. ")]
    public void Passwords_and_queries_of_addresses_are_removed(string said, string text) => Assert.Equal(text, Secrets.Remove(said));

    [Fact]
    public void A_known_secret_is_removed_anywhere_unless_it_is_too_short()
    {
        Secrets.Keep("token/of+the=session");
        Secrets.Keep("secret");
        Secrets.Keep(null);
        Assert.Equal("secret <b>***</b>", Secrets.Remove("secret <b>token/of+the=session</b>"));
    }

    [Fact]
    public void An_exception_without_secrets_is_not_changed()
    {
        InvalidOperationException exception = new("outer", new IOException("inner"));
        Assert.Same(exception, Secrets.Remove(exception));
    }

    [Fact]
    public void A_secret_in_an_inner_exception_is_removed_and_the_rest_kept()
    {
        AmazonServiceException exception = new(
            "outer",
            new HttpRequestException("The proxy tunnel request to proxy 'http://user:pw@host:1/' failed"),
            ErrorType.Sender,
            "Code",
            "id",
            System.Net.HttpStatusCode.Forbidden);
        AmazonServiceException censored = Assert.IsType<AmazonServiceException>(Secrets.Remove(exception));
        Assert.Equal(("outer", "Code", "id"), (censored.Message, censored.ErrorCode, censored.RequestId));
        Assert.Equal(
            "HttpRequestException: The proxy tunnel request to proxy 'http://***@host:1/' failed", censored.InnerException?.Message);
        Assert.DoesNotContain("pw@", censored.ToString(), StringComparison.Ordinal);
    }
}
