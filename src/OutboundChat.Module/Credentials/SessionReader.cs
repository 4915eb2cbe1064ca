using Amazon.Runtime;
using OutboundChat.Aws;
using OutboundChat.Module.Hosting;
using OutboundChat.Module.Values;

namespace OutboundChat.Module.Credentials;

/// <summary>Finds the session of a command, from its parameters and from what AWS Tools has stored in the caller's variables.</summary>
internal static class SessionReader
{
    private const string StoredCredentials = "StoredAWSCredentials", StoredRegion = "StoredAWSRegion";

    /// <exception cref="SetupException">Something needed is missing, contradictory or wrong.</exception>
    public static AwsSession Read(ICredentialParameters parameters, ICommandHost host)
    {
        bool asking = true;
        try
        {
            // A role that expires in the middle of a run is renewed off the pipeline's thread, where nobody may be asked.
            AwsSession session = AwsSessionResolver.Resolve(ReadOptions(parameters, host, device => asking ? host.Ask(Texts.MfaQuestion(device)) : null));
            host.WriteVerbose(Texts.SessionFound(session.CredentialSource, session.Region.SystemName, session.RegionSource, session.EndpointUrl));
            return session;
        }
        finally
        {
            asking = false;
        }
    }

    /// <summary>What is known of the session before anything is asked for over a network.</summary>
    /// <exception cref="SetupException">What was given is no AWS credentials.</exception>
    public static AwsSessionOptions ReadOptions(ICredentialParameters parameters, ICallerScope scope, Func<string, string?>? askMfaCode)
    {
        CredentialAdapter adapter = new(scope);
        object? stored = IsGiven(parameters) ? null : PlainValue.Unwrap(scope.GetVariable(StoredCredentials));
        return new AwsSessionOptions
        {
            AccessKey = parameters.AccessKey,
            SecretKey = parameters.SecretKey,
            SessionToken = parameters.SessionToken,
            ProfileName = parameters.ProfileName,
            ProfileLocation = string.IsNullOrWhiteSpace(parameters.ProfileLocation) ? null : scope.ResolvePath(parameters.ProfileLocation),
            Credential = parameters.Credential is { } credential ? adapter.Adapt(credential, "-Credential") : null,
            SessionCredential = stored is null ? null : adapter.Adapt(stored, "$" + StoredCredentials),
            SessionCredentialName = NameOf(stored),
            SourcesOfCaller = ["-Credential", "$" + StoredCredentials],
            Region = parameters.Region,
            SessionRegion = PlainValue.Unwrap(scope.GetVariable(StoredRegion)) as string,
            EndpointUrl = parameters.EndpointUrl,
            AskMfaCode = askMfaCode,
        };
    }

    /// <summary>As <see cref="Read"/>; null where the session is optional, because the command only says what it would do, and there is none.</summary>
    public static AwsSession? Find(ICredentialParameters parameters, ICommandHost host, bool optional)
    {
        try
        {
            return Read(parameters, host);
        }
        catch (SetupException exception) when (optional && exception.ErrorId is nameof(Texts.NoCredentials) or nameof(Texts.NoRegion))
        {
            return null;
        }
    }

    private static bool IsGiven(ICredentialParameters parameters) =>
        parameters.Credential is not null || !string.IsNullOrWhiteSpace(parameters.AccessKey + parameters.SecretKey + parameters.SessionToken + parameters.ProfileName);

    /// <summary>What AWS Tools stores says its profile's name as its text; credentials themselves have no text but their type's.</summary>
    private static string? NameOf(object? stored) => stored?.ToString() is { } text && text != stored.GetType().FullName && stored is not AWSCredentials ? text : null;
}
