using System.Management.Automation;
using OutboundChat.Contacts;

namespace OutboundChat.Module.Commands;

/// <summary>Ends contacts. Contacts that have already ended are not an error.</summary>
[Cmdlet(VerbsLifecycle.Stop, "OutboundChatContact", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(void))]
public sealed class StopOutboundChatContactCommand : ContactCommand
{
    private protected override string Activity => Texts.ProgressOfStop();

    private protected override void Process(ContactCalls? calls, string instanceId, string contactId, object inputObject)
    {
        if (ShouldProcess(contactId, Texts.StopAction(instanceId)))
        {
            DateTime? hadEnded = Wait(() => calls!.StopAsync(instanceId, contactId));
            WriteVerbose(hadEnded is { } end ? Texts.ContactHadEnded(contactId, end) : Texts.ContactEnded(contactId));
        }
    }
}
