using System.Management.Automation;
using OutboundChat.Contacts;

namespace OutboundChat.Module.Commands;

/// <summary>Tells what the service knows of contacts: how far each has come, how it began, why it ended, its attributes.</summary>
[Cmdlet(VerbsCommon.Get, "OutboundChatContact")]
[OutputType(typeof(OutboundChatContact))]
public sealed class GetOutboundChatContactCommand : ContactCommand
{
    private protected override bool OnlySays => false;

    private protected override void Process(ContactCalls? calls, string instanceId, string contactId, object inputObject) =>
        Shell.Write(Wait(calls!.DescribeAsync(instanceId, contactId, inputObject)));
}
