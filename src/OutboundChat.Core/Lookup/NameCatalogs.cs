using System.Collections.Concurrent;
using OutboundChat.Aws;

namespace OutboundChat.Lookup;

/// <summary>
/// The lists that this process has looked up, one for each account, Region and endpoint, and for flows one for each instance. Concurrent
/// callers share a look-up; one that failed is not kept.
/// </summary>
internal static class NameCatalogs
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<NamedResource>>>> s_catalogs = new(StringComparer.Ordinal);

    /// <param name="session">The account, Region and endpoint.</param>
    /// <param name="kind">What to list.</param>
    /// <param name="instanceId">The instance whose flows to list.</param>
    /// <param name="isNew">Whether this call started the look-up.</param>
    public static Task<IReadOnlyList<NamedResource>> Get(AwsSession session, NameKind kind, string? instanceId, out bool isNew)
    {
        string key = $"{session.QuotaKey}|{session.AccessKeyId}|{kind}|{instanceId}";
        Lazy<Task<IReadOnlyList<NamedResource>>> own = new(() => Task.Run(() => LoadAsync(key, session, kind, instanceId)));
        Lazy<Task<IReadOnlyList<NamedResource>>> catalog = s_catalogs.GetOrAdd(key, own);
        isNew = ReferenceEquals(catalog, own);
        return catalog.Value;
    }

    private static async Task<IReadOnlyList<NamedResource>> LoadAsync(string key, AwsSession session, NameKind kind, string? instanceId)
    {
        try
        {
            return await NameList.LoadAsync(session, kind, instanceId);
        }
        catch
        {
            s_catalogs.TryRemove(key, out _);
            throw;
        }
    }
}
