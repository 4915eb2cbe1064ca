using System.Management.Automation;

namespace OutboundChat.Module.Hosting;

/// <summary>Reads paths of files as PowerShell does, which has folders of its own, current and home, and takes either kind of slash.</summary>
internal static class FilePath
{
    private const string FileSystem = "FileSystem";

    public static string Resolve(PathIntrinsics session, string path)
    {
        string bare = path.Trim().Trim('"', '\'');
        try
        {
            string resolved = session.GetUnresolvedProviderPathFromPSPath(bare, out ProviderInfo provider, out _);
            return provider.Name == FileSystem ? resolved : bare;
        }
        catch (Exception exception) when (exception is SessionStateException or ProviderInvocationException or NotSupportedException)
        {
            // What PowerShell can't read is told like any other file that does not exist.
            return bare;
        }
    }
}
