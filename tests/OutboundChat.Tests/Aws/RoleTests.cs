using OutboundChat.Aws;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Aws;

[Collection(AwsEnvironmentCollection.Name)]
public sealed class RoleTests : IAsyncLifetime
{
    private const string Device = "arn:aws:iam::123456789012:mfa/someone";

    private readonly AwsEnvironment _environment = new();
    private readonly InstanceMetadataServer _instance;
    private readonly LoopbackServer _sts = new(SecurityTokenAnswer.Keys());

    public RoleTests(InstanceMetadataServer instance)
    {
        _instance = instance;
        _environment["AWS_ENDPOINT_URL_STS"] = _sts.Url;
        _environment.WithCredentials($"""
            [user]
            region = eu-west-1
            {AwsEnvironment.Keys("AKIDUSER")}
            [role]
            region = eu-west-2
            role_arn = arn:aws:iam::123456789012:role/plain
            source_profile = user
            external_id = the-external-id
            [mfa]
            role_arn = arn:aws:iam::123456789012:role/mfa
            source_profile = user
            mfa_serial = {Device}
            [chain]
            role_arn = arn:aws:iam::123456789012:role/second
            source_profile = mfa
            [environment]
            role_arn = arn:aws:iam::123456789012:role/environment
            credential_source = Environment
            [sso]
            sso_start_url = https://example.awsapps.com/start
            sso_region = eu-west-1
            sso_account_id = 123456789012
            sso_role_name = r
            [over-sso]
            role_arn = arn:aws:iam::123456789012:role/sso
            source_profile = sso
            """);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _sts.DisposeAsync();
        _environment.Dispose();
    }

    [Fact]
    public void A_role_is_assumed_with_the_source_profiles_keys_in_the_Region_of_the_run()
    {
        AwsSession session = AwsEnvironment.Resolve(new AwsSessionOptions { ProfileName = "role" });

        Assert.Equal(
            ("ASIAROLE", "210987654321", "eu-west-2"),
            (session.Credentials.GetCredentials().AccessKey, session.Account, session.Region.SystemName));
        LoopbackRequest request = Assert.Single(_sts.Requests);
        AssertSigned(request, "AKIDUSER", "eu-west-2");
        Assert.Contains("RoleArn=" + Uri.EscapeDataString("arn:aws:iam::123456789012:role/plain"), request.Text, StringComparison.Ordinal);
        Assert.Contains("ExternalId=the-external-id", request.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_of_the_token_service_is_not_followed()
    {
        await using LoopbackServer other = new(SecurityTokenAnswer.Keys()), sts = new(
            LoopbackAnswer.Text("", "text/plain", 307, ("Location", other.Url + "/")));
        _environment["AWS_ENDPOINT_URL_STS"] = sts.Url;

        AwsEnvironment.Trouble("CredentialsUnavailable", new AwsSessionOptions { ProfileName = "role" });

        Assert.NotEmpty(sts.Requests);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public void Keys_of_a_role_are_not_requested_over_http()
    {
        _environment["AWS_ENDPOINT_URL_STS"] = "http://sts.example.com";
        AwsEnvironment.Trouble("EndpointUrlInvalid", new AwsSessionOptions { ProfileName = "role" });
    }

    [Fact]
    public void A_run_in_another_Region_assumes_the_role_there()
    {
        AwsEnvironment.Resolve(new AwsSessionOptions { ProfileName = "role" });
        AwsEnvironment.Resolve(new AwsSessionOptions { ProfileName = "role", Region = "us-gov-west-1" });
        AssertSigned(_sts.Requests[1], "AKIDUSER", "us-gov-west-1");
    }

    [Fact]
    public void Assuming_a_role_does_not_use_the_instance_metadata()
    {
        _environment["AWS_EC2_METADATA_DISABLED"] = null;
        _environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = _instance.Url;
        AwsEnvironment.ForgetWhatWasRead();
        int before = _instance.Requests;
        AwsEnvironment.Resolve(new AwsSessionOptions { ProfileName = "role" });
        Assert.Equal(before, _instance.Requests);
    }

    [Fact]
    public void A_role_can_be_assumed_with_the_keys_of_the_environment()
    {
        _environment["AWS_ACCESS_KEY_ID"] = "AKIDENVIRONMENT";
        _environment["AWS_SECRET_ACCESS_KEY"] = AwsEnvironment.Secret;
        AwsSession session = AwsEnvironment.Resolve(new AwsSessionOptions { ProfileName = "environment", Region = "us-west-2" });
        Assert.Equal("-ProfileName environment", session.CredentialSource);
        AssertSigned(Assert.Single(_sts.Requests), "AKIDENVIRONMENT", "us-west-2");
    }

    [Fact]
    public void A_role_with_MFA_prompts_for_the_code_of_its_device()
    {
        List<string> asked = [];
        AwsEnvironment.Resolve(Mfa("mfa", device =>
        {
            asked.Add(device);
            return " 123456 ";
        }));

        Assert.Equal(Device, Assert.Single(asked));
        LoopbackRequest request = Assert.Single(_sts.Requests);
        Assert.Contains("TokenCode=123456&", request.Text + "&", StringComparison.Ordinal);
        Assert.Contains("SerialNumber=" + Uri.EscapeDataString(Device), request.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_assumed_from_a_role_with_MFA_prompts_once()
    {
        int asked = 0;
        AwsEnvironment.Resolve(Mfa("chain", _ => $"{123456 + asked++}"));

        Assert.Equal(1, asked);
        Assert.Equal(2, _sts.Requests.Count);
        AssertSigned(_sts.Requests[0], "AKIDUSER", "us-west-2");
        AssertSigned(_sts.Requests[1], "ASIAROLE", "us-west-2");
        Assert.DoesNotContain("TokenCode", _sts.Requests[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mfa")]
    [InlineData("chain")]
    public void Without_a_code_nothing_is_sent(string profile)
    {
        Assert.Contains($"'{profile}'", AwsEnvironment.Trouble("MfaCodeNeeded", Mfa(profile, null)).Message, StringComparison.Ordinal);
        AwsEnvironment.Trouble("MfaCodeNeeded", Mfa(profile, _ => null));
        AwsEnvironment.Trouble("MfaCodeNeeded", Mfa(profile, _ => " "));
        Assert.Empty(_sts.Requests);
    }

    [Fact]
    public void A_role_over_single_sign_on_names_the_profile_to_log_in_with()
    {
        SetupException trouble = AwsEnvironment.Trouble(
            "SsoLoginNeeded", new AwsSessionOptions { ProfileName = "over-sso", Region = "us-west-2" });
        Assert.Contains("'aws sso login --profile sso'", trouble.Message, StringComparison.Ordinal);
        Assert.Empty(_sts.Requests);
    }

    [Fact]
    public async Task A_role_that_cannot_be_assumed_is_an_error_with_the_services_message()
    {
        await using LoopbackServer refusing = new(SecurityTokenAnswer.Refusal);
        _environment["AWS_ENDPOINT_URL_STS"] = refusing.Url;
        SetupException trouble = AwsEnvironment.Trouble("CredentialsUnavailable", new AwsSessionOptions { ProfileName = "role" });
        Assert.Contains(
            $"-ProfileName role: {refusing.Url}/ (from AWS_ENDPOINT_URL_STS) failed: ", trouble.Message, StringComparison.Ordinal);
        Assert.Contains("not authorized to perform: sts:AssumeRole", trouble.Message, StringComparison.Ordinal);
        Assert.Single(refusing.Requests);
    }

    private static AwsSessionOptions Mfa(string profile, Func<string, string?>? ask) =>
        new() { ProfileName = profile, Region = "us-west-2", AskMfaCode = ask };

    private static void AssertSigned(LoopbackRequest request, string accessKey, string region)
    {
        string authorization = request.Headers["Authorization"];
        Assert.Contains($"Credential={accessKey}/", authorization, StringComparison.Ordinal);
        Assert.Contains($"/{region}/sts/aws4_request", authorization, StringComparison.Ordinal);
    }
}
