using System.Management.Automation;
using OutboundChat.Module.Completion;
using OutboundChat.Sending;

namespace OutboundChat.Module.Commands;

/// <summary>The base of the cmdlets that know the hours in which chats may start.</summary>
public abstract class SendWindowCommand : ChatRequestCommand
{
    // Fields come behind the properties of all base classes when parameters are completed.

    /// <summary>The hours in which chats may start, in the recipient's own time: 08:00-21:00.</summary>
    [Parameter, NoCompletion, ValidateNotNullOrEmpty]
    public string? SendWindow;

    /// <summary>What to do with rows outside their send window: skip them, or hold them back until it opens.</summary>
    [Parameter, ValidateSet(nameof(Sending.SendWindowAction.Skip), nameof(Sending.SendWindowAction.Wait))]
    public string SendWindowAction = nameof(Sending.SendWindowAction.Skip);

    private protected override ChatRunOptions Complete(ChatRunOptions rules) => rules with
    {
        SendWindow = SendWindow is null ? null : SendWindows.SendWindow.Parse(SendWindow),
        SendWindowAction = Enum.Parse<SendWindowAction>(SendWindowAction, ignoreCase: true),
    };
}
