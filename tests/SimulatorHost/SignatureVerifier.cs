using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using OutboundChat.Simulation;

namespace OutboundChat.SimulatorHost;

/// <summary>The one key pair that requests may be signed with.</summary>
internal sealed record SigningKeys(string AccessKey, string SecretKey, string? SessionToken = null)
{
    public static SigningKeys Simulated { get; } = new(SimulatedSession.AccessKey, SimulatedSession.SecretKey);
}

/// <summary>
/// Checks that a request was signed with these keys, for Amazon Connect, just now, and has not changed since. Written from the description
/// of SigV4, on purpose without AWSSDK.Core's signer, whose signatures it verifies.
/// </summary>
internal sealed partial class SignatureVerifier(SigningKeys keys, TimeProvider time)
{
    private const string Algorithm = "AWS4-HMAC-SHA256", Service = "connect", HashHeader = "x-amz-content-sha256";

    /// <summary>How far a request's date may be from the service's clock.</summary>
    private static readonly TimeSpan s_maxSkew = TimeSpan.FromMinutes(15);

    /// <exception cref="ServiceException">The service would refuse the request.</exception>
    public void Verify(HttpRequest request, ReadOnlySpan<byte> body)
    {
        string header = request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            throw Refused("MissingAuthenticationTokenException", "The request is not signed.");
        }

        Match signed = Authorization().Match(header);
        string date = request.Headers["x-amz-date"].ToString();
        if (!signed.Success || !TryParseDate(date, out DateTimeOffset when))
        {
            throw Refused("IncompleteSignatureException", "The Authorization header or X-Amz-Date is missing or malformed.");
        }

        string token = request.Headers["x-amz-security-token"].ToString();
        if (signed.Groups["key"].Value != keys.AccessKey || token != (keys.SessionToken ?? string.Empty))
        {
            throw Refused("UnrecognizedClientException", "The access key or the session token is unknown.");
        }

        TimeSpan skew = time.GetUtcNow() - when;
        string hash = Convert.ToHexStringLower(SHA256.HashData(body)), scope = signed.Groups["scope"].Value;
        string[] names = signed.Groups["headers"].Value.Split(';');
        string canonical = $"""
            {request.Method}
            {Path(request)}
            {Query(request)}
            {string.Concat(names.Select(name => $"{name}:{Header(request, name)}\n"))}
            {signed.Groups["headers"].Value}
            {hash}
            """;
        string text = $"{Algorithm}\n{date}\n{scope}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        string? problem =
            skew.Duration() > s_maxSkew ? $"X-Amz-Date {date} differs from the service's clock by {skew.TotalMinutes:0} minutes."
            : signed.Groups["service"].Value != Service ? $"The signature is for the service '{signed.Groups["service"].Value}'."
            : signed.Groups["date"].Value != date[..8] ? "The signature is for another day than X-Amz-Date."
            : Unsigned(request, names) is { } name ? $"The header '{name}' is not signed."
            : request.Headers.TryGetValue(HashHeader, out var claimed) && claimed != hash ? "The body is not the one that was signed."
            : Sign(scope, text) != signed.Groups["signature"].Value ? "The signature does not match."
            : null;
        if (problem is not null)
        {
            throw Refused("InvalidSignatureException", problem);
        }
    }

    private string Sign(string scope, string text)
    {
        byte[] key = Encoding.UTF8.GetBytes("AWS4" + keys.SecretKey);
        foreach (string part in scope.Split('/'))
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }

        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>A header of these that is not signed could be changed on the way without anyone noticing.</summary>
    private static string? Unsigned(HttpRequest request, string[] signedNames) => request.Headers.Keys
        .Select(name => name.ToLowerInvariant())
        .FirstOrDefault(name => (name == "host" || name.StartsWith("x-amz-", StringComparison.Ordinal)) && !signedNames.Contains(name));

    private static string Header(HttpRequest request, string name) => string.Join(',', request.Headers[name].Select(Collapse));

    private static string Collapse(string? value) => string.Join(' ', (value ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Every service but S3 encodes the path once more than it is sent.</summary>
    private static string Path(HttpRequest request) => string.Join('/', Target(request)[0].Split('/').Select(Uri.EscapeDataString));

    private static string Query(HttpRequest request) => string.Join('&', (Target(request).ElementAtOrDefault(1) ?? string.Empty)
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => (Name: Encode(pair[0]), Value: Encode(pair.ElementAtOrDefault(1) ?? string.Empty)))
        .OrderBy(pair => pair.Name, StringComparer.Ordinal)
        .ThenBy(pair => pair.Value, StringComparer.Ordinal)
        .Select(pair => $"{pair.Name}={pair.Value}"));

    private static string Encode(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text));

    private static string[] Target(HttpRequest request) =>
        request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?', 2);

    private static bool TryParseDate(string text, out DateTimeOffset date) => DateTimeOffset.TryParseExact(
        text, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date);

    private static ServiceException Refused(string code, string message) => new(403, code, message);

    [GeneratedRegex(
        $"^{Algorithm} Credential=(?<key>[^/,]+)/(?<scope>(?<date>[0-9]{{8}})/[a-z0-9-]+/(?<service>[^/,]+)/aws4_request),"
            + @" *SignedHeaders=(?<headers>[^,]+), *Signature=(?<signature>[0-9a-f]+)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Authorization();
}
