using OutboundChat.Sending;
using OutboundChat.Simulation;

namespace OutboundChat.Workflows;

/// <summary>Writes a workflow: each request as it comes, and the files that run them in the end.</summary>
internal sealed class WorkflowExport : IDisposable
{
    /// <summary>Step Functions passes at most 256 KiB, and adds a little to each item.</summary>
    private const int LargestItem = 250_000;

    private readonly string _path;
    private readonly ChatRunOptions _options;
    private readonly bool _isDryRun;
    private readonly WorkflowResources _resources = new();
    private WorkflowFolder? _folder;
    private FileStream? _items;

    /// <param name="path">The folder, in full.</param>
    /// <param name="options">The batch, the pace and the retries.</param>
    /// <param name="isDryRun">Whether requests are only counted.</param>
    public WorkflowExport(string path, ChatRunOptions options, bool isDryRun)
    {
        (_path, _options, _isDryRun) = (path, options, isDryRun);
        Pace = WorkflowPace.Within(options.RequestsPerSecond, options.Burst);
        Expires = options.Time.GetUtcNow() + TokenTooOldException.Limit;
    }

    public WorkflowPace Pace { get; }

    /// <summary>Requests so far.</summary>
    public long Items { get; private set; }

    /// <summary>When the workflow stops sending, while the service still knows the token of the first request that it sent.</summary>
    public DateTimeOffset Expires { get; }

    /// <summary>Writes the request of a row that may be sent; one that Step Functions can't take gets a problem and a result.</summary>
    /// <exception cref="SetupException">The folder can't be written.</exception>
    public void Add(PreparedChat chat)
    {
        byte[] line = [.. ServiceJson.Write(chat.Draft.Request), (byte)'\n'];
        if (line.Length > LargestItem)
        {
            chat.Draft.Problems.Add("Request", Texts.RequestTooLarge(line.Length, LargestItem));
            chat.Result = chat.ToResult(OutboundChatStatus.Invalid, Texts.RowInvalid(chat.Draft.Problems));
            return;
        }

        if (!_isDryRun)
        {
            _folder ??= new WorkflowFolder(_path);
            _items ??= _folder.Create(WorkflowFolder.Items);
            _folder.Guard(() =>
            {
                _items.Write(line);
                return true;
            });
        }

        _resources.Add(chat.Draft.Request);
        Items++;
    }

    /// <summary>Writes the other files, and puts the folder in its place.</summary>
    /// <param name="isRehearsal">Whether names were looked up in a simulated account.</param>
    /// <exception cref="SetupException">The folder can't be written; what was there is still there.</exception>
    public void Save(bool isRehearsal)
    {
        _folder!.Guard(() =>
        {
            _items!.Flush(flushToDisk: true);
            _items.Dispose();
            return true;
        });
        new WorkflowFiles(_options, Items, Expires, _resources, isRehearsal).Write(_folder);
        _folder.Save();
    }

    public void Dispose()
    {
        try
        {
            _items?.Dispose();
        }
        catch (IOException)
        {
            // What could not be written is thrown away anyhow.
        }

        _folder?.Dispose();
    }
}
