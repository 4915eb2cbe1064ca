using System.Management.Automation;
using Amazon.Connect.Model;
using OutboundChat.Requests;

namespace OutboundChat.Module.Commands;

/// <summary>Builds and checks requests, and sends nothing.</summary>
[Cmdlet(VerbsCommon.New, "OutboundChatRequest")]
[OutputType(typeof(StartOutboundChatContactRequest))]
public sealed class NewOutboundChatRequestCommand : ChatRequestCommand
{
    private long _rows;

    private protected override bool NeedsAccount => false;

    private protected override void Process(ChatRequestInput input, object inputObject)
    {
        _rows++;
        ChatRequestDraft draft = Build(input);
        if (draft.IsValid)
        {
            WriteObject(draft.Request);
        }
        else
        {
            WriteError(CommandErrors.RowInvalid(_rows, draft.Problems, inputObject));
        }
    }
}
