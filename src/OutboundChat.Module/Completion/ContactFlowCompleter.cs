using OutboundChat.Aws;
using OutboundChat.Lookup;

namespace OutboundChat.Module.Completion;

/// <summary>The names of the flows that a chat can use, of the instance that the command line names.</summary>
public sealed class ContactFlowCompleter : NameCompleter
{
    private protected override async Task<IReadOnlyList<Suggestion>> SuggestAsync(AwsSession session, string? instance) =>
        await FindInstanceAsync(session, instance).ConfigureAwait(false) is { } instanceId
            ? ToSuggestions((await NameCatalogs.Get(session, NameKind.ContactFlow, instanceId, out _).ConfigureAwait(false)).Where(flow => flow.IsUsable))
            : [];
}
