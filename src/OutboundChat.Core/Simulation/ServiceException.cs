namespace OutboundChat.Simulation;

/// <summary>An error response of the simulated service.</summary>
internal sealed class ServiceException(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    /// <summary>The name of the service's exception.</summary>
    public string Code { get; } = code;

    public static ServiceException InvalidRequest(string message) => new(400, "InvalidRequestException", message);

    public static ServiceException InvalidParameter(string message) => new(400, "InvalidParameterException", message);

    public static ServiceException Serialization(string message) => new(400, "SerializationException", message);

    public static ServiceException ResourceNotFound(string id) =>
        new(404, "ResourceNotFoundException", SimulationTexts.ResourceUnknown(id));
}
