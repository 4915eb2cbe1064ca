namespace OutboundChat.Requests;

/// <summary>A row of the caller's data: a CSV record, an object from the pipeline, a dictionary.</summary>
internal interface IRow
{
    /// <summary>The columns in the order in which the row has them.</summary>
    IEnumerable<string> Columns { get; }

    /// <summary>Finds a column by name, without regard to case, as PowerShell does.</summary>
    bool TryGetValue(string column, out object? value);
}
