using Microsoft.Extensions.Time.Testing;
using OutboundChat.Requests;
using OutboundChat.Sending;
using OutboundChat.Tests.Requests;
using OutboundChat.Workflows;

namespace OutboundChat.Tests.Workflows;

/// <summary>A workflow of some rows in a temporary folder, and a clock that is stopped at the time of the export.</summary>
internal sealed class ExportedWorkflow : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ExportedWorkflow(int rows, ChatRunOptions? options = null)
    {
        Rows = [.. Enumerable.Range(0, rows).Select(Row)];
        Options = (options ?? new ChatRunOptions()) with { BatchId = "spring recall", Time = Time };
        using WorkflowExport export = new(Path, Options, isDryRun: false);
        RowAdmission admission = new(Options);
        foreach (ChatRequestInput row in Rows)
        {
            PreparedChat chat = admission.Admit(row, null);
            Assert.Null(chat.Result);
            export.Add(chat);
        }

        Expires = export.Expires;
        export.Save(isRehearsal: false);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 9, 8, 9, 0, 0, TimeSpan.Zero));

    public ChatRunOptions Options { get; }

    public DateTimeOffset Expires { get; }

    public IReadOnlyList<ChatRequestInput> Rows { get; }

    public string Path => _folder["workflow"];

    public string[] Items => File.ReadAllLines(System.IO.Path.Combine(Path, WorkflowFolder.Items));

    public string Text(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    public void Dispose() => _folder.Dispose();

    private static ChatRequestInput Row(int number)
    {
        ChatRequestInput row = ValidRequest.CreateInput();
        row.DestinationEndpoint = FormattableString.Invariant($"+1206{5550000 + number}");
        row.InitialSystemMessage = FormattableString.Invariant($"Grüße {number} \"👩🏽‍🚀\"");
        return row;
    }
}
