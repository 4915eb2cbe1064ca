using OutboundChat.Requests;

namespace OutboundChat.Exclusions;

/// <summary>What is said about an item of an opt-out list.</summary>
internal static class ExclusionTexts
{
    public static string ExclusionUnknown(int item, string text, PhoneNumberFault fault, string? code) =>
        FormattableString.Invariant($"-ExcludeDestination, item {item}: {Texts.DestinationFault(fault, Texts.HideDigits(text), code)}");

    public static string ExclusionIsPath(string path, string command) =>
        $"-ExcludeDestination takes phone numbers, and {Texts.Quote(path)} looks like a file. "
        + $"Read it first: ({command} {Texts.OneLine(path)}).";

    public static string ExclusionRowWithoutNumber(int item, IReadOnlyList<string> columns, IReadOnlyList<string> wanted) =>
        FormattableString.Invariant($"-ExcludeDestination, item {item}: The row has no phone number. It has the columns ")
        + $"{Texts.List([.. columns.Select(Texts.HideDigits)])}; the number must be in {Texts.List(wanted)}.";

    public static string ExclusionBlank() =>
        "-ExcludeDestination: There are only blank items. Give phone numbers, or leave the parameter out.";
}
