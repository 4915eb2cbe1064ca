using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OutboundChat.Reports;

namespace OutboundChat.Tests.Reports;

/// <summary>Shows reports in a browser, if one is installed.</summary>
public sealed partial class ReportBrowserTests : IDisposable
{
    private static readonly int[] s_widths = [390, 1280];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The frames have the widths of a phone and a monitor. A script outside them measures their content.</summary>
    [Fact]
    public async Task Nothing_is_wider_than_the_screen()
    {
        string? browser = FindBrowser();
        Assert.SkipWhen(browser is null, "There is no Chromium on the path.");
        string[] names = ["every status", "a long run", "a journal", "nothing"];
        XElement[] frames =
        [
            .. names.SelectMany(name => s_widths.Select(width => new XElement(
                "iframe", new XAttribute("style", $"width:{width}px;height:900px;border:0"), new XAttribute("srcdoc", PageOf(name)), ""))),
        ];
        string page = _folder.Write("page.html", $$"""
            <!DOCTYPE html><meta charset="utf-8"><body>{{string.Concat(frames.Select(frame => frame.ToString()))}}
            <script>
            addEventListener('load', () => {
                document.title = [...document.querySelectorAll('iframe')].map(({ contentDocument: page }) => [
                    page.documentElement.scrollWidth,
                    ...page.querySelectorAll('.scroll').values().map(table => table.scrollWidth - table.clientWidth),
                    [...page.querySelectorAll('svg')].filter(chart => chart.getBoundingClientRect().width > 0).length + 'charts',
                ].join(' ')).join('|');
            });
            </script>
            """);

        (int exitCode, string dom) = await ChildProcess.RunAsync(
            browser!,
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--window-size=1400,900",
                $"--user-data-dir={_folder["profile"]}", "--dump-dom", new Uri(page).AbsoluteUri,
            ],
            _folder.Path,
            TimeSpan.FromMinutes(1));

        Assert.Equal(0, exitCode);
        string[] measured = Title().Match(dom).Groups[1].Value.Split('|');
        Assert.Equal(frames.Length, measured.Length);
        for (int i = 0; i < measured.Length; i++)
        {
            string[] parts = measured[i].Split(' ');
            Assert.Equal($"{s_widths[i % s_widths.Length]}", parts[0]);
            Assert.All(parts[1..^1], table => Assert.Equal("0", table));
            Assert.Equal(names[i / s_widths.Length] switch { "nothing" => "0charts", "a journal" => "2charts", _ => "3charts" }, parts[^1]);
        }
    }

    private static string? FindBrowser() =>
        (from folder in Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
         from name in new[] { "chromium", "chromium-browser", "google-chrome", "chrome.exe" }
         where File.Exists(Path.Combine(folder, name))
         select Path.Combine(folder, name)).FirstOrDefault();

    private static string PageOf(string name)
    {
        (RunFigures figures, ReportOptions options) = SampleFigures.Of(name);
        using MemoryStream stream = new();
        ReportDocument.Write(stream, figures, options);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [GeneratedRegex("<title>([^<]*)</title>")]
    private static partial Regex Title();
}
