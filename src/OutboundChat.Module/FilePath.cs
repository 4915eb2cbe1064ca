using System.Management.Automation;

namespace OutboundChat.Module;

/// <summary>Resolves paths of files as PowerShell does: its own current folder, home folder and drives, and either kind of slash.</summary>
internal static class FilePath
{
    private const string FileSystem = "FileSystem";

    public static string Resolve(SessionState session, string path)
    {
        string bare = path.Trim().Trim('"', '\'');
        try
        {
            string resolved = session.Path.GetUnresolvedProviderPathFromPSPath(bare, out ProviderInfo provider, out _);
            return provider.Name == FileSystem ? resolved : bare;
        }
        catch (Exception exception) when (exception is SessionStateException or ProviderInvocationException or NotSupportedException)
        {
            // A path that PowerShell can't read is reported like any other file that does not exist.
            return bare;
        }
    }
}
