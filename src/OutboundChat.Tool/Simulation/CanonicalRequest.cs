using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace OutboundChat.Tool.Simulation;

/// <summary>
/// The text of a request that SigV4 hashes: method, path, query, signed headers and the body's hash, each in one spelling. Written from the
/// description of the process, on purpose without AWSSDK.Core's signer, whose signatures are verified with it.
/// </summary>
internal static class CanonicalRequest
{
    public static string Of(HttpRequest request, IEnumerable<string> signedHeaders, string bodyHash)
    {
        string target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        int question = target.IndexOf('?', StringComparison.Ordinal);
        StringBuilder text = new();
        text.Append(request.Method).Append('\n')
            .Append(Path(question < 0 ? target : target[..question])).Append('\n')
            .Append(Query(question < 0 ? string.Empty : target[(question + 1)..])).Append('\n');
        foreach (string header in signedHeaders)
        {
            text.Append(header).Append(':').AppendJoin(',', request.Headers[header].Select(Collapse)).Append('\n');
        }

        return text.Append('\n').AppendJoin(';', signedHeaders).Append('\n').Append(bodyHash).ToString();
    }

    /// <summary>Every service but S3 encodes the path once more than it travels.</summary>
    private static string Path(string path) => string.Join('/', path.Split('/').Select(segment => Encode(Encoding.UTF8.GetBytes(segment))));

    private static string Query(string query) => string.Join('&', query
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => (Name: Reencode(pair[0]), Value: Reencode(pair.Length > 1 ? pair[1] : string.Empty)))
        .OrderBy(pair => pair.Name, StringComparer.Ordinal)
        .ThenBy(pair => pair.Value, StringComparer.Ordinal)
        .Select(pair => $"{pair.Name}={pair.Value}"));

    private static string Reencode(string text) => Encode(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(text)));

    private static string Encode(byte[] text)
    {
        StringBuilder encoded = new(text.Length);
        foreach (byte b in text)
        {
            if (char.IsAsciiLetterOrDigit((char)b) || (char)b is '-' or '.' or '_' or '~')
            {
                encoded.Append((char)b);
            }
            else
            {
                encoded.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
            }
        }

        return encoded.ToString();
    }

    private static string Collapse(string? value) => string.Join(' ', (value ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
