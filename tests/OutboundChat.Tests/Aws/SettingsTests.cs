using Amazon.Runtime;
using OutboundChat.Aws;
using OutboundChat.Contacts;
using OutboundChat.Sending;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Aws;

/// <summary>Endpoint, FIPS and dual-stack: one rule, whatever signs.</summary>
[Collection(AwsEnvironmentCollection.Name)]
public sealed class SettingsTests : IDisposable
{
    private const string Rehearsal = "http://127.0.0.1:8001", Other = "http://127.0.0.1:8002", Services = "\n[services local]\n";

    private readonly AwsEnvironment _environment = new();

    /// <summary>The source of the credentials, and the name of the profile with the settings.</summary>
    public static TheoryData<string, string> Signers => new()
    {
        { "-ProfileName", "sim" }, { "AWS_PROFILE", "sim" }, { "default", "default" }, { "keys", "default" }, { "keys", "sim" },
        { "environment", "sim" }, { "-Credential", "sim" }, { "$StoredAWSCredentials", "sim" },
    };

    public void Dispose() => _environment.Dispose();

    [Theory]
    [MemberData(nameof(Signers))]
    public void The_endpoint_of_the_profile_is_used_whatever_provides_the_credentials(string signer, string profile)
    {
        foreach (string settings in new[]
        {
            $"endpoint_url = {Rehearsal}\n",
            $"services = local\n{Services}connect =\n  endpoint_url = {Rehearsal}\n",
            $"services = local\nendpoint_url = {Other}\n{Services}connect =\n  endpoint_url = {Rehearsal}\n",
            // As in the AWS CLI, a service that the section does not name uses the profile's own endpoint.
            $"services = local\nendpoint_url = {Rehearsal}\n{Services}sts =\n  endpoint_url = {Other}\n",
        })
        {
            AwsSession session = Resolve(signer, profile, settings);
            Assert.Equal(
                (new Uri(Rehearsal), $"endpoint_url of profile {profile}", "eu-west-1"),
                (session.EndpointUrl!, session.EndpointSource, session.Region.SystemName));
        }
    }

    [Theory]
    [MemberData(nameof(Signers))]
    public void The_parameter_takes_precedence_over_the_environment_and_that_over_the_profile(string signer, string profile)
    {
        string settings = $"endpoint_url = {Other}\n";
        _environment["AWS_ENDPOINT_URL"] = "http://127.0.0.1:8003";
        Assert.Equal("AWS_ENDPOINT_URL", Resolve(signer, profile, settings).EndpointSource);
        _environment["AWS_ENDPOINT_URL_CONNECT"] = Rehearsal;
        AwsSession session = Resolve(signer, profile, settings);
        Assert.Equal((new Uri(Rehearsal), "AWS_ENDPOINT_URL_CONNECT"), (session.EndpointUrl!, session.EndpointSource));
        _environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] = "TRUE";
        Assert.Null(Resolve(signer, profile, settings).EndpointUrl);
        Assert.Equal("-EndpointUrl", Resolve(signer, profile, settings, Rehearsal).EndpointSource);
        _environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] = null;
        Assert.Null(Resolve(signer, profile, $"{settings}ignore_configured_endpoint_urls = true\n").EndpointUrl);
    }

    [Theory]
    [MemberData(nameof(Signers))]
    public void FIPS_and_dual_stack_come_from_the_environment_or_the_profile(string signer, string profile)
    {
        AwsSession session = Resolve(signer, profile, "use_fips_endpoint = true\nuse_dualstack_endpoint = true\n");
        Assert.True(session is { UseFips: true, UseDualStack: true, EndpointUrl: null });
        Assert.Contains("https://connect-fips.eu-west-1.api.aws", session.Describe(), StringComparison.Ordinal);

        _environment["AWS_USE_FIPS_ENDPOINT"] = "false";
        _environment["AWS_USE_DUALSTACK_ENDPOINT"] = "false";
        session = Resolve(signer, profile, "use_fips_endpoint = true\nuse_dualstack_endpoint = true\n");
        Assert.Contains("https://connect.eu-west-1.amazonaws.com", session.Describe(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("use_fips_endpoint = true\nendpoint_url = http://127.0.0.1:8001\n", null)]
    [InlineData("use_dualstack_endpoint = true\n", "http://127.0.0.1:8001")]
    public void FIPS_or_dual_stack_cannot_be_combined_with_an_endpoint(string settings, string? endpointUrl)
    {
        Write("sim", settings);
        AwsEnvironment.Trouble("EndpointContradictory", new AwsSessionOptions { ProfileName = "sim", EndpointUrl = endpointUrl });
    }

    [Theory]
    [InlineData("use_fips_endpoint = maybe\n", "SettingInvalid")]
    [InlineData("ignore_configured_endpoint_urls = 1\n", "SettingInvalid")]
    [InlineData("services = missing\n", "ProfileUnusable")]
    [InlineData("endpoint_url = http://connect.example.com\n", "EndpointUrlInvalid")]
    public void An_invalid_setting_is_an_error_that_names_its_profile(string settings, string errorId)
    {
        Write("sim", settings);
        Assert.Contains(
            "sim",
            AwsEnvironment.Trouble(errorId, new AwsSessionOptions { ProfileName = "sim" }).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_come_from_the_profile_of_the_named_file()
    {
        _environment.WithConfig($"{Section("sim")}endpoint_url = {Other}\n");
        string path = _environment.Write(
            Path.Combine("elsewhere", "profiles"),
            $"{Section("sim")}services = local\n{Services}connect =\n  endpoint_url = {Rehearsal}\n");
        _environment["AWS_CONFIG_FILE"] = null;
        AwsSession session = AwsEnvironment.Resolve(new AwsSessionOptions { ProfileName = "sim", ProfileLocation = path });
        Assert.Equal(new Uri(Rehearsal), session.EndpointUrl);
    }

    [Fact]
    public void A_missing_AWS_PROFILE_is_an_error_whatever_provides_the_credentials()
    {
        _environment["AWS_PROFILE"] = "smi";
        AwsEnvironment.Trouble(
            "ProfileNotFound", new AwsSessionOptions { AccessKey = "AKID", SecretKey = AwsEnvironment.Secret, Region = "us-west-2" });
    }

    [Fact]
    public async Task Requests_use_the_endpoint_of_the_chosen_profile_not_of_AWS_PROFILE()
    {
        await using LoopbackServer chosen = new(LoopbackAnswer.Json("{}")), other = new(LoopbackAnswer.Json("{}"));
        _environment.WithConfig(
            $"{Section("sim")}endpoint_url = {chosen.Url}\n{Section("live")}endpoint_url = {other.Url}\nuse_fips_endpoint = true\n");
        _environment["AWS_PROFILE"] = "live";
        AwsEnvironment.ForgetWhatWasRead();

        AwsSession session = AwsEnvironment.Resolve(new AwsSessionOptions { ProfileName = "sim" });
        using ContactCalls calls = new(session, new ChatRunOptions());
        await calls.DescribeAsync("i", "c", null);

        Assert.Single(chosen.Requests);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task Each_session_assumes_its_role_in_its_own_Region()
    {
        await using LoopbackServer sts = new(SecurityTokenAnswer.Keys());
        _environment["AWS_ENDPOINT_URL_STS"] = sts.Url;
        string roles = string.Concat(new[] { "eu-west-1", "us-east-2" }.Select(region =>
            $"[profile {region}]\nregion = {region}\nrole_arn = arn:aws:iam::123456789012:role/r\nsource_profile = user\n"));
        _environment.WithConfig($"{roles}[profile user]\n{AwsEnvironment.Keys("AKIDUSER")}");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() =>
            AwsEnvironment.Resolve(new AwsSessionOptions { ProfileName = number % 2 == 0 ? "eu-west-1" : "us-east-2" }))));

        foreach (string region in new[] { "eu-west-1", "us-east-2" })
        {
            Assert.Equal(10, sts.Requests.Count(request => request.Headers["Authorization"].Contains($"/{region}/sts/")));
        }
    }

    private static string Section(string profile) =>
        $"[{(profile == "default" ? profile : $"profile {profile}")}]\nregion = eu-west-1\n{AwsEnvironment.Keys("AKIDPROFILE")}";

    private void Write(string profile, string settings) => _environment.WithConfig(Section(profile) + settings);

    private AwsSession Resolve(string signer, string profile, string settings, string? endpointUrl = null)
    {
        Write(profile, settings);
        AwsSessionOptions options = new() { EndpointUrl = endpointUrl };
        _environment["AWS_PROFILE"] = signer == "-ProfileName" || profile == "default" ? null : profile;
        BasicAWSCredentials keys = new("AKID", AwsEnvironment.Secret);
        switch (signer)
        {
            case "-ProfileName":
                options.ProfileName = profile;
                break;
            case "keys":
                (options.AccessKey, options.SecretKey) = ("AKID", AwsEnvironment.Secret);
                break;
            case "environment":
                _environment["AWS_ACCESS_KEY_ID"] = "AKID";
                _environment["AWS_SECRET_ACCESS_KEY"] = AwsEnvironment.Secret;
                break;
            case "-Credential":
                options.Credential = keys;
                break;
            case "$StoredAWSCredentials":
                options.SessionCredential = keys;
                break;
        }

        return AwsEnvironment.Resolve(options);
    }
}
