using System.Text;

namespace OutboundChat.Requests;

/// <summary>Text with <c>{Column}</c> placeholders that each row fills from its own columns; <c>{{</c> and <c>}}</c> are braces.</summary>
internal sealed class MessageTemplate
{
    private const string Member = "InitialSystemMessage";

    private readonly List<(string Text, bool IsColumn)> _parts = [];

    /// <exception cref="SetupException">A brace is left open, closed without being opened, or encloses nothing.</exception>
    public MessageTemplate(string text)
    {
        StringBuilder literal = new();
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is not ('{' or '}'))
            {
                literal.Append(c);
            }
            else if (i + 1 < text.Length && text[i + 1] == c)
            {
                literal.Append(c);
                i++;
            }
            else
            {
                int end = c == '{' ? text.IndexOfAny(['{', '}'], i + 1) : -1;
                string column = end < 0 || text[end] == '{' ? string.Empty : text[(i + 1)..end].Trim();
                if (column.Length == 0)
                {
                    throw new SetupException(Texts.MessageTemplateMalformed(i + 1));
                }

                AddLiteral(literal);
                _parts.Add((column, true));
                i = end;
            }
        }

        AddLiteral(literal);
    }

    /// <summary>The names of the columns that the template reads.</summary>
    public IEnumerable<string> Columns => _parts.Where(part => part.IsColumn).Select(part => part.Text);

    /// <summary>Fills the template; each placeholder that the row can't fill adds a problem, and then there is no text.</summary>
    public string? Render(IRow? row, ICollection<RequestProblem> problems)
    {
        string?[] message = new string?[_parts.Count];
        int before = problems.Count;
        for (int i = 0; i < message.Length; i++)
        {
            (string text, bool isColumn) = _parts[i];
            if (!isColumn)
            {
                message[i] = text;
            }
            else if (Fill(text, row, out message[i]) is { } problem && !problems.Contains(problem))
            {
                problems.Add(problem);
            }
        }

        return problems.Count == before ? string.Concat(message) : null;
    }

    private static RequestProblem? Fill(string column, IRow? row, out string? text)
    {
        text = null;
        if (row is null || !row.TryGetValue(column, out object? value))
        {
            return new RequestProblem(Member, Texts.PlaceholderWithoutColumn(column, row?.Columns));
        }

        if (!LooseValue.IsGiven(value))
        {
            return new RequestProblem(Member, Texts.PlaceholderEmpty(column));
        }

        text = LooseValue.ToText(value);
        return text is null ? new RequestProblem(Member, Texts.PlaceholderNotText(column)) : null;
    }

    private void AddLiteral(StringBuilder literal)
    {
        if (literal.Length > 0)
        {
            _parts.Add((literal.ToString(), false));
            literal.Clear();
        }
    }
}
