using System.Management.Automation;

namespace OutboundChat.Module.Hosting;

/// <summary>An error as the host is told of it.</summary>
/// <param name="ErrorId">Its stable identifier, a name in <see cref="Texts"/>.</param>
/// <param name="Category">What kind of error it is.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Target">What it happened to.</param>
/// <param name="Exception">What it came from, where it came from an exception.</param>
internal sealed record CommandError(string ErrorId, ErrorCategory Category, string Message, object? Target, Exception? Exception = null);
