using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Principal;

namespace OutboundChat.Journal;

/// <summary>Opens files that only their owner may read.</summary>
internal static class OwnerOnlyFile
{
    private const UnixFileMode OwnerMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Opens a file to read and write, and creates it if it does not exist. Nothing is buffered.</summary>
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
            // Fails for a device such as /dev/null, whose permissions must not change.
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
                // The file may be older, and have other permissions.
                File.SetUnixFileMode(stream.SafeFileHandle, OwnerMode);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            // Some file systems, such as those of USB sticks and network shares, have no owners.
        }

        return stream;
    }

    /// <summary>Removes the permissions that others inherit from the folder.</summary>
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
