namespace OutboundChat.Module;

/// <summary>The texts of the cmdlets about all rows of a run together, and about rehearsals.</summary>
internal static class ModuleTexts
{
    public static string DestinationColumnMissing(IReadOnlyList<string> columns, IReadOnlyList<string> wanted)
    {
        // A space or a sign too many in the name is the likeliest cause.
        string? misspelt = columns.FirstOrDefault(column => wanted.Contains(LettersOf(column), StringComparer.OrdinalIgnoreCase));
        string fix = misspelt is null
            ? "Rename the column that has the phone numbers."
            : $"Rename {Texts.Quote(misspelt)} to {Texts.Quote(LettersOf(misspelt))}.";
        return $"The rows have no destination column: they have {Texts.List([.. columns.Select(Texts.HideDigits)])}, "
            + $"and one of {Texts.List(wanted)} is needed. {fix}";
    }

    public static string NameAccepted(string kind, string name) =>
        $"{char.ToUpperInvariant(kind[0])}{kind[1..]} {Texts.Quote(name)} is not in the simulated account, "
        + "so the rehearsal accepts it as it is.";

    /// <summary>The end of a rehearsal.</summary>
    public static string RehearsalDone(long rows, TimeSpan elapsed, TimeSpan real) =>
        $"Rehearsal: {Rows(rows)} in {Duration(elapsed)}. Nobody received anything. {AtDefaultPace(real)}";

    /// <summary>The end of a check, for -Verbose.</summary>
    public static string RowsChecked(long rows, long valid, long duplicates, long parts, TimeSpan real)
    {
        long invalid = rows - valid - duplicates;
        string counts = FormattableString.Invariant($"{valid} valid, {invalid} invalid, {duplicates} duplicates; {parts} SMS parts");
        return $"{Rows(rows)}: {counts}. {AtDefaultPace(real)}";
    }

    private static string LettersOf(string column) => string.Concat(column.Where(char.IsLetterOrDigit));

    private static string AtDefaultPace(TimeSpan real) =>
        $"At 2 a second with a burst of 5, the default quota of an account, sending them takes {Duration(real)}.";

    private static string Rows(long count) => FormattableString.Invariant($"{count} {(count == 1 ? "row" : "rows")}");

    /// <summary>The two largest units: 4 s, 3 min 33 s, 13 h 53 min, 5 d 19 h.</summary>
    private static string Duration(TimeSpan time)
    {
        (int Count, string Unit)[] units = [(time.Days, "d"), (time.Hours, "h"), (time.Minutes, "min"), (time.Seconds, "s")];
        IEnumerable<string> largest = units.SkipWhile(unit => unit.Count == 0).Take(2).Where(unit => unit.Count > 0)
            .Select(unit => FormattableString.Invariant($"{unit.Count} {unit.Unit}"));
        return time < TimeSpan.FromSeconds(1) ? "less than a second" : string.Join(' ', largest);
    }
}
