using Amazon;
using Amazon.Connect;
using Amazon.Runtime.CredentialManagement;
using OutboundChat.Numbers;
using OutboundChat.Requests;

namespace OutboundChat.Module.Completion;

/// <summary>Completes a parameter from a list of strings.</summary>
public abstract class TextCompleter : SuggestionCompleter
{
    private protected sealed override IEnumerable<Suggestion> Suggest(CommandLine line) =>
        List(line).Select(text => new Suggestion(text, text));

    private protected abstract IEnumerable<string> List(CommandLine line);
}

/// <summary>The channels.</summary>
public sealed class ChannelCompleter : TextCompleter
{
    private protected override IEnumerable<string> List(CommandLine line) => ChannelName.All;
}

/// <summary>The content types that a chat can support.</summary>
public sealed class ContentTypeCompleter : TextCompleter
{
    private protected override IEnumerable<string> List(CommandLine line) => RequestRules.SupportedContentTypes;
}

/// <summary>The endpoint types. Those that an outbound chat can use come first.</summary>
public sealed class EndpointTypeCompleter : TextCompleter
{
    private static readonly EndpointType[] s_types =
    [
        EndpointType.TELEPHONE_NUMBER, EndpointType.CONNECT_PHONENUMBER_ARN, EndpointType.CONTACT_FLOW, EndpointType.EMAIL_ADDRESS,
        EndpointType.VOIP,
    ];

    internal static IReadOnlyList<string> Types { get; } = [.. s_types.Select(type => type.Value)];

    internal static EndpointType? Find(string? name) =>
        Array.Find(s_types, type => type.Value.Equals(name?.Trim(), StringComparison.OrdinalIgnoreCase));

    private protected override IEnumerable<string> List(CommandLine line) => Types;
}

/// <summary>The profiles of the shared files, or of the file that the command line names.</summary>
public sealed class ProfileNameCompleter : TextCompleter
{
    private protected override IEnumerable<string> List(CommandLine line) =>
        new CredentialProfileStoreChain(line.TextOf("ProfileLocation")).ListProfiles()
            .Select(profile => profile.Name).Order(StringComparer.OrdinalIgnoreCase);
}

/// <summary>The Regions that AWSSDK.Core knows.</summary>
public sealed class RegionCompleter : TextCompleter
{
    private protected override IEnumerable<string> List(CommandLine line) =>
        RegionEndpoint.EnumerableAllRegions.Select(region => region.SystemName).Order(StringComparer.Ordinal);
}

/// <summary>The countries, by their English names.</summary>
public sealed class CountryCompleter : SuggestionCompleter
{
    private protected override IEnumerable<Suggestion> Suggest(CommandLine line) =>
        Country.All.Select(country => new Suggestion(country.Name, $"{country.Region}, +{country.CallingCode}"));
}
