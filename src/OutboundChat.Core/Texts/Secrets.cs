using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Amazon.Runtime;

namespace OutboundChat;

/// <summary>Takes secrets out of what others say: services, proxies, and the exceptions of libraries.</summary>
internal static partial class Secrets
{
    private const string Hidden = "***";

    /// <summary>Shorter ones protect nothing, and could be a part of any word.</summary>
    private const int ShortestSecret = 12;

    /// <summary>Renewed keys add up in a session that stays open for weeks.</summary>
    private const int MaxKnown = 200;

    private static readonly ConcurrentDictionary<string, byte> s_known = new(StringComparer.Ordinal);

    /// <summary>From now on this text is taken out of everything that is passed on.</summary>
    public static void Keep(string? secret)
    {
        if (secret?.Length >= ShortestSecret && s_known.TryAdd(secret, 0) && s_known.Count > MaxKnown)
        {
            s_known.Clear();
            s_known.TryAdd(secret, 0);
        }
    }

    /// <summary>
    /// A text without passwords and queries of addresses, without known secrets, and without what was signed: AWS answers a wrong
    /// signature with all of it, which includes the session token.
    /// </summary>
    public static string Remove(string said)
    {
        int signed = said.IndexOf("The canonical string", StringComparison.OrdinalIgnoreCase);
        string text = signed < 0 ? said : said[..signed];
        text = Query().Replace(UserInfo().Replace(text, Hidden), "?" + Hidden);
        foreach (string secret in s_known.Keys)
        {
            text = text.Replace(secret, Hidden, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>An exception that may be passed on: itself where it holds no secret, else its words without them.</summary>
    public static Exception? Remove(Exception? exception)
    {
        if (exception is null || exception.ToString() is var whole && whole == Remove(whole))
        {
            return exception;
        }

        Exception? inner = Remove(exception.InnerException);
        string text = Remove(exception.Message);
        return exception is AmazonServiceException service
            ? new AmazonServiceException(text, inner, service.ErrorType, service.ErrorCode, service.RequestId, service.StatusCode)
            : new CensoredException($"{exception.GetType().Name}: {text}", inner);
    }

    /// <summary>A password ends at the last @ whatever it holds.</summary>
    [GeneratedRegex(@"(?<=://)[^\s'""<>]+(?=@)", RegexOptions.CultureInvariant)]
    private static partial Regex UserInfo();

    [GeneratedRegex(@"\?[^\s'""<>?=]+=[^\s'""<>]*", RegexOptions.CultureInvariant)]
    private static partial Regex Query();
}

/// <summary>Stands for another exception, in whose words there was a secret.</summary>
internal sealed class CensoredException(string message, Exception? innerException) : Exception(message, innerException);
