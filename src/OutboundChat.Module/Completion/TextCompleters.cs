using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using Amazon;
using Amazon.Connect;
using Amazon.Runtime.CredentialManagement;
using OutboundChat.Module.Values;
using OutboundChat.Numbers;
using OutboundChat.Requests;

namespace OutboundChat.Module.Completion;

/// <summary>A text that a parameter can be completed to, and its tooltip.</summary>
internal sealed record Suggestion(string Text, string Tip);

/// <summary>The base of all completers. They only suggest: a parameter that takes rows' values must not reject any.</summary>
public abstract class SuggestionCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string start = wordToComplete?.Trim('\'', '"') ?? string.Empty;
        try
        {
            return
            [
                .. from suggestion in Suggest(fakeBoundParameters)
                   where suggestion.Text.StartsWith(start, StringComparison.OrdinalIgnoreCase)
                   select ToResult(suggestion),
            ];
        }
#pragma warning disable CA1031 // No credentials, no network, no such file: no suggestion is better than an error at the prompt.
        catch (Exception)
#pragma warning restore CA1031
        {
            return [];
        }
    }

    /// <summary>Everything that can be suggested, in the order in which it is shown.</summary>
    /// <param name="bound">The parameters that the command line has so far.</param>
    private protected abstract IEnumerable<Suggestion> Suggest(IDictionary bound);

    private protected static string? TextOf(IDictionary bound, string parameter) =>
        LooseValue.ToIdentifier(PlainValue.Unwrap(bound[parameter]));

    private static CompletionResult ToResult(Suggestion suggestion) =>
        new(Quote(suggestion.Text), suggestion.Text, CompletionResultType.ParameterValue, suggestion.Tip);

    private static string Quote(string text) =>
        text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}

/// <summary>Completes a parameter from a list of texts.</summary>
public abstract class TextCompleter : SuggestionCompleter
{
    private protected sealed override IEnumerable<Suggestion> Suggest(IDictionary bound) =>
        List(bound).Select(text => new Suggestion(text, text));

    private protected abstract IEnumerable<string> List(IDictionary bound);
}

/// <summary>The channels.</summary>
public sealed class ChannelCompleter : TextCompleter
{
    private protected override IEnumerable<string> List(IDictionary bound) => ChannelName.All;
}

/// <summary>The content types that a chat can support.</summary>
public sealed class ContentTypeCompleter : TextCompleter
{
    private protected override IEnumerable<string> List(IDictionary bound) => RequestRules.SupportedContentTypes;
}

/// <summary>The types of an endpoint; those that an outbound chat can use come first.</summary>
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

    private protected override IEnumerable<string> List(IDictionary bound) => Types;
}

/// <summary>The profiles of the shared files, or of the file that the command line names.</summary>
public sealed class ProfileNameCompleter : TextCompleter
{
    private protected override IEnumerable<string> List(IDictionary bound) =>
        new CredentialProfileStoreChain(TextOf(bound, "ProfileLocation")).ListProfiles()
            .Select(profile => profile.Name).Order(StringComparer.OrdinalIgnoreCase);
}

/// <summary>The Regions that AWSSDK.Core knows.</summary>
public sealed class RegionCompleter : TextCompleter
{
    private protected override IEnumerable<string> List(IDictionary bound) =>
        RegionEndpoint.EnumerableAllRegions.Select(region => region.SystemName).Order(StringComparer.Ordinal);
}

/// <summary>The countries, by their English names.</summary>
public sealed class CountryCompleter : SuggestionCompleter
{
    private protected override IEnumerable<Suggestion> Suggest(IDictionary bound) =>
        Country.All.Select(country => new Suggestion(country.Name, $"{country.Region}, +{country.CallingCode}"));
}
