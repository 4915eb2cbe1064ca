using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Reflection;
using Amazon.Connect.Model;
using OutboundChat.Module;
using OutboundChat.Module.Commands;
using OutboundChat.Requests;

namespace OutboundChat.Tests.Module;

/// <summary>Every parameter, since a change to one breaks scripts.</summary>
public class ParameterContractTests
{
    /// <summary>Name, type, aliases; position; V: binds by value, N: by property name; !: mandatory; its set.</summary>
    private const string Session = """
        AccessKey: String (AK)
        Credential: Object
        EndpointUrl: String
        ProfileLocation: String (AWSProfilesLocation, ProfilesLocation)
        ProfileName: String (StoredCredentials, AWSProfileName)
        Region: String (RegionToCall)
        SecretKey: String (SK, SecretAccessKey)
        SessionToken: String (ST)
        Simulate: SwitchParameter

        """;

    private const string Data = Session + """
        AllowDuplicate: SwitchParameter
        Attribute: Object (Attributes) N
        AttributeColumn: String[]
        Channel: Object (Subtype) N
        ChatDurationInMinutes: Object (ChatDurationInMinute) N
        ClientToken: Object N
        ContactFlowId: Object (ContactFlowArn, FlowId) N
        DefaultCountry: Object (Country, CountryCode, DefaultCountryCallingCode) N
        DestinationEndpoint: Object (Destination, To, PhoneNumber, Phone, MobileNumber) @0 N
        ExcludeDestination: Object[]
        InitialSystemMessage: Object (Message) N
        InitialTemplatedSystemMessage: Object N
        InputObject: Object V
        InstanceId: Object (InstanceArn) N
        KnowledgeBaseId: Object N
        MessageTemplate: String
        MessageTemplateId: Object N
        ParticipantDetails: Object (DisplayName, CustomerName) N
        RelatedContactId: Object N
        SegmentAttribute: Object (SegmentAttributes) N
        SourceEndpoint: Object (Source, From, SourcePhoneNumberArn) N
        SupportedMessagingContentType: Object (SupportedMessagingContentTypes) N
        TemplateAttributeColumn: String[]
        TimeZone: Object N

        """;

    private const string Window = """
        SendWindow: String
        SendWindowAction: String

        """;

    private const string Workflow = """
        BatchId: String
        Burst: Int32
        Force: SwitchParameter
        MaxAttempts: Int32
        Path: String !
        QuotaAction: String
        RequestsPerSecond: Double
        """;

    private const string Run = """
        BatchId: String
        Burst: Int32
        FailureLimit: Int32
        JournalPath: String
        MaxAttempts: Int32
        QuotaAction: String
        RequestsPerSecond: Double
        ThrottleLimit: Int32
        TotalCount: Int64
        """;

    private const string Endpoint = """
        Address: String N ! [Address]
        DefaultCountry: String (Country, CountryCode, DefaultCountryCallingCode)
        PhoneNumber: String (Phone, MobileNumber) @0 V N ! [PhoneNumber]
        PhoneNumberArn: String N ! [PhoneNumberArn]
        Type: String N ! [Address]
        """;

    private const string Contact = Session + """
        Burst: Int32
        ContactId: Object @0 V N !
        InstanceId: Object (InstanceArn) N
        MaxAttempts: Int32
        RequestsPerSecond: Double
        """;

    private const string Journal = """
        DefaultCountry: Object (Country, CountryCode, DefaultCountryCallingCode) [Rows]
        DestinationEndpoint: Object [Rows]
        InputObject: Object V ! [Rows]
        JournalPath: String (Path, LiteralPath, PSPath, FullName) @0 V N !
        Summary: SwitchParameter [Journal]
        """;

    private const string Report = """
        Force: SwitchParameter
        InputObject: Object V ! [Result]
        JournalPath: String ! [Journal]
        NoClobber: SwitchParameter (NoOverwrite)
        PassThru: SwitchParameter
        Path: String (LiteralPath, FilePath) @0 !
        RequestsPerSecond: Double
        Title: String
        """;

    public static TheoryData<Type, string, Type[], string> Commands => new()
    {
        { typeof(ExportOutboundChatReportCommand), "Export-OutboundChatReport", [typeof(FileInfo)], Report },
        { typeof(GetOutboundChatContactCommand), "Get-OutboundChatContact", [typeof(OutboundChatContact)], Contact },
        {
            typeof(GetOutboundChatJournalCommand), "Get-OutboundChatJournal",
            [typeof(OutboundChatJournalEntry), typeof(OutboundChatJournalSummary)], Journal
        },
        { typeof(StopOutboundChatContactCommand), "Stop-OutboundChatContact", [typeof(void)], Contact },
        { typeof(NewChatEndpointCommand), "New-ChatEndpoint", [typeof(Endpoint)], Endpoint },
        { typeof(NewOutboundChatRequestCommand), "New-OutboundChatRequest", [typeof(StartOutboundChatContactRequest)], Data + Window },
        { typeof(TestOutboundChatContactCommand), "Test-OutboundChatContact", [typeof(OutboundChatReport)], Data + Window },
        { typeof(StartOutboundChatContactCommand), "Start-OutboundChatContact", [typeof(OutboundChatResult)], Data + Window + Run },
        { typeof(ExportOutboundChatWorkflowCommand), "Export-OutboundChatWorkflow", [typeof(OutboundChatWorkflow)], Data + Workflow },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_parameter_matches_the_contract(Type command, string name, Type[] outputs, string parameters)
    {
        Assert.Equal(name, new CommandMetadata(command).Name);
        Assert.Equal(outputs, command.GetCustomAttribute<OutputTypeAttribute>()!.Type.Select(type => type.Type));
        Assert.Equal(Lines(parameters).Order(), ParametersOf(command).Select(Describe).Order());
    }

    [Fact]
    public void There_are_no_other_cmdlets() =>
        Assert.Equal(Commands.Select(row => row.Data.Item1).OrderBy(type => type.Name), CommandRun.Cmdlets.OrderBy(type => type.Name));

    [Fact]
    public void Only_commands_that_change_something_support_ShouldProcess() =>
        Assert.Equal(
            ["Export-OutboundChatReport", "Export-OutboundChatWorkflow", "Start-OutboundChatContact", "Stop-OutboundChatContact"],
            CommandRun.Cmdlets.Select(type => new CommandMetadata(type))
                .Where(command => command.SupportsShouldProcess).Select(command => command.Name).Order());

    [Fact]
    public void The_parameters_that_bind_by_property_name_are_the_data_columns() =>
        Assert.Equal(
            DataColumns.All.Select(column => $"{column.Name} {string.Join(", ", column.Aliases)}").Order(),
            ParametersOf(typeof(StartOutboundChatContactCommand)).Where(parameter => SetOf(parameter).ValueFromPipelineByPropertyName)
                .Select(parameter => $"{parameter.Name} {string.Join(", ", parameter.Aliases)}").Order());

    [Fact]
    public void A_parameter_that_binds_from_the_pipeline_accepts_any_value() =>
        Assert.All(
            ParametersOf(typeof(StartOutboundChatContactCommand))
                .Where(parameter => SetOf(parameter) is { ValueFromPipelineByPropertyName: true } or { ValueFromPipeline: true }),
            parameter =>
            {
                Assert.Equal(typeof(object), parameter.ParameterType);
                Assert.DoesNotContain(
                    parameter.Attributes, attribute => attribute is ValidateArgumentsAttribute or ArgumentTransformationAttribute);
            });

    [Fact]
    public void No_parameter_has_a_type_that_scripts_cannot_name() =>
        Assert.All(
            CommandRun.Cmdlets.SelectMany(ParametersOf),
            parameter => Assert.DoesNotContain("OutboundChat", parameter.ParameterType.Assembly.GetName().Name!, StringComparison.Ordinal));

    [Fact]
    public void Names_and_aliases_are_unique_and_none_is_a_common_parameter()
    {
        string[] aliases = ["cf", "db", "ea", "ev", "infa", "iv", "ob", "ov", "proga", "pv", "vb", "wa", "wi", "wv", "Confirm", "WhatIf"];
        string[] common = [.. typeof(CommonParameters).GetProperties().Select(property => property.Name), .. aliases];

        Assert.All(CommandRun.Cmdlets, command =>
        {
            string[] names = [.. common, .. ParametersOf(command).SelectMany(parameter => parameter.Aliases.Prepend(parameter.Name))];
            Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        });
    }

    [Fact]
    public void Every_ErrorId_is_the_name_of_a_text()
    {
        string[] texts = [.. typeof(Texts).GetMethods().Select(method => method.Name)];

        Assert.All(CommandErrors.Categories.Keys, id => Assert.Contains(id, texts));
    }

    private static IEnumerable<ParameterMetadata> ParametersOf(Type command) => new CommandMetadata(command).Parameters.Values;

    private static ParameterSetMetadata SetOf(ParameterMetadata parameter) => parameter.ParameterSets.Values.Single();

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Describe(ParameterMetadata parameter)
    {
        (string set, ParameterSetMetadata data) = parameter.ParameterSets.Single();
        string[] parts =
        [
            $"{parameter.Name}: {parameter.ParameterType.Name}",
            parameter.Aliases.Count > 0 ? $"({string.Join(", ", parameter.Aliases)})" : string.Empty,
            data.Position >= 0 ? $"@{data.Position}" : string.Empty,
            data.ValueFromPipeline ? "V" : string.Empty,
            data.ValueFromPipelineByPropertyName ? "N" : string.Empty,
            data.IsMandatory ? "!" : string.Empty,
            set == ParameterAttribute.AllParameterSets ? string.Empty : $"[{set}]",
        ];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }
}
