namespace Amazon.Connect.Model;

/// <summary>
/// The machine-readable reason of an <see cref="InvalidRequestException"/>. A union in the service's model: at most one member is set.
/// </summary>
public class InvalidRequestExceptionReason
{
    /// <summary>Why a file to be attached was refused.</summary>
    public AttachedFileInvalidRequestExceptionReason AttachedFileInvalidRequestExceptionReason { get; set; }
}
