using System.Management.Automation;

namespace OutboundChat.Module;

/// <summary>Resolves file paths as PowerShell does, with its own current folder, home folder and drives.</summary>
internal static class FilePath
{
    private const string FileSystem = "FileSystem";

    /// <summary>
    /// Resolves a path. A relative path is an error if the current location is not in the file system, such as Env:. Resolving it from the
    /// process's working directory would name an unexpected file.
    /// </summary>
    /// <exception cref="SetupException">The path is not valid, or not a path of the file system.</exception>
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
