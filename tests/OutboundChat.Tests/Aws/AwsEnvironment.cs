using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using OutboundChat.Aws;

namespace OutboundChat.Tests.Aws;

/// <summary>An environment without AWS settings and with a new home folder. Disposing it restores the previous one.</summary>
internal sealed class AwsEnvironment : IDisposable
{
    /// <summary>Text in place of a secret, to search for.</summary>
    public const string Secret = "MARKED+SECRET/KEY";

    private readonly Dictionary<string, string?> _before = [];
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("outbound-chat-home-");

    public AwsEnvironment()
    {
        foreach (string name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(
            name => name.StartsWith("AWS_", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            this[name] = null;
        }

        this["HOME"] = this["USERPROFILE"] = Home;
        this["AWS_SHARED_CREDENTIALS_FILE"] = CredentialsFile;
        this["AWS_CONFIG_FILE"] = TestProcess.ConfigFile;
        this["AWS_EC2_METADATA_DISABLED"] = "true";
        File.WriteAllText(CredentialsFile, string.Empty);
        ForgetWhatWasRead();
    }

    public string Home => _home.FullName;

    public string CredentialsFile => Path.Combine(Home, "credentials");

    public string? this[string name]
    {
        set
        {
            _before.TryAdd(name, Environment.GetEnvironmentVariable(name));
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    public static string Keys(string accessKey) => $"aws_access_key_id = {accessKey}\naws_secret_access_key = {Secret}\n";

    /// <summary>When keys expire, as services write it.</summary>
    public static string Expiration(TimeSpan lifetime) =>
        (DateTime.UtcNow + lifetime).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    public AwsEnvironment WithCredentials(string content)
    {
        File.WriteAllText(CredentialsFile, content);
        return this;
    }

    public AwsEnvironment WithConfig(string content)
    {
        File.WriteAllText(TestProcess.ConfigFile, content);
        return this;
    }

    public string Write(string name, string content)
    {
        string path = Path.Combine(Home, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>As <c>aws sso login</c> leaves it.</summary>
    /// <param name="cacheKey">The start URL, or the name of the session.</param>
    /// <param name="expiresAt">How long the token is good.</param>
    public void WriteSsoToken(string cacheKey, string expiresAt)
    {
#pragma warning disable CA5350 // The file's name is the key's SHA-1.
        string name = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(cacheKey)));
#pragma warning restore CA5350
        string token = $$"""
            {"startUrl":"https://example.awsapps.com/start","region":"eu-west-1","accessToken":"token-{{Secret}}",
            "expiresAt":"{{expiresAt}}"}
            """;
        Write(Path.Combine(".aws", "sso", "cache", name + ".json"), token);
    }

    public static AwsSession Resolve(AwsSessionOptions options) =>
        AwsSessionResolver.Resolve(options, TestContext.Current.CancellationToken);

    /// <summary>Resolves, and expects trouble that names <paramref name="errorId"/> and holds no secret anywhere.</summary>
    public static SetupException Trouble(string errorId, AwsSessionOptions options)
    {
        SetupException trouble = Assert.Throws<SetupException>(() => Resolve(options));
        Assert.True(trouble.ErrorId == errorId, $"{trouble.ErrorId}: {trouble}");
        Assert.DoesNotContain(Secret, trouble.ToString(), StringComparison.Ordinal);
        Requests.TextsTests.AssertSentence(trouble.Message);
        return trouble;
    }

    /// <summary>AWSSDK.Core keeps some settings for as long as the process lives.</summary>
    public static void ForgetWhatWasRead()
    {
        FallbackRegionFactory.Reset();
        FallbackInternalConfigurationFactory.Reset();
    }

    public void Dispose()
    {
        foreach ((string name, string? value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        File.WriteAllText(TestProcess.ConfigFile, string.Empty);
        _home.Delete(recursive: true);
        ForgetWhatWasRead();
    }
}
