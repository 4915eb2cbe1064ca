using OutboundChat.Module.Hosting;

namespace OutboundChat.Tests.Module;

/// <summary>A cmdlet ended itself with this error.</summary>
internal sealed class TerminatedException(CommandError error) : Exception(error.Message)
{
    public CommandError Error => error;
}
