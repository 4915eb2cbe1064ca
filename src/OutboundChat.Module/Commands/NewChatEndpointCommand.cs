using System.Management.Automation;
using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Module.Completion;
using OutboundChat.Numbers;
using OutboundChat.Requests;

namespace OutboundChat.Module.Commands;

/// <summary>Creates endpoints of the type that fits each address.</summary>
[Cmdlet(VerbsCommon.New, "ChatEndpoint", DefaultParameterSetName = PhoneNumberSet)]
[OutputType(typeof(Endpoint))]
public sealed class NewChatEndpointCommand : OutboundChatCommand
{
    private const string PhoneNumberSet = "PhoneNumber", PhoneNumberArnSet = "PhoneNumberArn", AddressSet = "Address";

    private Country? _country;

    /// <summary>A phone number in any usual spelling.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PhoneNumberSet,
        ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Phone", "MobileNumber"), NoCompletion, AllowNull, AllowEmptyString]
    public string? PhoneNumber { get; set; }

    /// <summary>The ARN of an Amazon Connect phone number.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PhoneNumberArnSet, ValueFromPipelineByPropertyName = true)]
    [NoCompletion, AllowNull, AllowEmptyString]
    public string? PhoneNumberArn { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = AddressSet, ValueFromPipelineByPropertyName = true)]
    [NoCompletion, AllowNull, AllowEmptyString]
    public string? Address { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = AddressSet, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(EndpointTypeCompleter)), AllowNull, AllowEmptyString]
    public string? Type { get; set; }

    /// <summary>The country of numbers without a country code: an ISO code, a calling code, or an English name.</summary>
    [Parameter, Alias("Country", "CountryCode", "DefaultCountryCallingCode"), ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(CountryCompleter))]
    public string? DefaultCountry { get; set; }

    private protected override void Begin() => _country = CountryOf(DefaultCountry);

    private protected override void Process()
    {
        switch (ParameterSetName)
        {
            case PhoneNumberSet:
                Process(EndpointType.TELEPHONE_NUMBER, PhoneNumber);
                break;
            case PhoneNumberArnSet:
                Process(EndpointType.CONNECT_PHONENUMBER_ARN, PhoneNumberArn);
                break;
            case AddressSet when EndpointTypeCompleter.Find(Type) is { } type:
                Process(type, Address);
                break;
            default:
                WriteError(CommandErrors.Of(Texts.EndpointTypeUnknown(Type, EndpointTypeCompleter.Types), Type ?? string.Empty));
                break;
        }
    }

    private void Process(EndpointType type, string? address)
    {
        string text = address?.Trim() ?? string.Empty;
        if (text.Length == 0)
        {
            WriteError(CommandErrors.Of(Texts.EndpointAddressMissing(), text));
        }
        else if (type == EndpointType.TELEPHONE_NUMBER)
        {
            WritePhoneNumber(text, address);
        }
        else if (type == EndpointType.CONNECT_PHONENUMBER_ARN && !ResourceArn.IsPhoneNumber(text))
        {
            WriteError(CommandErrors.Of(Texts.SourceNotAnArn(text), address));
        }
        else
        {
            WriteObject(new Endpoint { Type = type, Address = text });
        }
    }

    private void WritePhoneNumber(string text, string? given)
    {
        if (Numbers.PhoneNumber.TryRead(text, _country, out PhoneNumberReading number, out Notice? problem))
        {
            WriteObject(new Endpoint { Type = EndpointType.TELEPHONE_NUMBER, Address = number.E164 });
        }
        else
        {
            WriteError(CommandErrors.Of(problem, given));
        }
    }
}
