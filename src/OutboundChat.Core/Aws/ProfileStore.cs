using System.Text.RegularExpressions;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Internal.Settings;
using Amazon.Runtime.Internal.Util;

namespace OutboundChat.Aws;

/// <summary>
/// The profiles of the shared files, or of the one file that was named. AWSSDK.Core parses the files. Their paths are chosen here, because
/// AWSSDK.Core reads the variables that name them only once, and uses the home folder's files if a named file is missing.
/// </summary>
internal sealed partial class ProfileStore
{
    public const string DefaultProfile = "default";

    private readonly ProfileIniFile _credentials, _config;

    /// <summary>Whether AWS Tools' encrypted store, which exists only on Windows, is searched too.</summary>
    private readonly bool _hasToolsStore;

    /// <exception cref="SetupException">A file that was named does not exist, or a file can't be read.</exception>
    public ProfileStore(string? location)
    {
        string credentials = Named("-ProfileLocation", location) ?? FilePathOf("AWS_SHARED_CREDENTIALS_FILE") ?? InHome("credentials");
        string config = FilePathOf("AWS_CONFIG_FILE") ?? Path.Combine(Path.GetDirectoryName(credentials) ?? string.Empty, "config");
        Files = [credentials, config];
        _credentials = Read(credentials, isMarked: false);
        _config = Read(config, isMarked: true);
        _hasToolsStore = string.IsNullOrWhiteSpace(location) && UserCrypto.IsUserCryptAvailable;
        CheckFilesOfSdk();
    }

    /// <summary>The files that are read.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Expands <c>~</c> to the home folder, as the AWS CLI does.</summary>
    public static string Expand(string path) =>
        path is "~" || path.StartsWith("~/", StringComparison.Ordinal) || path.StartsWith("~\\", StringComparison.Ordinal)
            ? Home + path[1..]
            : path;

    /// <exception cref="SetupException">The profile can't be read.</exception>
    public AwsProfile? Find(string name)
    {
        if (_hasToolsStore && new NetSDKCredentialsFile().TryGetProfile(name, out CredentialProfile? stored))
        {
            Dictionary<string, string> region = stored.Region is { } known ? new() { ["region"] = known.SystemName } : [];
            return new AwsProfile(name, region, new Dictionary<string, string>(), stored.Options);
        }

        _config.ProfileMarkerRequired = name != DefaultProfile;
        bool isInConfig = _config.TryGetSection(name, false, false, out Dictionary<string, string> settings, out _);
        bool isInCredentials = _credentials.TryGetSection(name, false, false, out Dictionary<string, string> keys, out _);
        Dictionary<string, string> all = new(isInConfig ? settings : [], StringComparer.OrdinalIgnoreCase);
        foreach ((string key, string value) in isInCredentials ? keys : [])
        {
            all[key] = value;
        }

        if (!isInConfig && !isInCredentials)
        {
            return null;
        }

        if (all.GetValueOrDefault("sso_session") is { Length: > 0 } session)
        {
            foreach ((string key, string value) in SectionOf(name, "sso_session", session).Settings)
            {
                all[key] = value;
            }
        }

        return new AwsProfile(name, all, ServicesOf(name, all), AwsProfile.OptionsOf(all));
    }

    private Dictionary<string, string> ServicesOf(string profile, Dictionary<string, string> settings) =>
        settings.GetValueOrDefault("services") is { Length: > 0 } services
            ? SectionOf(profile, "services", services).Nested
                .Where(service => service.Value.GetValueOrDefault("endpoint_url") is { Length: > 0 })
                .ToDictionary(service => service.Key, service => service.Value["endpoint_url"], StringComparer.OrdinalIgnoreCase)
            : [];

    /// <summary>
    /// A section that a profile refers to. A missing section is an error, because without it the profile could use the wrong account or
    /// endpoint.
    /// </summary>
    private (Dictionary<string, string> Settings, Dictionary<string, Dictionary<string, string>> Nested) SectionOf(
        string profile, string setting, string name)
    {
        bool isSso = setting == "sso_session";
        foreach (ProfileIniFile file in new[] { _config, _credentials })
        {
            bool wasRequired = file.ProfileMarkerRequired;
            file.ProfileMarkerRequired = true;
            bool isFound = file.TryGetSection(name, isSso, !isSso, out Dictionary<string, string> settings, out var nested);
            file.ProfileMarkerRequired = wasRequired;
            if (isFound)
            {
                return (settings, nested ?? []);
            }
        }

        throw new SetupException(Texts.ProfileUnusable(profile, Texts.ProfileSectionMissing(setting, name)));
    }

    /// <summary>
    /// Checks the shared files, which AWSSDK.Core reads settings from even if the credentials come from elsewhere. After reading a
    /// malformed file it would stop working in this process, and its error would quote the malformed line, which may hold a secret key.
    /// </summary>
    private static void CheckFilesOfSdk()
    {
        string credentials = SharedCredentialsFile.DefaultFilePath;
        string name = Environment.GetEnvironmentVariable("AWS_PROFILE") is { Length: > 0 } chosen ? chosen : DefaultProfile;
        try
        {
            new CredentialProfileStoreChain().TryGetProfile(name, out _);
        }
        catch (InvalidDataException exception)
        {
            throw Unreadable(exception, credentials, SharedCredentialsFile.DefaultConfigFilePath);
        }
#pragma warning disable CA1031 // Errors in files and profiles come as exceptions of many types.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            throw new SetupException(Texts.ProfileUnusable(name, exception.GetBaseException().Message), exception);
        }
    }

    private static ProfileIniFile Read(string path, bool isMarked)
    {
        try
        {
            return new ProfileIniFile(path, isMarked);
        }
        catch (InvalidDataException exception)
        {
            throw Unreadable(exception, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SetupException(Texts.ProfilesUnreadable(path, exception.Message), exception);
        }
    }

    /// <summary>The exception itself is not passed on, because it quotes the line.</summary>
    private static SetupException Unreadable(InvalidDataException exception, params string[] files)
    {
        string[] broken = [.. files.Where(file => exception.Message.Contains($" in file {file} ", StringComparison.Ordinal))];
        string line = Line().Match(exception.Message).Groups["number"].Value;
        return new SetupException(Texts.ProfilesUnreadable(broken.Length > 0 ? broken : files, line));
    }

    private static string? FilePathOf(string variable) => Named(variable, Environment.GetEnvironmentVariable(variable));

    /// <summary>A file that was named must exist: falling back to another file could use another account.</summary>
    private static string? Named(string source, string? path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            return null;
        }

        string expanded = Expand(path.Trim());
        bool isFolder = Directory.Exists(expanded);
        return File.Exists(expanded) ? expanded : throw new SetupException(source.StartsWith('-')
            ? Texts.ProfileLocationMissing(expanded, isFolder)
            : Texts.ProfileFileMissing(source, expanded, isFolder));
    }

    private static string InHome(string file) => Path.Combine(Home, ".aws", file);

    private static string Home =>
        Environment.GetEnvironmentVariable("HOME") is { Length: > 0 } home ? home
        : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    [GeneratedRegex("^Line (?<number>[0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
