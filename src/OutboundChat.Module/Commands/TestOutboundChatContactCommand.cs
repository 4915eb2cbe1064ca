using System.Management.Automation;
using OutboundChat.Requests;

namespace OutboundChat.Module.Commands;

/// <summary>Reports on rows without sending them: what is wrong with each is in its report, and no error.</summary>
[Cmdlet(VerbsDiagnostic.Test, "OutboundChatContact")]
[OutputType(typeof(OutboundChatReport))]
public sealed class TestOutboundChatContactCommand : ChatRequestCommand
{
    private ChatRequestBuilder _builder = null!;
    private long _rows;

    private protected override void Begin() => _builder = new ChatRequestBuilder(CreateRequestOptions());

    private protected override void Process(ChatRequestInput input, object inputObject) =>
        Shell.Write(OutboundChatReport.Create(++_rows, _builder.Build(input), inputObject));
}
