using System.Buffers;
using System.Text.RegularExpressions;
using Amazon.Connect.Model;

namespace OutboundChat.Requests;

/// <summary>Finds content that can be sent but probably should not be. Text without suspicious characters costs one search.</summary>
internal static partial class RequestWarnings
{
    private const string Message = "InitialSystemMessage", Template = "InitialTemplatedSystemMessage";

    /// <summary>
    /// Character classes: a UTF-8 continuation byte, decoded as Windows-1252 or Latin-1; and the same without characters that can follow a
    /// capital letter in real text, such as quotation marks.
    /// </summary>
    private const string
        Next = "[\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]",
        NextLetter = "[\u0080-\u009F\u00A1-\u00AA\u00AC-\u00B9\u00BC-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6"
            + "\u02DC\u201A\u201E\u2020-\u2022\u2030\u2039\u20AC\u2122]";

    /// <summary>
    /// U+FFFD, NUL, UTF-8 lead bytes decoded as Windows-1252, and the first characters of spreadsheet errors and placeholders.
    /// </summary>
    private static readonly SearchValues<char> s_suspicious =
        SearchValues.Create("\uFFFD\0\u00C2\u00C3\u00C4\u00C5\u00CE\u00CF\u00D0\u00D1\u00D7\u00D8\u00D9\u00DA\u00DB\u00E2\u00F0#{");

    public static void Add(StartOutboundChatContactRequest request, string? channel, ProblemList warnings)
    {
        ChatMessage? message = request.InitialSystemMessage;
        TemplatedMessageConfig? template = request.InitialTemplatedSystemMessage;
        int ofCells = warnings.Count;
        if (message is null && template is null)
        {
            warnings.Add(Message, Texts.MessageMissing());
        }

        if (message is not null && template is not null)
        {
            warnings.Add(Message, Texts.MessageAndTemplate());
        }

        if (message?.Content is { } text)
        {
            Read(Message, Texts.Value, null, text, warnings, ofCells);
            if (message.ContentType is RequestRules.PlainText or RequestRules.Markdown && text.Contains('{', StringComparison.Ordinal)
                && Braces().IsMatch(text))
            {
                warnings.Add(Message, Texts.BracesLeft());
            }

            if (channel == ChannelName.WhatsApp && template is null)
            {
                warnings.Add(Message, Texts.WhatsAppFreeText());
            }

            if (channel == ChannelName.Sms && SmsEncoding.Of(text) is { IsGsm7: false } encoding
                && SmsEncoding.InGsm7(text, out IReadOnlyList<char> replaced) is { } replacement
                && SmsEncoding.Of(replacement).Parts is var parts && parts < encoding.Parts)
            {
                warnings.Add(Message, Texts.MessageNeedsUcs2([.. replaced.Select(Name)], encoding.Parts, parts));
            }
        }

        Read("ParticipantDetails", Texts.Value, null, request.ParticipantDetails?.DisplayName, warnings, ofCells);
        ReadAll("Attributes", request.Attributes, warnings, ofCells);
        ReadAll(Template, template?.TemplateAttributes?.CustomAttributes, warnings, ofCells);
    }

    /// <summary>Trims a cell's text, and warns if it had spaces at its ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="member">The member of the request that the text becomes part of.</param>
    /// <param name="name">The name of the part, such as a column; null if the text is the whole member.</param>
    /// <param name="warnings">Receives the warning.</param>
    public static string Trim(string text, string member, string? name, ProblemList warnings)
    {
        string trimmed = LooseValue.Trim(text);
        if (trimmed.Length < text.Length)
        {
            warnings.Add(member, Texts.TextTrimmed(name));
        }

        return trimmed;
    }

    /// <summary>Trims a cell's text that becomes a part of a member, and warns of what is suspicious in it.</summary>
    public static string ReadCell(string text, string member, string column, ProblemList warnings)
    {
        Read(member, Texts.Column, column, text, warnings, ofCells: 0);
        return Trim(text, member, column, warnings);
    }

    private static void ReadAll(string member, Dictionary<string, string>? texts, ProblemList warnings, int ofCells)
    {
        foreach ((string name, string text) in texts ?? [])
        {
            Read(member, Texts.Value, name, text, warnings, ofCells);
        }
    }

    /// <param name="member">The member of the request.</param>
    /// <param name="describe">What the text is, for the warning, from its name.</param>
    /// <param name="name">The name of the part or the column; null if the text is the whole member.</param>
    /// <param name="text">The text.</param>
    /// <param name="warnings">Receives the warnings.</param>
    /// <param name="ofCells">How many of the warnings are about cells. They are not repeated for the whole member.</param>
    private static void Read(
        string member, Func<string?, string> describe, string? name, string? text, ProblemList warnings, int ofCells)
    {
        if (text is not null && text.AsSpan().ContainsAny(s_suspicious))
        {
            Warn(member, describe(name), text, warnings, ofCells);
        }
    }

    private static void Warn(string member, string what, string text, ProblemList warnings, int ofCells)
    {
        if (Misread().IsMatch(text))
        {
            Add(Texts.TextMisread(what, Wording.EncodingOf(text)));
        }

        if (FormulaError().IsMatch(text))
        {
            Add(Texts.TextIsFormulaError(what));
        }

        void Add(Notice warning)
        {
            if (!warnings.Take(ofCells).Any(known => known.Member == member && known.Rule == warning.Id))
            {
                warnings.Add(member, warning);
            }
        }
    }

    private static string Name(char c) =>
        FormattableString.Invariant($"U+{(int)c:X4}") + (char.IsLetterOrDigit(c) || char.IsPunctuation(c) ? $" ({c})" : string.Empty);

    /// <summary>
    /// The replacement character of decoders, NUL from UTF-16, or UTF-8 that was decoded as Windows-1252 or Latin-1, which gives sequences
    /// that no language has. Sequences that stand for Greek, Cyrillic, Hebrew and Arabic letters must come twice.
    /// </summary>
    [GeneratedRegex("[\uFFFD\0]|[\u00C2\u00C3]" + Next + "|[\u00C4\u00C5]" + NextLetter
        + "|(?:[\u00CE-\u00D1\u00D7-\u00DB]" + Next + "){2}|\u00E2(?:[\u0080\u20AC]|" + Next + "{2})|\u00F0[\u0178\u009F]")]
    private static partial Regex Misread();

    /// <summary>The errors of Excel and LibreOffice, in English and German.</summary>
    [GeneratedRegex("#(?:N/A|REF!|NAME\\?|VALUE!|DIV/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|NV(?!\\w)|BEZUG!|WERT!|ZAHL!)")]
    private static partial Regex FormulaError();

    [GeneratedRegex("\\{\\{?[^{}\\r\\n]{1,64}\\}")]
    private static partial Regex Braces();
}
