using System.Net;
using System.Text.Json.Nodes;
using OutboundChat.Requests;
using OutboundChat.Sending;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Sending;

/// <summary>However a run ends, its journal has the outcome of each row, or says that it is unknown.</summary>
public sealed class JournalTruthTests : IAsyncDisposable
{
    private const int Rows = 30;

    private readonly TokenService _service = new();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    public static TheoryData<string, int> Endings
    {
        get
        {
            TheoryData<string, int> data = [];
            string[] endings = [nameof(ChatRun.Complete), nameof(ChatRun.Stop), nameof(ChatRun.Abort), nameof(ChatRun.Dispose), "Throw"];
            foreach (string ending in endings)
            {
                for (int seed = 1; seed <= 6; seed++)
                {
                    data.Add(ending, seed);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void A_journal_is_correct_whenever_and_however_a_run_ends(string ending, int seed)
    {
        Random random = new(seed);
        using JournaledRuns runs = new() { MaxAttempts = 3 };
        FailAtRandom(random);
        List<OutboundChatResult> results = [];
        Send(runs, ending, random.Next(1, Rows), results);

        AssertTruth(runs, results);
        _service.Recover();
        Assert.All(runs.Send(_service, JournaledRuns.Rows(Rows)), result => Assert.NotNull(result.ContactId));
        Assert.Equal(Rows, _service.Chats.Select(chat => chat.Destination).Distinct().Count());
        Assert.Equal(Rows, _service.Chats.Count);
    }

    /// <summary>Answers that do not show that the chat was created.</summary>
    public static TheoryData<string> UselessAnswers
    {
        get
        {
            const string answer =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 25\r\n\r\n{\"ContactId\":\"contact-1\"}";
            TheoryData<string> data =
            [
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 15\r\n\r\n<html>Hi</html>",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 18\r\n\r\n{\"ContactId\":null}",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 14\r\n\r\n{\"ContactId\":1",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno chunk",
                "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 15\r\n\r\n<html>Hi</html>",
                "HTTP/1.1 504 Gateway Timeout\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n",
                "no HTTP at all\r\n\r\n",
            ];
            for (int length = 0; length < answer.Length; length++)
            {
                data.Add(answer[..length]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(UselessAnswers))]
    public void An_unusable_answer_leaves_the_row_unknown(string answer)
    {
        using JournaledRuns runs = new();
        _service.After = _ => Task.FromResult<LoopbackAnswer?>(LoopbackAnswer.Raw(answer));
        Assert.Equal(
            (nameof(OutboundChatStatus.Failed), nameof(Texts.OutcomeUnknown)),
            runs.Send(_service, JournaledRuns.Row(0)).Select(result => (result.Status, result.ErrorId)).Single());
        Assert.Equal(nameof(OutboundChatJournalState.Unknown), Assert.Single(runs.Entries).Value.State);
    }

    [Theory]
    [InlineData("AccessDeniedException", 403)]
    [InlineData("ResourceNotFoundException", 404)]
    [InlineData("ConflictException", 409)]
    [InlineData("InvalidRequestException", 400)]
    [InlineData("LimitExceededException", 429)]
    [InlineData("TooManyRequestsException", 429)]
    [InlineData("ExpiredTokenException", 403)]
    public void A_refusal_after_a_lost_answer_leaves_the_row_unknown(string code, int status)
    {
        int count = 0;
        using JournaledRuns runs = new() { MaxAttempts = 2 };
        _service.Before = _ => Interlocked.Increment(ref count) == 2 ? TokenService.Error(code, (HttpStatusCode)status) : null;
        _service.LoseAnswers();
        runs.Send(_service, JournaledRuns.Row(0));

        Assert.Single(_service.Chats);
        Assert.Equal(nameof(OutboundChatJournalState.Unknown), Assert.Single(runs.Entries).Value.State);
    }

    [Theory]
    [InlineData(false, "Run Sending Failed Sending Started End")]
    [InlineData(true, "Run Sending Started End")]
    public void While_a_row_waits_for_the_quota_its_journal_says_that_it_was_refused_unless_the_chat_may_exist(bool isLost, string events)
    {
        int count = 0;
        using JournaledRuns runs = new() { MaxAttempts = 2, QuotaAction = QuotaAction.Wait };
        _service.Before = _ => (Interlocked.Increment(ref count), isLost) switch
        {
            (1, true) => LoopbackAnswer.Drop,
            (1, false) or (2, true) => TokenService.Error("LimitExceededException", HttpStatusCode.TooManyRequests),
            _ => null,
        };

        Assert.Equal(nameof(OutboundChatStatus.Started), Assert.Single(runs.Send(_service, JournaledRuns.Row(0))).Status);
        Assert.Equal(
            events,
            string.Join(' ', File.ReadLines(runs.JournalPath).Skip(1).Select(line => (string?)JsonNode.Parse(line)!["event"])));
    }

    [Theory]
    [InlineData(false, nameof(OutboundChatJournalState.NotSent))]
    [InlineData(true, nameof(OutboundChatJournalState.Unknown))]
    public void A_row_that_was_withdrawn_keeps_its_previous_state(bool isUnknown, string state)
    {
        using JournaledRuns runs = new();
        ChatRequestInput row = JournaledRuns.Row(0);
        if (isUnknown)
        {
            _service.LoseAnswers();
            runs.Send(_service, row);
        }

        List<OutboundChatResult> results = [];
        using (ChatRun run = runs.Begin(_service.Url))
        {
            PreparedChat chat = run.Prepare(row, row);

            // When it looks at the clock, it is about to write down when it leaves.
            runs.Time.Asked = run.Stop;
            run.Send(chat, results.Add);
            run.Complete(results.Add);
            runs.Time.Asked = null;
        }

        Assert.Equal((nameof(OutboundChatStatus.NotAttempted), 0), (results[0].Status, results[0].Attempts));
        Assert.Equal(isUnknown ? 1 : 0, _service.Requests.Count);
        Assert.Equal(state, Assert.Single(runs.Entries).Value.State);
        _service.Recover();
        Assert.Equal(nameof(OutboundChatStatus.Started), runs.Send(_service, row)[0].Status);
        Assert.Single(_service.Chats);
    }

    private void FailAtRandom(Random random)
    {
        object gate = new();
        _service.Before = _ => Draw(10) switch
        {
            0 => LoopbackAnswer.Drop,
            1 => TokenService.Error("InternalServiceException", HttpStatusCode.InternalServerError),
            2 => TokenService.Error("TooManyRequestsException", HttpStatusCode.TooManyRequests),
            3 when Draw(3) == 0 => TokenService.Error("InvalidRequestException", HttpStatusCode.BadRequest),
            _ => null,
        };
        _service.After = async _ =>
        {
            await Task.Delay(Draw(3) * 5);
            return Draw(8) == 0 ? LoopbackAnswer.Drop : null;
        };

        int Draw(int sides)
        {
            lock (gate)
            {
                return random.Next(sides);
            }
        }
    }

    private void Send(JournaledRuns runs, string ending, int after, List<OutboundChatResult> results)
    {
        using ChatRun run = runs.Begin(_service.Url);
        try
        {
            foreach (ChatRequestInput row in JournaledRuns.Rows(Rows))
            {
                run.Send(run.Prepare(row, row), Emit);
                if (ending == nameof(ChatRun.Dispose) && results.Count >= after)
                {
                    return;
                }
            }

            run.Complete(Emit);
        }
        catch (PipelineEndedException)
        {
            // PowerShell ends a pipeline from within a call that writes to it.
        }

        void Emit(OutboundChatResult result)
        {
            results.Add(result);
            if (results.Count != after)
            {
                return;
            }

            switch (ending)
            {
                case nameof(ChatRun.Stop):
                    run.Stop();
                    break;
                case nameof(ChatRun.Abort):
                    run.Abort(TimeSpan.Zero);
                    break;
                case "Throw":
                    throw new PipelineEndedException();
            }
        }
    }

    private void AssertTruth(JournaledRuns runs, List<OutboundChatResult> results)
    {
        IReadOnlyDictionary<string, OutboundChatJournalEntry> entries = runs.Entries;
        Dictionary<string, ServedChat> chats = _service.Chats.ToDictionary(chat => chat.Token);
        Assert.All(_service.Requests, request => Assert.Contains((string)request.Json["ClientToken"]!, entries));
        Assert.All(entries, entry =>
        {
            (string token, string state) = (entry.Key, entry.Value.State);
            Assert.Equal(state == nameof(OutboundChatJournalState.Started) ? chats[token].ContactId : null, entry.Value.ContactId);
            Assert.False(chats.ContainsKey(token)
                && state is not (nameof(OutboundChatJournalState.Started) or nameof(OutboundChatJournalState.Unknown)));
        });

        // The results agree with the journal.
        Assert.All(results.Where(result => result.Attempts > 0), result => Assert.Equal(
            result.Status == nameof(OutboundChatStatus.Started) ? nameof(OutboundChatJournalState.Started)
            : result.ErrorId == nameof(Texts.OutcomeUnknown) ? nameof(OutboundChatJournalState.Unknown)
            : nameof(OutboundChatJournalState.Failed),
            entries[result.ClientToken!].State));
    }

    private sealed class PipelineEndedException : Exception;
}
