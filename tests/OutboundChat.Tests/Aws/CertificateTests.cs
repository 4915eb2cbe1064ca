using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OutboundChat.Aws;
using OutboundChat.Contacts;
using OutboundChat.Sending;
using OutboundChat.Tests.Loopback;
using OutboundChat.Tests.Sending;

namespace OutboundChat.Tests.Aws;

/// <summary>Servers whose certificate is of an authority that this machine does not know, as behind TLS inspection.</summary>
[Collection(AwsEnvironmentCollection.Name)]
public sealed class CertificateTests : IAsyncLifetime
{
    private readonly AwsEnvironment _environment = new();
    private readonly X509Certificate2 _authority, _certificate;
    private readonly string _bundle;
    private readonly LoopbackServer _service, _sts, _sso;

    public CertificateTests()
    {
        (_authority, _certificate) = (CreateAuthority(out X509Certificate2 certificate), certificate);
        _bundle = _environment.Write("bundle.pem", _authority.ExportCertificatePem());
        _service = new LoopbackServer(LoopbackAnswer.Json("{}")) { Certificate = _certificate };
        _sts = new LoopbackServer(SecurityTokenAnswer.Keys()) { Certificate = _certificate };
        _sso = new LoopbackServer(LoopbackAnswer.Json(
            $$$"""
            {"roleCredentials":{"accessKeyId":"ASIASSO","secretAccessKey":"{{{AwsEnvironment.Secret}}}","sessionToken":"t",
            "expiration":4070908800000}}
            """)) { Certificate = _certificate };
        _environment["AWS_ENDPOINT_URL_CONNECT"] = _service.Url;
        _environment["AWS_ENDPOINT_URL_STS"] = _sts.Url;
        _environment["AWS_ENDPOINT_URL_SSO"] = _sso.Url;
        _environment["AWS_REGION"] = "us-west-2";
        _environment.WriteSsoToken("https://example.awsapps.com/start", "2099-01-01T00:00:00Z");
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await _sts.DisposeAsync();
        await _sso.DisposeAsync();
        _certificate.Dispose();
        _authority.Dispose();
        _environment.Dispose();
    }

    [Theory]
    [InlineData("keys", true)]
    [InlineData("role", true)]
    [InlineData("sso", true)]
    [InlineData("role", false)]
    public async Task A_bundle_is_trusted_for_the_service_and_for_sources_of_credentials(string profile, bool byVariable)
    {
        _environment["AWS_CA_BUNDLE"] = byVariable ? _bundle : null;
        WriteProfiles(byVariable ? string.Empty : $"ca_bundle = {_bundle}\n");
        AwsSession session = AwsEnvironment.Resolve(new AwsSessionOptions { ProfileName = profile });
        using ContactCalls calls = new(session, Options());
        await calls.DescribeAsync("i", "c", null);

        Assert.Single(_service.Requests);
        Assert.Contains($"'{_bundle}' from {(byVariable ? "AWS_CA_BUNDLE" : "ca_bundle of profile role")}", session.Describe());
    }

    [Theory]
    [InlineData("keys", "EndpointUnreachable")]
    [InlineData("role", "CredentialsUnavailable")]
    [InlineData("sso", "CredentialsUnavailable")]
    public async Task Without_a_bundle_the_error_says_what_to_do(string profile, string errorId)
    {
        WriteProfiles(string.Empty);
        SetupException trouble = await Assert.ThrowsAsync<SetupException>(async () =>
        {
            using ContactCalls calls = new(AwsEnvironment.Resolve(new AwsSessionOptions { ProfileName = profile }), Options());
            await calls.DescribeAsync("i", "c", null);
        });

        Assert.Equal(errorId, trouble.ErrorId);
        Assert.Contains("AWS_CA_BUNDLE", trouble.Message, StringComparison.Ordinal);
        Assert.Contains("SSL_CERT_FILE", trouble.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no certificate")]
    [InlineData(null)]
    public void A_bundle_that_cannot_be_used_is_an_error(string? content)
    {
        WriteProfiles(string.Empty);
        string path = content is null ? Path.Combine(_environment.Home, "missing.pem") : _environment.Write("wrong.pem", content);
        _environment["AWS_CA_BUNDLE"] = path;
        Assert.StartsWith(
            $"The file '{path}' from AWS_CA_BUNDLE ",
            AwsEnvironment.Trouble("CaBundleUnusable", new AwsSessionOptions { ProfileName = "keys" }).Message,
            StringComparison.Ordinal);
    }

    private static ChatRunOptions Options()
    {
        CompressedTime time = new();
        return new() { Time = time, Pacer = new RequestPacer(1000, 1000, time) };
    }

    private void WriteProfiles(string settings) => _environment.WithConfig($"""
        [profile keys]
        {AwsEnvironment.Keys("AKIDKEYS")}{settings}
        [profile role]
        role_arn = arn:aws:iam::123456789012:role/r
        source_profile = keys
        {settings}
        [profile sso]
        sso_start_url = https://example.awsapps.com/start
        sso_region = eu-west-1
        sso_account_id = 123456789012
        sso_role_name = r
        {settings}
        """);

    /// <summary>An authority, and the certificate that it gave the loopback address.</summary>
    private static X509Certificate2 CreateAuthority(out X509Certificate2 certificate)
    {
        DateTimeOffset from = DateTimeOffset.UtcNow.AddDays(-1), to = from.AddDays(30);
        using ECDsa rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256), key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest root = new("CN=Inspection", rootKey, HashAlgorithmName.SHA256);
        root.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        X509Certificate2 authority = root.CreateSelfSigned(from, to);

        CertificateRequest server = new("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddIpAddress(IPAddress.Loopback);
        server.CertificateExtensions.Add(names.Build());
        using X509Certificate2 bare = server.Create(authority, from, to, [1, 2, 3, 4]);
        using X509Certificate2 whole = bare.CopyWithPrivateKey(key);
        // Windows doesn't accept a key that is only in memory.
        certificate = X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pfx), null);
        return authority;
    }
}
