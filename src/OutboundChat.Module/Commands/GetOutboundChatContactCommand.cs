using System.Management.Automation;
using OutboundChat.Contacts;

namespace OutboundChat.Module.Commands;

/// <summary>Gets contacts: state, disconnect reason, attributes.</summary>
[Cmdlet(VerbsCommon.Get, "OutboundChatContact")]
[OutputType(typeof(OutboundChatContact))]
public sealed class GetOutboundChatContactCommand : ContactCommand
{
    // This command changes nothing, so $WhatIfPreference does not apply.
    private protected override bool NeedsAccount => true;

    private protected override string Activity => Texts.ProgressOfGet();

    private protected override void Process(ContactCalls? calls, string instanceId, string contactId, object inputObject) =>
        WriteObject(Wait(() => calls!.DescribeAsync(instanceId, contactId, inputObject)));
}
