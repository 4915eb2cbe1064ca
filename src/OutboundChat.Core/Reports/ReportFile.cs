namespace OutboundChat.Reports;

/// <summary>Replaces a file completely or not at all, so a full disk does not leave half of a report in place of a good one.</summary>
internal sealed class ReportFile
{
    private readonly string _given;
    private readonly string _path;
    private readonly bool _force, _noClobber;

    /// <param name="path">The full path.</param>
    /// <param name="force">Whether a read-only file is replaced.</param>
    /// <param name="noClobber">Whether an existing file is an error.</param>
    /// <exception cref="SetupException">The file can't be written.</exception>
    public ReportFile(string path, bool force, bool noClobber)
    {
        (_given, _force, _noClobber) = (path, force, noClobber);
        FileInfo file = new(path);
        // The target of a link is replaced, and the link stays.
        _path = file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        Guarded(Check);
    }

    /// <exception cref="SetupException">The file can't be written. An existing file was not changed.</exception>
    public void Write(Action<Stream> write) => Guarded(() =>
    {
        string scratch = NewScratch();
        try
        {
            using (FileStream stream = new(scratch, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            Replace(scratch);
        }
        catch
        {
            File.Delete(scratch);
            throw;
        }
    });

    private void Check()
    {
        string? folder = Path.GetDirectoryName(_path);
        if (!Directory.Exists(folder))
        {
            throw new SetupException(Texts.ReportFolderMissing(folder ?? _given));
        }

        if (Directory.Exists(_path))
        {
            throw new SetupException(Texts.ReportIsFolder(_given));
        }

        if (File.Exists(_path))
        {
            CheckExisting();
        }

        // Checks that the folder is writable before anything is sent.
        using FileStream probe = new(NewScratch(), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
    }

    private void CheckExisting()
    {
        if (_noClobber)
        {
            throw new SetupException(Texts.ReportExists(_given));
        }

        if (!new FileInfo(_path).IsReadOnly)
        {
            // Fails for a device such as /dev/null, which must not be replaced, and on Windows for a file that another program has open.
            using FileStream existing = new(_path, FileMode.Open, FileAccess.Write);
            existing.SetLength(existing.Length);
        }
        else if (!_force)
        {
            throw new SetupException(Texts.ReportReadOnly(_given));
        }
    }

    private void Replace(string scratch)
    {
        FileInfo file = new(_path);
        bool wasReadOnly = _force && file is { Exists: true, IsReadOnly: true };
        if (wasReadOnly)
        {
            file.IsReadOnly = false;
        }

        File.Move(scratch, _path, overwrite: !_noClobber);
        if (wasReadOnly)
        {
            file.IsReadOnly = true;
        }
    }

    private string NewScratch() => $"{_path}.{Path.GetRandomFileName()}.tmp";

    private void Guarded(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new SetupException(Texts.ReportUnwritable(_given, exception.Message), exception);
        }
    }
}
