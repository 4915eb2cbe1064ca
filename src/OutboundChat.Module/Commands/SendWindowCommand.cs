using System.Management.Automation;
using OutboundChat.Module.Completion;
using OutboundChat.Sending;

namespace OutboundChat.Module.Commands;

/// <summary>The base of the cmdlets with a send window.</summary>
public abstract class SendWindowCommand : ChatRequestCommand
{
    // Fields, because completion lists them after the properties of all base classes.

    /// <summary>
    /// The hours in which chats may start, in the recipient's time zone, such as <c>08:00-21:00</c>; by default, any hour.
    /// </summary>
    [Parameter, NoCompletion, ValidateNotNullOrEmpty]
    public string? SendWindow;

    /// <summary>What to do with rows outside their send window: skip them, the default, or wait until it opens.</summary>
    [Parameter, ValidateSet(nameof(Sending.SendWindowAction.Skip), nameof(Sending.SendWindowAction.Wait))]
    public string SendWindowAction = nameof(Sending.SendWindowAction.Skip);

    /// <exception cref="SetupException">The action is given without the window, so rows would be sent at any hour.</exception>
    private protected override ChatRunOptions Complete(ChatRunOptions rules) => rules with
    {
        SendWindow = SendWindow is not null ? SendWindows.SendWindow.Parse(SendWindow)
            : MyInvocation.BoundParameters.ContainsKey(nameof(SendWindowAction)) ? throw new SetupException(Texts.SendWindowMissing())
            : null,
        SendWindowAction = Enum.Parse<SendWindowAction>(SendWindowAction, ignoreCase: true),
    };
}
