namespace OutboundChat.Reports;

/// <summary>A file that is replaced as a whole or not at all: a full disk leaves no half of a report in place of a good one.</summary>
internal sealed class ReportFile
{
    private readonly string _given;
    private readonly string _path;
    private readonly bool _force, _noClobber;

    /// <param name="path">The whole path.</param>
    /// <param name="force">Whether a file that is read-only is replaced.</param>
    /// <param name="noClobber">Whether a file that exists is left alone.</param>
    /// <exception cref="SetupException">It can't be written.</exception>
    public ReportFile(string path, bool force, bool noClobber)
    {
        (_given, _force, _noClobber) = (path, force, noClobber);
        FileInfo file = new(path);
        // What a link names is replaced, and the link stays.
        _path = file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        Guarded(Check);
    }

    /// <exception cref="SetupException">It could not be written; what was there before still is.</exception>
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

        // Whether the folder takes a file is known before anything is sent.
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
            // Fails for a device, such as /dev/null, which is not to be replaced, and on Windows for a file that is open elsewhere.
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
