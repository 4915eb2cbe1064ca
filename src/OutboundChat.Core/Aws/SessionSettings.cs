using Amazon;
using Amazon.Runtime;

namespace OutboundChat.Aws;

/// <summary>
/// The settings of a session's clients: from the parameters first, then the environment, then the profile. The clients get every value from
/// here, because AWSSDK.Core by itself would read only the profile that the environment names.
/// </summary>
internal sealed class SessionSettings
{
    private readonly AwsProfile? _profile;
    private readonly string? _endpointUrl;
    private readonly bool _ignoresEndpoints;

    /// <param name="endpointUrl">The value of -EndpointUrl, which applies only to Amazon Connect.</param>
    /// <param name="profile">The profile that provides the credentials, or else the environment's.</param>
    /// <exception cref="SetupException">A value is not valid.</exception>
    public SessionSettings(string? endpointUrl, AwsProfile? profile)
    {
        (_endpointUrl, _profile) = (string.IsNullOrWhiteSpace(endpointUrl) ? null : endpointUrl, profile);
        _ignoresEndpoints = IsOn("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignore_configured_endpoint_urls");
        UseFips = IsOn("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint");
        UseDualStack = IsOn("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint");
        if (Find("AWS_CA_BUNDLE", "ca_bundle") is var (bundle, source))
        {
            CaBundle = CaBundle.Read(bundle, source);
        }
    }

    public bool UseFips { get; }

    public bool UseDualStack { get; }

    /// <summary>The certificates to trust instead of the machine's; null for the machine's.</summary>
    public CaBundle? CaBundle { get; }

    /// <summary>
    /// The address that replaces a service's own, and the parameter, variable or setting that names it; null if none does.
    /// </summary>
    /// <param name="service">The service's identifier, as in <c>AWS_ENDPOINT_URL_STS</c>.</param>
    /// <exception cref="SetupException">The address is not allowed.</exception>
    public (Uri Url, string Source)? EndpointOf(string service)
    {
        (string Text, string Source)? found = _endpointUrl is not null && service == ServiceEndpoint.Connect
            ? (_endpointUrl, "-EndpointUrl")
            : _ignoresEndpoints ? null : ConfiguredEndpointOf(service);
        if (found is not var (text, source))
        {
            return null;
        }

        Uri url = ServiceEndpoint.Parse(text, source);
        return UseFips || UseDualStack
            ? throw new SetupException(Texts.EndpointContradictory(source, UseFips ? "FIPS" : "dual-stack"))
            : (url, source);
    }

    /// <summary>Configures a client of a service other than Amazon Connect.</summary>
    public T Configure<T>(T config, string service, RegionEndpoint region)
        where T : ClientConfig
    {
        config.IgnoreConfiguredEndpointUrls = true;
        config.RegionEndpoint = region;
        config.UseFIPSEndpoint = UseFips;
        config.UseDualstackEndpoint = UseDualStack;
        config.HttpClientFactory = CaBundle;
        config.RetryMode = RequestRetryMode.Standard;
        config.MaxErrorRetry = 2;
        // A redirect would send a session token to an unchecked address.
        config.AllowAutoRedirect = false;
        if (EndpointOf(service) is var (url, _))
        {
            ServiceEndpoint.Use(config, url, region);
        }

        return config;
    }

    /// <summary>A service's address, with the variable or setting that names it.</summary>
    public string Describe(string service, string address) =>
        EndpointOf(service) is var (_, source) ? Texts.AddressFrom(address, source) : address;

    /// <summary>The endpoint of a service that an environment variable names, and the variable; null if there is none.</summary>
    public static (string Text, string Source)? EndpointInEnvironment(string service)
    {
        foreach (string variable in new[] { $"AWS_ENDPOINT_URL_{service}", "AWS_ENDPOINT_URL" })
        {
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text)
            {
                return (text, variable);
            }
        }

        return null;
    }

    private (string Text, string Source)? ConfiguredEndpointOf(string service)
    {
        if (EndpointInEnvironment(service) is { } found)
        {
            return found;
        }

        // The AWS CLI falls back to the profile's own endpoint where the services section does not name the service; AWSSDK.Core does not.
        string? endpoint = _profile?.Services.GetValueOrDefault(service) ?? _profile?["endpoint_url"];
        return endpoint is null ? null : (endpoint, $"endpoint_url of profile {_profile!.Name}");
    }

    private bool IsOn(string variable, string setting) => Find(variable, setting) is var (text, source)
        && (bool.TryParse(text, out bool isOn) ? isOn : throw new SetupException(Texts.SettingInvalid(source, text)));

    private (string Text, string Source)? Find(string variable, string setting) =>
        Environment.GetEnvironmentVariable(variable) is { } text && !string.IsNullOrWhiteSpace(text) ? (text, variable)
        : _profile?[setting] is { } value ? (value, $"{setting} of profile {_profile.Name}")
        : null;
}
