using System.Net;
using System.Text.Json;
using Amazon.Connect.Model;
using Amazon.Runtime;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Connect;

public class AnswerTests
{
    [Theory]
    [InlineData("""{"ContactId":"c-1"}""", "c-1")]
    [InlineData("""{"More":{"ContactId":"inner","List":[{"ContactId":"x"},1,null]},"ContactId":"c-1","Last":true}""", "c-1")]
    [InlineData("""{"ContactId":null}""", null)]
    [InlineData("{}", null)]
    public async Task The_contact_is_read_and_what_is_unknown_is_passed_over(string body, string? contactId)
    {
        var response = await CallAsync(LoopbackAnswer.Json(body, 200, ("x-amzn-RequestId", "r-1")));

        Assert.Equal(contactId, response.ContactId);
        Assert.Equal("r-1", response.ResponseMetadata.RequestId);
        Assert.Equal(HttpStatusCode.OK, response.HttpStatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Welcome to the guest network</html>")]
    [InlineData("""{"ContactId":"c-""")]
    public async Task A_success_that_cannot_be_read_is_a_service_error_that_keeps_the_request_id(string body)
    {
        var error = await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => CallAsync(LoopbackAnswer.Json(body, 200, ("x-amzn-RequestId", "r-1"))));

        Assert.Equal("r-1", error.RequestId);
        Assert.Equal(HttpStatusCode.OK, error.StatusCode);
        Assert.IsAssignableFrom<JsonException>(error.InnerException);
    }

    [Fact]
    public async Task A_connection_dropped_before_the_answer_is_an_input_output_error()
    {
        await Assert.ThrowsAnyAsync<IOException>(() => CallAsync(LoopbackAnswer.Drop));
    }

    [Fact]
    public async Task A_success_that_breaks_off_is_a_service_error_too()
    {
        var error = await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => CallAsync(LoopbackAnswer.Json("""{"ContactId":"c-1"}""") with { CutBodyAt = 5 }));

        Assert.IsAssignableFrom<IOException>(error.InnerException);
    }

    private static async Task<StartOutboundChatContactResponse> CallAsync(LoopbackAnswer answer)
    {
        await using var server = new LoopbackServer(answer);
        using var client = ConnectClients.For(server);
        return await client.StartOutboundChatContactAsync(SampleRequests.Minimal(), TestContext.Current.CancellationToken);
    }
}
