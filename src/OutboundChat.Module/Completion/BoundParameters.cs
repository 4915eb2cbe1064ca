using System.Collections;
using OutboundChat.Module.Credentials;
using OutboundChat.Module.Values;
using OutboundChat.Requests;

namespace OutboundChat.Module.Completion;

/// <summary>The parameters that a command line has so far, by their names.</summary>
internal sealed class BoundParameters(IDictionary bound) : ICredentialParameters
{
    public string? AccessKey => Text(nameof(AccessKey));

    public string? SecretKey => Text(nameof(SecretKey));

    public string? SessionToken => Text(nameof(SessionToken));

    public string? ProfileName => Text(nameof(ProfileName));

    public string? ProfileLocation => Text(nameof(ProfileLocation));

    public object? Credential => PlainValue.Unwrap(bound[nameof(Credential)]);

    public string? Region => Text(nameof(Region));

    public string? EndpointUrl => Text(nameof(EndpointUrl));

    /// <summary>The instance's name, identifier or ARN.</summary>
    public string? InstanceId => Text(nameof(InstanceId));

    private string? Text(string name) => LooseValue.ToIdentifier(PlainValue.Unwrap(bound[name]));
}
