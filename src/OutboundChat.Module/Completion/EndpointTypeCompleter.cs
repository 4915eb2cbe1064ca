using System.Collections;
using Amazon.Connect;

namespace OutboundChat.Module.Completion;

/// <summary>The types of an endpoint, those first that an outbound chat can use.</summary>
public sealed class EndpointTypeCompleter : TextCompleter
{
    private static readonly EndpointType[] s_types =
        [EndpointType.TELEPHONE_NUMBER, EndpointType.CONNECT_PHONENUMBER_ARN, EndpointType.CONTACT_FLOW, EndpointType.EMAIL_ADDRESS, EndpointType.VOIP];

    internal static IReadOnlyList<string> Types { get; } = [.. s_types.Select(type => type.Value)];

    private protected override IEnumerable<string> Suggest(IDictionary bound) => Types;

    internal static EndpointType? Find(string? name) => Array.Find(s_types, type => type.Value.Equals(name?.Trim(), StringComparison.OrdinalIgnoreCase));
}
