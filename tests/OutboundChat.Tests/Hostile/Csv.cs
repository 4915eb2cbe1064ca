using System.Text;

namespace OutboundChat.Tests.Hostile;

/// <summary>Writes CSV with quotes around every cell.</summary>
internal static class Csv
{
    public static string Of(IEnumerable<string[]> rows)
    {
        StringBuilder text = new();
        foreach (string[] row in rows)
        {
            text.AppendJoin(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append('\n');
        }

        return text.ToString();
    }
}
