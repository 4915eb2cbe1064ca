using System.Collections.Concurrent;
using OutboundChat.Aws;

namespace OutboundChat.Lookup;

/// <summary>
/// What was looked up in this process, once for each account, Region and endpoint; of flows also for each instance. Who asks for the same
/// at the same time waits for the same answer; a look-up that failed is forgotten.
/// </summary>
internal static class NameCatalogs
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<NamedResource>>>> s_catalogs = new(StringComparer.Ordinal);

    /// <param name="session">As whom and where.</param>
    /// <param name="kind">What to list.</param>
    /// <param name="instanceId">The instance, of flows.</param>
    /// <param name="isNew">Whether the service is asked for it only now.</param>
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
