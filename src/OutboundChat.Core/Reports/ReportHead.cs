using System.Xml.Linq;
using static OutboundChat.Reports.Html;

namespace OutboundChat.Reports;

/// <summary>The header and the footer of a report: the outcome in one sentence, notes about it, and the key figures.</summary>
internal sealed class ReportHead(RunFigures figures, ReportOptions options)
{
    private readonly LastRun? _last = LastRun.Of(options.Journal, figures);

    /// <summary>How many rows the figures are about; null if a journal does not say how many there were.</summary>
    private long? Rows => options.Journal is null ? figures.Rows : _last?.Rows;

    private long Done => _last?.Started ?? figures[StatusGroup.Started];

    public bool IsRehearsal => options.Journal?.Rehearsal ?? (figures.RehearsalRows > 0 && figures.RehearsalRows == figures.Rows);

    public string Headline => Texts.ReportHeadline(Rows, Done, IsGoingOn, IsRehearsal);

    private bool IsGoingOn => options.Journal?.Runs is [.., { Ended: null }];

    /// <summary>While a run is in progress, a request without an outcome is simply not finished yet.</summary>
    private long Attention =>
        Math.Max(_last?.Attention ?? 0, figures[StatusGroup.Attention] - (IsGoingOn ? figures.Unknown : 0));

    private string Lead => Texts.ReportLead(
        Done,
        _last?.Earlier ?? (options.Journal is null ? figures.ByStatus[RowStatus.OfResults[1]] : 0),
        _last?.LeftOut ?? figures[StatusGroup.LeftOut],
        Math.Max(_last?.NotAttempted ?? 0, figures[StatusGroup.NotAttempted]),
        Attention - (IsGoingOn ? 0 : figures.Unknown),
        figures.Unknown,
        isAllKnown: Rows is not null && !IsGoingOn,
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

        if (Rows > 0 || figures.Rows > 0)
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
        else if (Rows is null && figures.Rows > 0)
        {
            yield return Texts.ReportOfPartlyKnownRows;
        }
    }

    private IEnumerable<XElement> Figures()
    {
        long rows = Rows ?? figures.Rows;
        string label = options.Journal is null ? "Rows" : _last is null ? "Rows in the journal" : "Rows of the last run";
        yield return Figure(label, Number(rows));
        yield return Figure("Started", Number(Done), Share(Done, rows));
        yield return Figure("Need attention", Number(Attention), Share(Attention, rows));
        if (figures.Starts.Last - figures.Starts.First >= TimeSpan.FromSeconds(1))
        {
            yield return Figure("First to last start", Texts.Time(figures.Starts.Last - figures.Starts.First));
        }
    }
}
