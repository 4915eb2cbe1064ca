using System.CommandLine;
using OutboundChat.Requests;

namespace OutboundChat.Tool.CommandLine;

/// <summary>The options that set a part of the request for all rows: the cmdlet's data parameters with their aliases.</summary>
internal sealed class DataOptions
{
    private readonly (DataColumn Column, Option<string> Option)[] _options = [.. DataColumns.All.Select(column => (column, Create(column)))];

    public void AddTo(Command command)
    {
        foreach ((_, Option<string> option) in _options)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What was given, by the name of the cmdlet's parameter.</summary>
    public IReadOnlyDictionary<string, string> Given(ParseResult parsed) => _options
        .Where(entry => parsed.GetResult(entry.Option) is not null)
        .ToDictionary(entry => entry.Column.Name, entry => parsed.GetValue(entry.Option)!);

    private static Option<string> Create(DataColumn column) => new(OptionNames.Option(column.Name), [.. column.Aliases.Select(OptionNames.Option)])
    {
        Description = HelpTexts.Data(column.Name),
        HelpName = "value",
    };
}
