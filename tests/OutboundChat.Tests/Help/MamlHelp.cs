using System.Xml.Linq;

namespace OutboundChat.Tests.Help;

/// <summary>Reads the help that PowerShell reads.</summary>
internal static class MamlHelp
{
    private static readonly XNamespace
        s_maml = "http://schemas.microsoft.com/maml/2004/10",
        s_command = "http://schemas.microsoft.com/maml/dev/command/2004/10",
        s_dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    /// <summary>PowerShell looks for a file of this name in the module's folder en-US.</summary>
    public static string FileName { get; } = Path.GetFileName(
        typeof(OutboundChat.Module.Commands.OutboundChatCommand).Assembly.Location) + "-Help.xml";

    public static IReadOnlyList<HelpPage> Pages { get; } =
        [.. XDocument.Load(Path.Combine(MarkdownHelp.Folder, FileName)).Root!.Elements(s_command + "command").Select(Read)];

    private static HelpPage Read(XElement command)
    {
        XElement details = command.Element(s_command + "details")!;
        XElement[] parameters = [.. command.Element(s_command + "parameters")!.Elements(s_command + "parameter")];
        XElement[] outputs = [.. command.Element(s_command + "returnValues")!.Elements(s_command + "returnValue")];
        return new HelpPage
        {
            Name = details.Element(s_command + "name")!.Value,
            Synopsis = Text(details),
            Description = Text(command),
            Notes = Paragraphs(command.Element(s_maml + "alertSet")!.Element(s_maml + "alert")!),
            Syntax = command.Element(s_command + "syntax")!.Descendants(s_command + "parameter").Select(NameOf).ToHashSet(),
            Parameters = [.. parameters.Select(ReadParameter)],
            Descriptions = parameters.ToDictionary(NameOf, Text),
            Examples = [.. command.Element(s_command + "examples")!.Elements().Select(example => example.Element(s_dev + "code")!.Value)],
            OutputTypes = [.. outputs.Select(TypeOf)],
            Output = string.Join("\n\n", outputs.Select(Text)),
            Links = [.. command.Element(s_command + "relatedLinks")!.Elements().Select(link => link.Element(s_maml + "linkText")!.Value)],
        };
    }

    private static HelpParameter ReadParameter(XElement parameter)
    {
        string aliases = parameter.Attribute("aliases")!.Value, pipeline = parameter.Attribute("pipelineInput")!.Value;
        return new HelpParameter(
            NameOf(parameter),
            TypeOf(parameter),
            aliases == "none" ? "" : aliases,
            parameter.Attribute("position")!.Value,
            parameter.Attribute("required")!.Value == "true",
            pipeline == "false" ? "" : pipeline["true (".Length..^1],
            parameter.Element(s_dev + "defaultValue")?.Value ?? "");
    }

    private static string NameOf(XElement element) => element.Element(s_maml + "name")!.Value;

    private static string TypeOf(XElement element) => NameOf(element.Element(s_dev + "type")!);

    private static string Text(XElement element) => Paragraphs(element.Element(s_maml + "description")!);

    private static string Paragraphs(XElement element) =>
        string.Join("\n\n", element.Elements(s_maml + "para").Select(paragraph => paragraph.Value));
}
