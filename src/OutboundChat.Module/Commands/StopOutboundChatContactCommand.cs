using System.Management.Automation;
using OutboundChat.Contacts;

namespace OutboundChat.Module.Commands;

/// <summary>Ends contacts. One that has ended already is no error.</summary>
[Cmdlet(VerbsLifecycle.Stop, "OutboundChatContact", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(void))]
public sealed class StopOutboundChatContactCommand : ContactCommand
{
    private protected override bool OnlySays => Shell.WhatIf;

    private protected override void Process(ContactCalls? calls, string instanceId, string contactId, object inputObject)
    {
        if (Shell.ShouldProcess(contactId, Texts.StopAction(instanceId)))
        {
            Shell.WriteVerbose(Wait(calls!.StopAsync(instanceId, contactId)) is { } end ? Texts.ContactHadEnded(contactId, end) : Texts.ContactEnded(contactId));
        }
    }
}
