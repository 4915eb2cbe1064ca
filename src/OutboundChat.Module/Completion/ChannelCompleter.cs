using System.Collections;
using OutboundChat.Requests;

namespace OutboundChat.Module.Completion;

/// <summary>The channels.</summary>
public sealed class ChannelCompleter : TextCompleter
{
    private protected override IEnumerable<string> Suggest(IDictionary bound) => ChannelName.All;
}
