using System.Management.Automation;
using Amazon.Runtime;
using OutboundChat.Aws;
using OutboundChat.Module.Values;

namespace OutboundChat.Module.Credentials;

/// <summary>
/// Completes a command's session parameters from the variables in which AWS Tools keeps a session's credentials and Region.
/// </summary>
internal static class SessionReader
{
    private const string StoredCredentials = "StoredAWSCredentials", StoredRegion = "StoredAWSRegion";

    /// <param name="options">The parameters of the command line. They are completed in place.</param>
    /// <param name="credential">The value of -Credential, of any type.</param>
    /// <param name="session">The caller's session.</param>
    /// <exception cref="SetupException">A value is not AWS credentials.</exception>
    public static void Complete(AwsSessionOptions options, object? credential, SessionState session)
    {
        CredentialAdapter adapter = new(session);
        options.Credential = credential is null ? null : adapter.Adapt(credential, "-Credential");
        options.SourcesOfCaller = ["-Credential", "$" + StoredCredentials];
        options.SessionRegion = PlainValue.Unwrap(session.PSVariable.GetValue(StoredRegion)) as string;
        if (!string.IsNullOrWhiteSpace(options.ProfileLocation))
        {
            options.ProfileLocation = FilePath.Resolve(session, options.ProfileLocation);
        }

        bool isGiven = credential is not null
            || !string.IsNullOrWhiteSpace(options.AccessKey + options.SecretKey + options.SessionToken + options.ProfileName);
        if (!isGiven && PlainValue.Unwrap(session.PSVariable.GetValue(StoredCredentials)) is { } stored)
        {
            options.SessionCredential = adapter.Adapt(stored, "$" + StoredCredentials);
            options.SessionCredentialName = NameOf(stored);
        }
    }

    /// <summary>Credentials that AWS Tools stores have their profile's name as text; others have only their type's name.</summary>
    private static string? NameOf(object stored) =>
        stored.ToString() is { } text && text != stored.GetType().FullName && stored is not AWSCredentials ? text : null;
}
