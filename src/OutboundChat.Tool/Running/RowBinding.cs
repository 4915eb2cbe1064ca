using OutboundChat.Csv;
using OutboundChat.Lookup;
using OutboundChat.Requests;

namespace OutboundChat.Tool.Running;

/// <summary>Makes the input of a request from a row and from what was given for all rows, which comes first.</summary>
internal sealed class RowBinding
{
    /// <summary>Without a column or an option for one of these, no row could be sent: that is told once, not for every row.</summary>
    private static readonly string[] s_settings = ["SourceEndpoint", "InstanceId", "ContactFlowId"];

    private readonly CsvFile _file;
    private readonly List<(DataColumn Column, string Value)> _given;

    /// <param name="file">The rows.</param>
    /// <param name="given">What holds for all rows, by the name of the cmdlet's parameter.</param>
    /// <exception cref="SetupException">The file has no column of phone numbers, or one token was given for several rows.</exception>
    public RowBinding(CsvFile file, IReadOnlyDictionary<string, string> given)
    {
        _file = file;
        _given = [.. DataColumns.All.Where(column => given.ContainsKey(column.Name)).Select(column => (column, given[column.Name]))];
        if (!given.ContainsKey(DestinationColumn.Name) && DestinationColumn.Find(file.Header).Count == 0)
        {
            throw DestinationColumn.Missing(file);
        }

        if (given.ContainsKey("ClientToken") && file.Rows > 1)
        {
            throw new SetupException(nameof(Texts.ClientTokenForSeveralRows), Texts.ClientTokenForSeveralRows(file.Rows));
        }
    }

    /// <summary>What a person should know about how the columns were understood.</summary>
    public IEnumerable<string> Notes => DataColumns.All
        .Where(column => !_given.Exists(given => given.Column == column))
        .Select(column => (column, Names: Bindable(column)))
        .Where(entry => entry.Names.Count > 1)
        .Select(entry => ToolTexts.ColumnsAmbiguous(entry.Names, entry.column.Name));

    /// <summary>The settings that neither an option nor a column gives.</summary>
    public IReadOnlyList<string> MissingSettings => [.. DataColumns.All.Where(column => s_settings.Contains(column.Name) && !IsBound(column)).Select(column => column.Name)];

    /// <summary>What was given for all rows.</summary>
    public ChatRequestInput Given
    {
        get
        {
            ChatRequestInput input = new();
            foreach ((DataColumn column, string value) in _given)
            {
                column.Set(input, value);
            }

            return input;
        }
    }

    /// <summary>Takes values for what was not given, and for what was given by a name, which only the account could tell.</summary>
    public void Fill(IReadOnlyDictionary<string, string> values)
    {
        _given.RemoveAll(given => s_settings.Contains(given.Column.Name) && !NameFinder.IsIdentifier(given.Value.Trim()) && !given.Value.TrimStart().StartsWith('{'));
        foreach (string name in MissingSettings)
        {
            _given.Add((DataColumns.All.Single(column => column.Name == name), values[name]));
        }
    }

    public ChatRequestInput Bind(CsvRow row)
    {
        ChatRequestInput input = new() { Problems = row.Problems };
        DataColumns.Bind(row, input);
        foreach ((DataColumn column, string value) in _given)
        {
            column.Set(input, value);
        }

        return input;
    }

    private bool IsBound(DataColumn column) => _given.Exists(given => given.Column == column) || Bindable(column).Count > 0;

    private List<string> Bindable(DataColumn column) => [.. column.Aliases.Prepend(column.Name).Where(_file.Header.Contains)];
}
