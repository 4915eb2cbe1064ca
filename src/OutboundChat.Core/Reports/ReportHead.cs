using System.Xml.Linq;
using static OutboundChat.Reports.Html;

namespace OutboundChat.Reports;

/// <summary>The header and the footer of a report: the outcome in one sentence, notes about it, and the key figures.</summary>
internal sealed class ReportHead(RunFigures figures, ReportOptions options)
{
    private readonly long _done = figures[StatusGroup.Started];

    public bool IsRehearsal => options.Journal?.Rehearsal ?? (figures.RehearsalRows > 0 && figures.RehearsalRows == figures.Rows);

    public string Headline => Texts.ReportHeadline(figures.Rows, _done, IsGoingOn, IsRehearsal);

    private bool IsGoingOn => options.Journal?.Runs is [.., { Ended: null }];

    /// <summary>While a run is in progress, a request without an outcome is simply not finished yet.</summary>
    private long Attention => figures[StatusGroup.Attention] - (IsGoingOn ? figures.Unknown : 0);

    private string Lead => Texts.ReportLead(
        _done,
        options.Journal is null ? figures.ByStatus[RowStatus.OfResults[1]] : 0,
        figures[StatusGroup.LeftOut],
        figures[StatusGroup.NotAttempted],
        Attention - (IsGoingOn ? 0 : figures.Unknown),
        figures.Unknown,
        IsGoingOn);

    public IEnumerable<XElement> Elements()
    {
        yield return new XElement("h1", Headline);
        if (Lead is { Length: > 0 } lead)
        {
            yield return P(lead, "lead");
        }

        foreach (string note in Notes())
        {
            yield return new XElement("p", new XAttribute("class", "note-box"), new XAttribute("role", "note"), note);
        }

        if (figures.Rows > 0)
        {
            yield return new XElement("dl", new XAttribute("class", "figures"), Figures());
        }
    }

    public IEnumerable<XElement> Foot() =>
        [P(Texts.ReportStartedMeans), P(Texts.ReportPrivacy), P(Texts.ReportMade(options.Made))];

    private IEnumerable<string> Notes()
    {
        if (IsRehearsal)
        {
            yield return Texts.ReportOfRehearsal;
        }
        else if (figures.RehearsalRows > 0)
        {
            yield return Texts.ReportPartlyRehearsal(figures.RehearsalRows, figures.Rows);
        }

        if (IsGoingOn)
        {
            yield return Texts.ReportOfUnfinishedRun;
        }
    }

    private IEnumerable<XElement> Figures()
    {
        yield return Figure(options.Journal is null ? "Rows" : "Rows in the journal", Number(figures.Rows));
        yield return Figure("Started", Number(_done), Share(_done, figures.Rows));
        yield return Figure("Need attention", Number(Attention), Share(Attention, figures.Rows));
        if (figures.Starts.Last - figures.Starts.First >= TimeSpan.FromSeconds(1))
        {
            yield return Figure("First to last start", Texts.Time(figures.Starts.Last - figures.Starts.First));
        }
    }
}
