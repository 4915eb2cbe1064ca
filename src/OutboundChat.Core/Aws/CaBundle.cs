using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Amazon.Runtime;

namespace OutboundChat.Aws;

/// <summary>
/// Creates HTTP clients that trust the certificates in a file instead of the machine's, as the AWS CLI does. Companies that inspect TLS
/// sign the certificates of all hosts with an authority of their own.
/// </summary>
internal sealed class CaBundle : HttpClientFactory
{
    private readonly X509Certificate2Collection _certificates = [];

    private CaBundle(string path, string source) => (FilePath, Source) = (path, source);

    public string FilePath { get; }

    /// <summary>The variable or setting that names the file.</summary>
    public string Source { get; }

    /// <exception cref="SetupException">The file can't be read, or holds no certificate.</exception>
    public static CaBundle Read(string path, string source)
    {
        CaBundle bundle = new(ProfileStore.Expand(path.Trim()), source);
        try
        {
            bundle._certificates.ImportFromPemFile(bundle.FilePath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new SetupException(Texts.CaBundleUnusable(source, bundle.FilePath, exception.Message), exception);
        }

        return bundle._certificates.Count > 0
            ? bundle
            : throw new SetupException(Texts.CaBundleUnusable(source, bundle.FilePath, Texts.NoCertificates()));
    }

    public override HttpClient CreateHttpClient(IClientConfig clientConfig)
    {
        X509ChainPolicy policy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(_certificates);
        SocketsHttpHandler handler = new()
        {
            SslOptions = new() { CertificateChainPolicy = policy },
            AllowAutoRedirect = clientConfig.AllowAutoRedirect,
            ConnectTimeout = clientConfig.ConnectTimeout ?? Timeout.InfiniteTimeSpan,
        };
        if (clientConfig.GetWebProxy() is { } proxy)
        {
            handler.Proxy = proxy;
        }

        return new HttpClient(handler) { Timeout = clientConfig.Timeout ?? Timeout.InfiniteTimeSpan };
    }
}
