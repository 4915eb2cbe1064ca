using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Connect;

/// <summary>Computes SigV4 for a request as it arrived, independently of the signer under test.</summary>
internal static class WireSignature
{
    /// <summary>The signature that the request should carry, for the scope and the header names it claims.</summary>
    public static string Compute(LoopbackRequest request, string secretKey)
    {
        var scope = Field(request, "Credential").Split('/', 2)[1];
        var signedHeaders = Field(request, "SignedHeaders");
        var headers = signedHeaders.Split(';').Select(name => $"{name}:{request.Headers[name]}\n");
        // The path travels encoded once and is signed encoded twice.
        var path = string.Join('/', request.Path.Split('/').Select(Uri.EscapeDataString));
        var body = Hex(SHA256.HashData(request.Body));
        var canonical = $"{request.Method}\n{path}\n{Query(request)}\n{string.Concat(headers)}\n{signedHeaders}\n{body}";
        var hash = Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
        var toSign = $"AWS4-HMAC-SHA256\n{request.Headers["X-Amz-Date"]}\n{scope}\n{hash}";
        var key = scope.Split('/').Aggregate(
            Encoding.UTF8.GetBytes($"AWS4{secretKey}"), (key, part) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part)));
        return Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
    }

    public static string Field(LoopbackRequest request, string name) =>
        request.Headers["Authorization"].Split(' ', 2)[1].Split(", ").Select(field => field.Split('=', 2))
            .Single(field => field[0] == name)[1];

    private static string Query(LoopbackRequest request) => string.Join('&', request.Query
        .Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}")
        .Order(StringComparer.Ordinal));

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLower(CultureInfo.InvariantCulture);
}
