using System.Reflection;

namespace OutboundChat.Requests;

/// <summary>Marks a value of <see cref="ChatRequestInput"/> as a column of the caller's data.</summary>
/// <param name="aliases">The other names of the column, in order of precedence.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ColumnAttribute(params string[] aliases) : Attribute
{
    public IReadOnlyList<string> Aliases { get; } = aliases;
}

/// <summary>A column that binds by name, and the value of <see cref="ChatRequestInput"/> that it fills.</summary>
internal sealed class DataColumn
{
    public DataColumn(PropertyInfo property)
    {
        Name = property.Name;
        Aliases = property.GetCustomAttribute<ColumnAttribute>()!.Aliases;
        Names = [Name, .. Aliases];
        Parameter = $"-{Name}";
        Get = property.GetMethod!.CreateDelegate<Func<ChatRequestInput, object?>>();
        Set = property.SetMethod!.CreateDelegate<Action<ChatRequestInput, object?>>();
    }

    /// <summary>The column's name, which is also the name of the cmdlets' parameter for the same value.</summary>
    public string Name { get; }

    /// <summary>The parameter as users type it, with its hyphen.</summary>
    public string Parameter { get; }

    /// <summary>Its other names, in order of precedence.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>The name and the aliases.</summary>
    public IReadOnlyList<string> Names { get; }

    public Func<ChatRequestInput, object?> Get { get; }

    public Action<ChatRequestInput, object?> Set { get; }
}
