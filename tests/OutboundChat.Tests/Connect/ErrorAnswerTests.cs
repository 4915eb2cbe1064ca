using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Connect;

public class ErrorAnswerTests
{
    [Theory]
    [InlineData(403, "AccessDeniedException", typeof(AccessDeniedException))]
    [InlineData(409, "ConflictException", typeof(ConflictException))]
    [InlineData(410, "ContactNotFoundException", typeof(ContactNotFoundException))]
    [InlineData(500, "InternalServiceException", typeof(InternalServiceException))]
    [InlineData(400, "InvalidParameterException", typeof(InvalidParameterException))]
    [InlineData(400, "InvalidRequestException", typeof(InvalidRequestException))]
    [InlineData(429, "LimitExceededException", typeof(LimitExceededException))]
    [InlineData(404, "ResourceNotFoundException", typeof(ResourceNotFoundException))]
    [InlineData(429, "ThrottlingException", typeof(ThrottlingException))]
    [InlineData(429, "TooManyRequestsException", typeof(AmazonConnectException))]
    [InlineData(418, "AnErrorOfNextYear", typeof(AmazonConnectException))]
    public async Task The_code_in_the_header_chooses_the_exception(int status, string code, Type exception)
    {
        var error = await FailAsync(Json("""{"Message":"Nope."}""", code, status));

        Assert.IsType(exception, error);
        Assert.Equal(((HttpStatusCode)status, code, "Nope.", "r-1"), (error.StatusCode, error.ErrorCode, error.Message, error.RequestId));
    }

    [Theory]
    [MemberData(nameof(ConnectCalls.Operations), MemberType = typeof(ConnectCalls))]
    public async Task Errors_are_the_same_for_every_operation(string operation)
    {
        await using var server = new LoopbackServer(Json("{}", "ContactNotFoundException", 410));
        using var client = ConnectClients.For(server);
        var input = operation is "DescribeContact" ? """{"InstanceId":"i-1","ContactId":"c-1"}"""
            : operation is "ListContactFlows" ? """{"InstanceId":"i-1"}"""
            : "{}";

        await Assert.ThrowsAsync<ContactNotFoundException>(() => client.CallAsync(operation, JsonNode.Parse(input)!.AsObject()));
    }

    [Theory]
    [InlineData("ConflictException:http://internal.amazon.com/coral/com.amazonaws.connect/", "{}", "ConflictException")]
    [InlineData("com.amazonaws.connect#ConflictException:http://x/#y", "{}", "ConflictException")]
    [InlineData(null, """{"code":"ConflictException"}""", "ConflictException")]
    [InlineData(null, """{"__type":"com.amazonaws.connect#ConflictException"}""", "ConflictException")]
    [InlineData(null, """{"__type":"ThrottlingException","code":"ConflictException"}""", "ConflictException")]
    [InlineData("ConflictException", """{"__type":"ThrottlingException","code":"ThrottlingException"}""", "ConflictException")]
    [InlineData("", """{"code":"","__type":"ConflictException"}""", "ConflictException")]
    [InlineData(null, """{"code":7,"__type":null}""", null)]
    public async Task The_code_comes_from_the_header_else_the_bodys_code_else_its_type(string? header, string body, string? code)
    {
        var error = await FailAsync(Json(body, header, 409));

        Assert.Equal(code, error.ErrorCode);
        Assert.IsType(code is null ? typeof(AmazonConnectException) : typeof(ConflictException), error);
    }

    [Theory]
    [InlineData("""{"Message":"Größe 👍"}""", "Größe 👍")]
    [InlineData("""{"Message":"upper","message":"lower"}""", "upper")]
    [InlineData("""{"Message":null,"message":"lower"}""", "lower")]
    [InlineData("""{"more":{"Message":"inner"},"Message":"outer"}""", "outer")]
    [InlineData("\uFEFF{\"Message\":\"after a byte-order mark\"}", "after a byte-order mark")]
    public async Task The_message_comes_from_the_body(string body, string message) =>
        Assert.Equal(message, (await FailAsync(Json(body, "InvalidRequestException", 400))).Message);

    [Theory]
    [InlineData(503, null, "", "HTTP 503 (ServiceUnavailable) without a message.")]
    [InlineData(500, "InternalServiceException", "", "HTTP 500 (InternalServiceException) without a message.")]
    [InlineData(502, null, "<h1>\n  Bad gateway\n</h1>", "HTTP 502 (BadGateway) without a readable message: <h1> Bad gateway </h1>")]
    [InlineData(429, "Slow", "{\"Message\":\"Rate exc", "HTTP 429 (Slow) without a readable message: {\"Message\":\"Rate exc")]
    [InlineData(400, null, "[1]", "HTTP 400 (BadRequest) without a readable message: [1]")]
    [InlineData(400, null, "{\"Message\":{}}", "HTTP 400 (BadRequest) without a readable message: {\"Message\":{}}")]
    [InlineData(400, null, "{\"Message\":\"\\ud800\"}", "HTTP 400 (BadRequest) without a readable message: {\"Message\":\"\\ud800\"}")]
    public async Task A_body_without_a_message_still_gives_a_readable_error(int status, string? code, string body, string message)
    {
        var error = await FailAsync(Json(body, code, status));

        Assert.Equal(((HttpStatusCode)status, code, "r-1"), (error.StatusCode, error.ErrorCode, error.RequestId));
        Assert.Equal($"The service answered {message}", error.Message);
    }

    [Fact]
    public async Task A_long_body_is_shortened_and_a_deeply_nested_one_is_read() => Assert.EndsWith(
        $"{new string('[', 200)}…", (await FailAsync(Json(new string('[', 100_000), null, 500))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_body_in_another_encoding_is_read_as_far_as_possible() => Assert.Equal(
        "Gr\uFFFD\uFFFDe", (await FailAsync(new LoopbackAnswer(400, Encoding.Latin1.GetBytes("""{"Message":"Größe"}""")))).Message);

    [Fact]
    public async Task A_truncated_body_keeps_its_error_code()
    {
        var error = await FailAsync(Json("""{"Message":"The rate is exceeded."}""", "ThrottlingException", 429) with { CutBodyAt = 12 });

        Assert.IsType<ThrottlingException>(error);
        Assert.Equal((HttpStatusCode.TooManyRequests, "ThrottlingException", "r-1"), (error.StatusCode, error.ErrorCode, error.RequestId));
        Assert.EndsWith("without a readable message: {\"Message\":\"", error.Message, StringComparison.Ordinal);
    }

    private static LoopbackAnswer Json(string body, string? code, int status) => code is null
        ? LoopbackAnswer.Json(body, status, ("x-amzn-RequestId", "r-1"))
        : LoopbackAnswer.Json(body, status, ("x-amzn-ErrorType", code), ("x-amzn-RequestId", "r-1"));

    private static async Task<AmazonConnectException> FailAsync(LoopbackAnswer answer)
    {
        await using var server = new LoopbackServer(answer);
        using var client = ConnectClients.For(server);
        var error = await Assert.ThrowsAnyAsync<AmazonConnectException>(
            () => client.StartOutboundChatContactAsync(SampleRequests.Minimal(), TestContext.Current.CancellationToken));
        Assert.Single(server.Requests);
        return error;
    }
}
