using System.Management.Automation;
using OutboundChat.Requests;

namespace OutboundChat.Module.Commands;

/// <summary>Reports on rows without sending them: the problems of a row are in its report, and are not errors.</summary>
[Cmdlet(VerbsDiagnostic.Test, "OutboundChatContact")]
[OutputType(typeof(OutboundChatReport))]
public sealed class TestOutboundChatContactCommand : ChatRequestCommand
{
    private long _rows, _valid, _duplicates, _parts;

    private protected override bool NeedsAccount => false;

    private protected override void Process(ChatRequestInput input, object inputObject)
    {
        OutboundChatReport report = OutboundChatReport.Create(++_rows, Build(input), inputObject);
        if (report.Valid)
        {
            _valid++;
            _parts += report.SmsParts ?? 0;
        }
        else if (report.Problems.Any(problem => problem.Rule == nameof(Texts.DestinationDuplicate)))
        {
            _duplicates++;
        }

        WriteObject(report);
    }

    private protected override void End() =>
        WriteVerbose(ModuleTexts.RowsChecked(_rows, _valid, _duplicates, _parts, TimeAtDefaultPace(_valid)));
}
