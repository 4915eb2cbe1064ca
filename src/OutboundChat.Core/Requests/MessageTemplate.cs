using System.Text;

namespace OutboundChat.Requests;

/// <summary>
/// Text with <c>{Column}</c> placeholders that each row fills from its own columns; <c>{{</c> and <c>}}</c> are braces. Not thread-safe.
/// </summary>
internal sealed class MessageTemplate
{
    private const string Member = "InitialSystemMessage";

    private readonly List<(string Text, bool IsColumn)> _parts = [];
    private bool _checked;

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

    /// <summary>Fills the template. Each placeholder that the row can't fill adds a problem, and then the result is null.</summary>
    /// <param name="row">The row; null if the input was not a row.</param>
    /// <param name="problems">Receives the reasons if the result is null.</param>
    /// <param name="warnings">Receives the columns whose values were trimmed.</param>
    /// <exception cref="SetupException">The first row has no column for a placeholder: its name is wrong.</exception>
    public string? Render(IRow? row, ProblemList problems, ProblemList warnings)
    {
        if (!_checked && row is not null)
        {
            Check([.. row.Columns]);
        }

        string?[] message = new string?[_parts.Count];
        List<string>? missing = null;
        int before = problems.Count;
        for (int i = 0; i < message.Length; i++)
        {
            (string text, bool isColumn) = _parts[i];
            if (!isColumn)
            {
                message[i] = text;
            }
            else if (row is null || !row.TryGetValue(text, out object? cell))
            {
                (missing ??= []).Add(text);
            }
            else if (Fill(text, cell, out string? value) is { } problem)
            {
                RequestProblem told = new(Member, problem);
                if (!problems.Contains(told))
                {
                    problems.Add(told);
                }
            }
            else
            {
                message[i] = RequestWarnings.ReadCell(value!, Member, text, warnings);
            }
        }

        if (missing is not null)
        {
            problems.Add(Member, Texts.PlaceholderWithoutColumn([.. missing.Distinct(StringComparer.OrdinalIgnoreCase)], row?.Columns));
        }

        return problems.Count == before ? string.Concat(message) : null;
    }

    private void Check(string[] columns)
    {
        _checked = true;
        for (int i = 0; i < _parts.Count; i++)
        {
            if (_parts[i] is (var column, IsColumn: true))
            {
                string? name = ColumnNames.Find(column, columns);
                _parts[i] = name is not null
                    ? (name, true)
                    : throw new SetupException(Texts.PlaceholderColumnMissing(column, columns, Nearest.To(column, columns)));
            }
        }
    }

    private static Notice? Fill(string column, object? cell, out string? text)
    {
        bool isGiven = LooseValue.IsGiven(cell);
        text = isGiven ? LooseValue.ToText(cell) : null;
        return !isGiven ? Texts.PlaceholderEmpty(column)
            : text is null ? Texts.PlaceholderNotText(column)
            : null;
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
