using System.Buffers;

namespace OutboundChat.Journal;

/// <summary>
/// Appends lines to a journal. A line is on disk when its task completes; lines that arrive during a write go to disk together. After the
/// first failure nothing more is written: only the lines before it can be relied on. Thread-safe.
/// </summary>
internal sealed class JournalWriter
{
    private readonly string _path;
    private readonly Stream _stream;
    private readonly Action<Stream> _flush;
    private readonly object _gate = new();
    private ArrayBufferWriter<byte> _waiting = new(), _leaving = new();
    private TaskCompletionSource _written = Signal();
    private bool _isWorking;
    private uint _checksum;
    private SetupException? _trouble;

    /// <param name="path">The journal's path, for errors.</param>
    /// <param name="stream">The journal, positioned where writing continues.</param>
    /// <param name="checksum">The checksum of the line before.</param>
    /// <param name="flush">Flushes the stream to disk.</param>
    public JournalWriter(string path, Stream stream, uint checksum, Action<Stream> flush) =>
        (_path, _stream, _checksum, _flush) = (path, stream, checksum, flush);

    /// <summary>Writes a header to disk.</summary>
    /// <exception cref="SetupException">It can't be written.</exception>
    public void Write(JournalHeader header)
    {
        JournalLine.Write(_leaving, header, JournalJson.Lines.JournalHeader, ref _checksum);
        Leave();
        if (_trouble is not null)
        {
            throw _trouble;
        }
    }

    /// <summary>Completes when the line is on disk.</summary>
    /// <exception cref="SetupException">It can't be written.</exception>
    public Task WriteAsync(JournalRecord record)
    {
        lock (_gate)
        {
            if (_trouble is not null)
            {
                return Task.FromException(_trouble);
            }

            JournalLine.Write(_waiting, record, JournalJson.Lines.JournalRecord, ref _checksum);
            if (!_isWorking)
            {
                _isWorking = true;
                _ = Task.Run(Work);
            }

            return _written.Task;
        }
    }

    private void Work()
    {
        while (true)
        {
            TaskCompletionSource written;
            lock (_gate)
            {
                if (_waiting.WrittenCount == 0 || _trouble is not null)
                {
                    _isWorking = false;
                    return;
                }

                (_waiting, _leaving) = (_leaving, _waiting);
                (written, _written) = (_written, Signal());
            }

            Leave();
            if (_trouble is null)
            {
                written.SetResult();
                continue;
            }

            written.SetException(_trouble);
            lock (_gate)
            {
                _written.SetException(_trouble);
            }
        }
    }

    private void Leave()
    {
        try
        {
            _stream.Write(_leaving.WrittenSpan);
            _flush(_stream);
            _leaving.ResetWrittenCount();
        }
#pragma warning disable CA1031 // Whatever the reason is, nothing may be sent that relies on a line that is not on disk.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            lock (_gate)
            {
                _trouble = new SetupException(Texts.JournalUnwritable(_path, exception.Message), exception);
            }
        }
    }

    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
