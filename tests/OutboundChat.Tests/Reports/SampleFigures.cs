using OutboundChat.Reports;

namespace OutboundChat.Tests.Reports;

/// <summary>Figures of runs that never were.</summary>
internal static class SampleFigures
{
    public static readonly DateTimeOffset Began = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);

    private static readonly string[] s_countries = ["US", "GB", "DE", "FR", "SE", "AU", "MX", "CD", "VC", "CA", "JM", "TT", ""];

    /// <summary>One row of each state that a journal has, and then those that were started.</summary>
    private static readonly OutboundChatJournalState[] s_states =
        [.. RowStatus.OfJournals.Select(status => Enum.Parse<OutboundChatJournalState>(status.Name))];

    public static ReportOptions Options { get; } = new("Outbound chats", new Pace(2, 5, IsDefault: true), Began.AddDays(1));

    /// <summary>The kinds of reports that there are.</summary>
    public static TheoryData<string> Names =>
        ["nothing", "one row", "every status", "a long run", "a rehearsal", "a journal", "an ended journal", "an empty journal"];

    public static (RunFigures Figures, ReportOptions Options) Of(string name) => name switch
    {
        "nothing" => (new RunFigures(), Options),
        "one row" => (Of(1, _ => 0), Options),
        "every status" => (Of(70, row => row % RowStatus.OfResults.Count), Options),
        "a long run" => (Of(5000, row => row % 10 == 0 ? row / 10 % RowStatus.OfResults.Count : 0), Options),
        "a rehearsal" => (Of(30, _ => 0, isRehearsal: true), Options),
        "a journal" => OfJournal([.. s_states, .. new OutboundChatJournalState[20]]),
        "an ended journal" => OfEndedJournal(new() { ["Started"] = 3, ["AlreadyStarted"] = 2, ["Duplicate"] = 1, ["Invalid"] = 2 }),
        _ => OfJournal([]),
    };

    public static RunFigures Of(int rows, Func<int, int> status, bool isRehearsal = false)
    {
        RunFigures figures = new();
        for (int i = 0; i < rows; i++)
        {
            RowStatus known = RowStatus.OfResults[status(i)];
            bool isSent = known.Name is "Started" or "Failed";
            figures.Add(new ReportRow
            {
                Status = known,
                Country = s_countries[i % s_countries.Length],
                Channel = i % 4 == 0 ? "WhatsApp" : "SMS",
                SmsParts = i % 4 == 0 ? null : 2,
                Attempts = isSent ? 1 + (i % 3) : 0,
                Time = Began.AddSeconds(i * 0.6),
                Duration = TimeSpan.FromMilliseconds(100 + i),
                Problems = known.Name switch { "Invalid" => ["SmsTooLong", "ChannelUnknown"], "Failed" => ["OutcomeUnknown"], _ => [] },
                Warnings = i % 5 == 0 ? ["NumberIsLandline"] : [],
                IsRehearsal = isRehearsal,
            });
        }

        return figures;
    }

    /// <summary>A journal of five chats that were started.</summary>
    /// <param name="counts">How the rows of its last run ended.</param>
    public static (RunFigures Figures, ReportOptions Options) OfEndedJournal(Dictionary<string, long> counts)
    {
        OutboundChatJournalRun last = new() { Began = Began.UtcDateTime, Ended = Began.UtcDateTime, Completed = true, Counts = counts };
        return OfJournal(new OutboundChatJournalState[5], last);
    }

    private static (RunFigures Figures, ReportOptions Options) OfJournal(
        OutboundChatJournalState[] states, OutboundChatJournalRun? last = null)
    {
        RunFigures figures = new();
        for (int i = 0; i < states.Length; i++)
        {
            figures.Add(ReportRow.Of(new OutboundChatJournalEntry
            {
                Row = i + 1,
                Known = states[i],
                Channel = "SMS",
                Attempts = 1,
                LastChange = Began.AddSeconds(i).UtcDateTime,
                ErrorCode = states[i] == OutboundChatJournalState.Failed ? "AccessDeniedException" : null,
            }));
        }

        OutboundChatJournalRun ended = new() { Began = Began.UtcDateTime, Ended = Began.UtcDateTime.AddMinutes(1), EndedBy = "QuotaFull" };
        last ??= new OutboundChatJournalRun { Began = Began.UtcDateTime.AddHours(1) };
        OutboundChatJournalSummary journal = new()
        {
            JournalPath = "/somewhere/journal.jsonl",
            BatchId = "batch",
            Rehearsal = false,
            Total = states.Length,
            Started = 0,
            Unknown = 0,
            Failed = 0,
            NotSent = 0,
            Runs = states.Length == 0 ? [] : [ended, last],
        };
        return (figures, Options with { Journal = journal });
    }
}
