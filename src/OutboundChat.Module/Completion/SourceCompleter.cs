using OutboundChat.Aws;
using OutboundChat.Lookup;

namespace OutboundChat.Module.Completion;

/// <summary>The account's phone numbers and their descriptions; those of the instance, where the command line names one.</summary>
public sealed class SourceCompleter : NameCompleter
{
    private protected override async Task<IReadOnlyList<Suggestion>> SuggestAsync(AwsSession session, string? instance)
    {
        IReadOnlyList<NamedResource> numbers = await NameCatalogs.Get(session, NameKind.PhoneNumber, null, out _).ConfigureAwait(false);
        string? instanceId = await FindInstanceAsync(session, instance).ConfigureAwait(false);
        return ToSuggestions(numbers.Where(number => instanceId is null || number.InstanceId is null || number.InstanceId == instanceId));
    }
}
