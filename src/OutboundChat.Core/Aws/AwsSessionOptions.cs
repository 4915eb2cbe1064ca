using Amazon.Runtime;

namespace OutboundChat.Aws;

/// <summary>
/// The caller's input for finding credentials, Region and endpoint. The names are those of the common parameters of AWS Tools.
/// </summary>
internal sealed class AwsSessionOptions
{
    public string? AccessKey { get; set; }

    public string? SecretKey { get; set; }

    public string? SessionToken { get; set; }

    public string? ProfileName { get; set; }

    /// <summary>The file that profiles are read from, instead of the shared credentials and configuration files.</summary>
    public string? ProfileLocation { get; set; }

    public AWSCredentials? Credential { get; set; }

    /// <summary>The session's default credentials, AWS Tools' <c>$StoredAWSCredentials</c>.</summary>
    public AWSCredentials? SessionCredential { get; set; }

    /// <summary>A name for <see cref="SessionCredential"/>.</summary>
    public string? SessionCredentialName { get; set; }

    /// <summary>Other places in which the caller looked for credentials, for error messages.</summary>
    public IReadOnlyList<string> SourcesOfCaller { get; set; } = [];

    public string? Region { get; set; }

    /// <summary>The session's default Region, AWS Tools' <c>$StoredAWSRegion</c>.</summary>
    public string? SessionRegion { get; set; }

    public string? EndpointUrl { get; set; }

    /// <summary>Prompts for the code of the MFA device with the given serial number; null if no one can be prompted.</summary>
    public Func<string, string?>? AskMfaCode { get; set; }

    /// <summary>How long fetching keys may take in all, at most.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(20);
}
