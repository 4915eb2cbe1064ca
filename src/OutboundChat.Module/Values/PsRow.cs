using System.Management.Automation;
using OutboundChat.Requests;

namespace OutboundChat.Module.Values;

/// <summary>
/// A row whose columns are an object's properties. Listing them takes PowerShell as long as looking ten of them up, so they are listed only
/// on demand. After that the list is searched, because PowerShell is slowest for a property that an object does not have.
/// </summary>
internal sealed class PsRow(PSObject row) : IRow
{
    private PSPropertyInfo[]? _properties;

    public IEnumerable<string> Columns => (_properties ??= [.. row.Properties]).Select(property => property.Name);

    public bool TryGetValue(string column, out object? value)
    {
        PSPropertyInfo? property = _properties is null ? row.Properties[column]
            : Array.Find(_properties, property => property.Name.Equals(column, StringComparison.OrdinalIgnoreCase));
        value = property is null ? null : PlainValue.OfProperty(property);
        return property is not null;
    }
}
