using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.Extensions.Time.Testing;
using OutboundChat.Journal;
using OutboundChat.Requests;
using OutboundChat.Sending;
using OutboundChat.Tests.Sending;

namespace OutboundChat.Tests.Journal;

/// <summary>Compares random histories of a journal, including crashes, with a model that has no file.</summary>
public sealed class JournalModelTests : IDisposable
{
    private const int Rows = 4;

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch);
    private readonly TemporaryFolder _folder = new();
    private Dictionary<int, ModelRow> _model = [];
    private string _path = string.Empty;
    private ChatJournal _journal = null!;
    private RunJournal _log = null!;
    private int _number;

    public void Dispose() => _folder.Dispose();

    [Property(Arbitrary = [typeof(JournalModelTests)], MaxTest = 150, Replay = "20270104,5")]
    public async Task A_journal_agrees_with_the_service_after_any_sequence_of_events(ModelStep[] steps)
    {
        (_path, _model) = (_folder[$"journal-{++_number}.jsonl"], []);
        await BeginAsync();
        foreach (ModelStep step in steps)
        {
            await HappenAsync(step);
            AssertHistory();
        }

        _journal.Dispose();
        await BeginAsync();
        _journal.Dispose();
    }

    public static Arbitrary<ModelStep[]> Histories()
    {
        Gen<ModelStep> simple =
            from kind in Kinds((5, ModelStepKind.Sent), (5, ModelStepKind.Answered), (1, ModelStepKind.Corrected))
            from row in Gen.Choose(0, Rows - 1)
            from outcome in Gen.Elements(Enum.GetValues<JournalOutcome>())
            select new ModelStep(kind, row, outcome, [], 0);
        Gen<ModelStep> ending =
            from kind in Kinds((2, ModelStepKind.Stopped), (5, ModelStepKind.Crashed), (1, ModelStepKind.Disturbed))
            from count in Gen.Choose(0, 3)
            from lost in simple.ArrayOf(count)
            from share in Gen.Choose(0, 1000)
            select new ModelStep(kind, 0, default, lost, share / 1000.0);
        return Gen.Sized(size => Gen.Frequency((4, simple), (1, ending)).ArrayOf(size)).ToArbitrary();

        static Gen<ModelStepKind> Kinds(params (int Weight, ModelStepKind Kind)[] kinds) =>
            Gen.Frequency([.. kinds.Select(kind => (kind.Weight, Gen.Constant(kind.Kind)))]);
    }

    private async Task HappenAsync(ModelStep step)
    {
        _time.Advance(TimeSpan.FromMinutes(11));
        switch (step.Kind)
        {
            case ModelStepKind.Stopped:
                await _log.EndAsync(new RunCounts(), isCompleted: false, errorId: null);
                _journal.Dispose();
                await BeginAsync();
                break;
            case ModelStepKind.Crashed:
                await CrashAsync(step);
                await BeginAsync();
                break;
            case ModelStepKind.Disturbed:
                Assert.Equal(nameof(Texts.JournalLocked), Assert.Throws<SetupException>(Open).ErrorId);
                break;
            default:
                await WriteAsync(step);
                break;
        }
    }

    /// <summary>After a crash, everything that was reported as on disk is there, and any part of the rest, to the byte.</summary>
    private async Task CrashAsync(ModelStep crash)
    {
        int onDisk = (int)new FileInfo(_path).Length;
        List<Dictionary<int, ModelRow>> states = [new(_model)];
        foreach (ModelStep step in crash.Lost)
        {
            if (await WriteAsync(step))
            {
                states.Add(new(_model));
            }
        }

        _journal.Dispose();
        byte[] all = File.ReadAllBytes(_path);
        int kept = onDisk + (int)Math.Round(crash.Share * (all.Length - onDisk));
        File.WriteAllBytes(_path, all[..kept]);
        _model = states[all.AsSpan(onDisk, kept - onDisk).Count((byte)'\n')];
    }

    /// <returns>Whether there was anything to write.</returns>
    private async Task<bool> WriteAsync(ModelStep step)
    {
        ModelRow row = _model.GetValueOrDefault(step.Row) ?? new ModelRow();
        string key = SampleJournal.Key((char)('a' + step.Row));
        if (step.Kind == ModelStepKind.Answered)
        {
            if (!row.IsUnderWay)
            {
                return false;
            }

            ModelRow ended = Ended(row, step.Outcome);
            await _log.EndedAsync(
                Chat(step.Row, key, row.Token!),
                Result(step.Outcome, ended.ContactId),
                isUnknown: row.WasUnknown || step.Outcome == JournalOutcome.Lost);
            _model[step.Row] = ended;
            return true;
        }

        bool isAgain = step.Kind == ModelStepKind.Corrected;
        if (row.State == OutboundChatJournalState.Started || row.IsSent != isAgain || (isAgain && !row.IsUnderWay))
        {
            return false;
        }

        bool isUnknown = row.State == OutboundChatJournalState.Unknown && !isAgain;
        DateTimeOffset sent = isAgain ? _time.GetUtcNow() - TimeSpan.FromDays(1) : _time.GetUtcNow();

        // Every other row has its own tokens, a different one in each run.
        string token = isUnknown || isAgain ? row.Token! : step.Row % 2 == 0 ? key : $"own-{step.Row}-{sent:O}";
        await _log.SendingAsync(Chat(step.Row, key, token), sent);
        _model[step.Row] = row with
        {
            State = OutboundChatJournalState.Unknown,
            FirstSent = isUnknown || row.WasUnknown ? row.FirstSent : sent,
            Token = token,
            ContactId = null,
            IsSent = true,
            IsUnderWay = true,
            WasUnknown = isUnknown || row.WasUnknown,
        };
        return true;
    }

    private static ModelRow Ended(ModelRow row, JournalOutcome outcome) => row with
    {
        State = outcome switch
        {
            JournalOutcome.Started => OutboundChatJournalState.Started,
            _ when row.WasUnknown || outcome == JournalOutcome.Lost => OutboundChatJournalState.Unknown,
            JournalOutcome.Refused => OutboundChatJournalState.Failed,
            _ => OutboundChatJournalState.NotSent,
        },
        ContactId = outcome == JournalOutcome.Started ? "contact of " + row.Token : null,
        Attempts = row.Attempts + (outcome == JournalOutcome.NotSent ? 0 : 1),
        IsUnderWay = false,
    };

    private static OutboundChatResult Result(JournalOutcome outcome, string? contactId) => new()
    {
        Row = 1,
        Outcome = outcome switch
        {
            JournalOutcome.Started => OutboundChatStatus.Started,
            JournalOutcome.NotSent => OutboundChatStatus.NotAttempted,
            _ => OutboundChatStatus.Failed,
        },
        ContactId = contactId,
        Attempts = outcome == JournalOutcome.NotSent ? 0 : 1,
        InputObject = null,
    };

    private static PreparedChat Chat(int row, string key, string token)
    {
        ChatRequestDraft draft = new ChatRequestBuilder(new ChatRequestOptions()).Build(JournaledRuns.Row(row));
        draft.Request.ClientToken = token;
        return new PreparedChat { Row = row + 1, Draft = draft, InputObject = null, Name = new RowName(key, "body") };
    }

    private async Task BeginAsync()
    {
        _journal = Open();
        _log = new RunJournal(_journal, _time);
        foreach (int row in _model.Keys)
        {
            _model[row] = _model[row] with { IsSent = false, IsUnderWay = false, WasUnknown = false };
        }

        AssertFinds();
        await _log.BeginAsync();
    }

    private ChatJournal Open() => ChatJournal.Open(_path, SampleJournal.Options with { Time = _time });

    /// <summary>
    /// The state of rows as a run sees it: which were started, and which may have been, with the time and token of the first request.
    /// </summary>
    private void AssertFinds()
    {
        for (int row = 0; row < Rows; row++)
        {
            string key = SampleJournal.Key((char)('a' + row));
            JournalRecord? found = _journal.Find(key);
            switch (_model.GetValueOrDefault(row))
            {
                case { State: OutboundChatJournalState.Started } started:
                    Assert.Equal((JournalEvent.Started, started.ContactId), (found?.Event, found?.ContactId));
                    break;
                case { State: OutboundChatJournalState.Unknown } unknown:
                    Assert.Equal(
                        (JournalEvent.Sending, unknown.FirstSent, unknown.Token), (found?.Event, found?.Time, found?.Token ?? key));
                    break;
                default:
                    Assert.Null(found);
                    break;
            }
        }
    }

    /// <summary>The state of rows as Get-OutboundChatJournal shows it.</summary>
    private void AssertHistory()
    {
        IReadOnlyList<OutboundChatJournalEntry> entries = JournalHistory.Read(_path).Entries;
        Assert.Equal(_model.Count, entries.Count);
        Assert.All(_model, row => Assert.Equal(
            (row.Value.State.ToString(), row.Value.FirstSent.UtcDateTime, row.Value.Token, row.Value.ContactId, row.Value.Attempts),
            entries.Where(entry => entry.Row == row.Key + 1).Select(
                entry => (entry.State, entry.FirstSent, entry.ClientToken, entry.ContactId, entry.Attempts)).Single()));
    }
}
