using static OutboundChat.Wording;

namespace OutboundChat;

/// <summary>Credentials, Region, endpoint, and names that are looked up in the account.</summary>
internal static partial class Texts
{
    public static Notice CredentialsContradictory() =>
        new("Credentials are given in more than one way. Give keys, a profile, or -Credential, but only one of them.");

    public static Notice KeysIncomplete() =>
        new("-AccessKey and -SecretKey go together, and -SessionToken only with both. Give the missing one.");

    public static Notice EnvironmentKeysIncomplete() =>
        new("AWS_ACCESS_KEY_ID is set, but AWS_SECRET_ACCESS_KEY is not. Set both or neither.");

    public static Notice ProfileLocationMissing(string path) => new($"-ProfileLocation is {Paths(path)}, but there is no such file.");

    public static Notice ProfilesUnreadable(IReadOnlyList<string> files, string line) => new(
        $"{(
            line.Length > 0
                ? $"Line {OneLine(line)}"
                : "A line")} of {Paths(files)} is not a [section], a 'name = value' or a comment. Correct it.");

    public static Notice ProfileNotFound(string name, string source, IReadOnlyList<string> files) => new(
        $"Profile {Quote(name)} was not found in {Paths(files)}. Correct {OneLine(source)}, or create the profile with 'aws configure "
        + $"--profile' or "
        + "Set-AWSCredential -StoreAs.");

    public static Notice ProfileUnusable(string name, string said) => new($"Profile {Quote(name)} can't be used: {Sentence(said)}");

    public static Notice NoCredentials(IReadOnlyList<string> callers, IReadOnlyList<string> files, bool metadata) => new(
        $"No credentials were found. Tried {string.Join(
            ", ", ["-AccessKey", "-ProfileName", .. callers.Select(OneLine)])}, AWS_ACCESS_KEY_ID, "
        + $"AWS_PROFILE, profile 'default' in {Paths(files)}, the container's role and the instance's role"
        + $"{(metadata ? string.Empty : " (off, because AWS_EC2_METADATA_DISABLED is true)")}. Give one of them.");

    public static Notice CredentialsUnavailable(string source, string said) =>
        new($"{OneLine(source)} did not give credentials: {Sentence(said)}");

    public static string InstanceUnreachable() => "This machine's instance metadata can't be reached.";

    public static string CredentialsNotJson() => "The answer is not the JSON that was expected.";

    public static string NoKeys() => "There are no keys in it.";

    public static Notice SsoLoginNeeded(string? profile, string said) => new(
        $"The SSO session of profile {Quote(profile)} has expired or was never started. Run 'aws sso login --profile {OneLine(profile
            ?? string.Empty)}' "
        + $"or Invoke-AWSSSOLogin, then try again.{Said(said)}");

    public static Notice MfaCodeNeeded(string? profile) =>
        new($"Profile {Quote(profile)} needs an MFA code, and none was given. Use a profile without MFA, or run the command at a prompt.");

    public static string MfaQuestion(string device) => $"MFA code of {Quote(device)}: ";

    public static Notice NoRegion() => new("No Region. Give -Region, set AWS_REGION, or add a region to the profile.");

    public static Notice RegionInvalid(string text, string source) =>
        new($"{OneLine(source)} is {Quote(text)}. Give a Region's system name such as us-west-2.");

    public static Notice MetadataEndpointInvalid(string variable, string text) =>
        new($"{OneLine(variable)} is {Quote(text)}, which is not an address. Correct it, or remove it.");

    public static Notice EndpointUrlInvalid(string source, string text) => new(
        $"{OneLine(source)} is {Quote(text)}. Give an https address, or http only for this machine itself, such as http://127.0.0.1:8080.");

    public static Notice CredentialOfPowerShell(string source) => new(
        $"{OneLine(source)} is a PSCredential, a user name with a password. Give AWS credentials, such as those of Get-AWSCredential, or "
        + $"-AccessKey "
        + "and -SecretKey.");

    public static Notice CredentialUnreadable(string source, Type type) => new(
        $"{OneLine(source)} is a {type.Name}, not AWS credentials. Give those of Get-AWSCredential, or -AccessKey and -SecretKey.");

    public static string SessionFound(string credentials, string region, string regionSource, Uri? endpoint) =>
        $"Credentials from {credentials}; Region {region} from {regionSource}{(
            endpoint is null ? string.Empty : $"; endpoint {endpoint}")}";

    public static Notice NameUnknown(string kind, string text, IReadOnlyList<string> nearest) => new(nearest.Count == 0
        ? $"There is no {OneLine(kind)} called {Quote(text)}, nor any other here. Check the Region and the credentials."
        : $"There is no {OneLine(kind)} called {Quote(text)}. The nearest names are {List(nearest)}.");

    public static Notice NameAmbiguous(string kind, string text, IReadOnlyList<string> matches) =>
        new($"Several {OneLine(kind)}s are called {Quote(text)}. Give one of these instead: {List(matches)}.");

    public static Notice LookupDenied(string kind, string operation) => new(
        $"Looking up the name of the {OneLine(kind)} needs connect:{OneLine(operation)}. Its identifier or ARN works without it.");

    public static Notice LookupFailed(string kind, string said) =>
        new($"The name of the {OneLine(kind)} could not be looked up. Its identifier or ARN needs no look-up. {Sentence(said)}");

    public static string LookingUp(string operation) => $"Looking names up with {operation}, once for this session";

    public static string NameFound(string kind, string text, string id) => $"The {kind} {Quote(text)} is {id}";

    public static string NotLookedUp(string kind, string text) =>
        $"The {kind} {Quote(text)} was not looked up, because there are no credentials or no Region";
}
