using System.Collections;
using Amazon;

namespace OutboundChat.Module.Completion;

/// <summary>The Regions that AWSSDK.Core knows.</summary>
public sealed class RegionCompleter : TextCompleter
{
    private protected override IEnumerable<string> Suggest(IDictionary bound) => RegionEndpoint.EnumerableAllRegions.Select(region => region.SystemName).Order(StringComparer.Ordinal);
}
