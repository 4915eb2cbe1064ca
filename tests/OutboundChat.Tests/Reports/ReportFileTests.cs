using System.Text;
using OutboundChat.Reports;

namespace OutboundChat.Tests.Reports;

public sealed class ReportFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_failed_write_leaves_the_previous_report()
    {
        string path = _folder.Write("report.html", "before");
        ReportFile file = new(path, force: false, noClobber: false);

        SetupException failure = Assert.Throws<SetupException>(() => file.Write(stream =>
        {
            stream.Write("half"u8);
            throw new IOException("No space left on device");
        }));

        Assert.Equal(nameof(Texts.ReportUnwritable), failure.ErrorId);
        Assert.Equal("before", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_report_replaces_the_previous_one()
    {
        string path = _folder.Write("report.html", "before and longer");
        Write(path);

        Assert.Equal("after", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_read_only_file_is_replaced_only_with_force_and_stays_read_only()
    {
        string path = _folder.Write("report.html", "before");
        File.SetAttributes(path, FileAttributes.ReadOnly);

        Assert.Equal(nameof(Texts.ReportReadOnly), Assert.Throws<SetupException>(() => Write(path)).ErrorId);
        Write(path, force: true);
        Assert.Equal("after", File.ReadAllText(path));
        Assert.True(new FileInfo(path).IsReadOnly);
        File.SetAttributes(path, FileAttributes.Normal);
    }

    [Fact]
    public void A_file_that_is_created_meanwhile_is_not_replaced_with_NoClobber()
    {
        ReportFile file = new(_folder["report.html"], force: false, noClobber: true);
        string path = _folder.Write("report.html", "before");

        Assert.Throws<SetupException>(() => file.Write(stream => stream.Write("after"u8)));
        Assert.Equal("before", File.ReadAllText(path));
        Assert.Equal(nameof(Texts.ReportExists), Assert.Throws<SetupException>(() => Write(path, noClobber: true)).ErrorId);
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights that users have not.");
        string target = _folder.Write("target.html", "before"), link = _folder["report.html"];
        File.CreateSymbolicLink(link, target);
        Write(link);

        Assert.Equal(target, new FileInfo(link).LinkTarget);
        Assert.Equal("after", File.ReadAllText(target));
    }

    [Fact]
    public void A_device_is_not_replaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Devices are no files there.");

        Assert.Equal(nameof(Texts.ReportUnwritable), Assert.Throws<SetupException>(() => Write("/dev/null")).ErrorId);
    }

    [Fact]
    public void A_folder_is_an_error()
    {
        Assert.Equal(nameof(Texts.ReportIsFolder), Assert.Throws<SetupException>(() => Write(_folder.Path)).ErrorId);
        Assert.Equal(nameof(Texts.ReportFolderMissing), Assert.Throws<SetupException>(() => Write(_folder["no/report.html"])).ErrorId);
    }

    private static void Write(string path, bool force = false, bool noClobber = false) =>
        new ReportFile(path, force, noClobber).Write(stream => stream.Write(Encoding.UTF8.GetBytes("after")));
}
