using System.Buffers;

namespace OutboundChat.Requests;

/// <summary>How a text is encoded as SMS: in GSM-7 if every character is in that alphabet (3GPP TS 23.038), else in UCS-2.</summary>
internal readonly record struct SmsEncoding
{
    /// <summary>The longest message in GSM-7, in septets, and in UCS-2, in UTF-16 units; from the service's SMS documentation.</summary>
    public const int MaxGsm7 = 1530, MaxUcs2 = 630;

    private const int Gsm7Single = 160, Gsm7Part = 153, Ucs2Single = 70, Ucs2Part = 67;

    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ "
        + "!\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extension = "\f^{}\\[~]|€";

    private static readonly SearchValues<char> s_basic = SearchValues.Create(Basic);
    private static readonly SearchValues<char> s_extension = SearchValues.Create(Extension);
    private static readonly SearchValues<char> s_gsm7 = SearchValues.Create(Basic + Extension);

    /// <summary>Characters outside GSM-7 with the similar ones in it; invisible characters are removed.</summary>
    private static readonly Dictionary<char, string> s_replacements = new()
    {
        ['\u2018'] = "'", ['\u2019'] = "'", ['\u201A'] = "'", ['\u00B4'] = "'", ['`'] = "'",
        ['\u201C'] = "\"", ['\u201D'] = "\"", ['\u201E'] = "\"", ['\u00AB'] = "\"", ['\u00BB'] = "\"",
        ['\u2010'] = "-", ['\u2011'] = "-", ['\u2012'] = "-", ['\u2013'] = "-", ['\u2014'] = "-", ['\u2212'] = "-",
        ['\u2026'] = "...", ['\u2022'] = "-", ['\t'] = " ",
        ['\u00A0'] = " ", ['\u2007'] = " ", ['\u2009'] = " ", ['\u202F'] = " ",
        ['\u00AD'] = "", ['\u200B'] = "", ['\u200C'] = "", ['\u200D'] = "", ['\u200E'] = "", ['\u200F'] = "",
        ['\u2060'] = "", ['\uFEFF'] = "",
    };

    private SmsEncoding(bool isGsm7, int units, int parts) => (IsGsm7, Units, Parts) = (isGsm7, units, parts);

    public bool IsGsm7 { get; }

    /// <summary>Length in septets (GSM-7, where some characters take two) or UTF-16 units (UCS-2).</summary>
    public int Units { get; }

    /// <summary>How many SMS parts the message is sent as.</summary>
    public int Parts { get; }

    /// <summary>Whether the message is longer than SMS allows.</summary>
    public bool IsTooLong => Units > (IsGsm7 ? MaxGsm7 : MaxUcs2);

    public string Name => IsGsm7 ? "GSM-7" : "UCS-2";

    public static SmsEncoding Of(string text)
    {
        return text.AsSpan().ContainsAnyExcept(s_gsm7)
            ? Measure(text, isGsm7: false, text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'), Ucs2Single, Ucs2Part)
            : Measure(text, isGsm7: true, text.AsSpan().ContainsAnyExcept(s_basic), Gsm7Single, Gsm7Part);
    }

    /// <summary>
    /// The text with all characters replaced that are not in GSM-7; null if there are none, or if some have no replacement.
    /// </summary>
    /// <param name="text">The message.</param>
    /// <param name="replaced">The characters that are not in GSM-7, each once.</param>
    public static string? InGsm7(string text, out IReadOnlyList<char> replaced)
    {
        replaced = [.. text.Where(c => !s_gsm7.Contains(c)).Distinct()];
        return replaced.Count > 0 && replaced.All(s_replacements.ContainsKey)
            ? string.Concat(text.Select(c => s_gsm7.Contains(c) ? c.ToString() : s_replacements[c]))
            : null;
    }

    /// <summary>A character of two units is never split between parts, so a part may hold one unit less.</summary>
    private static SmsEncoding Measure(string text, bool isGsm7, bool hasWideCharacters, int single, int part)
    {
        if (!hasWideCharacters)
        {
            return new SmsEncoding(isGsm7, text.Length, text.Length <= single ? 1 : (text.Length + part - 1) / part);
        }

        int units = 0, parts = 1, inPart = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool pair = !isGsm7 && char.IsSurrogatePair(text, i);
            int width = pair || (isGsm7 && s_extension.Contains(text[i])) ? 2 : 1;
            i += pair ? 1 : 0;
            units += width;
            if (inPart + width > part)
            {
                parts++;
                inPart = 0;
            }

            inPart += width;
        }

        return new SmsEncoding(isGsm7, units, units <= single ? 1 : parts);
    }
}
