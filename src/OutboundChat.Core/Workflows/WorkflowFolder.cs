namespace OutboundChat.Workflows;

/// <summary>
/// Creates a folder completely or not at all: files are written to a temporary folder next to it, which is renamed at the end. Only the
/// owner can read it, because the items contain phone numbers and messages.
/// </summary>
internal sealed class WorkflowFolder : IDisposable
{
    public const string Items = "items.jsonl", Definition = "state-machine.asl.json", Policy = "policy.json", Template = "template.yaml",
        ReadMe = "README.md";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string _path, _temporary;

    /// <exception cref="SetupException">The folder can't be created.</exception>
    public WorkflowFolder(string path)
    {
        _path = path;
        _temporary = Path.Combine(Path.GetDirectoryName(path) ?? path, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        Guard(() =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_temporary)!);
            return OperatingSystem.IsWindows()
                ? Directory.CreateDirectory(_temporary)
                : Directory.CreateDirectory(_temporary, OwnerOnly);
        });
    }

    /// <exception cref="SetupException">The path is a workflow that must not be replaced, or something that is not a workflow.</exception>
    public static void Check(string path, bool mayReplace)
    {
        string[] names = Directory.Exists(path) ? [.. Directory.EnumerateFileSystemEntries(path).Select(Path.GetFileName)!] : [];
        if (File.Exists(path) || names.Except([Items, Definition, Policy, Template, ReadMe]).Any())
        {
            throw new SetupException(Texts.WorkflowPathForeign(path));
        }

        if (names.Length > 0 && !mayReplace)
        {
            throw new SetupException(Texts.WorkflowExists(path));
        }
    }

    /// <exception cref="SetupException">The file can't be created.</exception>
    public FileStream Create(string name) => Guard(() => File.Create(Path.Combine(_temporary, name), bufferSize: 1 << 16));

    /// <exception cref="SetupException">The file can't be written.</exception>
    public void Write(string name, string text) => Guard(() =>
    {
        File.WriteAllText(Path.Combine(_temporary, name), text);
        return true;
    });

    /// <summary>Runs code that writes, and turns I/O errors into errors about the folder.</summary>
    public T Guard<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new SetupException(Texts.WorkflowUnwritable(_path, exception.Message), exception);
        }
    }

    /// <summary>Moves the folder to its path.</summary>
    /// <exception cref="SetupException">The folder can't be moved. An existing workflow was not changed.</exception>
    public void Save() => Guard(() =>
    {
        string earlier = $"{_temporary}.old";
        bool isReplaced = Directory.Exists(_path);
        if (isReplaced)
        {
            Directory.Move(_path, earlier);
        }

        try
        {
            Directory.Move(_temporary, _path);
        }
        catch when (isReplaced)
        {
            Directory.Move(earlier, _path);
            throw;
        }

        if (isReplaced)
        {
            Directory.Delete(earlier, recursive: true);
        }

        return true;
    });

    /// <summary>Deletes the temporary folder, unless it was saved.</summary>
    public void Dispose()
    {
        try
        {
            if (Directory.Exists(_temporary))
            {
                Directory.Delete(_temporary, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // If the temporary folder can't be deleted, its name at least shows that it is temporary.
        }
    }
}
