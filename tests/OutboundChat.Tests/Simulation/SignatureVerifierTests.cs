using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Time.Testing;
using OutboundChat.Simulation;
using OutboundChat.SimulatorHost;

namespace OutboundChat.Tests.Simulation;

/// <summary>The verifier of the tests' own simulator, against signatures that were computed elsewhere.</summary>
public class SignatureVerifierTests
{
    private static readonly string s_body = """
        {"SourceEndpoint":{"Type":"CONNECT_PHONENUMBER_ARN",
        "Address":"arn:aws:connect:us-west-2:123456789012:phone-number/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"},
        "DestinationEndpoint":{"Type":"TELEPHONE_NUMBER","Address":"+12065550100"},
        "InstanceId":"11111111-2222-3333-4444-555555555555",
        "SegmentAttributes":{"connect:Subtype":{"ValueString":"connect:SMS"}},
        "ContactFlowId":"123ec456-a007-89c0-1234-000000000000","ClientToken":"tok-1"}
        """.ReplaceLineEndings(string.Empty);

    private const string SignedHeaders = "content-type;host;x-amz-content-sha256;x-amz-date";
    private const string Signature = "3df7f88f5d06b9436acc6a48b03916c2d234561104f7f890a1dec75937bcc94f";

    private static readonly DateTimeOffset s_signed = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static TheoryData<string, string> Changes => new()
    {
        { "method", "InvalidSignatureException" },
        { "path", "InvalidSignatureException" },
        { "query", "InvalidSignatureException" },
        { "host", "InvalidSignatureException" },
        { "body", "InvalidSignatureException" },
        { "body and its hash", "InvalidSignatureException" },
        { "another header", "InvalidSignatureException" },
        { "signature", "InvalidSignatureException" },
        { "service", "InvalidSignatureException" },
        { "day", "InvalidSignatureException" },
        { "date", "IncompleteSignatureException" },
        { "scheme", "IncompleteSignatureException" },
        { "no signature", "MissingAuthenticationTokenException" },
        { "key", "UnrecognizedClientException" },
        { "token", "UnrecognizedClientException" },
    };

    [Fact]
    public void Signatures_of_another_implementation_are_accepted()
    {
        Verify(Request());
        HttpRequest temporary = Request(
            SignedHeaders + ";x-amz-security-token", "27bfd9f3253fcceb307ced82b28c134f07c1be1a995f959bd7faacce1f8c11fc");
        temporary.Headers["x-amz-security-token"] = "SESSIONTOKENEXAMPLE==";
        Verify(temporary, token: "SESSIONTOKENEXAMPLE==");
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_changed_request_is_refused(string change, string error)
    {
        HttpRequest request = Request();
        string authorization = request.Headers.Authorization.ToString(), body = s_body;
        switch (change)
        {
            case "method": request.Method = "POST"; break;
            case "path": Feature(request).RawTarget += "s"; break;
            case "query": Feature(request).RawTarget += "?a=b"; break;
            case "host": request.Headers.Host = "connect.eu-west-2.amazonaws.com"; break;
            case "body": body += " "; break;
            case "body and its hash": request.Headers["x-amz-content-sha256"] = Hash(body += " "); break;
            case "another header": request.Headers["x-amz-added-later"] = "1"; break;
            case "signature": request.Headers.Authorization = authorization.Replace("3df7", "3df8", StringComparison.Ordinal); break;
            case "service": request.Headers.Authorization = authorization.Replace("/connect/", "/s3/", StringComparison.Ordinal); break;
            case "day": request.Headers.Authorization = authorization.Replace("/20260102", "/20260103", StringComparison.Ordinal); break;
            case "date": request.Headers["x-amz-date"] = "2026-01-02T03:04:05Z"; break;
            case "scheme": request.Headers.Authorization = "Basic dXNlcjpwYXNz"; break;
            case "no signature": request.Headers.Remove("Authorization"); break;
            case "key": request.Headers.Authorization = authorization.Replace("AKID", "AKIE", StringComparison.Ordinal); break;
            case "token": request.Headers["x-amz-security-token"] = "SESSIONTOKENEXAMPLE=="; break;
            default: throw new InvalidOperationException(change);
        }

        ServiceException refused = Assert.Throws<ServiceException>(() => Verify(request, body));
        Assert.Equal((403, error), (refused.Status, refused.Code));
    }

    [Theory]
    [InlineData(-16, false)]
    [InlineData(-14, true)]
    [InlineData(14, true)]
    [InlineData(16, false)]
    public void A_signature_is_valid_for_15_minutes(int minutes, bool isAccepted)
    {
        Exception? refused = Record.Exception(() => Verify(Request(), late: TimeSpan.FromMinutes(minutes)));
        Assert.Equal(isAccepted ? null : "InvalidSignatureException", (refused as ServiceException)?.Code);
    }

    private static void Verify(HttpRequest request, string? body = null, string? token = null, TimeSpan late = default)
    {
        SigningKeys keys = new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", token);
        new SignatureVerifier(keys, new FakeTimeProvider(s_signed + late)).Verify(request, Encoding.UTF8.GetBytes(body ?? s_body));
    }

    private static HttpRequest Request(string signedHeaders = SignedHeaders, string signature = Signature)
    {
        HttpRequest request = new DefaultHttpContext().Request;
        Feature(request).RawTarget = "/contact/outbound-chat";
        request.Method = "PUT";
        request.Headers.Host = "connect.us-west-2.amazonaws.com";
        request.Headers.ContentType = "application/json";
        request.Headers["x-amz-content-sha256"] = Hash(s_body);
        request.Headers["x-amz-date"] = s_signed.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        request.Headers.Authorization = "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260102/us-west-2/connect/aws4_request, "
            + $"SignedHeaders={signedHeaders}, Signature={signature}";
        return request;
    }

    private static IHttpRequestFeature Feature(HttpRequest request) =>
        request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>();

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
