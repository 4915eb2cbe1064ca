using OutboundChat.Aws;

namespace OutboundChat.Tests.Aws;

/// <summary>Which Regions and endpoints are accepted.</summary>
[Collection(AwsEnvironmentCollection.Name)]
public sealed class RegionAndEndpointTests : IDisposable
{
    private readonly AwsEnvironment _environment = new();

    public void Dispose() => _environment.Dispose();

    [Theory]
    [InlineData("us-west-2")]
    [InlineData("us-gov-west-1")]
    [InlineData("cn-northwest-1")]
    [InlineData("us-isob-east-1")]
    [InlineData("eusc-de-east-1")]
    [InlineData("xy-newplace-9")]
    public void A_Region_is_recognised_by_its_pattern(string region) =>
        Assert.Equal(region, AwsEnvironment.Resolve(Keys(region)).Region.SystemName);

    [Theory]
    [InlineData("narnia")]
    [InlineData("US-WEST-2")]
    [InlineData("us-west-2.example.com/")]
    [InlineData("us west 2")]
    [InlineData("Oregon")]
    [InlineData("us-west-2a")]
    [InlineData("us-west-")]
    [InlineData("us-west-2\n-x")]
    [InlineData("-1")]
    public void A_wrong_Region_is_refused_with_its_source(string text)
    {
        Assert.Equal(Texts.RegionInvalid(text, "-Region").Text, AwsEnvironment.Trouble("RegionInvalid", Keys(text)).Message);
        AwsSessionOptions session = new() { AccessKey = "AKID", SecretKey = "s", SessionRegion = text };
        Assert.Equal(Texts.RegionInvalid(text, "$StoredAWSRegion").Text, AwsEnvironment.Trouble("RegionInvalid", session).Message);
        _environment["AWS_REGION"] = text;
        Assert.Equal(Texts.RegionInvalid(text, "AWS_REGION").Text, AwsEnvironment.Trouble("RegionInvalid", Keys(null)).Message);
    }

    [Theory]
    [InlineData("narnia")]
    [InlineData("us-west-2a")]
    [InlineData("us-west-2.example.com/")]
    [InlineData("Oregon!")]
    public void A_wrong_Region_of_a_profile_is_refused_with_its_profile(string region)
    {
        _environment.WithCredentials($"[chosen]\nregion = {region}\n{AwsEnvironment.Keys("AKIDCHOSEN")}");
        SetupException trouble = AwsEnvironment.Trouble("RegionInvalid", new AwsSessionOptions { ProfileName = "chosen" });
        Assert.Contains("chosen", trouble.Message, StringComparison.Ordinal);
        Assert.Contains(region, trouble.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://connect.example.com")]
    [InlineData("https://connect.example.com:8443/prefix/")]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://127.1.2.3/prefix")]
    [InlineData("http://localhost:8080")]
    [InlineData("http://[::1]:8080")]
    [InlineData("http://[::ffff:127.0.0.1]")]
    [InlineData("HTTP://LOCALHOST")]
    [InlineData("http://0x7f000001")]
    [InlineData("http://2130706433")]
    [InlineData("http://127.1")]
    [InlineData("HTTPS://CONNECT.EXAMPLE.COM.")]
    [InlineData(" https://connect.example.com ")]
    public void An_endpoint_uses_https_or_is_on_this_machine(string url) =>
        Assert.Equal(new Uri(url.Trim()), AwsEnvironment.Resolve(Keys("us-west-2", url)).EndpointUrl);

    [Theory]
    [InlineData("http://connect.example.com")]
    [InlineData("http://127.0.0.1.example.com")]
    [InlineData("http://localhost.example.com")]
    [InlineData("http://10.0.0.1")]
    [InlineData("http://169.254.169.254")]
    [InlineData("http://0.0.0.0:8080")]
    [InlineData("localhost:8080")]
    [InlineData("connect.example.com")]
    [InlineData("/prefix")]
    [InlineData("file:///tmp/x")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("https://connect.example.com/?x=1")]
    [InlineData("https://connect.example.com/#x")]
    [InlineData("https://user:" + AwsEnvironment.Secret + "@connect.example.com")]
    [InlineData("http://user:" + AwsEnvironment.Secret + "@127.0.0.1")]
    [InlineData("https://")]
    [InlineData("http://127.0.0.1@example.com")]
    [InlineData("http://127.0.0.1:80@example.com")]
    [InlineData("http://127.0.0.1\\@example.com")]
    [InlineData("http://127.0.0.1#@example.com")]
    [InlineData("http://127.0.0.1%2F@example.com")]
    [InlineData("http://example.com\\@127.0.0.1")]
    [InlineData("http://127.0.0.1.")]
    [InlineData("http://127.0.0.1.nip.example")]
    [InlineData("http://localhost.")]
    [InlineData("http://ｌｏｃａｌｈｏｓｔ.example.com")]
    [InlineData("http://[::ffff:10.0.0.1]")]
    [InlineData("http://[::]:8080")]
    [InlineData("http://[fe80::1]")]
    [InlineData("http://0x0a000001")]
    [InlineData("http://128.1")]
    [InlineData("http://localhost\t.example.com")]
    [InlineData("HTTP://CONNECT.EXAMPLE.COM")]
    [InlineData("http:connect.example.com")]
    [InlineData("//connect.example.com")]
    [InlineData("unix:///var/run/x")]
    [InlineData("https:user:" + AwsEnvironment.Secret + "@connect.example.com")]
    [InlineData("https:/user:" + AwsEnvironment.Secret + "@connect.example.com")]
    [InlineData("https:\\\\user:" + AwsEnvironment.Secret + "@connect.example.com")]
    [InlineData("user:" + AwsEnvironment.Secret + "@connect.example.com")]
    [InlineData("https://user:\n" + AwsEnvironment.Secret + "@connect.example.com")]
    [InlineData("https://user:a@" + AwsEnvironment.Secret + "@connect.example.com")]
    [InlineData("https://user:#" + AwsEnvironment.Secret + "@connect.example.com")]
    [InlineData("https://connect.example.com/?X-Amz-Security-Token=" + AwsEnvironment.Secret)]
    [InlineData("https://connect.example.com/#" + AwsEnvironment.Secret)]
    public void Other_endpoints_are_refused(string url) => AwsEnvironment.Trouble("EndpointUrlInvalid", Keys("us-west-2", url));

    [Fact]
    public void Without_an_endpoint_the_one_of_the_Region_is_used()
    {
        Assert.Null(AwsEnvironment.Resolve(Keys("us-west-2")).EndpointUrl);
        Assert.Null(AwsEnvironment.Resolve(Keys("us-west-2", " ")).EndpointUrl);
    }

    private static AwsSessionOptions Keys(string? region, string? endpoint = null) =>
        new() { AccessKey = "AKID", SecretKey = AwsEnvironment.Secret, Region = region, EndpointUrl = endpoint };
}
