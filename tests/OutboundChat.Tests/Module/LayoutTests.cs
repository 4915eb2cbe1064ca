using System.Management.Automation;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OutboundChat.Module.Commands;
using OutboundChat.Tests.Help;

namespace OutboundChat.Tests.Module;

/// <summary>The module that the build lays out in <c>out/OutboundChat</c>.</summary>
public partial class LayoutTests
{
    private static readonly string s_module = Path.Combine(Repository.Root, "out", "OutboundChat");

    [Fact]
    public void The_module_has_all_its_files_and_no_others()
    {
        IEnumerable<string> files = Directory.EnumerateFiles(s_module, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(s_module, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

        string[] optional = ["CHANGELOG.md"];
        Assert.Equal(
            [
                "LICENSE",
                "OutboundChat.Format.ps1xml",
                "OutboundChat.dll",
                "OutboundChat.psd1",
                "OutboundChat.psm1",
                "bin/AWSSDK.Core.dll",
                "bin/AWSSDK.Extensions.Numerics.dll",
                "bin/AWSSDK.SSO.dll",
                "bin/AWSSDK.SSOOIDC.dll",
                "bin/AWSSDK.SecurityToken.dll",
                "bin/NodaTime.dll",
                "bin/OutboundChat.Connect.dll",
                "bin/OutboundChat.Core.dll",
                "bin/OutboundChat.Module.dll",
                "bin/OxyPlot.dll",
                "bin/PhoneNumbers.dll",
                "bin/System.IO.Hashing.dll",
                "en-US/OutboundChat.Module.dll-Help.xml",
                .. AboutTopics.Names.Select(name => $"en-US/{name}.help.txt"),
            ],
            files.Except(optional));
    }

    [Fact]
    public void The_laid_out_assemblies_are_those_that_were_built() =>
        Assert.Equal(
            File.ReadAllBytes(typeof(StartOutboundChatContactCommand).Assembly.Location),
            File.ReadAllBytes(Path.Combine(s_module, "bin", "OutboundChat.Module.dll")));

    [Fact]
    public void The_laid_out_help_is_that_of_the_sources() =>
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(s_module, "en-US")),
            file => Assert.Equal(File.ReadAllBytes(Path.Combine(MarkdownHelp.Folder, Path.GetFileName(file))), File.ReadAllBytes(file)));

    [Fact]
    public void The_manifest_has_the_version_of_the_assemblies() =>
        Assert.Equal(
            XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("Version").Single().Value,
            ModuleVersion().Match(Manifest()).Groups[1].Value);

    [Fact]
    public void The_manifest_exports_every_cmdlet_by_name()
    {
        IEnumerable<string> cmdlets = CommandRun.Cmdlets.Select(type => new CommandMetadata(type).Name);

        Assert.Equal(cmdlets.Order(), Words(CmdletsToExport()).Order());
    }

    [Fact]
    public void The_package_agrees_with_the_manifest()
    {
        string nuspec = Path.Combine(Repository.Root, "src", "OutboundChat.Module", "OutboundChat.nuspec");
        XElement package = XDocument.Load(nuspec).Root!.Elements().First();
        string Of(string name) => package.Elements().Single(element => element.Name.LocalName == name).Value;

        Assert.Equal(
            new[] { "Author", "CompanyName", "Copyright", "Description", "LicenseUri", "ProjectUri", "ReleaseNotes" }.Select(Entry),
            new[] { "authors", "owners", "copyright", "description", "licenseUrl", "projectUrl", "releaseNotes" }.Select(Of));
        Assert.Equal(
            [
                .. Words(Tags()), "PSModule", "PSIncludes_Cmdlet",
                .. Words(CmdletsToExport()).SelectMany(cmdlet => new[] { $"PSCmdlet_{cmdlet}", $"PSCommand_{cmdlet}" }),
            ],
            Of("tags").Split(' '));
    }

    private static string Entry(string name) => Regex.Match(Manifest(), $@"\b{name}\s*=\s*'([^']+)'").Groups[1].Value;

    private static IEnumerable<string> Words(Regex list) =>
        Regex.Matches(list.Match(Manifest()).Groups[1].Value, "'([^']+)'").Select(match => match.Groups[1].Value);

    private static string Manifest() => File.ReadAllText(Path.Combine(s_module, "OutboundChat.psd1"));

    [GeneratedRegex(@"ModuleVersion\s*=\s*'([^']+)'")]
    private static partial Regex ModuleVersion();

    [GeneratedRegex(@"Tags\s*=\s*@\(([^)]*)\)")]
    private static partial Regex Tags();

    [GeneratedRegex(@"CmdletsToExport\s*=\s*@\(([^)]*)\)")]
    private static partial Regex CmdletsToExport();
}
