using System.Diagnostics;
using System.Runtime.Versioning;
using OutboundChat.Journal;

namespace OutboundChat.Tests.Journal;

/// <summary>A file of another kind given as the journal by mistake.</summary>
public class ForeignFileTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [InlineData(null)]
    public void A_file_that_is_not_a_journal_is_refused_and_left_unchanged(bool? rehearsal)
    {
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        using TemporaryFolder folder = new();
        string path = folder.Write("contacts.csv", "To,Name\n+12065550100,Ada\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }

        SetupException exception = Assert.Throws<SetupException>(
            () => ChatJournal.Open(path, new JournalOptions { Rehearsal = rehearsal }));

        Assert.Equal(nameof(Texts.JournalForeign), exception.ErrorId);
        Assert.Equal("To,Name\n+12065550100,Ada\n", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folder.Path));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == mode);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void The_permissions_of_a_device_do_not_change()
    {
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root makes devices, and only root takes them from others.");
        using TemporaryFolder folder = new();
        using (Process device = Process.Start("mknod", [folder["null"], "c", "1", "3"]))
        {
            device.WaitForExit();
            Assert.SkipUnless(device.ExitCode == 0, "No devices can be made here.");
        }

        File.SetUnixFileMode(folder["null"], mode);
        Assert.Equal(
            nameof(Texts.JournalUnusable),
            Assert.Throws<SetupException>(() => ChatJournal.Open(folder["null"], new JournalOptions { Rehearsal = true })).ErrorId);
        Assert.Equal(mode, File.GetUnixFileMode(folder["null"]));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_is_not_writable_is_an_error()
    {
        Assert.SkipWhen(
            OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Windows has no modes, and root may write anywhere.");
        using TemporaryFolder folder = new();
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.Equal(
                nameof(Texts.JournalUnusable),
                Assert.Throws<SetupException>(
                    () => ChatJournal.Open(folder["run.jsonl"], new JournalOptions { Rehearsal = true })).ErrorId);
        }
        finally
        {
            File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_journal_that_others_can_read_becomes_private()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        using TemporaryFolder folder = new();
        ChatJournal.Open(folder["run.jsonl"], new JournalOptions { Rehearsal = true }).Dispose();
        File.SetUnixFileMode(folder["run.jsonl"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);

        ChatJournal.Open(folder["run.jsonl"], new JournalOptions { Rehearsal = true }).Dispose();

        Assert.All(
            Directory.GetFiles(folder.Path),
            path => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path)));
    }
}
