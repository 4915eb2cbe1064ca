using System.Globalization;
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

    public static Notice WebIdentityIncomplete() =>
        new("AWS_WEB_IDENTITY_TOKEN_FILE is set, but AWS_ROLE_ARN is not. Set both or neither.");

    public static Notice KeysMalformed(string source, string what) => new(
        $"The {OneLine(what)} of {OneLine(source)} holds a line break or a character outside ASCII, which no key does. Copy it again.");

    public static Notice ProfileLocationMissing(string path) => new($"-ProfileLocation is {Paths(path)}, but there is no such file.");

    public static Notice ProfileFileMissing(string variable, string path) =>
        new($"{OneLine(variable)} is {Paths(path)}, but there is no such file. Correct the variable, or remove it.");

    public static Notice ProfilesUnreadable(IReadOnlyList<string> files, string line) => new(
        $"{(line.Length > 0 ? $"Line {OneLine(line)}" : "A line")} of {Paths(files)} is not a [section], a 'name = value' or a comment. "
        + "Correct it.");

    public static Notice ProfilesUnreadable(string file, string said) => new($"{Paths(file)} can't be read: {Sentence(said)}");

    public static Notice ProfileNotFound(string name, string source, IReadOnlyList<string> files) => new(
        $"Profile {Quote(name)} was not found in {Paths(files)}. Correct {OneLine(source)}, or create the profile with 'aws configure "
        + "--profile' or Set-AWSCredential -StoreAs.");

    public static Notice ProfileUnusable(string name, string said) => new($"Profile {Quote(name)} can't be used: {Sentence(said)}");

    public static Notice NoCredentials(IReadOnlyList<string> callers, IReadOnlyList<string> files, bool metadata) => new(
        $"No credentials were found. Tried {string.Join(
            ", ", ["-AccessKey", "-ProfileName", .. callers.Select(OneLine)])}, AWS_ACCESS_KEY_ID, "
        + $"AWS_WEB_IDENTITY_TOKEN_FILE, AWS_PROFILE, profile 'default' in {Paths(files)}, the container's role and the instance's role"
        + $"{(metadata ? string.Empty : " (off, because AWS_EC2_METADATA_DISABLED is true)")}. Give one of them.");

    public static Notice CredentialsUnavailable(string source, string said) =>
        new($"{OneLine(source)} did not give credentials: {Sentence(said)}");

    public static string ProfileSectionMissing(string setting, string name) =>
        $"Its {setting} is {Quote(name)}, and there is no such section. Correct the name, or add the section.";

    public static string ProfileIncomplete() => "It does not hold a complete set of settings for credentials. Complete it.";

    public static string ProfilesCircular() => "It builds on itself by way of source_profile. Correct source_profile.";

    public static string SourceProfileMissing(string name) => $"Its source_profile {Quote(name)} was not found. Correct source_profile.";

    public static string CredentialSourceUnknown(string name) =>
        $"Its credential_source is {Quote(name)}. Give Environment, Ec2InstanceMetadata or EcsContainer.";

    public static string ContainerMissing() =>
        "Its credential_source is EcsContainer, and AWS_CONTAINER_CREDENTIALS_FULL_URI is not set. Use another credential_source.";

    public static string LoginUnsupported(string name) =>
        "Credentials of 'aws login' are not supported. "
        + $"Run 'aws configure export-credentials --profile {OneLine(name)} --format powershell' and use what it prints.";

    public static string NotAnswered(string asked, TimeSpan patience) =>
        string.Create(CultureInfo.InvariantCulture, $"{asked} did not answer within {patience.TotalSeconds:0.##} s.");

    public static string EitherAddress(string one, string other) => $"{one} or {other}";

    public static string ProcessCalled(string program) => $"credential_process {Quote(program)}";

    public static string ProfileCalled(string name) => $"Profile {Quote(name)}";

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
        + "-AccessKey and -SecretKey.");

    public static Notice CredentialUnreadable(string source, Type type) => new(
        $"{OneLine(source)} is a {type.Name}, not AWS credentials. Give those of Get-AWSCredential, or -AccessKey and -SecretKey.");

    public static Notice EndpointContradictory(string source, string kind) => new(
        $"{OneLine(source)} names an endpoint, and {OneLine(kind)} endpoints are turned on. One excludes the other: turn one of them off.");

    public static Notice SettingInvalid(string source, string text) => new($"{OneLine(source)} is {Quote(text)}. Give true or false.");

    public static Notice CaBundleUnusable(string source, string path, string said) => new(
        $"{OneLine(source)} is {Paths(path)}, which can't be used: {Sentence(said)} Give a file with certificates in PEM format.");

    public static string NoCertificates() => "There are no certificates in it.";

    /// <summary>What to do about a certificate that nobody here trusts.</summary>
    public static string CertificateRemedy() =>
        "Where the network inspects TLS, give the file with its certificate authority in AWS_CA_BUNDLE, or in SSL_CERT_FILE on Linux.";

    public static string SessionFound(string credentials, string region, string regionSource) =>
        $"Credentials from {credentials}; Region {region} from {regionSource}";

    public static string SimulationFound(string region) => $"The simulated Amazon Connect of this process; Region {region}";

    public static string EndpointFound(Uri address, string? source, bool fips, bool dualStack) =>
        $"endpoint {address} {(source is null ? "of the Region" : $"from {source}")}{(fips ? ", FIPS" : string.Empty)}{(
            dualStack ? ", dual-stack" : string.Empty)}";

    public static string ProxyFound(Uri proxy) => $"proxy {proxy}";

    public static string CaBundleFound(string path, string source) => $"certificate authorities of {Paths(path)} from {source}";

    public static string SessionOfResults(string session) => $"Using the session that started the chats: {session}";

    public static string ContactsNotStarted(long count) => FormattableString.Invariant(
        $"{count} {(count == 1 ? "row was" : "rows were")} passed over, because no contact was started.");

    public static Notice PathUnusable(string path, string said) =>
        new($"{Quote(path)} is not the path of a file: {Sentence(said)} Give a full path.");

    public static string NotOfFileSystem(string provider) =>
        $"The current location, or its drive, belongs to {provider} and not to the file system.";

    public static Notice NameUnknown(string kind, string text, IReadOnlyList<string> nearest) => new(nearest.Count == 0
        ? $"There is no {OneLine(kind)} called {Cell(text)}, nor any other here. Check the Region and the credentials."
        : $"There is no {OneLine(kind)} called {Cell(text)}. The nearest names are {List(nearest)}.");

    public static Notice NameAmbiguous(string kind, string text, IReadOnlyList<string> matches) =>
        new($"Several {OneLine(kind)}s are called {Cell(text)}. Give one of these instead: {List(matches)}.");

    public static Notice LookupDenied(string kind, string operation) => new(
        $"Looking up the name of the {OneLine(kind)} needs connect:{OneLine(operation)}. Its identifier or ARN works without it.");

    public static Notice LookupFailed(string kind, string said) =>
        new($"The name of the {OneLine(kind)} could not be looked up. Its identifier or ARN needs no look-up. {Sentence(said)}");

    public static string LookingUp(string operation) => $"Looking names up with {operation}, once for this session";

    public static string NameFound(string kind, string text, string id) => $"The {kind} {Cell(text)} is {id}";

    public static string NotLookedUp(string kind, string text) =>
        $"The {kind} {Cell(text)} was not looked up, because there are no credentials or no Region. It is taken as it is.";
}
