using System.Management.Automation;
using System.Management.Automation.Host;
using System.Reflection;
using System.Runtime.CompilerServices;
using OutboundChat.Aws;
using OutboundChat.Lookup;
using OutboundChat.Module.Completion;
using OutboundChat.Module.Credentials;
using OutboundChat.Module.Values;
using OutboundChat.Numbers;
using OutboundChat.Simulation;

namespace OutboundChat.Module.Commands;

/// <summary>
/// The base of the cmdlets that talk to Amazon Connect. Their session parameters are named like those of AWS Tools. None of them binds
/// from the pipeline, so no column of a file can change which account is used.
/// </summary>
public abstract class SessionCommand : OutboundChatCommand
{
    private static readonly HashSet<string> s_sessionParameters = new(
        typeof(SessionCommand).GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(property => property.IsDefined(typeof(ParameterAttribute), inherit: false)).Select(property => property.Name),
        StringComparer.OrdinalIgnoreCase);

    private readonly AwsSessionOptions _given = new();
    private AwsSession? _session;
    private bool _isSessionKnown;
    private StrongBox<(string Name, string Source)?>? _described;

    /// <summary>Uses a simulated Amazon Connect inside this session. No account is needed, and no one is messaged.</summary>
    [Parameter]
    public SwitchParameter Simulate { get; set; }

    /// <summary>A profile from the shared files or from AWS Tools. Can't be combined with -AccessKey or -Credential.</summary>
    [Parameter, Alias("StoredCredentials", "AWSProfileName"), ArgumentCompleter(typeof(ProfileNameCompleter)), ValidateNotNullOrEmpty]
    public string? ProfileName { get => _given.ProfileName; set => _given.ProfileName = value; }

    /// <summary>The Region's system name, such as us-west-2.</summary>
    [Parameter, Alias("RegionToCall"), ArgumentCompleter(typeof(RegionCompleter)), RegionName, ValidateNotNullOrEmpty]
    public string? Region { get => _given.Region; set => _given.Region = value; }

    /// <summary>AWS credentials, such as those of Get-AWSCredential, from any version of AWSSDK.Core.</summary>
    [Parameter, NoCompletion, ValidateNotNull]
    public object? Credential { get; set; }

    /// <summary>An access key. Requires -SecretKey.</summary>
    [Parameter, NoCompletion, Alias("AK"), ValidateNotNullOrEmpty]
    public string? AccessKey { get => _given.AccessKey; set => _given.AccessKey = value; }

    /// <summary>The secret key. Requires -AccessKey.</summary>
    [Parameter, NoCompletion, Alias("SK", "SecretAccessKey"), ValidateNotNullOrEmpty]
    public string? SecretKey { get => _given.SecretKey; set => _given.SecretKey = value; }

    /// <summary>The session token of temporary keys. Requires -AccessKey and -SecretKey.</summary>
    [Parameter, NoCompletion, Alias("ST")]
    public string? SessionToken { get => _given.SessionToken; set => _given.SessionToken = value; }

    /// <summary>The file to read profiles from, instead of the shared files.</summary>
    [Parameter, Alias("AWSProfilesLocation", "ProfilesLocation"), ValidateNotNullOrEmpty]
    public string? ProfileLocation { get => _given.ProfileLocation; set => _given.ProfileLocation = value; }

    /// <summary>
    /// The address to call instead of the Region's endpoint: https, or http for this machine. Requests are still signed for the Region.
    /// </summary>
    [Parameter, NoCompletion, ValidateNotNullOrEmpty]
    public string? EndpointUrl { get => _given.EndpointUrl; set => _given.EndpointUrl = value; }

    /// <summary>Whether the command requires an account. Other commands use an account, if there is one, only to look up names.</summary>
    private protected virtual bool NeedsAccount => !IsWhatIf;

    /// <summary>The account, if it has been found; null otherwise.</summary>
    private protected AwsSession? KnownSession => _session;

    /// <summary>
    /// The Region, if it is known, and where it came from: that of the account, or of a run that is only described, or -Region. A rehearsal
    /// without -Region accepts any.
    /// </summary>
    private protected (string Name, string Source)? KnownRegion =>
        _session?.RegionSource is { } source ? (_session.Region.SystemName, source)
        : !string.IsNullOrWhiteSpace(Region) ? (AwsSessionResolver.ToRegion(Region, "-Region").SystemName, "-Region")
        : IsWhatIf && !Simulate ? (_described ??= new(FindRegion())).Value
        : null;

    /// <summary>The Region of the ARNs on the command line, for a rehearsal without -Region; null if there are none.</summary>
    private protected string? RegionOfArns { get; set; }

    /// <summary>Whether the command line gives any session parameter.</summary>
    private protected bool IsSessionGiven =>
        s_sessionParameters.Overlaps(MyInvocation.BoundParameters.Keys);

    /// <summary>Whether the command only checks, so that it accepts names that can't be looked up.</summary>
    private protected virtual bool IsCheck => IsWhatIf;

    /// <summary>Finds the account on the first call; null if there is none and the command does not require one.</summary>
    private protected AwsSession? FindSession()
    {
        if (!_isSessionKnown)
        {
            _session = Simulate ? SimulatedSession.Create(Region, RegionOfArns) : ResolveSession();
            _isSessionKnown = true;
        }

        return _session;
    }

    private protected NameFinder CreateNameFinder(Country? country) => CreateNameFinder(FindSession, Simulate, country);

    /// <param name="session">Finds the account to look names up in.</param>
    /// <param name="isSimulated">Whether the account is simulated. Names that it does not have are accepted then.</param>
    /// <param name="country">The country of phone numbers without a country code.</param>
    private protected NameFinder CreateNameFinder(Func<AwsSession?> session, bool isSimulated, Country? country) =>
        new(session, country, WriteVerbose, StopToken)
        {
            StandIn = isSimulated ? new Rehearsal(this, session()!).Accept : null,
            WithoutAccount = IsCheck ? new Rehearsal(this, null).Accept : null,
        };

    /// <summary>The rate in requests per second. Without -RequestsPerSecond, a rehearsal uses a higher one.</summary>
    private protected double PaceOf(double requestsPerSecond, bool isSimulated) =>
        isSimulated && !MyInvocation.BoundParameters.ContainsKey("RequestsPerSecond") ? Rehearsal.RequestsPerSecond : requestsPerSecond;

    private protected double PaceOf(double requestsPerSecond) => PaceOf(requestsPerSecond, Simulate);

    private AwsSession? ResolveSession()
    {
        try
        {
            SessionReader.Complete(_given, Credential, SessionState);
            _given.AskMfaCode = device => Ask(Texts.MfaQuestion(device));
            AwsSession session = AwsSessionResolver.Resolve(_given, StopToken);
            WriteVerbose(session.Describe());
            return session;
        }
        catch (SetupException exception) when (!NeedsAccount && exception.ErrorId is nameof(Texts.NoCredentials) or nameof(Texts.NoRegion))
        {
            return null;
        }
    }

    /// <summary>The Region that the run would use; null if it can't be found without the account.</summary>
    private (string Name, string Source)? FindRegion()
    {
        try
        {
            SessionReader.Complete(_given, Credential, SessionState);
            return AwsSessionResolver.FindRegion(_given) is var (region, source) ? (region.SystemName, source) : null;
        }
        catch (SetupException)
        {
            return null;
        }
    }

    /// <summary>Asks at the prompt; null if no one can answer.</summary>
    private string? Ask(string question)
    {
        if (Host.UI is not { } terminal)
        {
            return null;
        }

        try
        {
            terminal.Write(question);
            return terminal.ReadLine();
        }
        catch (Exception exception) when (exception is PSInvalidOperationException or HostException or NotImplementedException)
        {
            return null;
        }
    }
}
