using System.Globalization;
using System.Text;

namespace OutboundChat.Simulation;

/// <summary>Cuts a list into pages, as the service's List operations do.</summary>
/// <param name="defaultSize">How many items a page has when the request does not say.</param>
/// <param name="maxSize">How many items a request may ask for.</param>
/// <param name="refuse">The operation's error for a parameter that it does not accept.</param>
internal sealed class Pager(int defaultSize, int maxSize, Func<string, ServiceException> refuse)
{
    private const string Prefix = "items before: ";

    /// <returns>A page, and the token to ask for the next one with; null after the last.</returns>
    /// <exception cref="ServiceException">There is no such page.</exception>
    public (IEnumerable<T> Items, string? NextToken) Cut<T>(IReadOnlyList<T> items, int? maxResults, string? nextToken)
    {
        int size = maxResults ?? defaultSize;
        if (size < 1 || size > maxSize)
        {
            throw refuse(SimulationTexts.PageSize(maxSize));
        }

        int start = nextToken is null ? 0 : Read(nextToken, items.Count);
        int end = Math.Min(start + size, items.Count);
        return (items.Take(start..end), end < items.Count ? Write(end) : null);
    }

    // Base64 has characters that a query must encode.
    private static string Write(int start) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{start}")));

    private int Read(string token, int count)
    {
        byte[] bytes = new byte[token.Length];
        if (Convert.TryFromBase64String(token, bytes, out int length)
            && Encoding.UTF8.GetString(bytes, 0, length) is var text
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int start)
            && start < count)
        {
            return start;
        }

        throw refuse(SimulationTexts.TokenUnknown());
    }
}
