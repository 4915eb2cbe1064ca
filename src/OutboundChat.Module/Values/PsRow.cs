using System.Management.Automation;
using OutboundChat.Requests;

namespace OutboundChat.Module.Values;

/// <summary>A row whose columns are an object's properties.</summary>
internal sealed class PsRow(PSObject row) : IRow
{
    public IEnumerable<string> Columns => row.Properties.Select(property => property.Name);

    public bool TryGetValue(string column, out object? value)
    {
        PSPropertyInfo? property = row.Properties[column];
        value = property is null ? null : PlainValue.OfProperty(property);
        return property is not null;
    }
}
