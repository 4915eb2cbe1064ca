using OutboundChat.Csv;
using OutboundChat.Lookup;
using OutboundChat.Requests;
using OutboundChat.Sending;

namespace OutboundChat.Tool.Running;

/// <summary>Takes a file's rows through a run, on the thread that calls.</summary>
internal sealed class SendRun(CsvFile file, RowBinding binding, RequestNames? names, ChatRun run, RowRecorder recorder, IRunView view, ToolHost host)
{
    private long _started;
    private bool _stopTold, _waitTold;

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; private set; }

    /// <summary>Rows that a dry run would have sent.</summary>
    public long Previewed { get; private set; }

    /// <summary>Sends the rows.</summary>
    /// <exception cref="SetupException">The first row shows that the options can't be right.</exception>
    public void Send() => Do(chat => run.Send(chat, Record));

    /// <summary>Does everything but send.</summary>
    /// <exception cref="SetupException">The first row shows that the options can't be right.</exception>
    public void Preview() => Do(chat =>
    {
        if (chat.Result is not null)
        {
            run.Send(chat, Record);
        }
        else
        {
            Preview(chat);
        }
    });

    private void Do(Action<PreparedChat> take)
    {
        _started = host.Time.GetTimestamp();
        run.Waiting = Update;
        using CancellationTokenRegistration stop = host.Stop.Register(run.Stop);
        using CancellationTokenRegistration abort = host.Abort.Register(() => run.Abort(TimeSpan.Zero));
        view.Show(() =>
        {
            try
            {
                Read(take);
            }
            catch (IOException e)
            {
                run.Stop();
                view.Tell(ToolTexts.Error(Texts.FileUnreadable(file.Path, e.Message)));
            }
            finally
            {
                // Whatever ends the reading, no request is left without its outcome.
                run.Complete(Record);
            }
        });
        Elapsed = host.Time.GetElapsedTime(_started);
    }

    private void Read(Action<PreparedChat> take)
    {
        foreach (CsvRow row in file.Read())
        {
            if (host.Abort.IsCancellationRequested)
            {
                return;
            }

            ChatRequestInput input = binding.Bind(row);
            Resolve(input);
            take(run.Prepare(input, row));
            Update();
        }
    }

    private void Resolve(ChatRequestInput input)
    {
        if (names is null || run.HasEnded || host.Stop.IsCancellationRequested)
        {
            return;
        }

        try
        {
            names.Resolve(input);
        }
        catch (OperationCanceledException) when (host.Stop.IsCancellationRequested)
        {
            // The row has no turn any more; the run says so.
        }
    }

    private void Preview(PreparedChat chat)
    {
        Previewed++;
        CsvRow row = (CsvRow)chat.InputObject!;
        ChatRequestDraft draft = chat.Draft;
        host.Out.WriteLine(ToolTexts.RowLine(chat.Row, row.Line, ToolTexts.WouldStart(
            draft.Channel, PhoneNumber.Mask(draft.Destination), draft.Request.ContactFlowId, draft.Request.SourceEndpoint.Address)));
        Record(new OutboundChatResult { Row = chat.Row, Status = OutboundChatStatus.NotAttempted, Destination = draft.Destination, Channel = draft.Channel, InputObject = row });
    }

    private void Record(OutboundChatResult result) => recorder.Record(result, run.HasEnded || host.Stop.IsCancellationRequested);

    private void Update()
    {
        if (host.Stop.IsCancellationRequested && !_stopTold)
        {
            _stopTold = true;
            view.Tell(ToolTexts.Stopping());
        }

        if (run.IsWaitingForQuota && !_waitTold)
        {
            _waitTold = true;
            view.Tell(ToolTexts.Note(Texts.QuotaAwaited(ChatRun.ShortestQuotaWait, ChatRun.LongestQuotaWait)));
        }

        view.Update(RunProgress.Of(run.Counts, file.Rows, host.Time.GetElapsedTime(_started)));
    }
}
