using OutboundChat.Requests;
using OutboundChat.Sending;

namespace OutboundChat.Tool.Running;

/// <summary>Counts what a check found.</summary>
internal sealed class CheckSummary
{
    private long _valid, _duplicates, _problems, _sms, _gsm7, _ucs2, _parts, _whatsApp, _withoutText;

    public long Invalid { get; private set; }

    public IEnumerable<string> Lines
    {
        get
        {
            yield return ToolTexts.SummaryOfCheck(_valid + Invalid, _valid, Invalid, _problems, _duplicates);
            long chats = _valid - _duplicates;
            if (chats > 0)
            {
                yield return ToolTexts.SummaryOfMessages(_sms, _parts, _gsm7, _ucs2, _whatsApp, _withoutText);
                yield return ToolTexts.AtDefaultPace(
                    ChatRunOptions.DefaultRequestsPerSecond, ChatRunOptions.DefaultBurst, RunSummary.AtPace(chats, ChatRunOptions.DefaultRequestsPerSecond, ChatRunOptions.DefaultBurst));
            }
        }
    }

    public void Add(OutboundChatReport report, bool isDuplicate)
    {
        _problems += report.Problems.Count;
        if (!report.Valid)
        {
            Invalid++;
            return;
        }

        _valid++;
        if (isDuplicate)
        {
            _duplicates++;
        }
        else if (report.Message is null)
        {
            _withoutText++;
        }
        else if (report.Channel == ChannelName.WhatsApp)
        {
            _whatsApp++;
        }
        else
        {
            _sms++;
            _parts += report.SmsParts ?? 0;
            _gsm7 += report.Encoding == "GSM-7" ? 1 : 0;
            _ucs2 += report.Encoding == "UCS-2" ? 1 : 0;
        }
    }
}
