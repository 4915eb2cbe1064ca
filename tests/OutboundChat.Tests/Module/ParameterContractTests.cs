using System.Management.Automation;
using System.Reflection;
using Amazon.Connect.Model;
using OutboundChat.Module.Commands;
using OutboundChat.Requests;

namespace OutboundChat.Tests.Module;

/// <summary>What scripts rely on: a change here breaks somebody, so every parameter is written down.</summary>
public class ParameterContractTests
{
    /// <summary>Name, type, aliases; position; V: binds by value, N: by property name; !: mandatory; the parameter sets, with ! where mandatory.</summary>
    private const string Data = """
        Attribute: Object (Attributes) N
        AttributeColumn: String[]
        Channel: Object (Subtype) N
        ChatDurationInMinutes: Object (ChatDurationInMinute) N
        ClientToken: Object N
        ContactFlowId: Object (ContactFlowArn, FlowId) N
        DefaultCountryCallingCode: String
        DestinationEndpoint: Object (Destination, To, PhoneNumber, Phone, MobileNumber) @0 N
        InitialSystemMessage: Object (Message) N
        InitialTemplatedSystemMessage: Object N
        InputObject: Object V
        InstanceId: Object (InstanceArn) N
        MessageTemplate: String
        ParticipantDetails: Object (DisplayName, CustomerName) N
        RelatedContactId: Object N
        SegmentAttribute: Object (SegmentAttributes) N
        SourceEndpoint: Object (Source, From, SourcePhoneNumberArn) N
        SupportedMessagingContentType: Object (SupportedMessagingContentTypes) N
        """;

    private const string Run = """
        AccessKey: String (AK)
        AllowDuplicate: SwitchParameter
        BatchId: String
        Burst: Int32
        Credential: Object
        EndpointUrl: String
        ExcludeDestination: String[]
        JournalPath: String
        MaxAttempts: Int32
        ProfileLocation: String (AWSProfilesLocation, ProfilesLocation)
        ProfileName: String (StoredCredentials, AWSProfileName)
        QuotaAction: QuotaAction
        Region: String (RegionToCall)
        RequestsPerSecond: Double
        SecretKey: String (SK, SecretAccessKey)
        SessionToken: String (ST)
        ThrottleLimit: Int32
        TotalCount: Int64
        """;

    private const string Endpoint = """
        Address: String N [Address!]
        DefaultCountryCallingCode: String
        PhoneNumber: String (Phone, MobileNumber) @0 V N [PhoneNumber!]
        PhoneNumberArn: String N [PhoneNumberArn!]
        Type: String N [Address!]
        """;

    private const string Contact = """
        AccessKey: String (AK)
        Burst: Int32
        ContactId: Object @0 V N !
        Credential: Object
        EndpointUrl: String
        InstanceId: Object (InstanceArn) N
        MaxAttempts: Int32
        ProfileLocation: String (AWSProfilesLocation, ProfilesLocation)
        ProfileName: String (StoredCredentials, AWSProfileName)
        Region: String (RegionToCall)
        RequestsPerSecond: Double
        SecretKey: String (SK, SecretAccessKey)
        SessionToken: String (ST)
        """;

    private const string Journal = """
        JournalPath: String (Path, LiteralPath, PSPath, FullName) @0 V N !
        Summary: SwitchParameter
        """;

    public static TheoryData<Type, string, Type[], string> Commands => new()
    {
        { typeof(GetOutboundChatContactCommand), "Get-OutboundChatContact", [typeof(OutboundChatContact)], Contact },
        { typeof(GetOutboundChatJournalCommand), "Get-OutboundChatJournal", [typeof(OutboundChatJournalEntry), typeof(OutboundChatJournalSummary)], Journal },
        { typeof(StopOutboundChatContactCommand), "Stop-OutboundChatContact", [typeof(void)], Contact },
        { typeof(NewChatEndpointCommand), "New-ChatEndpoint", [typeof(Endpoint)], Endpoint },
        { typeof(NewOutboundChatRequestCommand), "New-OutboundChatRequest", [typeof(StartOutboundChatContactRequest)], Data },
        { typeof(TestOutboundChatContactCommand), "Test-OutboundChatContact", [typeof(OutboundChatReport)], Data },
        { typeof(StartOutboundChatContactCommand), "Start-OutboundChatContact", [typeof(OutboundChatResult)], Data + "\n" + Run },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_parameter_is_as_it_was_promised(Type command, string name, Type[] outputs, string parameters)
    {
        Assert.Equal(name, NameOf(command));
        Assert.Equal(outputs, OutputsOf(command));
        Assert.Equal(parameters.Split('\n').Order(StringComparer.Ordinal), ParametersOf(command).Select(Describe).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void There_are_no_other_cmdlets() =>
        Assert.Equal(Commands.Select(row => row.Data.Item1).OrderBy(type => type.Name), Cmdlets().OrderBy(type => type.Name));

    [Fact]
    public void Every_cmdlet_is_sealed_and_named_after_its_class() =>
        Assert.All(Cmdlets(), type =>
        {
            Assert.True(type.IsSealed);
            Assert.Equal(NameOf(type).Replace("-", string.Empty, StringComparison.Ordinal) + "Command", type.Name);
        });

    [Fact]
    public void Only_starting_chats_and_ending_them_asks_whether_to_act() =>
        Assert.Equal([typeof(StartOutboundChatContactCommand), typeof(StopOutboundChatContactCommand)], Cmdlets().Where(type => CmdletAttributeOf(type).NamedArguments.Any(argument => argument is { MemberName: "SupportsShouldProcess", TypedValue.Value: true })).OrderBy(type => type.Name));

    [Fact]
    public void What_binds_by_property_name_are_the_data_columns_and_nothing_else()
    {
        Type[] commands = [typeof(NewOutboundChatRequestCommand), typeof(TestOutboundChatContactCommand), typeof(StartOutboundChatContactCommand)];

        Assert.All(commands, command => Assert.Equal(
            DataColumns.All.Select(column => (column.Name, string.Join(", ", column.Aliases))).Order(),
            ParametersOf(command).Where(parameter => Flag(parameter, "ValueFromPipelineByPropertyName")).Select(parameter => (parameter.Name, string.Join(", ", AliasesOf(parameter)))).Order()));
    }

    [Fact]
    public void A_parameter_that_binds_by_property_name_accepts_whatever_a_row_holds() =>
        Assert.All(
            ParametersOf(typeof(StartOutboundChatContactCommand)).Where(parameter => Flag(parameter, "ValueFromPipelineByPropertyName") || Flag(parameter, "ValueFromPipeline")),
            parameter =>
            {
                Assert.Equal(typeof(object), parameter.PropertyType);
                Assert.DoesNotContain(parameter.GetCustomAttributesData(), attribute => attribute.AttributeType.IsAssignableTo(typeof(ValidateArgumentsAttribute)) || attribute.AttributeType.IsAssignableTo(typeof(ArgumentTransformationAttribute)));
            });

    [Fact]
    public void Neither_credentials_nor_options_of_the_run_bind_from_the_pipeline()
    {
        string[] run = [.. Run.Split('\n').Select(line => line.Split(':')[0]), "MessageTemplate", "AttributeColumn", "DefaultCountryCallingCode"];

        PropertyInfo[] parameters = [.. ParametersOf(typeof(StartOutboundChatContactCommand)).Where(parameter => run.Contains(parameter.Name))];

        Assert.Equal(run.Length, parameters.Length);
        Assert.DoesNotContain(parameters, parameter => Flag(parameter, "ValueFromPipeline") || Flag(parameter, "ValueFromPipelineByPropertyName"));
    }

    [Fact]
    public void No_name_or_alias_is_used_twice_or_is_one_of_PowerShells_own()
    {
        string[] common = ["Verbose", "Debug", "ErrorAction", "WarningAction", "InformationAction", "ProgressAction", "ErrorVariable", "WarningVariable", "InformationVariable", "OutVariable", "OutBuffer", "PipelineVariable", "WhatIf", "Confirm", "vb", "db", "ea", "wa", "infa", "proga", "ev", "wv", "iv", "ov", "ob", "pv", "wi", "cf"];

        Assert.All(Cmdlets(), command =>
        {
            string[] names = [.. common, .. ParametersOf(command).SelectMany(parameter => AliasesOf(parameter).Prepend(parameter.Name))];
            Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        });
    }

    private static IEnumerable<Type> Cmdlets() => typeof(StartOutboundChatContactCommand).Assembly.GetExportedTypes().Where(type => type.IsAssignableTo(typeof(PSCmdlet)) && !type.IsAbstract);

    private static IEnumerable<PropertyInfo> ParametersOf(Type command) => command.GetProperties().Where(property => ParameterAttributesOf(property).Any());

    private static IEnumerable<CustomAttributeData> ParameterAttributesOf(PropertyInfo property) => property.GetCustomAttributesData().Where(attribute => attribute.AttributeType == typeof(ParameterAttribute));

    private static CustomAttributeData CmdletAttributeOf(Type command) => command.GetCustomAttributesData().Single(attribute => attribute.AttributeType == typeof(CmdletAttribute));

    private static string NameOf(Type command) => string.Join('-', CmdletAttributeOf(command).ConstructorArguments.Select(argument => argument.Value));

    private static IEnumerable<Type> OutputsOf(Type command) => command.GetCustomAttributesData()
        .Where(attribute => attribute.AttributeType == typeof(OutputTypeAttribute))
        .SelectMany(attribute => (IEnumerable<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!)
        .Select(argument => (Type)argument.Value!);

    private static string[] AliasesOf(PropertyInfo property) => [.. property.GetCustomAttributesData()
        .Where(attribute => attribute.AttributeType == typeof(AliasAttribute))
        .SelectMany(attribute => (IEnumerable<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!)
        .Select(argument => (string)argument.Value!)];

    private static object? Named(CustomAttributeData attribute, string name) => attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == name).TypedValue.Value;

    private static bool Flag(PropertyInfo property, string name) => ParameterAttributesOf(property).Any(attribute => Named(attribute, name) is true);

    private static string Describe(PropertyInfo property)
    {
        string[] aliases = AliasesOf(property);
        string[] parts =
        [
            $"{property.Name}: {property.PropertyType.Name}",
            aliases.Length > 0 ? $"({string.Join(", ", aliases)})" : string.Empty,
            ParameterAttributesOf(property).Select(attribute => Named(attribute, "Position")).FirstOrDefault(position => position is not null) is { } at ? $"@{at}" : string.Empty,
            Flag(property, "ValueFromPipeline") ? "V" : string.Empty,
            Flag(property, "ValueFromPipelineByPropertyName") ? "N" : string.Empty,
            ParameterAttributesOf(property).Any(attribute => Named(attribute, "ParameterSetName") is null && Named(attribute, "Mandatory") is true) ? "!" : string.Empty,
            .. ParameterAttributesOf(property)
                .Where(attribute => Named(attribute, "ParameterSetName") is not null)
                .Select(attribute => $"[{Named(attribute, "ParameterSetName")}{(Named(attribute, "Mandatory") is true ? "!" : string.Empty)}]"),
        ];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }
}
