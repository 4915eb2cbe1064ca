namespace OutboundChat.Sending;

/// <summary>
/// The run was stopped before this attempt left. It is not an OperationCanceledException because the SDK's retry takes one of those for a time-out.
/// </summary>
internal sealed class RunStoppedException : Exception;
