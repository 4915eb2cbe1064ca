using OutboundChat.Aws;

namespace OutboundChat.Tests.Aws;

[Collection(AwsEnvironmentCollection.Name)]
public sealed class ProfileTests : IDisposable
{
    private const string RoleOfOther = """
        [chosen]
        role_arn = arn:aws:iam::123456789012:role/r
        source_profile = other
        [other]
        role_arn = arn:aws:iam::123456789012:role/s

        """;

    private readonly AwsEnvironment _environment = new();

    public void Dispose() => _environment.Dispose();

    [Fact]
    public void An_unknown_profile_is_an_error_that_lists_the_files()
    {
        _environment.WithCredentials("[default]\nregion = us-west-2\n" + AwsEnvironment.Keys("AKIDDEFAULT"));
        SetupException trouble = AwsEnvironment.Trouble("ProfileNotFound", Profile("nobody"));
        Assert.StartsWith("Profile 'nobody' was not found in ", trouble.Message, StringComparison.Ordinal);
        Assert.Contains("Correct -ProfileName,", trouble.Message, StringComparison.Ordinal);
        Assert.Contains(_environment.CredentialsFile, trouble.Message, StringComparison.Ordinal);
        Assert.Contains(TestProcess.ConfigFile, trouble.Message, StringComparison.Ordinal);

        _environment["AWS_PROFILE"] = "nobody";
        Assert.Contains(
            "Correct AWS_PROFILE,", AwsEnvironment.Trouble("ProfileNotFound", new AwsSessionOptions()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_location_is_read_instead_of_the_shared_credentials()
    {
        _environment.WithCredentials("[chosen]\n" + AwsEnvironment.Keys("AKIDSHARED"));
        string path = _environment.Write(
            Path.Combine("elsewhere", "my credentials.ini"),
            "[chosen]\nregion = us-west-2\n" + AwsEnvironment.Keys("AKIDLOCATION") + "[default]\n" + AwsEnvironment.Keys("AKIDDEFAULT"));
        Assert.Equal("AKIDLOCATION", Key(new AwsSessionOptions { ProfileName = "chosen", ProfileLocation = $" {path} " }));
        Assert.Equal("AKIDDEFAULT", Key(new AwsSessionOptions { ProfileLocation = path, Region = "us-west-2" }));
        Assert.Contains(
            path,
            AwsEnvironment.Trouble("ProfileNotFound", new AwsSessionOptions { ProfileName = "nobody", ProfileLocation = path }).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_profile_location_is_an_error_with_its_full_path()
    {
        string path = Path.Combine(_environment.Home, "a folder with a rather long name, as temporary folders have", "credentials");
        Assert.Contains(
            path,
            AwsEnvironment.Trouble(
                "ProfileLocationMissing", new AwsSessionOptions { ProfileName = "chosen", ProfileLocation = path }).Message,
            StringComparison.Ordinal);
        AwsSessionOptions folder = new() { ProfileLocation = _environment.Home };
        Assert.Contains("' is a folder. ", AwsEnvironment.Trouble("ProfileLocationMissing", folder).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWS_SHARED_CREDENTIALS_FILE")]
    [InlineData("AWS_CONFIG_FILE")]
    public void A_missing_file_that_a_variable_names_is_not_replaced_by_the_default_one(string variable)
    {
        _environment.Write(Path.Combine(".aws", "credentials"), "[chosen]\nregion = us-west-2\n" + AwsEnvironment.Keys("AKIDHOME"));
        _environment[variable] = "~/missing";
        SetupException trouble = AwsEnvironment.Trouble("ProfileFileMissing", Profile("chosen"));
        Assert.StartsWith($"{variable} is '{Path.Combine(_environment.Home, "missing")}'", trouble.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWS_SHARED_CREDENTIALS_FILE", "[chosen]")]
    [InlineData("AWS_CONFIG_FILE", "[profile chosen]")]
    public void A_tilde_is_the_home_folder_and_a_variable_may_change_at_any_time(string variable, string section)
    {
        _environment.Write("one", $"{section}\nregion = us-west-2\n{AwsEnvironment.Keys("AKIDONE")}");
        _environment.Write("two", $"{section}\nregion = us-west-2\n{AwsEnvironment.Keys("AKIDTWO")}");
        _environment[variable] = "~/one";
        Assert.Equal("AKIDONE", Key(Profile("chosen")));
        _environment[variable] = "~/two";
        Assert.Equal("AKIDTWO", Key(Profile("chosen")));
    }

    [Fact]
    public void A_profile_of_aws_login_is_an_error_that_names_the_alternative()
    {
        _environment.WithConfig("[profile chosen]\nlogin_session = arn:aws:iam::123456789012:user/someone\n");
        Assert.Contains(
            "'aws configure export-credentials --profile chosen --format powershell'",
            AwsEnvironment.Trouble("ProfileUnusable", new AwsSessionOptions { ProfileName = "chosen", Region = "us-west-2" }).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_configuration_file_next_to_the_credentials_is_read_if_no_other_is_named()
    {
        _environment["AWS_CONFIG_FILE"] = null;
        _environment.WithCredentials("[keys]\n" + AwsEnvironment.Keys("AKIDKEYS"));
        string config = _environment.Write(
            "config",
            "[profile keys]\nregion = eu-west-1\n[profile role]\nrole_arn = arn:aws:iam::123456789012:role/r\nsource_profile = missing\n");
        Assert.Equal("eu-west-1", AwsEnvironment.Resolve(Profile("keys")).Region.SystemName);
        AwsEnvironment.Trouble("ProfileUnusable", new AwsSessionOptions { ProfileName = "role", Region = "us-west-2" });
        Assert.Contains(config, AwsEnvironment.Trouble("ProfileNotFound", Profile("nobody")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[chosen]\nregion = us-west-2\n")]
    [InlineData("[chosen]\n")]
    [InlineData("[chosen]\naws_access_key_id = AKID\n")]
    [InlineData("[chosen]\naws_secret_access_key = " + AwsEnvironment.Secret + "\n")]
    [InlineData("[chosen]\nrole_arn = arn:aws:iam::123456789012:role/r\n")]
    [InlineData("[chosen]\nrole_arn = arn:aws:iam::123456789012:role/r\nsource_profile = missing\n")]
    [InlineData("[chosen]\nrole_arn = arn:aws:iam::123456789012:role/r\nsource_profile = chosen\n")]
    [InlineData(RoleOfOther + "source_profile = chosen\n")]
    [InlineData("[chosen]\nrole_arn = arn:aws:iam::123456789012:role/r\ncredential_source = Moon\n")]
    [InlineData("[chosen]\nrole_arn = arn:aws:iam::123456789012:role/r\ncredential_source = EcsContainer\n")]
    [InlineData("[chosen]\nrole_arn = arn:aws:iam::123456789012:role/r\ncredential_source = Environment\n")]
    [InlineData("[chosen]\nrole_arn = arn:aws:iam::123456789012:role/r\ncredential_source = Ec2InstanceMetadata\n")]
    [InlineData("[chosen]\nsso_account_id = 123456789012\nsso_role_name = r\nsso_start_url = https://example.awsapps.com/start\n")]
    [InlineData("[chosen]\nsso_session = my\n[sso-session my]\nsso_region = eu-west-1\nsso_start_url = https://example.com/start\n")]
    [InlineData("[chosen]\nsso_session = missing\nsso_account_id = 123456789012\nsso_role_name = r\n")]
    [InlineData("[chosen]\nservices = missing\naws_access_key_id = AKID\naws_secret_access_key = " + AwsEnvironment.Secret
        + "\nec2_metadata_service_endpoint = not a url\n")]
    public void A_profile_without_credentials_is_an_error_with_its_name(string content)
    {
        _environment.WithCredentials(content);
        Assert.Contains(
            "'chosen'",
            AwsEnvironment.Trouble("ProfileUnusable", new AwsSessionOptions { ProfileName = "chosen", Region = "us-west-2" }).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[chosen]\nrole_arn = arn:aws:iam::123456789012:role/r\nsource_profile = other\n[other]\nregion = us-west-2\n")]
    [InlineData(RoleOfOther + "credential_source = ec2instancemetadata\n")]
    public void An_unusable_source_profile_is_named(string content)
    {
        _environment.WithCredentials(content);
        Assert.Contains(
            "'other'",
            AwsEnvironment.Trouble("ProfileUnusable", new AwsSessionOptions { ProfileName = "chosen", Region = "us-west-2" }).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_default_profile_with_only_a_Region_is_not_a_source_of_credentials()
    {
        _environment.WithCredentials("[default]\nregion = us-west-2\n");
        AwsEnvironment.Trouble("NoCredentials", new AwsSessionOptions());
        _environment.WithCredentials("[default]\nregion = us-west-2\n[AWS PS Default]\n" + AwsEnvironment.Keys("AKIDLEGACY"));
        Assert.Equal("AKIDLEGACY", Key(new AwsSessionOptions()));
    }

    [Theory]
    [InlineData("aws_access_key_id = AKID\n", "It has aws_access_key_id, but no aws_secret_access_key. Add it.")]
    [InlineData(
        "aws_secret_access_key = " + AwsEnvironment.Secret + "\n", "It has aws_secret_access_key, but no aws_access_key_id. Add it.")]
    [InlineData(
        "role_arn = arn:aws:iam::123456789012:role/r\n",
        "It has role_arn, but no source_profile or credential_source or web_identity_token_file. Add one of them.")]
    public void An_incomplete_default_profile_is_an_error_that_says_what_is_missing(string content, string what)
    {
        _environment.WithCredentials($"[default]\nregion = us-west-2\n{content}[AWS PS Default]\n{AwsEnvironment.Keys("AKIDLEGACY")}");
        Assert.EndsWith(what, AwsEnvironment.Trouble("ProfileUnusable", new AwsSessionOptions()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("region = us-west-2\n", "It has only 'region', and no settings for credentials. ")]
    [InlineData("", "It has no settings. ")]
    [InlineData("sso_account_id = 1\nsso_role_name = r\n", "It has sso_account_id and sso_role_name, but no sso_region or sso_start_url. ")]
    public void A_chosen_profile_without_credentials_is_an_error_that_says_what_it_has(string content, string what)
    {
        _environment.WithCredentials($"[chosen]\n{content}");
        AwsSessionOptions options = new() { ProfileName = "chosen", Region = "us-west-2" };
        Assert.Contains(what, AwsEnvironment.Trouble("ProfileUnusable", options).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_malformed_line_is_reported_by_number_without_its_content()
    {
        _environment.WithCredentials($"[default]\naws_access_key_id = AKID\naws_secret_access_key {AwsEnvironment.Secret}\n");
        foreach (AwsSessionOptions options in new[] { new AwsSessionOptions(), Profile("default"), Profile("nobody") })
        {
            SetupException trouble = AwsEnvironment.Trouble("ProfilesUnreadable", options);
            Assert.Contains($"Line 3 of '{_environment.CredentialsFile}'", trouble.Message, StringComparison.Ordinal);
            Assert.Null(trouble.InnerException);
        }

        string path = _environment.Write("broken", $"{AwsEnvironment.Secret}\n");
        Assert.Contains(
            $"Line 1 of '{path}'",
            AwsEnvironment.Trouble("ProfilesUnreadable", new AwsSessionOptions { ProfileName = "x", ProfileLocation = path }).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_malformed_shared_file_is_an_error_even_if_keys_are_given()
    {
        // AWSSDK.Core reads the file anyway, for its own settings.
        _environment.WithConfig($"[default]\n{AwsEnvironment.Secret}\n");
        AwsSessionOptions options = new() { AccessKey = "AKID", SecretKey = AwsEnvironment.Secret, Region = "us-west-2" };
        Assert.Contains(
            $"Line 2 of '{TestProcess.ConfigFile}'",
            AwsEnvironment.Trouble("ProfilesUnreadable", options).Message,
            StringComparison.Ordinal);

        _environment.WithConfig("[default]\nsso_session = missing\n");
        AwsEnvironment.Trouble("ProfileUnusable", options);

        _environment.WithConfig("[default]\nregion = eu-west-1\n");
        Assert.Equal("AKID", Key(options));
    }

    [Fact]
    public void A_binary_file_is_reported_like_a_malformed_one()
    {
        File.WriteAllBytes(_environment.CredentialsFile, [0, 1, 2, 255, 254, 13, 10, 0]);
        AwsEnvironment.Trouble("ProfilesUnreadable", Profile("chosen"));
    }

    [Fact]
    public void A_process_provides_credentials_and_the_account()
    {
        Process(
            "ok.json",
            $$"""
            {"Version":1,"AccessKeyId":"ASIAPROCESS","SecretAccessKey":"{{AwsEnvironment.Secret}}","SessionToken":"t",
            "Expiration":"2099-01-01T00:00:00Z","AccountId":"210987654321"}
            """);
        AwsSession session = AwsEnvironment.Resolve(Profile("chosen"));
        Assert.Equal(("ASIAPROCESS", "210987654321"), (session.Credentials.GetCredentials().AccessKey, session.Account));
    }

    [Theory]
    [InlineData("")]
    [InlineData("the key is " + AwsEnvironment.Secret)]
    [InlineData("""{"Version":1,"AccessKeyId":"ASIA","SecretAccessKey":["MARKED+SECRET/KEY"]}""")]
    [InlineData("""{"Version":2,"AccessKeyId":"ASIA","SecretAccessKey":"MARKED+SECRET/KEY"}""")]
    [InlineData("""{"AccessKeyId":"ASIA","SecretAccessKey":"MARKED+SECRET/KEY"}""")]
    public void Malformed_output_of_a_process_is_not_quoted(string output)
    {
        Process("wrong.json", output);
        Assert.Contains(
            "-ProfileName chosen", AwsEnvironment.Trouble("CredentialsUnavailable", Profile("chosen")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_error_of_a_process_that_fails_quotes_its_message()
    {
        _environment.WithCredentials("[chosen]\nregion = us-west-2\ncredential_process = exit 7\n");
        string said = AwsEnvironment.Trouble("CredentialsUnavailable", Profile("chosen")).Message;
        Assert.StartsWith(
            "No credentials could be obtained from -ProfileName chosen: credential_process 'exit' failed: ",
            said,
            StringComparison.Ordinal);
        Assert.Contains("7", said, StringComparison.Ordinal);
    }

    private static AwsSessionOptions Profile(string name) => new() { ProfileName = name };

    private static string Key(AwsSessionOptions options) => AwsEnvironment.Resolve(options).Credentials.GetCredentials().AccessKey;

    private void Process(string file, string output)
    {
        string path = _environment.Write(file, output);
        _environment.WithCredentials(
            $"[chosen]\nregion = us-west-2\ncredential_process = {(OperatingSystem.IsWindows() ? "type" : "cat")} {path}\n");
    }
}
