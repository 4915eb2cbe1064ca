using System.Globalization;
using System.Management.Automation;
using System.Reflection;
using OutboundChat.Module.Commands;
using OutboundChat.Requests;

namespace OutboundChat.Tests.Help;

/// <summary>The facts about a cmdlet that its help must contain, read from its class.</summary>
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
            IEnumerable<HelpParameter> declared = _type.GetMembers().Where(
                member => Attributes(member, typeof(ParameterAttribute)).Any()).Select(member => Read(member, cmdlet));
            return ShouldProcess ? declared.Concat([Common("Confirm", "cf"), Common("WhatIf", "wi")]) : declared;
        }
    }

    private CustomAttributeData Cmdlet => Attributes(_type, typeof(CmdletAttribute)).Single();

    private bool ShouldProcess => Named(Cmdlet, "SupportsShouldProcess") is true;

    private static HelpParameter Common(string name, string alias) =>
        new(name, typeof(SwitchParameter).FullName!, alias, "Named", false, "", "");

    private static HelpParameter Read(MemberInfo member, object cmdlet)
    {
        // Each parameter is in one set, or in all of them.
        CustomAttributeData parameter = Attributes(member, typeof(ParameterAttribute)).Single();
        (Type type, object? value) = member is FieldInfo field
            ? (field.FieldType, field.GetValue(cmdlet))
            : (((PropertyInfo)member).PropertyType, ((PropertyInfo)member).GetValue(cmdlet));
        return new HelpParameter(
            member.Name,
            type.FullName!,
            string.Join(", ", Values<string>(member, typeof(AliasAttribute))),
            Named(parameter, "Position")?.ToString() ?? "Named",
            Named(parameter, "Mandatory") is true,
            HelpParameter.PipelineOf(
                Named(parameter, "ValueFromPipeline") is true, Named(parameter, "ValueFromPipelineByPropertyName") is true),
            DefaultOf(member.Name, value));
    }

    private static string DefaultOf(string parameter, object? value) => value switch
    {
        int and not 0 or double and not 0 => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        string text => text,
        _ => parameter == nameof(ChatRequestCommand.Channel) ? ChannelName.Sms : "",
    };

    private static IEnumerable<CustomAttributeData> Attributes(MemberInfo member, Type type) =>
        member.GetCustomAttributesData().Where(attribute => attribute.AttributeType == type);

    private static IEnumerable<T> Values<T>(MemberInfo member, Type type) => Attributes(member, type)
        .SelectMany(attribute => (IEnumerable<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!)
        .Select(argument => (T)argument.Value!);

    private static object? Named(CustomAttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == name).TypedValue.Value;
}
