using System.Management.Automation;
using Amazon.Connect.Model;
using OutboundChat.Requests;
using OutboundChat.Sending;

namespace OutboundChat.Module.Commands;

/// <summary>Builds and checks requests without sending them.</summary>
[Cmdlet(VerbsCommon.New, "OutboundChatRequest")]
[OutputType(typeof(StartOutboundChatContactRequest))]
public sealed class NewOutboundChatRequestCommand : SendWindowCommand
{
    private protected override bool NeedsAccount => false;

    private protected override void Process(ChatRequestInput input, object inputObject)
    {
        PreparedChat chat = Admit(input, inputObject);
        if (chat.Result is null)
        {
            WriteObject(chat.Draft.Request);
        }
        else
        {
            WriteError(CommandErrors.Of(new Notice(Texts.OfRow(chat.Row, chat.Result.ErrorMessage), chat.Result.ErrorCode!), inputObject));
        }
    }
}
