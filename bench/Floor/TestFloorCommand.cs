using System.Management.Automation;

namespace OutboundChat.Floor;

/// <summary>
/// Declares the parameters of Test-OutboundChatContact and only writes the row back: the time of PowerShell's own work. The benchmark
/// compares the two declarations.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "Floor")]
[OutputType(typeof(object))]
public sealed class TestFloorCommand : PSCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    public object? InputObject { get; set; }

    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Destination", "To", "PhoneNumber", "Phone", "MobileNumber")]
    public object? DestinationEndpoint { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Country", "CountryCode", "DefaultCountryCallingCode")]
    public object? DefaultCountry { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public object? TimeZone { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Source", "From", "SourcePhoneNumberArn")]
    public object? SourceEndpoint { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("InstanceArn")]
    public object? InstanceId { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ContactFlowArn", "FlowId")]
    public object? ContactFlowId { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Subtype")]
    public object? Channel { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("SegmentAttributes")]
    public object? SegmentAttribute { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Attributes")]
    public object? Attribute { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ChatDurationInMinute")]
    public object? ChatDurationInMinutes { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public object? RelatedContactId { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public object? ClientToken { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("DisplayName", "CustomerName")]
    public object? ParticipantDetails { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Message")]
    public object? InitialSystemMessage { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public object? InitialTemplatedSystemMessage { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("SupportedMessagingContentTypes")]
    public object? SupportedMessagingContentType { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? MessageTemplate { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? AttributeColumn { get; set; }

    [Parameter, ValidateNotNull]
    public object[]? ExcludeDestination { get; set; }

    [Parameter]
    public SwitchParameter AllowDuplicate { get; set; }

    [Parameter]
    public string? SendWindow { get; set; }

    [Parameter]
    public string? SendWindowAction { get; set; }

    [Parameter, Alias("AK"), ValidateNotNullOrEmpty]
    public string? AccessKey { get; set; }

    [Parameter, Alias("SK", "SecretAccessKey"), ValidateNotNullOrEmpty]
    public string? SecretKey { get; set; }

    [Parameter, Alias("ST")]
    public string? SessionToken { get; set; }

    [Parameter, Alias("StoredCredentials", "AWSProfileName"), ValidateNotNullOrEmpty]
    public string? ProfileName { get; set; }

    [Parameter, Alias("AWSProfilesLocation", "ProfilesLocation"), ValidateNotNullOrEmpty]
    public string? ProfileLocation { get; set; }

    [Parameter, ValidateNotNull]
    public object? Credential { get; set; }

    [Parameter, Alias("RegionToCall"), ValidateNotNullOrEmpty]
    public string? Region { get; set; }

    [Parameter, ValidateNotNullOrEmpty]
    public string? EndpointUrl { get; set; }

    [Parameter]
    public SwitchParameter Simulate { get; set; }

    protected override void ProcessRecord() => WriteObject(InputObject);
}
