namespace OutboundChat.Lookup;

/// <summary>Something that the account has, under the names that people know it by.</summary>
/// <param name="Id">What a request names it by: the identifier, of a phone number the ARN.</param>
/// <param name="Names">Its names, the most telling last.</param>
internal sealed record NamedResource(string Id, IReadOnlyList<string> Names)
{
    /// <summary>The instance that it belongs to; null where it belongs to none, or to several.</summary>
    public string? InstanceId { get; init; }

    /// <summary>Whether a chat can use it, as far as the list tells; of several with the same name such a one is meant.</summary>
    public bool IsUsable { get; init; } = true;
}
