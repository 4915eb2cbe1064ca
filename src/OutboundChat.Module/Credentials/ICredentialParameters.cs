namespace OutboundChat.Module.Credentials;

/// <summary>
/// The parameters that say as whom and where to send. Every cmdlet that talks to the service declares them with the names and aliases of AWS Tools;
/// none of them binds from the pipeline, so that no column of a file can change who signs.
/// </summary>
internal interface ICredentialParameters
{
    string? AccessKey { get; }

    string? SecretKey { get; }

    string? SessionToken { get; }

    string? ProfileName { get; }

    string? ProfileLocation { get; }

    object? Credential { get; }

    string? Region { get; }

    string? EndpointUrl { get; }
}
