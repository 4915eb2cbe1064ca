using System.CommandLine;
using OutboundChat.Aws;

namespace OutboundChat.Tool.CommandLine;

/// <summary>Credentials, Region and endpoint, under the names and aliases of AWS Tools for PowerShell.</summary>
internal sealed class SessionOptions
{
    private readonly Option<string> _region = Create("Region", HelpTexts.Region, "RegionToCall");
    private readonly Option<string> _accessKey = Create("AccessKey", HelpTexts.AccessKey, "AK");
    private readonly Option<string> _secretKey = Create("SecretKey", HelpTexts.SecretKey, "SK", "SecretAccessKey");
    private readonly Option<string> _sessionToken = Create("SessionToken", HelpTexts.SessionToken, "ST");
    private readonly Option<string> _profileName = Create("ProfileName", HelpTexts.ProfileName, "StoredCredentials", "AWSProfileName");
    private readonly Option<string> _profileLocation = Create("ProfileLocation", HelpTexts.ProfileLocation, "AWSProfilesLocation", "ProfilesLocation");
    private readonly Option<string> _endpointUrl = Create("EndpointUrl", HelpTexts.EndpointUrl);

    public void AddTo(Command command)
    {
        foreach (Option<string> option in new[] { _region, _accessKey, _secretKey, _sessionToken, _profileName, _profileLocation, _endpointUrl })
        {
            command.Options.Add(option);
        }
    }

    public string? Region(ParseResult parsed) => parsed.GetValue(_region);

    public AwsSessionOptions Read(ParseResult parsed, Func<string, string?>? askMfaCode) => new()
    {
        Region = parsed.GetValue(_region),
        AccessKey = parsed.GetValue(_accessKey),
        SecretKey = parsed.GetValue(_secretKey),
        SessionToken = parsed.GetValue(_sessionToken),
        ProfileName = parsed.GetValue(_profileName),
        ProfileLocation = parsed.GetValue(_profileLocation),
        EndpointUrl = parsed.GetValue(_endpointUrl),
        AskMfaCode = askMfaCode,
    };

    private static Option<string> Create(string parameter, string description, params string[] aliases) =>
        new(OptionNames.Option(parameter), [.. aliases.Select(OptionNames.Option)]) { Description = description, HelpName = "value" };
}
