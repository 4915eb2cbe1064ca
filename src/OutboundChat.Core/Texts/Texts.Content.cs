using static OutboundChat.Wording;

namespace OutboundChat;

/// <summary>Problems of a row: its channel, attributes, message, and what else goes into the request.</summary>
internal static partial class Texts
{
    public static Notice ChannelUnknown(string name) => new($"{Cell(name)} is not a channel. Give 'SMS' or 'WhatsApp'.");

    public static Notice ChannelContradiction(string name, string? subtype) =>
        new($"The channel is {Cell(name)}, but connect:Subtype is {Cell(subtype)}. Give one of them.");

    public static Notice SubtypeMissing() =>
        new("connect:Subtype is missing. Give -Channel, or 'connect:SMS' or 'connect:WhatsApp' as its ValueString.");

    public static Notice SubtypeUnknown(string subtype) =>
        new($"connect:Subtype is {Cell(subtype)}. It can be 'connect:SMS' or 'connect:WhatsApp', in exactly this spelling.");

    public static Notice SegmentAttributesUnreadable() =>
        new("It is not a dictionary. Give a hashtable, or the text of a JSON object, with each key once.");

    public static Notice SegmentAttributeKeyInvalid(IReadOnlyList<string> keys) =>
        new($"The keys {Cells(keys)} are not allowed. A key has 1 to 128 letters A to Z, digits, - and _.");

    public static Notice SegmentAttributeTooLong(IReadOnlyList<string> keys, int max) =>
        new($"The values of {Cells(keys)} are longer than {max} characters. Shorten them.");

    public static Notice SegmentAttributeEmpty(IReadOnlyList<string> keys) =>
        new($"{Cells(keys)} has no value. Give one, or leave the key out.");

    public static Notice SegmentAttributeTooDeep(string key, int max) =>
        new($"{Cell(key)} is nested deeper than {max} levels. Flatten it.");

    public static Notice SegmentAttributeNotAnInteger(string key) =>
        new($"The ValueInteger of {Cell(key)} is not a whole number of 32 bits. Correct it, or give it as ValueString.");

    public static Notice SegmentAttributeUnreadable(string key) =>
        new($"The value of {Cell(key)} can't be read. ValueString and ValueArn are text, ValueMap is a dictionary, ValueList a list.");

    public static Notice AttributesUnreadable() =>
        new("It is not a dictionary. Give a hashtable, or the text of a JSON object such as {\"OrderId\":\"A-1\"}, with each key once.");

    public static Notice AttributeNotText(string key) =>
        new($"The value of {Cell(key)} is a list or a dictionary. Give text, a number, a date or a boolean.");

    public static Notice AttributeGivenTwice(string key) =>
        new($"-Attribute and -AttributeColumn give {Cell(key)} different values. Give it once.");

    public static Notice AttributeKeyInvalid(IReadOnlyList<string> keys) =>
        new($"The keys {Cells(keys)} are not allowed. A key has letters A to Z, digits, - and _. Rename the column or the key.");

    public static Notice AttributeTooLong(IReadOnlyList<string> keys, int max) =>
        new($"The values of {Cells(keys)} are longer than {max} characters. Shorten them.");

    public static Notice AttributesTooLarge(int bytes, int max) =>
        new($"All keys and values together take {bytes} bytes in UTF-8, but at most {max} are allowed. Leave some out.");

    public static Notice AttributeColumnMissing(string parameter, string pattern, IReadOnlyList<string> columns, string? nearest) =>
        ColumnMissing($"{OneLine(parameter)} names {Quote(pattern)}", columns, nearest);

    public static Notice PlaceholderColumnMissing(string column, IReadOnlyList<string> columns, string? nearest) =>
        ColumnMissing($"-MessageTemplate reads {Placeholder(column)}", columns, nearest);

    public static Notice ColumnTwice(string column) =>
        new($"{Cell(column)} is there twice, in upper and lower case. Leave one out.");

    public static Notice PlaceholderWithoutColumn(string column, IEnumerable<string>? columns) => new(columns is null
        ? $"The template reads {Placeholder(column)}, but the input has no columns. Pipe in rows, such as those of Import-Csv."
        : $"The template reads {Placeholder(column)}, but the columns are {Cells(columns)}. Correct the name.");

    public static Notice PlaceholderEmpty(string column) =>
        new($"The template reads {Placeholder(column)}, but the cell is empty. Fill it.");

    public static Notice PlaceholderNotText(string column) => new(
        $"The template reads {Placeholder(column)}, but the cell is a list or a dictionary. Give text, a number, a date or a boolean.");

    public static Notice MessageTemplateMalformed(int position) => new(
        $"-MessageTemplate has a brace at character {position} that is not a placeholder. Write {{Column}}, and {{{{ or }}}} for a brace.");

    public static Notice MessageGivenTwice() => new("-MessageTemplate and -InitialSystemMessage both give the message. Give one of them.");

    public static Notice MessageEmpty() => new("The message has no content. Give a text, or leave the message out.");

    public static Notice MessageUnreadable() => new("It is not a message. Give text, or a hashtable with ContentType and Content.");

    public static Notice MessageTypeUnknown(string? type, IReadOnlyList<string> types) =>
        new($"{Cell(type)} is not a content type of a message. Give one of {List(types)}.");

    public static Notice MessageTooLong(int length, int max) => new(TooLong("The message", length, max));

    public static Notice SmsTooLong(int length, string encoding, int units, int maxCharacters, int maxUnits) => new(
        $"The message has {length} characters ({units} in {OneLine(encoding)}), but an SMS chat carries at most {maxCharacters} "
        + $"characters and {maxUnits} in {OneLine(encoding)}. Shorten it.");

    public static Notice SmsTooLong(int length, string encoding, int max) => new(
        $"The message has {length} characters in {OneLine(encoding)}, but an SMS carries at most {max} of them as soon as one is not in "
        + "the GSM alphabet, such as an emoji or a curly quote. Shorten it, or replace those characters.");

    public static Notice WhatsAppTooLong(int length, int max) => new(TooLong("The message", length, max));

    public static Notice TextTorn() =>
        new("It holds half of a character (a lone surrogate), as a text does that was cut in the wrong place. Correct the text.");

    public static Notice DisplayNameMissing() => new("The display name is empty. Give one, or leave it out.");

    public static Notice DisplayNameTooLong(int length, int max) => new(TooLong("The display name", length, max));

    public static Notice ParticipantDetailsUnreadable() => new("It is not a display name. Give text, or a hashtable with DisplayName.");

    public static Notice TemplateUnreadable() => new(
        "It is not a message template. Give a hashtable with KnowledgeBaseId, MessageTemplateId and TemplateAttributes (CustomAttributes, "
        + "CustomerProfileAttributes).");

    public static Notice TemplateIncomplete(IReadOnlyList<string> missing) =>
        new($"{List(missing)} {(missing.Count == 1 ? "is" : "are")} missing. "
            + "A message template needs KnowledgeBaseId, MessageTemplateId and TemplateAttributes.");

    public static Notice TemplateIdTooLong(int length, int max) =>
        new(TooLong("The identifier of the template or of its knowledge base", length, max));

    public static Notice TemplateAttributeInvalid(IReadOnlyList<string> keys, int max) =>
        new($"The custom attributes {Cells(keys)} have no name, or are longer than {max} characters. Correct them.");

    public static Notice CustomerProfileNotJson() => new("CustomerProfileAttributes is not JSON. Give the text of a JSON object.");

    public static Notice ChatDurationNotANumber(string? value) => new($"{Cell(value)} is not a whole number of minutes.");

    public static Notice ChatDurationOutOfRange(int minutes, int min, int max) =>
        new($"{minutes} minutes is out of range. Give {min} to {max} minutes (an hour to a week).");

    public static Notice ContentTypeUnknown(IReadOnlyList<string> types, IReadOnlyList<string> known) =>
        new($"{Cells(types)} is not a content type that a chat supports. Give some of {List(known)}.");

    public static Notice ContentTypesUnreadable() =>
        new("It is not a list of content types. Give text such as 'text/plain;text/markdown', or a list of such text.");

    public static Notice PlainTextMissing() => new("text/plain is missing. The list must always contain it.");

    public static Notice ScriptFailed(string said) => new($"The script block that gives it failed: {Sentence(Mask(said))}");

    public static Notice TemplateGivenTwice() =>
        new("-MessageTemplateId and -InitialTemplatedSystemMessage both give a message template. Give one of them.");

    public static Notice TemplateVariableEmpty(IReadOnlyList<string> names) =>
        new($"Variables of the message template without a value: {Cells(names)}. Fill the cells: the channel refuses empty variables.");

    public static Notice TemplateVariableInvalid(IReadOnlyList<string> names) => new(
        "Variables of the message template with a line break, a tab, or four spaces in a row, which the channel refuses: "
        + $"{Cells(names)}. Correct the cells.");

    public static Notice MessageMissing() => new("There is no first message. Give -MessageTemplate, or a column Message.");

    public static Notice TextMisread(string name) =>
        new($"{Cell(name)} has characters that were read in a wrong encoding. Read the file again with Import-Csv -Encoding.");

    public static Notice TextIsFormulaError(string name) => new($"{Cell(name)} has an error value of a spreadsheet in it, such as #N/A.");

    public static Notice BracesLeft() =>
        new("The message has a name in braces in it. -MessageTemplate fills {Column}; {{ and }} are braces.");

    public static Notice TextTrimmed(string name) => new($"{Cell(name)} had spaces at its ends, which were left out.");

    public static Notice WhatsAppFreeText() => new(
        "WhatsApp takes free text only within 24 hours of the customer's last message. Use an approved template, with -MessageTemplateId.");

    public static Notice MessageNeedsUcs2(string characters, int parts, int partsInGsm7) => new(FormattableString.Invariant(
        $"Only {OneLine(characters)} keeps the message from the GSM alphabet. SMS parts with it: {parts}, without it: {partsInGsm7}."));

    private static Notice ColumnMissing(
        string what, IReadOnlyList<string> columns, string? nearest, [System.Runtime.CompilerServices.CallerMemberName] string id = "")
    {
        string there = Cells(columns);
        return new(
            columns.Count == 0 ? $"{what}, but the input has no columns. Pipe in rows, such as those of Import-Csv."
            : CauseOf(columns) is { } cause ? $"{what}, but the columns are {there}. {cause}"
            : nearest is null ? $"{what}, but the columns are {there}. Correct the name."
            : $"{what}, but the columns are {there}. The nearest is {Cell(nearest)}.",
            id);
    }

    /// <summary>What was wrong when the file was read, where the names of its columns show it; else null.</summary>
    private static string? CauseOf(IReadOnlyList<string> columns)
    {
        if (columns.Any(IsMisread))
        {
            return "The file was read in a wrong encoding. Give its own to Import-Csv, with -Encoding.";
        }

        // With the delimiter that the line names, it has a second column, without a name.
        if (columns is [var first, ..] && first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            return "The file begins with a note for a spreadsheet program. Leave it out, and give Import-Csv its sign with -Delimiter.";
        }

        if (columns is [var only])
        {
            foreach (char sign in ";\t|")
            {
                if (only.Contains(sign, StringComparison.Ordinal))
                {
                    string given = sign == '\t' ? "\"`t\"" : $"'{sign}'";
                    return $"The file was read with a wrong delimiter. Read it with Import-Csv -Delimiter {given}.";
                }
            }
        }

        return null;
    }

    private static string Placeholder(string column) => Quote($"{{{column}}}");
}
