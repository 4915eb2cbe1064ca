using System.Management.Automation;

namespace OutboundChat.Module;

/// <summary>Resolves paths of files as PowerShell does: its own current folder, home folder and drives, and either kind of slash.</summary>
internal static class FilePath
{
    private const string FileSystem = "FileSystem";

    /// <summary>
    /// A relative path names no file if the current location is on another kind of drive, such as Env:. Resolved from the process's own
    /// folder it would name a different file each time.
    /// </summary>
    /// <exception cref="SetupException">The path does not belong to the file system.</exception>
    public static string Resolve(SessionState session, string path)
    {
        string bare = path.Trim().Trim('"', '\'');
        ProviderInfo provider;
        string resolved;
        try
        {
            resolved = session.Path.GetUnresolvedProviderPathFromPSPath(bare, out provider, out _);
        }
        catch (Exception exception) when (exception is IContainsErrorRecord and not PipelineStoppedException)
        {
            throw new SetupException(Texts.PathUnusable(path, exception.Message), exception);
        }

        return provider.Name == FileSystem
            ? resolved
            : throw new SetupException(Texts.PathUnusable(path, Texts.NotOfFileSystem(provider.Name)));
    }
}
