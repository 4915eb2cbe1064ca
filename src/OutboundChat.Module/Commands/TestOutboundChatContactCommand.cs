using System.Management.Automation;
using OutboundChat.Requests;
using OutboundChat.Sending;

namespace OutboundChat.Module.Commands;

/// <summary>Checks rows without sending them. A row's problems are in its report; they are not errors.</summary>
[Cmdlet(VerbsDiagnostic.Test, "OutboundChatContact")]
[OutputType(typeof(OutboundChatReport))]
public sealed class TestOutboundChatContactCommand : SendWindowCommand
{
    private long _rows, _valid, _duplicates, _excluded, _parts;

    private protected override bool NeedsAccount => false;

    private protected override bool IsCheck => true;

    private protected override void Process(ChatRequestInput input, object inputObject)
    {
        PreparedChat chat = Admit(input, inputObject);
        OutboundChatReport report = chat.ToReport(ClosedFor(chat));
        _rows++;
        Warnings.Add(report.Warnings);
        if (report.Valid)
        {
            _parts += report.SmsParts ?? 0;
            WarnOfQuota(++_valid, Rules, chat.Draft.Request.ChatDurationInMinutes);
        }
        else if (chat.Result?.Outcome == OutboundChatStatus.Duplicate)
        {
            _duplicates++;
        }
        else if (chat.Result?.Outcome == OutboundChatStatus.Excluded)
        {
            _excluded++;
        }

        WriteObject(report);
    }

    private protected override void End()
    {
        base.End();
        WriteVerbose(Texts.RowsChecked(_rows, _valid, _duplicates, _excluded, _parts, EmptyRows, TimeAtDefaultPace(_valid)));
    }
}
