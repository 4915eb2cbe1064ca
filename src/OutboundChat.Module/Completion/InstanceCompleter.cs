using OutboundChat.Aws;
using OutboundChat.Lookup;

namespace OutboundChat.Module.Completion;

/// <summary>The aliases of the account's instances.</summary>
public sealed class InstanceCompleter : NameCompleter
{
    private protected override async Task<IReadOnlyList<Suggestion>> SuggestAsync(AwsSession session, string? instance) =>
        ToSuggestions(await NameCatalogs.Get(session, NameKind.Instance, null, out _).ConfigureAwait(false));
}
