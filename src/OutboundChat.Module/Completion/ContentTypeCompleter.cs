using System.Collections;
using OutboundChat.Requests;

namespace OutboundChat.Module.Completion;

/// <summary>The content types that a chat can support.</summary>
public sealed class ContentTypeCompleter : TextCompleter
{
    private protected override IEnumerable<string> Suggest(IDictionary bound) => RequestRules.SupportedContentTypes;
}
