using System.Management.Automation;
using OutboundChat.Sending;

namespace OutboundChat.Module.Commands;

/// <summary>The base of the cmdlets that know the hours in which chats may start.</summary>
public abstract class SendWindowCommand : ChatRequestCommand
{
    /// <summary>The hours in which chats may start, in the recipient's own time: 08:00-21:00.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? SendWindow { get; set; }

    /// <summary>What to do with rows outside their send window: skip them, or hold them back until it opens.</summary>
    [Parameter, ValidateSet(nameof(Sending.SendWindowAction.Skip), nameof(Sending.SendWindowAction.Wait))]
    public string SendWindowAction { get; set; } = nameof(Sending.SendWindowAction.Skip);

    private protected override ChatRunOptions Complete(ChatRunOptions rules) => rules with
    {
        SendWindow = SendWindow is null ? null : SendWindows.SendWindow.Parse(SendWindow),
        SendWindowAction = Enum.Parse<SendWindowAction>(SendWindowAction, ignoreCase: true),
    };
}
