using System.Diagnostics.CodeAnalysis;

namespace OutboundChat.Tool.Simulation;

/// <summary>What the Authorization header of a SigV4 request says.</summary>
internal sealed record AuthorizationHeader(string AccessKey, string Date, string Region, string Service, string[] SignedHeaders, string Signature)
{
    public const string Algorithm = "AWS4-HMAC-SHA256";

    private const string Terminator = "aws4_request";

    public string Scope => $"{Date}/{Region}/{Service}/{Terminator}";

    public static bool TryParse(string header, [NotNullWhen(true)] out AuthorizationHeader? authorization)
    {
        authorization = null;
        if (!header.StartsWith(Algorithm + " ", StringComparison.Ordinal))
        {
            return false;
        }

        Dictionary<string, string> parts = new(StringComparer.Ordinal);
        foreach (string part in header[Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || !parts.TryAdd(part[..equals], part[(equals + 1)..]))
            {
                return false;
            }
        }

        if (parts.TryGetValue("Credential", out string? credential) && credential.Split('/') is [var key, var date, var region, var service, Terminator]
            && parts.TryGetValue("SignedHeaders", out string? headers) && parts.TryGetValue("Signature", out string? signature))
        {
            authorization = new AuthorizationHeader(key, date, region, service, headers.Split(';'), signature);
        }

        return authorization is not null;
    }
}
