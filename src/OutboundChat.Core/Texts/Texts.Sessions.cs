using System.Globalization;
using static OutboundChat.Wording;

namespace OutboundChat;

/// <summary>Credentials, Region, endpoint, and names that are looked up in the account.</summary>
internal static partial class Texts
{
    public static Notice CredentialsContradictory() =>
        new("Credentials are set in more than one way. Use only one of -AccessKey, -ProfileName and -Credential.");

    public static Notice KeysIncomplete() =>
        new("-AccessKey and -SecretKey must be used together, and -SessionToken only with both. Add the missing one.");

    public static Notice EnvironmentKeysIncomplete() =>
        new("AWS_ACCESS_KEY_ID is set, but AWS_SECRET_ACCESS_KEY is not. Set both or neither.");

    public static Notice WebIdentityIncomplete() =>
        new("AWS_WEB_IDENTITY_TOKEN_FILE is set, but AWS_ROLE_ARN is not. Set both or neither.");

    public static Notice KeysMalformed(string source, string what) => new(
        $"The {OneLine(what)} of {OneLine(source)} contains a line break or a character outside ASCII. Copy it again.");

    public static Notice ProfileLocationMissing(string path, bool isFolder) => new(
        $"-ProfileLocation {Paths(path)} {(isFolder ? "is a folder. Use the path of a file in it" : "does not exist. Correct the path")}.");

    public static Notice ProfileFileMissing(string variable, string path, bool isFolder) => new(
        $"{OneLine(variable)} is {Paths(path)}, which {(isFolder ? "is a folder" : "does not exist")}. Correct or remove the variable.");

    public static Notice ProfilesUnreadable(IReadOnlyList<string> files, string line) => new(
        $"{(line.Length > 0 ? $"Line {OneLine(line)}" : "A line")} of {Paths(files)} is not a [section], a 'name = value' pair or a "
        + "comment. Correct it.");

    public static Notice ProfilesUnreadable(string file, string said) => new($"{Paths(file)} can't be read: {Sentence(said)}");

    public static Notice ProfileNotFound(string name, string source, IReadOnlyList<string> files) => new(
        $"Profile {Quote(name)} was not found in {Paths(files)}. Correct {OneLine(source)}, or create the profile with 'aws configure "
        + "--profile' or Set-AWSCredential -StoreAs.");

    /// <summary>The profile would provide no credentials, only settings.</summary>
    public static Notice ProfileNotFound(string name, IReadOnlyList<string> files) => new(
        $"Profile {Quote(name)} was not found in {Paths(files)}. AWS_PROFILE names it, and its endpoint settings would apply to "
        + "credentials from elsewhere, too. Correct or remove AWS_PROFILE.");

    public static Notice ProfileUnusable(string name, string said) => new($"Profile {Quote(name)} can't be used: {Sentence(said)}");

    public static Notice NoCredentials(IReadOnlyList<string> callers, IReadOnlyList<string> files, bool metadata) => new(
        $"No credentials were found in any of these: {string.Join(
            ", ", ["-AccessKey", "-ProfileName", .. callers.Select(OneLine)])}, AWS_ACCESS_KEY_ID, "
        + $"AWS_WEB_IDENTITY_TOKEN_FILE, AWS_PROFILE, profile 'default' in {Paths(files)}, the container's role and the instance's role"
        + $"{(metadata ? string.Empty : " (off, because AWS_EC2_METADATA_DISABLED is true)")}. "
        + "Set up one of them: see about_OutboundChat_Credentials.");

    public static Notice CredentialsUnavailable(string source, string said) =>
        new($"No credentials could be obtained from {OneLine(source)}: {Sentence(said)}");

    public static string ProfileSectionMissing(string setting, string name) =>
        $"Its {setting} is {Quote(name)}, which does not exist. Correct the name, or add the section.";

    /// <param name="there">The settings that it has.</param>
    /// <param name="missing">The settings that they need.</param>
    /// <param name="needsAll">Whether all of these are needed, or one of them is enough.</param>
    public static string ProfileIncomplete(IReadOnlyList<string> there, IReadOnlyList<string> missing, bool needsAll = true) =>
        $"It has {string.Join(" and ", there)}, but no {string.Join(" or ", missing)}. Add {(
            missing.Count == 1 ? "it" : needsAll ? "them" : "one of them")}.";

    public static string ProfileWithoutCredentials(IReadOnlyCollection<string> settings) =>
        $"It has {(settings.Count == 0 ? "no settings" : $"only {List([.. settings])}, and no settings for credentials")}. "
        + "Add aws_access_key_id and aws_secret_access_key, or use another profile.";

    public static string ProfilesCircular() => "Its source_profile leads back to itself. Correct source_profile.";

    public static string SourceProfileMissing(string name) => $"Its source_profile {Quote(name)} was not found. Correct source_profile.";

    public static string CredentialSourceUnknown(string name) =>
        $"Its credential_source is {Quote(name)}. Use Environment, Ec2InstanceMetadata or EcsContainer.";

    public static string ContainerMissing() =>
        "Its credential_source is EcsContainer, but AWS_CONTAINER_CREDENTIALS_FULL_URI is not set. Use another credential_source.";

    public static string LoginUnsupported(string name) =>
        "Credentials from 'aws login' are not supported. "
        + $"Run 'aws configure export-credentials --profile {OneLine(name)} --format powershell' and use its output.";

    public static string NotAnswered(string asked, TimeSpan patience) =>
        string.Create(CultureInfo.InvariantCulture, $"{asked} did not respond within {patience.TotalSeconds:0.##} s.");

    public static string CallFailed(string asked, string said) => $"{asked} failed: {said}";

    public static string AddressFrom(string address, string source) => $"{address} (from {source})";

    public static string EitherAddress(string one, string other) => $"{one} or {other}";

    public static string ProcessCalled(string program) => $"credential_process {Quote(program)}";

    public static string ProfileCalled(string name) => $"Profile {Quote(name)}";

    public static string InstanceUnreachable() => "The instance metadata service can't be reached.";

    public static string CredentialsNotJson() => "The response is not the expected JSON.";

    public static string NoKeys() => "It contains no keys.";

    public static Notice SsoLoginNeeded(string? profile, string said) => new(
        $"The SSO session of profile {Quote(profile)} has expired or was never started. Run 'aws sso login --profile {OneLine(profile
            ?? string.Empty)}' "
        + $"or Invoke-AWSSSOLogin, then try again.{Said(said)}");

    public static Notice MfaCodeNeeded(string? profile) =>
        new($"Profile {Quote(profile)} needs an MFA code. Run the command at a prompt, or use a profile without MFA.");

    public static string MfaQuestion(string device) => $"MFA code for {Quote(device)}: ";

    public static Notice NoRegion() => new("No Region. Set -Region or AWS_REGION, or add a region to the profile.");

    public static Notice RegionInvalid(string text, string source) =>
        new($"{Quote(text)} (from {OneLine(source)}) is not a valid Region. Use a system name such as us-west-2.");

    public static Notice MetadataEndpointInvalid(string variable, string text) =>
        new($"{OneLine(variable)} is {Quote(text)}, which is not a URL. Correct or remove it.");

    public static Notice EndpointUrlInvalid(string source, string text) => new(
        $"{Quote(text)} is not valid for {OneLine(source)}. "
        + "Use an https URL, or http only for this computer, such as http://127.0.0.1:8080.");

    public static Notice CredentialOfPowerShell(string source) => new(
        $"{OneLine(source)} is a PSCredential, which has a user name and a password. Use AWS credentials from Get-AWSCredential, or "
        + "-AccessKey and -SecretKey.");

    public static Notice CredentialUnreadable(string source, Type type) => new(
        $"{OneLine(source)} is a {type.Name}, not AWS credentials. Use those from Get-AWSCredential, or -AccessKey and -SecretKey.");

    public static Notice EndpointContradictory(string source, string kind) => new(
        $"The endpoint from {OneLine(source)} can't be combined with {OneLine(kind)} endpoints. Turn one of them off.");

    public static Notice SettingInvalid(string source, string text) =>
        new($"{Quote(text)} is not valid for {OneLine(source)}. Use true or false.");

    public static Notice CaBundleUnusable(string source, string path, string said) => new(
        $"The file {Paths(path)} from {OneLine(source)} can't be used: {Sentence(said)} Use one with certificates in PEM format.");

    public static string NoCertificates() => "It contains no certificates.";

    /// <summary>What to do about a certificate that is not trusted here.</summary>
    /// <param name="said">The words of .NET, which name each error of the certificate.</param>
    /// <param name="address">What names the address.</param>
    public static string CertificateRemedy(string said, string address = "the address") =>
        said.Contains("RemoteCertificateNameMismatch", StringComparison.Ordinal)
            && !said.Contains("RemoteCertificateChainErrors", StringComparison.Ordinal)
        ? $"It is for another host name. Check {address}."
        : "If your network inspects TLS, set AWS_CA_BUNDLE, or SSL_CERT_FILE on Linux, to the file with its certificate authority.";

    public static string SessionFound(string credentials, string region, string regionSource) =>
        $"Credentials from {credentials}; Region {region} from {regionSource}";

    public static string SimulationFound(string region) => $"Simulated Amazon Connect in this process; Region {region}";

    public static string EndpointFound(Uri address, string? source, bool fips, bool dualStack) =>
        $"endpoint {address} {(source is null ? "of the Region" : $"from {source}")}{(fips ? ", FIPS" : string.Empty)}{(
            dualStack ? ", dual-stack" : string.Empty)}";

    public static string ProxyFound(Uri proxy) => $"proxy {proxy}";

    public static string CaBundleFound(string path, string source) => $"certificate authorities of {Paths(path)} from {source}";

    public static string SessionOfResults(string session) => $"Using the session that started the chats: {session}";

    public static string ContactsNotStarted(long count) => FormattableString.Invariant(
        $"{count} {(count == 1 ? "row was" : "rows were")} skipped because no contact was started.");

    public static Notice PathUnusable(string path, string said) =>
        new($"{Quote(path)} is not the path of a file: {Sentence(said)} Use a full path.");

    public static string NotOfFileSystem(string provider) =>
        $"The current location or its drive belongs to {provider}, not to the file system.";

    public static Notice NameUnknown(string kind, string text, IReadOnlyList<string> nearest) => new(nearest.Count == 0
        ? $"No {OneLine(kind)} named {Cell(text)} was found, and no other. Check the Region and the credentials."
        : $"No {OneLine(kind)} named {Cell(text)} was found. The nearest names are {List(nearest)}.");

    public static Notice NameAmbiguous(string kind, string text, IReadOnlyList<string> matches) =>
        new($"Several {OneLine(kind)}s are named {Cell(text)}. Use one of these instead: {List(matches)}.");

    public static Notice LookupDenied(string kind, string operation) => new(
        $"Looking up the {OneLine(kind)} by name needs connect:{OneLine(operation)}. Allow it, or use the identifier or ARN.");

    public static Notice LookupFailed(string kind, string said) =>
        new($"The {OneLine(kind)} could not be looked up by name. Use the identifier or ARN. {Sentence(said)}");

    public static string LookingUp(string operation) => $"Looking up names with {operation}, once per session";

    public static string NameFound(string kind, string text, string id) => $"The {kind} {Cell(text)} is {id}";

    public static string NotLookedUp(string kind, string text) =>
        $"The {kind} {Cell(text)} was not looked up and is used as is, because there are no credentials or no Region.";
}
