using System.Management.Automation;
using OutboundChat.Requests;

namespace OutboundChat.Module.Values;

/// <summary>A row whose columns are an object's properties. They are listed once: PowerShell looks long for a property that an object does not have.</summary>
internal sealed class PsRow(PSObject row) : IRow
{
    private readonly PSPropertyInfo[] _properties = [.. row.Properties];

    public IEnumerable<string> Columns => _properties.Select(property => property.Name);

    public bool TryGetValue(string column, out object? value)
    {
        PSPropertyInfo? property = Array.Find(_properties, property => property.Name.Equals(column, StringComparison.OrdinalIgnoreCase));
        value = property is null ? null : PlainValue.OfProperty(property);
        return property is not null;
    }
}
