using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace OutboundChat.Tool.Simulation;

/// <summary>Tells whether a request was signed with the simulator's keys, for this service, just now, and has not changed since.</summary>
internal sealed class SignatureVerifier(SimulatorCredentials credentials, TimeProvider time)
{
    private const string Service = "connect", DateHeader = "x-amz-date", TokenHeader = "x-amz-security-token", HashHeader = "x-amz-content-sha256";

    /// <summary>How far a request's date may be from the service's clock.</summary>
    private static readonly TimeSpan s_maxSkew = TimeSpan.FromMinutes(15);

    /// <returns>The Region that the request was signed for.</returns>
    /// <exception cref="ServiceException">The request would be refused, and with which error.</exception>
    public string Verify(HttpRequest request, ReadOnlySpan<byte> body)
    {
        string header = request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            throw new ServiceException(403, "MissingAuthenticationTokenException", Texts.SimulatorUnsigned());
        }

        if (!AuthorizationHeader.TryParse(header, out AuthorizationHeader? authorization))
        {
            throw ServiceException.IncompleteSignature(Texts.SimulatorAuthorizationUnreadable());
        }

        CheckWho(authorization, request.Headers[TokenHeader].ToString());
        string date = request.Headers[DateHeader].ToString();
        CheckWhen(authorization, date);
        if (authorization.Service != Service)
        {
            throw ServiceException.InvalidSignature(Texts.SimulatorWrongService(authorization.Service, Service));
        }

        string hash = Convert.ToHexStringLower(SHA256.HashData(body));
        CheckWhat(authorization, request, hash);
        string canonical = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalRequest.Of(request, authorization.SignedHeaders, hash))));
        string signature = Sign(authorization, $"{AuthorizationHeader.Algorithm}\n{date}\n{authorization.Scope}\n{canonical}");
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(signature), Encoding.ASCII.GetBytes(authorization.Signature)))
        {
            throw ServiceException.InvalidSignature(Texts.SimulatorSignatureWrong());
        }

        return authorization.Region;
    }

    private void CheckWho(AuthorizationHeader authorization, string token)
    {
        if (authorization.AccessKey != credentials.AccessKey || token != (credentials.SessionToken ?? string.Empty))
        {
            throw new ServiceException(403, "UnrecognizedClientException", Texts.SimulatorKeyUnknown());
        }

        if (credentials.Expires <= time.GetUtcNow())
        {
            throw new ServiceException(403, "ExpiredTokenException", Texts.SimulatorKeyExpired());
        }
    }

    private void CheckWhen(AuthorizationHeader authorization, string date)
    {
        if (!DateTimeOffset.TryParseExact(date, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset signed))
        {
            throw ServiceException.IncompleteSignature(Texts.SimulatorDateMissing());
        }

        if (!date.StartsWith(authorization.Date, StringComparison.Ordinal) || authorization.Date.Length != "yyyyMMdd".Length)
        {
            throw ServiceException.InvalidSignature(Texts.SimulatorScopeDateWrong(authorization.Date));
        }

        TimeSpan skew = time.GetUtcNow() - signed;
        if (skew.Duration() > s_maxSkew)
        {
            throw ServiceException.InvalidSignature(Texts.SimulatorDateSkewed(date, skew, s_maxSkew));
        }
    }

    private static void CheckWhat(AuthorizationHeader authorization, HttpRequest request, string bodyHash)
    {
        // An unsigned header of these could be changed on the way without anybody noticing.
        foreach (string name in request.Headers.Keys.Select(name => name.ToLowerInvariant()).Where(name => name == "host" || name.StartsWith("x-amz-", StringComparison.Ordinal)))
        {
            if (!authorization.SignedHeaders.Contains(name, StringComparer.Ordinal))
            {
                throw ServiceException.InvalidSignature(Texts.SimulatorHeaderUnsigned(name));
            }
        }

        if (request.Headers.TryGetValue(HashHeader, out var claimed) && claimed != bodyHash)
        {
            throw ServiceException.InvalidSignature(Texts.SimulatorBodyChanged());
        }
    }

    private string Sign(AuthorizationHeader authorization, string text)
    {
        byte[] key = Encoding.UTF8.GetBytes("AWS4" + credentials.SecretKey);
        foreach (string part in authorization.Scope.Split('/'))
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }

        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }
}
