using System.CommandLine;
using OutboundChat.Csv;
using OutboundChat.Requests;
using OutboundChat.Sending;
using OutboundChat.Tool.Running;
using OutboundChat.Tool.Simulation;

namespace OutboundChat.Tool.CommandLine;

/// <summary><c>outbound-chat check</c>.</summary>
internal sealed class CheckCommand
{
    private readonly FileOptions _file = new();
    private readonly DataOptions _data = new();
    private readonly RequestOptions _request = new();
    private readonly ToolHost _host;

    private CheckCommand(ToolHost host) => _host = host;

    public static Command Create(ToolHost host)
    {
        CheckCommand check = new(host);
        Command command = new("check", HelpTexts.Check);
        check._file.AddTo(command);
        check._data.AddTo(command);
        check._request.AddTo(command);
        command.SetAction(check.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        ChatRunOptions options = new() { Request = _request.Read(parsed) };
        using CsvFile file = _file.Open(parsed);
        RowBinding binding = new(file, _data.Given(parsed));
        if (binding.MissingSettings is { Count: > 0 } missing)
        {
            // Whoever checks a list of customers need not know yet what will send to them.
            _host.Error.WriteLine(ToolTexts.Note(ToolTexts.SettingsNotChecked([.. missing.Select(OptionNames.Option)])));
            binding.Fill(SimulatorOptions.Identifiers);
        }

        foreach (string note in binding.Notes)
        {
            _host.Error.WriteLine(ToolTexts.Note(note));
        }

        CheckSummary summary = new();
        using ChatRun run = new(options, () => throw new InvalidOperationException("A check sends nothing."));
        foreach (CsvRow row in file.Read())
        {
            if (_host.Stop.IsCancellationRequested)
            {
                return ExitCode.Interrupted;
            }

            PreparedChat chat = run.Prepare(binding.Bind(row), row);
            OutboundChatReport report = OutboundChatReport.Create(chat.Row, chat.Draft, row);
            bool isDuplicate = chat.Result?.Status == OutboundChatStatus.Duplicate;
            summary.Add(report, isDuplicate);
            foreach (RequestProblem problem in report.Problems)
            {
                _host.Out.WriteLine(ToolTexts.RowLine(chat.Row, row.Line, OptionNames.InText(problem.ToString())));
            }

            if (isDuplicate)
            {
                _host.Out.WriteLine(ToolTexts.RowLine(chat.Row, row.Line, ToolTexts.DuplicateFound()));
            }
        }

        foreach (string line in summary.Lines)
        {
            _host.Out.WriteLine(line);
        }

        return summary.Invalid == 0 ? ExitCode.Success : ExitCode.SomeRowsNot;
    }
}
