namespace OutboundChat.Tool.Simulation;

/// <summary>One operation of the service. Each has a quota of its own, as in the service.</summary>
internal abstract class Operation(string method, string path, TokenBucket quota)
{
    public TokenBucket Quota { get; } = quota;

    public bool Matches(string requestMethod, string requestPath) => requestMethod == method && requestPath == path;

    /// <summary>Does what the request asks for, notes what the log tells of it, and gives the answer's JSON.</summary>
    /// <exception cref="ServiceException">The service refuses.</exception>
    public abstract byte[] Invoke(ReadOnlyMemory<byte> body, RequestRecord record);
}
