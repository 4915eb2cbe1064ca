using System.Globalization;
using System.Management.Automation;
using System.Reflection;
using OutboundChat.Module.Commands;
using OutboundChat.Requests;

namespace OutboundChat.Tests.Help;

/// <summary>What help has to say of a cmdlet, read from its class.</summary>
internal sealed class CmdletFacts
{
    private readonly Type _type;

    private CmdletFacts(Type type) => _type = type;

    public static IReadOnlyList<CmdletFacts> All { get; } =
        [.. typeof(OutboundChatCommand).Assembly.GetExportedTypes().Where(
            type =>
                type.IsAssignableTo(typeof(PSCmdlet)) && !type.IsAbstract).Select(type =>
                    new CmdletFacts(type)).OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal)];

    public string Name => string.Join('-', Cmdlet.ConstructorArguments.Select(argument => argument.Value));

    public bool TakesRows => _type.IsAssignableTo(typeof(ChatRequestCommand));

    public IEnumerable<Type> Outputs => Values<Type>(_type, typeof(OutputTypeAttribute));

    public IEnumerable<string> OutputProperties =>
        Outputs.SelectMany(
            output =>
                output.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)).Select(property =>
                    property.Name);

    public IEnumerable<HelpParameter> Parameters
    {
        get
        {
            object cmdlet = Activator.CreateInstance(_type)!;
            IEnumerable<HelpParameter> declared = _type.GetProperties().Where(
                property => Attributes(property, typeof(ParameterAttribute)).Any()).Select(property => Read(property, cmdlet));
            return ShouldProcess ? declared.Concat([Common("Confirm", "cf"), Common("WhatIf", "wi")]) : declared;
        }
    }

    private CustomAttributeData Cmdlet => Attributes(_type, typeof(CmdletAttribute)).Single();

    private bool ShouldProcess => Named(Cmdlet, "SupportsShouldProcess") is true;

    private static HelpParameter Common(string name, string alias) =>
        new(name, typeof(SwitchParameter).FullName!, alias, "Named", false, "", "");

    private static HelpParameter Read(PropertyInfo property, object cmdlet)
    {
        // Each parameter is in one set, or in all of them.
        CustomAttributeData parameter = Attributes(property, typeof(ParameterAttribute)).Single();
        return new HelpParameter(
            property.Name,
            property.PropertyType.FullName!,
            string.Join(", ", Values<string>(property, typeof(AliasAttribute))),
            Named(parameter, "Position")?.ToString() ?? "Named",
            Named(parameter, "Mandatory") is true,
            HelpParameter.PipelineOf(
                Named(parameter, "ValueFromPipeline") is true, Named(parameter, "ValueFromPipelineByPropertyName") is true),
            DefaultOf(property, cmdlet));
    }

    private static string DefaultOf(PropertyInfo property, object cmdlet) => property.GetValue(cmdlet) switch
    {
        int and not 0 or double and not 0 => Convert.ToString(property.GetValue(cmdlet), CultureInfo.InvariantCulture)!,
        string value => value,
        _ => property.Name == nameof(ChatRequestCommand.Channel) ? ChannelName.Sms : "",
    };

    private static IEnumerable<CustomAttributeData> Attributes(MemberInfo member, Type type) =>
        member.GetCustomAttributesData().Where(attribute => attribute.AttributeType == type);

    private static IEnumerable<T> Values<T>(MemberInfo member, Type type) => Attributes(member, type)
        .SelectMany(attribute => (IEnumerable<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!)
        .Select(argument => (T)argument.Value!);

    private static object? Named(CustomAttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == name).TypedValue.Value;
}
