namespace OutboundChat.Tool.Simulation;

/// <summary>An error that the simulated service answers.</summary>
internal sealed class ServiceException(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    /// <summary>The name of the service's exception.</summary>
    public string Code { get; } = code;

    public static ServiceException InvalidRequest(string message) => new(400, "InvalidRequestException", message);

    public static ServiceException InvalidParameter(string message) => new(400, "InvalidParameterException", message);

    public static ServiceException ResourceNotFound(string message) => new(404, "ResourceNotFoundException", message);

    public static ServiceException ContactNotFound(string message) => new(410, "ContactNotFoundException", message);

    public static ServiceException Serialization(string message) => new(400, "SerializationException", message);

    public static ServiceException InvalidSignature(string message) => new(403, "InvalidSignatureException", message);

    public static ServiceException IncompleteSignature(string message) => new(403, "IncompleteSignatureException", message);
}
