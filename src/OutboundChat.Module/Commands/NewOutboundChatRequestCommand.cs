using System.Management.Automation;
using Amazon.Connect.Model;
using OutboundChat.Module.Hosting;
using OutboundChat.Requests;

namespace OutboundChat.Module.Commands;

/// <summary>Builds and checks requests, and sends nothing.</summary>
[Cmdlet(VerbsCommon.New, "OutboundChatRequest")]
[OutputType(typeof(StartOutboundChatContactRequest))]
public sealed class NewOutboundChatRequestCommand : ChatRequestCommand
{
    private ChatRequestBuilder _builder = null!;
    private long _rows;

    private protected override void Begin() => _builder = new ChatRequestBuilder(CreateRequestOptions());

    private protected override void Process(ChatRequestInput input, object inputObject)
    {
        ChatRequestDraft draft = _builder.Build(input);
        _rows++;
        if (draft.IsValid)
        {
            Shell.Write(draft.Request);
        }
        else
        {
            Shell.WriteError(CommandErrors.RowInvalid(_rows, draft.Problems, inputObject));
        }
    }
}
