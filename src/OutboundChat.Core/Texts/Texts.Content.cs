using static OutboundChat.Wording;

namespace OutboundChat;

/// <summary>
/// Problems of a row: its channel, attributes, message, and what else goes into the request. The name of the column or the parameter is
/// put before a problem's text, which goes on from it where it begins with a value in quotes.
/// </summary>
internal static partial class Texts
{
    public static Notice ChannelUnknown(string name) => new($"{Cell(name)} is not a valid channel. Use SMS or WhatsApp.");

    public static Notice ChannelContradiction(string name, string? subtype) =>
        new($"The channel is {Cell(name)}, but connect:Subtype, which a request has, is {Cell(subtype)}. Set only one of them.");

    public static Notice SubtypeMissing() =>
        new("The channel is missing: connect:Subtype has no ValueString. Use -Channel, or set it to 'connect:SMS' or 'connect:WhatsApp'.");

    public static Notice SubtypeUnknown(string subtype) =>
        new($"The value of connect:Subtype is {Cell(subtype)}. Use 'connect:SMS' or 'connect:WhatsApp', in this exact spelling.");

    public static Notice SegmentAttributesUnreadable() =>
        new("The value is not a dictionary. Use a hashtable, or the text of a JSON object, with unique keys.");

    public static Notice SegmentAttributeKeyInvalid(IReadOnlyList<string> keys) => new(
        $"{Cells(keys)} {(keys.Count == 1 ? "is not a valid key" : "are not valid keys")}. "
        + "Use 1 to 128 letters A to Z, digits, hyphens and underscores.");

    public static Notice SegmentAttributeTooLong(IReadOnlyList<string> keys, int max) => new(ValuesTooLong(keys, max));

    public static Notice SegmentAttributeEmpty(IReadOnlyList<string> keys) => new(keys.Count == 1
        ? $"{Cells(keys)} has no value. Add one, or remove the key."
        : $"{Cells(keys)} have no value. Add one, or remove the keys.");

    public static Notice SegmentAttributeTooDeep(string key, int max) =>
        new($"{Cell(key)} is nested more than {max} levels deep. Flatten it.");

    public static Notice SegmentAttributeNotAnInteger(string key) =>
        new($"The ValueInteger of {Cell(key)} is not a 32-bit whole number. Correct it, or use ValueString.");

    public static Notice SegmentAttributeUnreadable(string key) =>
        new($"The value of {Cell(key)} can't be read. ValueString and ValueArn take text, ValueMap a dictionary, ValueList a list.");

    public static Notice AttributesUnreadable() => new(
        "The value is not a dictionary. Use a hashtable, or the text of a JSON object such as {\"OrderId\":\"A-1\"}, with unique keys.");

    public static Notice AttributeNotText(string key) =>
        new($"The value of {Cell(key)} is a list or a dictionary. Use text, a number, a date or a Boolean.");

    public static Notice AttributeGivenTwice(string key) =>
        new($"-Attribute and -AttributeColumn set {Cell(key)} to different values. Set it only once.");

    public static Notice AttributeKeyInvalid(IReadOnlyList<string> keys) => new(
        $"{Cells(keys)} {(keys.Count == 1 ? "is not a valid attribute name" : "are not valid attribute names")}. "
        + "Use only letters A to Z, digits, hyphens and underscores. For a column: -AttributeColumn 'Column=Name'.");

    /// <param name="column">The column.</param>
    /// <param name="key">The attribute name that it would have.</param>
    /// <param name="instead">An attribute name that it can have.</param>
    public static Notice AttributeKeyInvalid(string column, string key, string instead) => new(
        $"-AttributeColumn {Cell(key)} is not a valid attribute name. Use {Cell($"{column}={instead}")}.");

    public static Notice AttributeTooLong(IReadOnlyList<string> keys, int max) => new(ValuesTooLong(keys, max));

    public static Notice AttributesTooLarge(int bytes, int max) =>
        new($"The attributes take {bytes} bytes with their names, but at most {max} are allowed. Remove some.");

    public static Notice AttributeColumnMissing(string parameter, string pattern, IReadOnlyList<string> columns, string? nearest) =>
        ColumnMissing($"{OneLine(parameter)} names {Quote(pattern)}", columns, nearest);

    public static Notice PlaceholderColumnMissing(string column, IReadOnlyList<string> columns, string? nearest) =>
        ColumnMissing($"-MessageTemplate uses {Placeholder(column)}", columns, nearest);

    public static Notice ScriptColumnMissing(string parameter, string column, IReadOnlyList<string> columns, string? nearest) =>
        ColumnMissing($"{OneLine(parameter)} uses {Quote(column)}", columns, nearest);

    public static Notice ColumnTwice(string column) =>
        new($"The key {Cell(column)} appears twice, in upper and lower case. Remove one of them.");

    /// <param name="placeholders">The placeholders that the row has no column for.</param>
    /// <param name="columns">Its columns; null if it is not a row.</param>
    public static Notice PlaceholderWithoutColumn(IReadOnlyList<string> placeholders, IEnumerable<string>? columns) => new(columns is null
        ? $"The template uses {Placeholders(placeholders)}, but the input has no columns. Pipe in rows, such as those from Import-Csv."
        : HeaderMissing([.. columns])
            ?? $"The template uses {Placeholders(placeholders)}, but the columns of this row are {Cells(columns)}. "
                + (placeholders.Count == 1 ? "Add the column." : "Add the columns."));

    public static Notice PlaceholderEmpty(string column) =>
        new($"Column {Cell(column)} is empty in this row. Enter a value.");

    public static Notice PlaceholderNotText(string column) =>
        new($"Column {Cell(column)} has a list or a dictionary in this row. Use text, a number, a date or a Boolean.");

    public static Notice MessageTemplateMalformed(int position) => new(
        $"-MessageTemplate has a brace at character {position} that is not part of a placeholder. "
        + "Write {Column} for a column, and {{ or }} for a brace.");

    public static Notice MessageGivenTwice() => new("-MessageTemplate and -InitialSystemMessage can't be combined. Use only one of them.");

    public static Notice MessageEmpty() => new("The message has no content. Enter a text, or leave out the message.");

    public static Notice MessageUnreadable() => new("The value is not a message. Use text, or a hashtable with ContentType and Content.");

    public static Notice MessageTypeUnknown(string? type, IReadOnlyList<string> types) =>
        new($"The content type {Cell(type)} is not supported. Use one of {List(types)}.");

    public static Notice MessageNotJson() =>
        new("The content type is application/json, but the content is not valid JSON. Correct it, or use text/plain.");

    public static Notice MessageTooLong(int length, int max) => new(TooLong("The message", length, max));

    public static Notice SmsTooLong(int length, string encoding, int units, int maxCharacters, int maxUnits) => new(
        $"The message has {length} characters ({units} in {OneLine(encoding)}), but an SMS can have at most {maxCharacters} "
        + $"({maxUnits} in {OneLine(encoding)}). Shorten it.");

    public static Notice SmsTooLong(int length, string encoding, int max) => new(
        $"The message has {length} characters in {OneLine(encoding)}, but an SMS with a character outside the GSM alphabet, such as an "
        + $"emoji or a curly quote, can have at most {max}. Replace such characters, or shorten the message.");

    public static Notice WhatsAppTooLong(int length, int max) => new(TooLong("The message", length, max));

    public static Notice TextTorn() =>
        new("The text contains half of a character (a lone surrogate), as if it was cut in the wrong place. Correct it.");

    public static Notice DisplayNameMissing() => new("The display name is empty. Enter one, or leave it out.");

    public static Notice DisplayNameTooLong(int length, int max) => new(TooLong("The display name", length, max));

    public static Notice ParticipantDetailsUnreadable() =>
        new("The value is not a display name. Use text, or a hashtable with DisplayName.");

    public static Notice TemplateUnreadable() => new(
        "The value is not a message template. Use a hashtable with KnowledgeBaseId, MessageTemplateId and TemplateAttributes "
        + "(CustomAttributes, CustomerProfileAttributes).");

    public static Notice TemplateIncomplete(IReadOnlyList<string> missing) => new(
        $"The message template has no {string.Join(" and no ", missing.Select(OneLine))}. Add {(missing.Count == 1 ? "it" : "them")}.");

    public static Notice TemplateIdTooLong(int length, int max) => new(TooLong("MessageTemplateId or KnowledgeBaseId", length, max));

    public static Notice TemplateAttributeInvalid(IReadOnlyList<string> keys, int max) =>
        new($"Custom attributes of the template have no name, or are longer than {max} characters: {Cells(keys)}. Correct them.");

    public static Notice CustomerProfileNotJson() => new("CustomerProfileAttributes is not valid JSON. Use the text of a JSON object.");

    public static Notice ChatDurationNotANumber(string? value) =>
        new($"{Cell(value)} is not a whole number of minutes. Enter one, such as 120.");

    public static Notice ChatDurationOutOfRange(int minutes, int min, int max) =>
        new($"'{minutes}' is out of range. Use {min} to {max} minutes (1 hour to 7 days).");

    public static Notice ContentTypeUnknown(IReadOnlyList<string> types, IReadOnlyList<string> known) => new(
        $"{Cells(types)} {(types.Count == 1 ? "is not a supported content type" : "are not supported content types")}. "
        + $"Use {List(known)}.");

    public static Notice ContentTypesUnreadable() =>
        new("The value is not a list of content types. Use text such as 'text/plain;text/markdown', or a list of such texts.");

    public static Notice PlainTextMissing() => new("The list does not contain text/plain, which is required. Add it.");

    public static Notice ScriptFailed(string said) => new($"The script block failed: {Sentence(Mask(said))}");

    /// <param name="isRequest">Whether the row is a request, and not the user's own values.</param>
    public static Notice TemplateGivenTwice(bool isRequest) => new(isRequest
        ? "The request has a message template already. Leave out -MessageTemplateId, -KnowledgeBaseId and -TemplateAttributeColumn."
        : "It can't be combined with -MessageTemplateId, -KnowledgeBaseId or -TemplateAttributeColumn. Use these instead of it.");

    public static Notice TemplateVariableEmpty(IReadOnlyList<string> names) => new(
        $"The message template's {Variables(names)} no value, and empty variables are refused. Enter a value.");

    public static Notice TemplateVariableInvalid(IReadOnlyList<string> names) => new(
        $"The message template's {Variables(names)} a line break, a tab or four spaces in a row, which WhatsApp refuses. Remove them.");

    public static Notice MessageMissing() =>
        new("There is no first message. Use -MessageTemplate, or name the column with the text Message.");

    public static Notice MessageAndTemplate() => new(
        "The row has a message and a message template, and Amazon Connect does not document which one the customer gets. Remove one.");

    /// <param name="what">The part of the row, as <see cref="Value"/> or <see cref="Column"/> names it.</param>
    /// <param name="encoding">The encoding that is most likely the right one.</param>
    public static Notice TextMisread(string what, string encoding) =>
        new($"{OneLine(what)} contains characters that were read in the wrong encoding. "
            + $"Try Import-Csv -Encoding {OneLine(encoding)}.");

    public static Notice TextIsFormulaError(string what) =>
        new($"{OneLine(what)} contains a spreadsheet error, such as #N/A. Correct the cell.");

    public static Notice BracesLeft() =>
        new("The message contains a name in braces. -MessageTemplate fills in {Column}, but not {{Column}}.");

    public static Notice TextTrimmed(string? name) => new($"{Value(name)} begins or ends with spaces, which are not sent.");

    public static Notice WhatsAppFreeText() =>
        new("WhatsApp accepts free text only within 24 hours of the customer's last message. Use -MessageTemplateId otherwise.");

    /// <param name="characters">The characters outside the GSM alphabet.</param>
    /// <param name="parts">The number of SMS parts with them.</param>
    /// <param name="without">The number of parts if they are replaced.</param>
    public static Notice MessageNeedsUcs2(IReadOnlyList<string> characters, int parts, int without) => new(
        string.Join(", ", characters.Select(OneLine))
        + (characters.Count == 1 ? " makes" : " make")
        + FormattableString.Invariant($" the SMS {parts} parts instead of {without}. Replace {(characters.Count == 1 ? "it" : "them")}."));

    private static Notice ColumnMissing(
        string what, IReadOnlyList<string> columns, string? nearest, [System.Runtime.CompilerServices.CallerMemberName] string id = "")
    {
        string there = Cells(columns);
        return new(
            HeaderMissing(columns) is { } missing ? missing
            : columns.Count == 0 ? $"{what}, but the input has no columns. Pipe in rows, such as those from Import-Csv."
            : CauseOf(columns) is { } cause ? $"{what}, but the columns are {there}. {cause}"
            : nearest is null ? $"{what}, but the columns are {there}. Correct the name."
            : $"{what}, but the columns are {there}. Did you mean {Cell(nearest)}?",
            id);
    }

    /// <summary>Why a column is missing, where the names of the others show it: the file was misread, or the rows are requests.</summary>
    private static string? CauseOf(IReadOnlyList<string> columns)
    {
        // Files have some of these columns, and requests have all of them.
        string[] ofRequests = ["ParticipantDetails", "RelatedContactId", "SegmentAttributes", "SupportedMessagingContentTypes"];
        if (ofRequests.All(columns.Contains))
        {
            return "These are requests, which have their texts and attributes already. Leave this parameter out.";
        }

        if (columns.FirstOrDefault(IsMisread) is { } misread)
        {
            return $"The file was read in the wrong encoding. Try Import-Csv -Encoding {EncodingOf(misread)}.";
        }

        // With the delimiter that the line names, it has a second column, without a name.
        if (columns is [var first, ..] && first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            return "The file begins with a 'sep=' line for spreadsheet programs. Remove the line, and use Import-Csv -Delimiter.";
        }

        if (columns is [var only])
        {
            foreach (char sign in ";\t|,")
            {
                if (only.Contains(sign, StringComparison.Ordinal))
                {
                    string given = sign == '\t' ? "\"`t\"" : $"'{sign}'";
                    return $"The file was read with the wrong delimiter. Use Import-Csv -Delimiter {given}.";
                }
            }
        }

        return null;
    }

    /// <summary>
    /// The cause if the names of the columns are the cells of a first row; else null. No name is quoted then, because it is a person's.
    /// </summary>
    private static string? HeaderMissing(IReadOnlyList<string> columns) => columns.Any(HasNumber)
        ? "The file has no header line: its first line contains a phone number. Add a line with column names, or use Import-Csv -Header."
        : null;

    private static string Placeholder(string column) => Placeholders([column]);

    private static string Placeholders(IReadOnlyList<string> names) => List([.. names.Select(name => $"{{{name}}}")]);

    /// <param name="name">What the user calls a part of the value; null for all of it.</param>
    public static string Value(string? name) => name is null ? "The text" : $"The value of {Cell(name)}";

    public static string Column(string? name) => $"Column {Cell(name)}";

    private static string Variables(IReadOnlyList<string> names) =>
        names.Count == 1 ? $"variable {Cells(names)} has" : $"variables {Cells(names)} have";

    private static string ValuesTooLong(IReadOnlyList<string> keys, int max) => keys.Count == 1
        ? $"The value of {Cells(keys)} is longer than {max} characters. Shorten it."
        : $"The values of {Cells(keys)} are longer than {max} characters. Shorten them.";
}
