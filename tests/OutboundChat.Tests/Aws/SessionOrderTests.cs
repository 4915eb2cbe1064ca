using Amazon.Runtime;
using OutboundChat.Aws;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Aws;

/// <summary>Which of several sources credentials and Region come from.</summary>
[Collection(AwsEnvironmentCollection.Name)]
public sealed class SessionOrderTests(InstanceMetadataServer instance) : IDisposable
{
    private readonly AwsEnvironment _environment = new();

    public void Dispose() => _environment.Dispose();

    [Fact]
    public async Task Credentials_come_from_the_first_source_that_has_any()
    {
        await using LoopbackServer container = new(LoopbackAnswer.Json(
            $$"""
            {"AccessKeyId":"AKIDCONTAINER","SecretAccessKey":"{{AwsEnvironment.Secret}}","Token":"t","Expiration":"2099-01-01T00:00:00Z"}
            """));
        GiveEverything(container.Url + "/credentials");
        AwsSessionOptions keys =
            new() { AccessKey = "AKIDKEYS", SecretKey = AwsEnvironment.Secret, SessionCredential = Stored("AKIDSTORED") };
        AwsSessionOptions session = new() { SessionCredential = Stored("AKIDSTORED"), SessionCredentialName = "my-stored" };
        AwsSessionOptions none = new();
        (AwsSessionOptions Options, Action Remove, string Key, string Source)[] order =
        [
            (keys, () => { }, "AKIDKEYS", "-AccessKey"),
            (
                new AwsSessionOptions { ProfileName = "chosen", SessionCredential = Stored("AKIDSTORED") },
                () => { },
                "AKIDCHOSEN",
                "-ProfileName chosen"),
            (
                new AwsSessionOptions { Credential = Stored("AKIDGIVEN"), SessionCredential = Stored("AKIDSTORED") },
                () => { },
                "AKIDGIVEN",
                "-Credential"),
            (session, () => { }, "AKIDSTORED", "$StoredAWSCredentials (my-stored)"),
            (none, () => _environment["AWS_ACCESS_KEY_ID"] = null, "AKIDENVIRONMENT", "AWS_ACCESS_KEY_ID"),
            (none, () => _environment["AWS_PROFILE"] = null, "AKIDPROFILE", "AWS_PROFILE by-variable"),
            (
                none,
                () => _environment.WithCredentials("[AWS PS Default]\n" + AwsEnvironment.Keys("AKIDLEGACY")),
                "AKIDDEFAULT",
                "profile default"),
            (none, () => _environment.WithCredentials(string.Empty), "AKIDLEGACY", "profile AWS PS Default"),
            (none, () => _environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = null, "AKIDCONTAINER", "the container's role"),
            (none, () => _environment["AWS_EC2_METADATA_DISABLED"] = "true", "AKIDINSTANCE", "the instance's role"),
        ];

        foreach ((AwsSessionOptions options, Action remove, string key, string source) in order)
        {
            AwsSession found = AwsEnvironment.Resolve(options);
            Assert.Equal((key, source), ((await found.Credentials.GetCredentialsAsync()).AccessKey, found.CredentialSource));
            Assert.DoesNotContain(
                AwsEnvironment.Secret, found.CredentialSource + found.RegionSource + found.QuotaKey, StringComparison.Ordinal);
            remove();
        }

        SetupException trouble = AwsEnvironment.Trouble(
            "NoCredentials", new AwsSessionOptions { Region = none.Region, SourcesOfCaller = ["-SourceOfCaller"] });
        Assert.All(
            [
                "-AccessKey", "-ProfileName", "-SourceOfCaller", "AWS_ACCESS_KEY_ID", "AWS_PROFILE", "'default'",
                _environment.CredentialsFile, TestProcess.ConfigFile, "container", "instance", "AWS_EC2_METADATA_DISABLED",
            ],
            source => Assert.Contains(source, trouble.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_Region_comes_from_the_first_source_that_has_one()
    {
        _environment.WithCredentials($"""
            [default]
            region = ap-south-1
            {AwsEnvironment.Keys("AKIDDEFAULT")}
            [chosen]
            region = eu-west-1
            {AwsEnvironment.Keys("AKIDCHOSEN")}
            [bare]
            {AwsEnvironment.Keys("AKIDBARE")}
            """);
        _environment["AWS_REGION"] = "sa-east-1";
        _environment["AWS_DEFAULT_REGION"] = "ca-central-1";
        UseInstance();

        Assert.Equal(
            ("us-west-2", "-Region"),
            Region(new AwsSessionOptions { Region = " us-west-2 ", ProfileName = "chosen", SessionRegion = "us-east-2" }));
        Assert.Equal(
            ("eu-west-1", "-ProfileName chosen"), Region(new AwsSessionOptions { ProfileName = "chosen", SessionRegion = "us-east-2" }));
        Assert.Equal(
            ("us-east-2", "$StoredAWSRegion"), Region(new AwsSessionOptions { ProfileName = "bare", SessionRegion = "us-east-2" }));
        Assert.Equal(("sa-east-1", "AWS_REGION"), Region(new AwsSessionOptions { ProfileName = "bare" }));
        _environment["AWS_REGION"] = " ";
        Assert.Equal(("ca-central-1", "AWS_DEFAULT_REGION"), Region(new AwsSessionOptions()));
        _environment["AWS_DEFAULT_REGION"] = null;
        Assert.Equal(("ap-south-1", "profile default"), Region(new AwsSessionOptions { ProfileName = "bare" }));
        Assert.Equal(
            ("ap-south-1", "profile default"), Region(new AwsSessionOptions { AccessKey = "AKIDKEYS", SecretKey = AwsEnvironment.Secret }));
        _environment["AWS_PROFILE"] = "chosen";
        Assert.Equal(("eu-west-1", "profile chosen"), Region(new AwsSessionOptions()));
        _environment["AWS_PROFILE"] = null;
        _environment.WithCredentials("[bare]\n" + AwsEnvironment.Keys("AKIDBARE"));
        Assert.Equal(("eu-central-1", "the instance"), Region(new AwsSessionOptions { ProfileName = "bare" }));
        _environment["AWS_EC2_METADATA_DISABLED"] = "true";
        AwsEnvironment.Trouble("NoRegion", new AwsSessionOptions { ProfileName = "bare" });
    }

    [Fact]
    public void The_default_profiles_Region_can_be_in_the_configuration_file()
    {
        _environment.WithCredentials("[default]\n" + AwsEnvironment.Keys("AKIDDEFAULT"))
            .WithConfig("[default]\nregion = us-west-2\n[profile other]\nregion = eu-west-2\n");
        Assert.Equal(("us-west-2", "profile default"), Region(new AwsSessionOptions()));
        _environment.WithCredentials("[other]\n" + AwsEnvironment.Keys("AKIDOTHER"));
        Assert.Equal(("eu-west-2", "-ProfileName other"), Region(new AwsSessionOptions { ProfileName = "other" }));
    }

    [Fact]
    public void Only_one_kind_of_credentials_can_be_given()
    {
        AWSCredentials credential = Stored("AKIDGIVEN");
        AwsEnvironment.Trouble(
            "CredentialsContradictory",
            new AwsSessionOptions { AccessKey = "AKID", SecretKey = AwsEnvironment.Secret, ProfileName = "chosen" });
        AwsEnvironment.Trouble(
            "CredentialsContradictory",
            new AwsSessionOptions { AccessKey = "AKID", SecretKey = AwsEnvironment.Secret, Credential = credential });
        AwsEnvironment.Trouble("CredentialsContradictory", new AwsSessionOptions { ProfileName = "chosen", Credential = credential });
        AwsEnvironment.Trouble(
            "CredentialsContradictory", new AwsSessionOptions { SessionToken = AwsEnvironment.Secret, ProfileName = "chosen" });
    }

    [Theory]
    [InlineData("AKID", null, null)]
    [InlineData(null, AwsEnvironment.Secret, null)]
    [InlineData("AKID", " ", AwsEnvironment.Secret)]
    [InlineData(null, null, AwsEnvironment.Secret)]
    public void Keys_must_be_given_together(string? accessKey, string? secretKey, string? token) =>
        AwsEnvironment.Trouble(
            "KeysIncomplete", new AwsSessionOptions { AccessKey = accessKey, SecretKey = secretKey, SessionToken = token });

    [Fact]
    public void Half_a_pair_of_keys_in_the_environment_is_an_error_and_no_other_source_is_used()
    {
        _environment.WithCredentials("[default]\nregion = us-west-2\n" + AwsEnvironment.Keys("AKIDDEFAULT"));
        _environment["AWS_ACCESS_KEY_ID"] = "AKIDENVIRONMENT";
        AwsEnvironment.Trouble("EnvironmentKeysIncomplete", new AwsSessionOptions());

        _environment["AWS_SECRET_KEY"] = AwsEnvironment.Secret;
        Assert.Equal("AWS_ACCESS_KEY_ID", AwsEnvironment.Resolve(new AwsSessionOptions()).CredentialSource);
    }

    [Fact]
    public void Session_keys_keep_their_token_and_each_account_has_its_own_quota()
    {
        AwsSession permanent = AwsEnvironment.Resolve(
            new AwsSessionOptions { AccessKey = "AKID", SecretKey = AwsEnvironment.Secret, Region = "us-west-2" });
        AwsSession temporary = AwsEnvironment.Resolve(
            new AwsSessionOptions { AccessKey = "ASIA", SecretKey = AwsEnvironment.Secret, SessionToken = "token", Region = "us-west-2" });
        Assert.Equal(("AKID", "token"), (permanent.Account, temporary.Credentials.GetCredentials().Token));
        Assert.False(permanent.Credentials.GetCredentials().UseToken);
        Assert.NotEqual(permanent.QuotaKey, temporary.QuotaKey);

        _environment["AWS_ACCESS_KEY_ID"] = "ASIA";
        _environment["AWS_SECRET_ACCESS_KEY"] = AwsEnvironment.Secret;
        _environment["AWS_SESSION_TOKEN"] = "token";
        _environment["AWS_ACCOUNT_ID"] = "123456789012";
        AwsSession fromEnvironment = AwsEnvironment.Resolve(new AwsSessionOptions { Region = "us-west-2" });
        Assert.Equal(("123456789012", "token"), (fromEnvironment.Account, fromEnvironment.Credentials.GetCredentials().Token));
    }

    [Fact]
    public void Credentials_without_keys_are_refused() =>
        AwsEnvironment.Trouble(
            "CredentialsUnavailable", new AwsSessionOptions { Credential = new AnonymousAWSCredentials(), Region = "us-west-2" });

    private static BasicAWSCredentials Stored(string accessKey) => new(accessKey, AwsEnvironment.Secret);

    private static (string Name, string Source) Region(AwsSessionOptions options)
    {
        AwsSession session = AwsEnvironment.Resolve(options);
        return (session.Region.SystemName, session.RegionSource!);
    }

    private void GiveEverything(string container)
    {
        _environment.WithCredentials($"""
            [chosen]
            {AwsEnvironment.Keys("AKIDCHOSEN")}
            [by-variable]
            {AwsEnvironment.Keys("AKIDPROFILE")}
            [default]
            {AwsEnvironment.Keys("AKIDDEFAULT")}
            [AWS PS Default]
            {AwsEnvironment.Keys("AKIDLEGACY")}
            """);
        _environment["AWS_REGION"] = "us-west-2";
        _environment["AWS_ACCESS_KEY_ID"] = "AKIDENVIRONMENT";
        _environment["AWS_SECRET_ACCESS_KEY"] = AwsEnvironment.Secret;
        _environment["AWS_PROFILE"] = "by-variable";
        _environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = container;
        UseInstance();
    }

    private void UseInstance()
    {
        _environment["AWS_EC2_METADATA_DISABLED"] = null;
        _environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = instance.Url;
        AwsEnvironment.ForgetWhatWasRead();
    }
}
