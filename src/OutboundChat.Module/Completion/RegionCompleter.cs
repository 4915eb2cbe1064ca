using Amazon;

namespace OutboundChat.Module.Completion;

/// <summary>The Regions that AWSSDK.Core knows.</summary>
public sealed class RegionCompleter : TextCompleter
{
    private protected override IEnumerable<string> Suggestions => RegionEndpoint.EnumerableAllRegions.Select(region => region.SystemName).Order(StringComparer.Ordinal);
}
