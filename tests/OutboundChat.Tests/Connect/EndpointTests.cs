using Amazon;
using Amazon.Connect;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Connect;

public class EndpointTests
{
    [Theory]
    [InlineData("us-west-2", false, false, "https://connect.us-west-2.amazonaws.com/")]
    [InlineData("us-west-2", true, false, "https://connect-fips.us-west-2.amazonaws.com/")]
    [InlineData("us-west-2", false, true, "https://connect.us-west-2.api.aws/")]
    [InlineData("us-west-2", true, true, "https://connect-fips.us-west-2.api.aws/")]
    [InlineData("eu-central-1", false, false, "https://connect.eu-central-1.amazonaws.com/")]
    [InlineData("xx-nowhere-9", false, false, "https://connect.xx-nowhere-9.amazonaws.com/")]
    [InlineData("us-gov-west-1", false, false, "https://connect.us-gov-west-1.amazonaws.com/")]
    [InlineData("us-gov-west-1", true, false, "https://connect.us-gov-west-1.amazonaws.com/")]
    [InlineData("us-gov-west-1", false, true, "https://connect.us-gov-west-1.api.aws/")]
    [InlineData("us-gov-west-1", true, true, "https://connect-fips.us-gov-west-1.api.aws/")]
    [InlineData("cn-north-1", false, false, "https://connect.cn-north-1.amazonaws.com.cn/")]
    [InlineData("cn-north-1", true, false, "https://connect-fips.cn-north-1.amazonaws.com.cn/")]
    [InlineData("cn-northwest-1", false, true, "https://connect.cn-northwest-1.api.amazonwebservices.com.cn/")]
    [InlineData("cn-north-1", true, true, "https://connect-fips.cn-north-1.api.amazonwebservices.com.cn/")]
    [InlineData("us-iso-east-1", false, false, "https://connect.us-iso-east-1.c2s.ic.gov/")]
    [InlineData("us-iso-east-1", true, false, "https://connect-fips.us-iso-east-1.c2s.ic.gov/")]
    [InlineData("us-iso-east-1", false, true, "https://connect.us-iso-east-1.api.aws.ic.gov/")]
    [InlineData("us-isob-east-1", false, false, "https://connect.us-isob-east-1.sc2s.sgov.gov/")]
    [InlineData("eusc-de-east-1", false, false, "https://connect.eusc-de-east-1.amazonaws.eu/")]
    public void A_region_has_its_endpoint(string region, bool fips, bool dualStack, string url)
    {
        var config = new AmazonConnectConfig
        {
            RegionEndpoint = RegionEndpoint.GetBySystemName(region),
            UseFIPSEndpoint = fips,
            UseDualstackEndpoint = dualStack,
        };

        Assert.Equal(url, config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(SampleRequests.Minimal())).URL);
    }

    [Theory]
    [InlineData(true, false, "FIPS")]
    [InlineData(false, true, "dual-stack")]
    public async Task A_custom_endpoint_with_FIPS_or_dual_stack_is_an_error(bool fips, bool dualStack, string kind)
    {
        await using var server = new LoopbackServer(LoopbackAnswer.Json("{}"));
        using var client = ConnectClients.For(
            server, config => (config.UseFIPSEndpoint, config.UseDualstackEndpoint) = (fips, dualStack));

        var error = await Assert.ThrowsAsync<AmazonClientException>(
            () => client.StartOutboundChatContactAsync(SampleRequests.Minimal(), TestContext.Current.CancellationToken));

        Assert.Contains(kind, error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("", "/contact/outbound-chat")]
    [InlineData("/", "/contact/outbound-chat")]
    [InlineData("/proxy/connect", "/proxy/connect/contact/outbound-chat")]
    [InlineData("/proxy/", "/proxy/contact/outbound-chat")]
    public async Task A_custom_endpoint_keeps_its_path_and_the_region_and_service_of_the_signature(string path, string target)
    {
        await using var server = new LoopbackServer(LoopbackAnswer.Json("""{"ContactId":"c-1"}"""));
        using var client = ConnectClients.For(server, config =>
        {
            config.ServiceURL = server.Url + path;
            config.AuthenticationRegion = "ap-southeast-2";
        });

        await client.StartOutboundChatContactAsync(SampleRequests.Minimal(), TestContext.Current.CancellationToken);

        var request = Assert.Single(server.Requests);
        Assert.Equal(target, request.Target);
        Assert.Equal(server.EndPoint.ToString(), request.Headers["Host"]);
        Assert.EndsWith("/ap-southeast-2/connect/aws4_request", WireSignature.Field(request, "Credential"), StringComparison.Ordinal);
        Assert.Equal(WireSignature.Compute(request, ConnectClients.SecretKey), WireSignature.Field(request, "Signature"));
    }

    [Fact]
    public async Task With_an_endpoint_from_a_profile_the_configured_region_is_signed()
    {
        await using var server = new LoopbackServer(LoopbackAnswer.Json("""{"ContactId":"c-1"}"""));
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(file, $"[custom]\nendpoint_url = {server.Url}\n", TestContext.Current.CancellationToken);
        try
        {
            var config = new AmazonConnectConfig { Profile = new Profile("custom", file), RegionEndpoint = RegionEndpoint.EUCentral1 };
            using var client = new AmazonConnectClient(ConnectClients.AccessKey, ConnectClients.SecretKey, config);

            await client.StartOutboundChatContactAsync(SampleRequests.Minimal(), TestContext.Current.CancellationToken);
        }
        finally
        {
            File.Delete(file);
        }

        var credential = WireSignature.Field(Assert.Single(server.Requests), "Credential");
        Assert.EndsWith("/eu-central-1/connect/aws4_request", credential, StringComparison.Ordinal);
    }

    [Fact]
    public void The_user_agent_names_the_service() =>
        Assert.Contains(" api/Connect#", $" {new AmazonConnectConfig().UserAgent}", StringComparison.Ordinal);
}
