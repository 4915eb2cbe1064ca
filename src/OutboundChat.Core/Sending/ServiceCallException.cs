namespace OutboundChat.Sending;

/// <summary>A call failed, and another call of the same operation may fare better.</summary>
internal sealed class ServiceCallException(string errorId, string message, bool wasRefused, Exception innerException) : ItemException(errorId, message, innerException)
{
    /// <summary>Whether the service would not do it, as against could not.</summary>
    public bool WasRefused { get; } = wasRefused;
}
