using System.Globalization;
using System.Text;
using Amazon;
using Amazon.Connect;
using Amazon.Runtime;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Connect;

/// <summary>The clock correction is one for the whole process, so nothing else may sign meanwhile.</summary>
[CollectionDefinition(nameof(ProcessWideAwsSettings), DisableParallelization = true)]
public sealed class ProcessWideAwsSettings;

[Collection(nameof(ProcessWideAwsSettings))]
public class SignatureVectorTests
{
    private const string SignedAt = "20260102T030405Z";

    [Theory]
    [InlineData(null, "", "3df7f88f5d06b9436acc6a48b03916c2d234561104f7f890a1dec75937bcc94f")]
    [InlineData("SESSIONTOKENEXAMPLE==", ";x-amz-security-token", "27bfd9f3253fcceb307ced82b28c134f07c1be1a995f959bd7faacce1f8c11fc")]
    public async Task The_bytes_on_the_wire_carry_the_known_signature(string? sessionToken, string signedToken, string signature)
    {
        await using var server = new LoopbackServer(LoopbackAnswer.Json("""{"ContactId":"c-1"}"""));
        var config = new AmazonConnectConfig
        {
            RegionEndpoint = RegionEndpoint.USWest2,
            UseHttp = true,
            HttpClientFactory = new LoopbackHttpClientFactory(server.EndPoint),
        };
        AWSCredentials credentials = sessionToken is null
            ? new BasicAWSCredentials(ConnectClients.AccessKey, ConnectClients.SecretKey)
            : new SessionAWSCredentials(ConnectClients.AccessKey, ConnectClients.SecretKey, sessionToken);
        using var client = new AmazonConnectClient(credentials, config);

        var request = await SignedAtAsync(
            SignedAt, server, () => client.StartOutboundChatContactAsync(SampleRequests.Minimal(), TestContext.Current.CancellationToken));

        Assert.Equal("PUT", request.Method);
        Assert.Equal("/contact/outbound-chat", request.Target);
        Assert.Equal("connect.us-west-2.amazonaws.com", request.Headers["Host"]);
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal(428, request.Body.Length);
        Assert.Equal(Encoding.UTF8.GetBytes(SampleRequests.MinimalBody), request.Body);
        Assert.Equal(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260102/us-west-2/connect/aws4_request, SignedHeaders=content-type;host;" +
            $"x-amz-content-sha256;x-amz-date{signedToken}, Signature={signature}",
            request.Headers["Authorization"]);
        Assert.Equal(sessionToken, request.Headers.GetValueOrDefault("X-Amz-Security-Token"));
    }

    /// <summary>Calls with the signer's clock set to that second; again, should the second have passed before the signer looked.</summary>
    private static async Task<LoopbackRequest> SignedAtAsync(string time, LoopbackServer server, Func<Task> call)
    {
        var target = DateTime.ParseExact(
            time, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
        var correction = AWSConfigs.ManualClockCorrection;
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                AWSConfigs.ManualClockCorrection = target - DateTime.UtcNow;
                await call();
                var request = server.Requests[^1];
                if (request.Headers["X-Amz-Date"] == time || attempt == 5)
                {
                    return request;
                }
            }
        }
        finally
        {
            AWSConfigs.ManualClockCorrection = correction;
        }
    }
}
