using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace OutboundChat.Tool.Simulation;

/// <summary>What an operation is called with, by where it travelled.</summary>
/// <param name="Labels">The members in the path, decoded.</param>
/// <param name="Query">The query's values by name.</param>
/// <param name="Body">The body, as it came.</param>
internal sealed record OperationInput(IReadOnlyDictionary<string, string> Labels, IQueryCollection Query, ReadOnlyMemory<byte> Body)
{
    /// <summary>A member of the query; null where it is not given.</summary>
    /// <exception cref="ServiceException">It is given several times.</exception>
    public string? Text(string name) => Query[name] switch
    {
        [] => null,
        [var value] => value,
        _ => throw ServiceException.Serialization(Texts.SimulatorMemberWrong(name, "given once")),
    };

    /// <summary>A member of the query that is a whole number; null where it is not given.</summary>
    /// <exception cref="ServiceException">It is no such number.</exception>
    public int? Integer(string name) => Text(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number
        : throw ServiceException.Serialization(Texts.SimulatorMemberWrong(name, "a whole number of 32 bits"));

    /// <summary>All the values of a member of the query.</summary>
    public IReadOnlyList<string> List(string name) => [.. Query[name].Select(value => value ?? string.Empty)];

    /// <summary>The service itself ignores names that it does not know; saying so finds the client's mistakes.</summary>
    /// <exception cref="ServiceException">The query has a name that is not among these.</exception>
    public void AllowOnly(IReadOnlyList<string> names)
    {
        if (Query.Keys.FirstOrDefault(name => !names.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            throw ServiceException.InvalidRequest(Texts.SimulatorMemberUnknown(unknown));
        }
    }
}
