using System.Management.Automation;
using OutboundChat.Contacts;

namespace OutboundChat.Module.Commands;

/// <summary>Gets contacts: state, disconnect reason, attributes.</summary>
[Cmdlet(VerbsCommon.Get, "OutboundChatContact")]
[OutputType(typeof(OutboundChatContact))]
public sealed class GetOutboundChatContactCommand : ContactCommand
{
    // A preference of the caller's about dry runs is no concern of a command that changes nothing.
    private protected override bool NeedsAccount => true;

    private protected override string Activity => Texts.ProgressOfGet();

    private protected override void Process(ContactCalls? calls, string instanceId, string contactId, object inputObject) =>
        WriteObject(Wait(() => calls!.DescribeAsync(instanceId, contactId, inputObject)));
}
