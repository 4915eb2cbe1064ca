using System.Net;
using System.Text;
using Amazon.Connect;
using Amazon.Connect.Model;
using Amazon.Runtime;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Connect;

public class ErrorAnswerTests
{
    [Theory]
    [InlineData(403, "AccessDeniedException", typeof(AccessDeniedException))]
    [InlineData(409, "ConflictException", typeof(ConflictException))]
    [InlineData(410, "ContactNotFoundException", typeof(ContactNotFoundException))]
    [InlineData(500, "InternalServiceException", typeof(InternalServiceException))]
    [InlineData(400, "InvalidActiveRegionException", typeof(InvalidActiveRegionException))]
    [InlineData(400, "InvalidParameterException", typeof(InvalidParameterException))]
    [InlineData(400, "InvalidRequestException", typeof(InvalidRequestException))]
    [InlineData(429, "LimitExceededException", typeof(LimitExceededException))]
    [InlineData(404, "ResourceNotFoundException", typeof(ResourceNotFoundException))]
    [InlineData(429, "ThrottlingException", typeof(ThrottlingException))]
    [InlineData(429, "TooManyRequestsException", typeof(AmazonConnectException))]
    [InlineData(418, "AnErrorOfNextYear", typeof(AmazonConnectException))]
    public async Task The_code_in_the_header_chooses_the_exception(int status, string code, Type exception)
    {
        var error = await CallAsync(LoopbackAnswer.Json("""{"Message":"Nope."}""", status, ("x-amzn-ErrorType", code), ("x-amzn-RequestId", "r-1")));

        Assert.IsType(exception, error);
        AssertError(error, status, code, "Nope.", "r-1");
    }

    [Theory]
    [MemberData(nameof(ConnectOperations.Names), MemberType = typeof(ConnectOperations))]
    public async Task Errors_are_the_same_for_every_operation(string operation)
    {
        await using var server = new LoopbackServer(LoopbackAnswer.Json("""{"Message":"Gone."}""", 410, ("x-amzn-ErrorType", "ContactNotFoundException"), ("x-amzn-RequestId", "r-1")));
        using var client = ConnectClients.For(server);

        var error = await Assert.ThrowsAsync<ContactNotFoundException>(() => client.CallAsync(ConnectOperations.Request(operation)));

        AssertError(error, 410, "ContactNotFoundException", "Gone.", "r-1");
    }

    [Theory]
    [InlineData("ConflictException:http://internal.amazon.com/coral/com.amazonaws.connect/", "{}", "ConflictException")]
    [InlineData("com.amazonaws.connect#ConflictException", "{}", "ConflictException")]
    [InlineData("com.amazonaws.connect#ConflictException:http://x/#y", "{}", "ConflictException")]
    [InlineData(null, """{"code":"ConflictException"}""", "ConflictException")]
    [InlineData(null, """{"__type":"com.amazonaws.connect#ConflictException"}""", "ConflictException")]
    [InlineData(null, """{"__type":"ThrottlingException","code":"ConflictException"}""", "ConflictException")]
    [InlineData("ConflictException", """{"__type":"ThrottlingException","code":"ThrottlingException"}""", "ConflictException")]
    [InlineData("", """{"code":"","__type":"ConflictException"}""", "ConflictException")]
    [InlineData(null, """{"code":7,"__type":null}""", null)]
    public async Task The_code_is_the_headers_else_the_bodys_code_else_its_type(string? header, string body, string? code)
    {
        (string, string)[] headers = header is null ? [] : [("x-amzn-ErrorType", header)];

        var error = await CallAsync(LoopbackAnswer.Json(body, 409, headers));

        Assert.Equal(code, error.ErrorCode);
        Assert.IsType(code is null ? typeof(AmazonConnectException) : typeof(ConflictException), error);
    }

    [Theory]
    [InlineData("""{"Message":"Größe 👍"}""", "Größe 👍")]
    [InlineData("""{"message":"lower"}""", "lower")]
    [InlineData("""{"Message":"upper","message":"lower"}""", "upper")]
    [InlineData("""{"Message":null,"message":"lower"}""", "lower")]
    [InlineData("""{"more":{"Message":"inner"},"Message":"outer"}""", "outer")]
    [InlineData("\uFEFF{\"Message\":\"after a byte-order mark\"}", "after a byte-order mark")]
    public async Task The_message_is_the_bodys(string body, string message)
    {
        var error = await CallAsync(LoopbackAnswer.Json(body, 400, ("x-amzn-ErrorType", "InvalidRequestException")));

        Assert.Equal(message, error.Message);
    }

    [Theory]
    [InlineData(503, "text/html", "", null, "The service answered HTTP 503 (ServiceUnavailable) without a message.")]
    [InlineData(500, "application/json", "", "InternalServiceException", "The service answered HTTP 500 (InternalServiceException) without a message.")]
    [InlineData(502, "text/html", "<html>\n  <h1>Bad gateway</h1>\n</html>", null, "The service answered HTTP 502 (BadGateway) without a readable message: <html> <h1>Bad gateway</h1> </html>")]
    [InlineData(500, "text/html", "<html><br>not XML", null, "The service answered HTTP 500 (InternalServerError) without a readable message: <html><br>not XML")]
    [InlineData(429, "application/json", "{\"Message\":\"Rate exc", "ThrottlingException", "The service answered HTTP 429 (ThrottlingException) without a readable message: {\"Message\":\"Rate exc")]
    [InlineData(400, "application/json", "[1]", null, "The service answered HTTP 400 (BadRequest) without a readable message: [1]")]
    [InlineData(400, "application/json", "null", null, "The service answered HTTP 400 (BadRequest) without a readable message: null")]
    [InlineData(400, "application/json", "{\"Message\":{\"text\":1}}", null, "The service answered HTTP 400 (BadRequest) without a readable message: {\"Message\":{\"text\":1}}")]
    [InlineData(400, "application/json", "{\"Message\":\"\\ud800\"}", null, "The service answered HTTP 400 (BadRequest) without a readable message: {\"Message\":\"\\ud800\"}")]
    public async Task A_body_that_says_nothing_still_makes_a_readable_error(int status, string contentType, string body, string? code, string message)
    {
        (string, string)[] headers = code is null ? [("x-amzn-RequestId", "r-1")] : [("x-amzn-ErrorType", code), ("x-amzn-RequestId", "r-1")];

        var error = await CallAsync(LoopbackAnswer.Text(body, contentType, status, headers));

        AssertError(error, status, code, message, "r-1");
    }

    [Fact]
    public async Task A_long_body_is_cut_and_a_deep_one_is_no_trouble()
    {
        var error = await CallAsync(LoopbackAnswer.Json(new string('[', 100_000), 500));

        Assert.EndsWith($"{new string('[', 200)}…", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_in_another_encoding_is_read_as_far_as_it_can_be()
    {
        var body = Encoding.Latin1.GetBytes("""{"Message":"Größe"}""");

        var error = await CallAsync(new LoopbackAnswer(400, body));

        Assert.Equal("Gr\uFFFD\uFFFDe", error.Message);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_inside_the_body_keeps_its_code()
    {
        var answer = LoopbackAnswer.Json("""{"Message":"The rate is exceeded."}""", 429, ("x-amzn-ErrorType", "ThrottlingException"), ("x-amzn-RequestId", "r-1"));

        var error = await CallAsync(answer with { CutBodyAt = 12 });

        Assert.IsType<ThrottlingException>(error);
        AssertError(error, 429, "ThrottlingException", "The service answered HTTP 429 (ThrottlingException) without a readable message: {\"Message\":\"", "r-1");
    }

    [Fact]
    public async Task An_invalid_request_keeps_the_machine_readable_reason()
    {
        var answer = LoopbackAnswer.Json(
            """{"Message":"No.","Reason":{"AttachedFileInvalidRequestExceptionReason":"INVALID_FILE_SIZE"}}""", 400, ("x-amzn-ErrorType", "InvalidRequestException"));

        var error = Assert.IsType<InvalidRequestException>(await CallAsync(answer));

        Assert.Equal(AttachedFileInvalidRequestExceptionReason.INVALID_FILE_SIZE, error.Reason.AttachedFileInvalidRequestExceptionReason);
    }

    [Theory]
    [InlineData("""{"Message":"No."}""")]
    [InlineData("""{"Message":"No.","Reason":"text"}""")]
    [InlineData("""{"Message":"No.","Reason":{"AnotherReason":"X"}}""")]
    public async Task An_invalid_request_without_a_known_reason_has_none(string body)
    {
        var error = Assert.IsType<InvalidRequestException>(await CallAsync(LoopbackAnswer.Json(body, 400, ("x-amzn-ErrorType", "InvalidRequestException"))));

        Assert.Null(error.Reason);
    }

    private static async Task<AmazonServiceException> CallAsync(LoopbackAnswer answer)
    {
        await using var server = new LoopbackServer(answer);
        using var client = ConnectClients.For(server);
        var error = await Assert.ThrowsAnyAsync<AmazonConnectException>(() => client.StartOutboundChatContactAsync(SampleRequests.Minimal(), TestContext.Current.CancellationToken));
        Assert.Single(server.Requests);
        return error;
    }

    private static void AssertError(AmazonServiceException error, int status, string? code, string message, string requestId)
    {
        Assert.Equal((HttpStatusCode)status, error.StatusCode);
        Assert.Equal(code, error.ErrorCode);
        Assert.Equal(message, error.Message);
        Assert.Equal(requestId, error.RequestId);
    }
}
