using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Principal;

namespace OutboundChat.Journal;

/// <summary>Opens files that nobody but their owner may read.</summary>
internal static class OwnerOnlyFile
{
    private const UnixFileMode OwnerMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Opens a file to read and write, and makes it where there is none. Nothing is buffered.</summary>
    public static FileStream Open(string path, FileShare share)
    {
        bool isWindows = OperatingSystem.IsWindows();
        FileStreamOptions options = new() { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share, BufferSize = 0 };
        if (!isWindows)
        {
            options.UnixCreateMode = OwnerMode;
        }

        FileStream stream = new(path, options);
        try
        {
            // A device, such as /dev/null, has no length to set, and is not to be taken from everybody else.
            stream.SetLength(stream.Length);
        }
        catch
        {
            stream.Dispose();
            throw;
        }

        try
        {
            if (isWindows)
            {
                Restrict(stream);
            }
            else
            {
                // It may have been there before.
                File.SetUnixFileMode(stream.SafeFileHandle, OwnerMode);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            // Some file systems, of USB sticks and of networks, know no owners.
        }

        return stream;
    }

    /// <summary>Takes away what the folder would let others do.</summary>
    [SupportedOSPlatform("windows")]
    private static void Restrict(FileStream stream)
    {
        using WindowsIdentity user = WindowsIdentity.GetCurrent();
        FileSecurity security = new();
        security.SetAccessRuleProtection(isProtected: true, preserveInheritance: false);
        security.AddAccessRule(new FileSystemAccessRule(user.User!, FileSystemRights.FullControl, AccessControlType.Allow));
        stream.SetAccessControl(security);
    }
}
