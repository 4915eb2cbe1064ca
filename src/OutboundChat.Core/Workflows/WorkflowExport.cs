using OutboundChat.Sending;
using OutboundChat.Simulation;

namespace OutboundChat.Workflows;

/// <summary>Writes a workflow: each request when it is added, and the other files at the end.</summary>
internal sealed class WorkflowExport : IDisposable
{
    /// <summary>
    /// In bytes. Step Functions limits the input of an execution to 256 KiB, and the workflow adds some text to each item.
    /// </summary>
    private const int LargestItem = 250_000;

    private readonly string _path;
    private readonly ChatRunOptions _options;
    private readonly bool _isDryRun;
    private readonly WorkflowResources _resources = new();
    private WorkflowFolder? _folder;
    private FileStream? _items;

    /// <param name="path">The full path of the folder.</param>
    /// <param name="options">The batch, the request quota and the retries.</param>
    /// <param name="isDryRun">Whether requests are only counted, for -WhatIf.</param>
    public WorkflowExport(string path, ChatRunOptions options, bool isDryRun)
    {
        (_path, _options, _isDryRun) = (path, options, isDryRun);
        Pace = WorkflowPace.Within(options.RequestsPerSecond, options.Burst);
        Expires = options.Time.GetUtcNow() + TokenTooOldException.Limit;
    }

    public WorkflowPace Pace { get; }

    /// <summary>The number of requests so far.</summary>
    public long Items { get; private set; }

    /// <summary>
    /// When the workflow stops sending. Until then, the service knows the token of every request that the workflow has sent.
    /// </summary>
    public DateTimeOffset Expires { get; }

    /// <summary>
    /// Writes the request of a valid row. A request that the workflow can't send makes the row invalid: one that is too large for Step
    /// Functions, or that belongs to another Region or account than the first.
    /// </summary>
    /// <exception cref="SetupException">The folder can't be written.</exception>
    public void Add(PreparedChat chat)
    {
        byte[] line = [.. ServiceJson.Write(chat.Draft.Request), (byte)'\n'];
        Notice? problem = line.Length > LargestItem ? Texts.RequestTooLarge(line.Length, LargestItem)
            : _resources.AreElsewhere(chat.Draft.Request)
                ? Texts.SourceOfOtherWorkflow(chat.Draft.Request.SourceEndpoint.Address, _resources.Region, _resources.Account)
            : null;
        if (problem is not null)
        {
            chat.Draft.Problems.Add("Request", problem);
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

    /// <summary>Writes the other files, and moves the folder to its path.</summary>
    /// <param name="isRehearsal">Whether names were looked up in a simulated account.</param>
    /// <exception cref="SetupException">The folder can't be written. An existing workflow was not changed.</exception>
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
            // The file is deleted next, so a failure to write its end does not matter.
        }

        _folder?.Dispose();
    }
}
