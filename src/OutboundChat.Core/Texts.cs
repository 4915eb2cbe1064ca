using System.Collections;
using System.Globalization;
using System.Text;
using OutboundChat.Requests;

namespace OutboundChat;

/// <summary>
/// Every text that a user can see. A text's name is its ErrorId or the name of its rule, so a name never changes once it is published;
/// each says what is wrong and what to do about it.
/// </summary>
public static class Texts
{
    private const int MaxQuoted = 60, MaxListed = 8;

    // ---- Problems of a row: source and destination -------------------------------------------------------------

    public static string SourceMissing() => "no source; give the ARN of the Amazon Connect phone number that sends, with -SourceEndpoint.";

    public static string SourceTypeWrong(string? type) => $"the type {Quote(type)} can't send; the source is a CONNECT_PHONENUMBER_ARN.";

    public static string SourceNotAnArn(string address) => $"{Quote(address)} is not the ARN of a phone number; the source is written as arn:aws:connect:<region>:<account>:phone-number/<id>.";

    public static string SourceTooLong(int length, int max) => TooLong("the source's address", length, max);

    public static string SourceUnreadable(object value) => $"a {Kind(value)} is no source; give the phone number's ARN, or an endpoint with Type and Address.";

    public static string DestinationMissing() => "no destination; the row needs a phone number in a column such as DestinationEndpoint, Destination, To, PhoneNumber, Phone or MobileNumber.";

    public static string DestinationTypeWrong(string? type) => $"the type {Quote(type)} can't be written to; the destination is a TELEPHONE_NUMBER.";

    public static string DestinationNotE164(string address) => $"{Quote(address)} is not in E.164; write + and the country's calling code, then at most 15 digits in all.";

    public static string DestinationUnreadable(object value) => $"a {Kind(value)} is no destination; give a phone number as text, or an endpoint with Type and Address.";

    public static string DestinationNotANumber(string text) => $"{Quote(text)} is not a phone number; write it with digits only, such as +12065550100.";

    public static string DestinationScientific(string text) => $"{Quote(text)} is how a spreadsheet shows a large number, and digits of it are lost; format the column as text and enter the numbers again.";

    public static string DestinationExtension(string text) => $"{Quote(text)} has an extension, which no message can reach; give a number of its own.";

    public static string DestinationSeveralNumbers(string text) => $"{Quote(text)} holds more than one number; keep one for each row.";

    public static string DestinationWithoutCountry(string text) => $"{Quote(text)} does not say its country; write it with + and the calling code, or give -DefaultCountryCallingCode.";

    public static string DestinationAmbiguous(string text, string code) => $"{Quote(text)} begins with {OneLine(code)}, so it may have the calling code already or not; write + before it, or write it without the calling code.";

    public static string DestinationCallingCodeZero(string text) => $"{Quote(text)} has 0 where the country's calling code begins; no calling code begins with 0.";

    public static string DestinationTrunkZero(string text) => $"{Quote(text)} has a 0 after the country's calling code, which is dialled only inside the country; leave it out.";

    public static string DestinationTooShort(string text) => $"{Quote(text)} has too few digits for a phone number.";

    public static string DestinationTooLong(string text) => $"{Quote(text)} has too many digits; with its calling code a number has at most 15, and with +1 or +7 eleven.";

    /// <summary>The rule that a fault breaks.</summary>
    public static string DestinationRule(PhoneNumberFault fault) => fault switch
    {
        PhoneNumberFault.Scientific => nameof(DestinationScientific),
        PhoneNumberFault.Extension => nameof(DestinationExtension),
        PhoneNumberFault.SeveralNumbers => nameof(DestinationSeveralNumbers),
        PhoneNumberFault.WithoutCountry => nameof(DestinationWithoutCountry),
        PhoneNumberFault.Ambiguous => nameof(DestinationAmbiguous),
        PhoneNumberFault.CallingCodeZero => nameof(DestinationCallingCodeZero),
        PhoneNumberFault.TrunkZero => nameof(DestinationTrunkZero),
        PhoneNumberFault.TooShort => nameof(DestinationTooShort),
        PhoneNumberFault.TooLong => nameof(DestinationTooLong),
        _ => nameof(DestinationNotANumber),
    };

    /// <summary>The text of a fault.</summary>
    public static string DestinationFault(PhoneNumberFault fault, string text, string? code) => fault switch
    {
        PhoneNumberFault.Scientific => DestinationScientific(text),
        PhoneNumberFault.Extension => DestinationExtension(text),
        PhoneNumberFault.SeveralNumbers => DestinationSeveralNumbers(text),
        PhoneNumberFault.WithoutCountry => DestinationWithoutCountry(text),
        PhoneNumberFault.Ambiguous => DestinationAmbiguous(text, code ?? string.Empty),
        PhoneNumberFault.CallingCodeZero => DestinationCallingCodeZero(text),
        PhoneNumberFault.TrunkZero => DestinationTrunkZero(text),
        PhoneNumberFault.TooShort => DestinationTooShort(text),
        PhoneNumberFault.TooLong => DestinationTooLong(text),
        _ => DestinationNotANumber(text),
    };

    // ---- Problems of a row: identifiers ------------------------------------------------------------------------

    public static string IdentifierNotText(object value) => $"a {Kind(value)} is no identifier; give text.";

    public static string InstanceIdMissing() => "no instance; give the Amazon Connect instance's identifier or ARN with -InstanceId.";

    public static string InstanceIdTooLong(int length, int max) => TooLong("the instance's identifier", length, max);

    public static string InstanceArnWrong(string text) => $"{Quote(text)} is not the ARN of an instance; it is written as arn:aws:connect:<region>:<account>:instance/<id>.";

    public static string ContactFlowIdMissing() => "no flow; give the identifier or ARN of the flow that handles the chat with -ContactFlowId.";

    public static string ContactFlowIdTooLong(int length, int max) => TooLong("the flow's identifier", length, max);

    public static string ContactFlowArnWrong(string text) => $"{Quote(text)} is not the ARN of a flow; it is written as arn:aws:connect:<region>:<account>:instance/<id>/contact-flow/<id>.";

    public static string ContactFlowOfOtherInstance(string flowsInstance, string instance) => $"the flow belongs to instance {Quote(flowsInstance)}, not to {Quote(instance)}; give a flow of the same instance.";

    public static string RelatedContactIdEmpty() => "it is empty; leave it out, or give a contact's identifier.";

    public static string RelatedContactIdTooLong(int length, int max) => TooLong("the related contact's identifier", length, max);

    public static string ClientTokenTooLong(int length, int max) => TooLong("the token", length, max);

    public static string ClientTokenInBatch() => "the row brings a token of its own, and -BatchId gives each row one; leave out one of the two.";

    public static string ClientTokenRepeated() => "the same token came before in this run, and the service starts one chat for a token; leave it out, or give each row its own.";

    // ---- Problems of a row: channel and attributes -------------------------------------------------------------

    public static string ChannelUnknown(string name) => $"{Quote(name)} is no channel; give {List(ChannelName.All)}.";

    public static string ChannelContradiction(string name, string? subtype) => $"the channel is {Quote(name)}, but connect:Subtype is {Quote(subtype)}; give one of them.";

    public static string SubtypeMissing() => $"connect:Subtype is missing; give -Channel, or {List([RequestRules.SmsSubtype, RequestRules.WhatsAppSubtype])} as its ValueString.";

    public static string SubtypeUnknown(string subtype) => $"connect:Subtype is {Quote(subtype)}; it can be {List([RequestRules.SmsSubtype, RequestRules.WhatsAppSubtype])}, in exactly this spelling.";

    public static string SegmentAttributesUnreadable() => "it is no dictionary; give a hashtable, or the text of a JSON object, with each key once.";

    public static string SegmentAttributeKeyInvalid(IReadOnlyList<string> keys) => $"the keys {List(keys)} are not allowed; a key has 1 to 128 letters A to Z, digits, - and _.";

    public static string SegmentAttributeTooLong(IReadOnlyList<string> keys, int max) => $"the values of {List(keys)} are longer than {max} characters; shorten them.";

    public static string SegmentAttributeEmpty(IReadOnlyList<string> keys) => $"no value for {List(keys)}; give one, or leave it out.";

    public static string SegmentAttributeTooDeep(string key, int max) => $"{Quote(key)} is nested deeper than {max} levels; flatten it.";

    public static string SegmentAttributeNotAnInteger(string key) => $"the ValueInteger of {Quote(key)} is not a whole number of 32 bits; correct it, or give it as ValueString.";

    public static string SegmentAttributeUnreadable(string key) => $"the value of {Quote(key)} can't be read; ValueString and ValueArn are text, ValueMap is a dictionary, ValueList a list.";

    public static string AttributesUnreadable() => "it is no dictionary; give a hashtable, or the text of a JSON object such as {\"OrderId\":\"A-1\"}, with each key once.";

    public static string AttributeNotText(string key) => $"the value of {Quote(key)} is a list or a dictionary; give text, a number, a date or a boolean.";

    public static string AttributeGivenTwice(string key) => $"{Quote(key)} comes from -Attribute and from -AttributeColumn with different values; give it once.";

    public static string AttributeKeyInvalid(IReadOnlyList<string> keys) => $"the keys {List(keys)} are not allowed; a key has letters A to Z, digits, - and _. Rename the column or key.";

    public static string AttributeTooLong(IReadOnlyList<string> keys, int max) => $"the values of {List(keys)} are longer than {max} characters; shorten them.";

    public static string AttributesTooLarge(int bytes, int max) => $"all keys and values together take {bytes} bytes in UTF-8, and at most {max} are allowed; leave some out.";

    public static string ColumnTwice(string column) => $"{Quote(HideDigits(column))} is there twice, in upper and lower case; leave one out.";

    // ---- Problems of a row: message and the rest ---------------------------------------------------------------

    public static string PlaceholderWithoutColumn(string column, IEnumerable<string>? columns) => columns is null
        ? $"the template reads {Placeholder(column)}, but the input is no row with columns."
        : $"the template reads {Placeholder(column)}, and the row has no such column, only {List([.. columns.Select(HideDigits)])}; correct the name.";

    public static string PlaceholderEmpty(string column) => $"the template reads {Placeholder(column)}, and this row's cell is empty; fill it.";

    public static string PlaceholderNotText(string column) => $"the template reads {Placeholder(column)}, and this row has a list or a dictionary there; give text, a number, a date or a boolean.";

    public static string MessageEmpty() => "the message has no content; give a text, or leave the message out.";

    public static string MessageUnreadable() => "it is no message; give text, or a hashtable with ContentType and Content.";

    public static string MessageTypeUnknown(string? type, IReadOnlyList<string> types) => $"{Quote(type)} is no content type of a message; give {List(types)}.";

    public static string MessageTooLong(int length, int max) => TooLong("the message", length, max);

    public static string SmsTooLong(int length, SmsEncoding encoding, int max) => encoding.IsGsm7
        ? $"the message has {length} characters ({encoding.Units} in {encoding.Name}), and an SMS chat carries at most {max} characters and {SmsEncoding.MaxGsm7} in {encoding.Name}; shorten it."
        : $"the message has {length} characters in {encoding.Name}, and an SMS carries at most {max} of them as soon as one is not in the GSM alphabet, such as emoji and curly quotes; shorten it, or replace those characters.";

    public static string WhatsAppTooLong(int length, int max) => TooLong("the message", length, max);

    public static string TextTorn() => "it holds half of a character (a lone surrogate), as a text cut at the wrong place does; correct the text.";

    public static string DisplayNameMissing() => "the display name is empty; give one, or leave it out.";

    public static string DisplayNameTooLong(int length, int max) => TooLong("the display name", length, max);

    public static string ParticipantDetailsUnreadable() => "it is no display name; give text, or a hashtable with DisplayName.";

    public static string TemplateUnreadable() => "it is no message template; give a hashtable with KnowledgeBaseId, MessageTemplateId and TemplateAttributes (CustomAttributes, CustomerProfileAttributes).";

    public static string TemplateIncomplete(IReadOnlyList<string> missing) => $"no {List(missing)}; a message template needs KnowledgeBaseId, MessageTemplateId and TemplateAttributes.";

    public static string TemplateIdTooLong(int length, int max) => TooLong("the template's or the knowledge base's identifier", length, max);

    public static string TemplateAttributeInvalid(IReadOnlyList<string> keys, int max) => $"the custom attributes {List(keys)} are empty in name or longer than {max} characters; correct them.";

    public static string CustomerProfileNotJson() => "CustomerProfileAttributes is not JSON; give the text of a JSON object.";

    public static string ChatDurationNotANumber(object value) => $"{Quote(LooseValue.ToText(value))} is not a whole number of minutes.";

    public static string ChatDurationOutOfRange(int minutes, int min, int max) => $"{minutes} minutes is out of range; give {min} to {max} (an hour to a week).";

    public static string ContentTypeUnknown(IReadOnlyList<string> types, IReadOnlyList<string> known) => $"{List(types)} is no content type that a chat supports; give some of {List(known)}.";

    public static string ContentTypesUnreadable() => "it is no list of content types; give text such as 'text/plain;text/markdown', or a list of such text.";

    public static string PlainTextMissing() => "text/plain is missing; the list must always contain it.";

    // ---- Setup trouble: nothing was sent -----------------------------------------------------------------------

    public static string CallingCodeInvalid(string text) => $"-DefaultCountryCallingCode is {Quote(text)}; give one to three digits such as 1, 44 or 353.";

    public static string MessageTemplateMalformed(int position) => $"-MessageTemplate has a brace at character {position} that is no placeholder; write {{Column}}, and {{{{ or }}}} for a brace.";

    public static string AttributeColumnMissing(string pattern, IReadOnlyList<string> columns) => columns.Count == 0
        ? $"-AttributeColumn names {Quote(pattern)}, but the input is no row with columns."
        : $"-AttributeColumn names {Quote(pattern)}, and the first row has no such column, only {List([.. columns.Select(HideDigits)])}.";

    public static string CredentialsContradictory() => "credentials are given in more than one way; give either keys or a profile, or credentials that you have already.";

    public static string KeysIncomplete() => "-AccessKey and -SecretKey go together, and -SessionToken only with both; give the missing one.";

    public static string ProfileLocationMissing(string path) => $"-ProfileLocation is {Paths([path])}, and there is no such file.";

    public static string EnvironmentKeysIncomplete() => "AWS_ACCESS_KEY_ID is set, and AWS_SECRET_ACCESS_KEY is not; set both or neither.";

    public static string ProfilesUnreadable(IReadOnlyList<string> files, string line) => $"{(line.Length > 0 ? $"line {OneLine(line)}" : "a line")} of {Paths(files)} is no [section], no 'name = value' and no comment; correct it.";

    public static string ProfileNotFound(string name, string source, IReadOnlyList<string> files) => $"profile {Quote(name)} was not found in {Paths(files)}; correct {OneLine(source)}, or create it with 'aws configure --profile' or Set-AWSCredential -StoreAs.";

    public static string ProfileUnusable(string name, string said) => $"profile {Quote(name)} can't be used: {Sentence(said)}";

    public static string NoCredentials(IReadOnlyList<string> callers, IReadOnlyList<string> files, bool metadata) =>
        $"no credentials; tried {string.Join(", ", ["-AccessKey", "-ProfileName", .. callers.Select(OneLine)])}, AWS_ACCESS_KEY_ID, AWS_PROFILE, profile 'default' in {Paths(files)}, the container's role and the instance's role{(metadata ? string.Empty : " (off, because AWS_EC2_METADATA_DISABLED is true)")}. Give one of them.";

    public static string CredentialsUnavailable(string source, string said) => $"the credentials of {OneLine(source)} could not be had: {Sentence(said)}";

    internal static string InstanceUnreachable() => "this machine's instance metadata can't be reached.";

    internal static string CredentialsNotJson() => "what came is not the JSON that was expected.";

    internal static string NoKeys() => "they give no keys.";

    public static string SsoLoginNeeded(string? profile, string said) => $"the SSO session of profile {Quote(profile)} has expired or was never begun; run 'aws sso login --profile {OneLine(profile ?? string.Empty)}' or Invoke-AWSSSOLogin, then try again.{Said(said)}";

    public static string MfaCodeNeeded(string? profile) => $"profile {Quote(profile)} needs an MFA code, and nobody gave one; use a profile without MFA, or run it at a prompt.";

    public static string NoRegion() => "no Region; give -Region, set AWS_REGION, or add a region to the profile.";

    public static string RegionInvalid(string text, string source) => $"{OneLine(source)} is {Quote(text)}; give a Region's system name such as us-west-2.";

    public static string MetadataEndpointInvalid(string variable, string text) => $"{OneLine(variable)} is {Quote(text)}, which is no address; correct it, or remove it.";

    public static string EndpointUrlInvalid(string source, string text) => $"{OneLine(source)} is {Quote(text)}; give an https address, or http only to this machine itself, such as http://127.0.0.1:8080.";

    // ---- The journal ---------------------------------------------------------------------------------------------

    public static string BatchIdInvalid(int length, int max) => $"-BatchId has {length} characters; give 1 to {max}.";

    public static string JournalUnusable(string path, string reason) => $"the journal {Paths([path])} can't be used: {Sentence(reason)}";

    public static string JournalUnwritable(string path, string reason) => $"the journal {Paths([path])} can't be written any more, so the run is stopped, and nothing was sent that is not in it: {Sentence(reason)} Mend that, then run the same command again.";

    public static string JournalLocked(string path) => $"another run is using the journal {Paths([path])}; wait for its end, or give this run a journal of its own.";

    public static string JournalForeign(string path) => $"{Paths([path])} is no journal, and stays as it is; give another -JournalPath.";

    public static string JournalNewer(string path, int version, int known) => $"the journal {Paths([path])} is of version {version}, and this module knows versions up to {known}; update the module.";

    public static string JournalDamaged(string path, long line) => $"line {line} of the journal {Paths([path])} is not as it was written; bring back an undamaged copy. What it knew of its rows can't be told without it.";

    public static string JournalOfOtherBatch(string path, string batch, string given) => $"the journal {Paths([path])} belongs to batch {Quote(batch)}, not to {Quote(given)}; give its batch or none, or another -JournalPath.";

    public static string JournalOfOtherKeys(string path, bool allowed) => $"the runs of the journal {Paths([path])} were {(allowed ? "with" : "without")} -AllowDuplicate, which its rows are known by; run {(allowed ? "with" : "without")} it, or give another -JournalPath.";

    public static string JournalOfRehearsal(string path, bool rehearsal) => rehearsal
        ? $"the journal {Paths([path])} is of a rehearsal on this machine, where nobody received anything; give another -JournalPath."
        : $"the journal {Paths([path])} is of real runs, and this one is a rehearsal on this machine; give another -JournalPath.";

    /// <summary>A run, for a summary.</summary>
    internal static string JournalRun(string began, string? ended, bool completed, string? endedBy, string counts) => ended is null
        ? $"{began}: it goes on, or was killed"
        : $"{began} to {ended}, {(completed ? "completed" : endedBy ?? "stopped")}{(counts.Length > 0 ? ": " : string.Empty)}{counts}";

    internal static string JournalGone() => "the file is not there any more.";

    // ---- Files of rows and of numbers --------------------------------------------------------------------------

    public static string FileMissing(string path) => $"there is no file {Paths([path])}; correct its name.";

    public static string FileIsFolder(string path) => $"{Paths([path])} is a folder; give a file.";

    public static string FileNotRegular(string path) => $"{Paths([path])} can be read only once, as a pipe can; save it as a file first.";

    public static string FileUnreadable(string path, string reason) => $"{Paths([path])} can't be read: {Sentence(reason)}";

    public static string FileEmpty(string path) => $"{Paths([path])} is empty; give a file with rows.";

    public static string FileIsWorkbook(string path) => $"{Paths([path])} is a workbook or an archive, not CSV; save it as 'CSV UTF-8' first.";

    public static string FileBinary(string path, string? option) =>
        $"{Paths([path])} is binary, not text; save it as UTF-8{(option is null ? string.Empty : $", or name its encoding with {OneLine(option)} if it is UTF-16")}.";

    public static string FileNotDecodable(string path, long line, string encoding, string? option) =>
        $"{Paths([path])} is not in {OneLine(encoding)} at line {line}; save it as UTF-8{(option is null ? string.Empty : $", or name its encoding with {OneLine(option)}, such as windows-1252")}.";

    public static string EncodingUnknown(string name, string? option) =>
        $"{(option is null ? "the encoding" : OneLine(option))} is {Quote(name)}, which is no encoding; give a name such as utf-8, utf-16 or windows-1252.";

    public static string QuoteNeverClosed(string path, long line) => $"{Paths([path])}: the quote that opens in line {line} is never closed, so everything after it would be one cell; close it, or double it if it belongs to the text.";

    public static string HeaderDuplicate(string path, string name, int first, int second) => $"{Paths([path])}: columns {first} and {second} are both called {Quote(HideDigits(name))}; rename one.";

    public static string DestinationColumnMissing(string path, IReadOnlyList<string> columns, IReadOnlyList<string> wanted, IReadOnlyList<string> misspelt) =>
        $"{Paths([path])} has no column of phone numbers: its first line has {List([.. columns.Select(HideDigits)])}, and one of {List(wanted)} is looked for. {(misspelt.Count > 0 ? $"Rename {List(misspelt)}." : "Add a header, or rename a column.")}";

    public static string RowTooWide(int cells, int columns) => $"it has {cells} cells, and the header has {columns}; put quotes around cells that hold the separator.";

    public static string RowQuotesBroken(string cell) => $"the cell {Quote(HideDigits(cell))} goes on after its closing quote; double every quote that belongs to the text.";

    // ---- Numbers that must not be written to -------------------------------------------------------------------

    public static string ExclusionUnknown(string item, PhoneNumberFault fault, string? code) =>
        $"-ExcludeDestination: there is no file {Paths([item])}, and {DestinationFault(fault, item, code)}";

    public static string ExclusionFileUnusable(string said) => $"-ExcludeDestination: {Sentence(said)}";

    public static string ExclusionLineInvalid(string path, long line, string said) => $"-ExcludeDestination: {Paths([path])}, line {line}: {Sentence(said)}";

    internal static string ExclusionCellEmpty(string column) => $"the cell of column {Quote(column)} is empty; fill it, or delete the line.";

    internal static string ExclusionFileChanged() => "it changed while it was read; try again.";

    // ---- Outcomes of rows --------------------------------------------------------------------------------------

    public static string RowInvalid(IReadOnlyList<RequestProblem> problems) => string.Join(" ", problems.Select(problem => problem.ToString()));

    public static string StartedEarlier() => "an earlier run started it; it was not sent again.";

    public static string DestinationExcluded() => "the destination is on an exclusion list; nothing was sent.";

    public static string DestinationSentEarlier() => "an earlier run wrote to this destination, or may have, by another channel, number or instance; it was not sent again.";

    public static string DestinationDuplicate() => "the same destination came before in this run; it was not sent again.";

    public static string RunStopped() => "the run was stopped before this row's turn.";

    public static string AccessDenied(string said) => $"access denied: the credentials need connect:StartOutboundChatContact on this instance, and the number and the flow must be enabled for messaging.{Said(said)}";

    public static string ResourceNotFound(string said) => $"the instance, the flow or the source number was not found in this Region, or the flow is not published.{Said(said)}";

    public static string Conflict(string said) => $"another operation is in conflict with this one; look at the contact in Amazon Connect before trying again.{Said(said)}";

    public static string RequestRefused(string code, string said) => $"the service refused the request ({OneLine(code)}).{Said(said)}";

    public static string Throttled(string said) => $"the request rate stayed exceeded for all attempts; run the row again, with a lower -RequestsPerSecond.{Said(said)}";

    public static string ServiceFailed(string code, string said) => $"the service failed for all attempts ({OneLine(code)}); run the row again with its ClientToken, or the same command where it has -BatchId or -JournalPath, so that a chat that was started all the same is not started twice.{Said(said)}";

    public static string OutcomeUnknown(string said) => $"no answer came, so the chat may have been started or not; run the row again with its ClientToken, or the same command where it has -BatchId or -JournalPath, and it is not started twice.{Said(said)}";

    public static string OutcomeTooOld(DateTimeOffset sent) => string.Create(CultureInfo.InvariantCulture, $"a request of {sent.UtcDateTime:u} may have started it, and the service knows its token for 7 days only, so to ask again now could start a second chat; look for the chat in Amazon Connect, then leave the row out, or send it in another batch.");

    public static string OutcomeOfOtherText(DateTimeOffset sent) => string.Create(CultureInfo.InvariantCulture, $"a request of {sent.UtcDateTime:u} may have started it, and the row says something else now, so to ask again could start a second chat; give the row its old values once more, or look for the chat in Amazon Connect.");

    public static string OutcomeOfOtherClock(DateTimeOffset sent) => string.Create(CultureInfo.InvariantCulture, $"a request that the journal dates {sent.UtcDateTime:u} may have started it, and this machine's clock is behind the journal's, so nobody knows how long ago that was; correct the clock, or look for the chat in Amazon Connect.");

    internal static string AnswerWithoutContact() => "the answer names no contact";

    // ---- What ends a run ---------------------------------------------------------------------------------------

    public static string CredentialsRejected(string code, string said) => $"the service rejected the credentials ({OneLine(code)}); correct them, then run again.{Said(said)}";

    public static string RequestNotPrepared(string said) => $"the request could not be prepared: {Sentence(said)}";

    public static string QuotaFull(string said) => $"the quota of concurrent active chats is full; no more can start until chats end. Wait, give a shorter -ChatDurationInMinutes, or ask AWS for a higher quota.{Said(said)}";

    public static string EndpointUnreachable(string said) => $"the service's endpoint could not be reached; check the network, -Region and -EndpointUrl.{Said(said)}";

    // ---- Names instead of identifiers --------------------------------------------------------------------------

    public static string NameUnknown(string kind, string text, IReadOnlyList<string> nearest) => nearest.Count == 0
        ? $"there is no {OneLine(kind)} called {Quote(text)}, nor any other here; check the Region and the credentials."
        : $"there is no {OneLine(kind)} called {Quote(text)}; the nearest names are {List(nearest)}.";

    public static string NameAmbiguous(string kind, string text, IReadOnlyList<string> matches) => $"several are called {Quote(text)}, the {OneLine(kind)}s {List(matches)}; give one of these instead.";

    public static string LookupDenied(string kind, string operation) => $"the credentials may not look up the name of the {OneLine(kind)}; that needs connect:{OneLine(operation)}. Its identifier or ARN works without it.";

    public static string LookupFailed(string kind, string said) => $"the name of the {OneLine(kind)} could not be looked up; its identifier or ARN needs no look-up. {Sentence(said)}";

    public static string InstanceNotFound(string said) => $"the instance was not found in this Region.{Said(said)}";

    internal static string LookingUp(string operation) => $"looking names up with {operation}, once for this session";

    internal static string NameFound(string kind, string text, string id) => $"{kind} {Quote(text)} is {id}";

    internal static string NotLookedUp(string kind, string text) => $"{kind} {Quote(text)} was not looked up, because there are no credentials or no Region";

    // ---- Contacts, and other operations ------------------------------------------------------------------------

    public static string ContactIdMissing() => "no ContactId; give the identifier of a contact, or an object that has one: what was not started has none.";

    public static string ContactInstanceMissing() => "no instance; give the Amazon Connect instance's identifier, ARN or alias with -InstanceId, or pipe in objects that have an InstanceId.";

    public static string ContactNotFound(string said) => $"the contact, or its instance, was not found in this Region.{Said(said)}";

    public static string PermissionMissing(string operation, string said) => $"access denied: the credentials need connect:{OneLine(operation)} on this instance.{Said(said)}";

    public static string OperationThrottled(string operation, string said) => $"the rate of {OneLine(operation)} stayed exceeded for all attempts; try again later, or with a lower -RequestsPerSecond.{Said(said)}";

    public static string OperationFailed(string operation, string code, string said) => $"the service failed in {OneLine(operation)} for all attempts ({OneLine(code)}); try again later.{Said(said)}";

    public static string OperationUnanswered(string operation, string said) => $"no answer came to {OneLine(operation)} in all attempts; try again.{Said(said)}";

    internal static string StopAction(string instance) => $"End the contact in instance {instance}";

    internal static string ContactEnded(string contact) => $"contact {contact} was ended";

    internal static string ContactHadEnded(string contact, DateTime at) => string.Create(CultureInfo.InvariantCulture, $"contact {contact} had ended already, at {at:u}");

    // ---- The cmdlets -------------------------------------------------------------------------------------------

    public static string MessageGivenTwice() => "-MessageTemplate and -InitialSystemMessage both give the message; give one of them.";

    public static string ScriptFailed(string said) => $"the script block that gives it failed: {Sentence(said)}";

    public static string EndpointAddressMissing() => "the endpoint has no address; give a phone number or the ARN of one.";

    public static string EndpointTypeUnknown(string? type, IReadOnlyList<string> types) => $"{Quote(type)} is no type of endpoint; give {List(types)}.";

    public static string CredentialOfPowerShell(string source) => $"{OneLine(source)} is a PSCredential, a user name with a password; give AWS credentials, such as those of Get-AWSCredential, or -AccessKey and -SecretKey.";

    public static string CredentialUnreadable(string source, Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return $"{OneLine(source)} is a {type.Name}, which gives no AWS credentials; give those of Get-AWSCredential, or -AccessKey and -SecretKey.";
    }

    public static string MfaQuestion(string device) => $"MFA code of {Quote(device)}: ";

    internal static string QuotaAwaited(TimeSpan least, TimeSpan most) =>
        string.Create(CultureInfo.InvariantCulture, $"the quota of concurrent active chats is full; the run waits and asks again every {least.TotalMinutes:0} to {most.TotalMinutes:0} minutes.");

    internal static string ActiveChatsLimited(int quota, bool waits) =>
        $"an instance may have {quota} active chats at the same time unless AWS raised that, and a chat counts until its flow ends it or its duration is over (25 hours by default). Unless they end sooner, row {quota + 1} {(waits ? "and those after it wait for that" : "will be refused, and the run ends there")}: let the flow end chats, give {(waits ? "a shorter -ChatDurationInMinutes" : "-QuotaAction Wait and a shorter -ChatDurationInMinutes")}, or ask AWS for a higher quota.";

    public static string NotConfirmed() => "it was not confirmed; nothing was sent.";

    internal static string OfContact(string contact, string text) => $"contact {OneLine(contact)}: {text}";

    internal static string OfRow(long row, string? text) => $"row {row}: {text}";

    internal static string StartAction(string? channel, string flow, string source) => $"Start an outbound chat by {channel} with flow {OneLine(flow)} from {OneLine(source)}";

    internal static string SessionFound(string credentials, string region, string regionSource, Uri? endpoint) =>
        $"credentials from {credentials}; Region {region} from {regionSource}{(endpoint is null ? string.Empty : $"; endpoint {endpoint}")}";

    internal static string ProgressActivity() => "Starting outbound chats";

    internal static string ProgressStatus(long done, long total, long started, long failed, long other, double perSecond) =>
        $"{done}{(total > 0 ? $" of {total}" : string.Empty)}: {started} started, {failed} failed{(other > 0 ? $", {other} not sent" : string.Empty)}, {OneDecimal(perSecond)} a second";

    /// <summary>What a run did, for -Verbose.</summary>
    internal static string RunDone(long done, long started, long failed, long other, long retries, TimeSpan elapsed, double perSecond) =>
        $"{done} {(done == 1 ? "row" : "rows")} in {OneDecimal(elapsed.TotalSeconds)} s: {started} started, {failed} failed, {other} not sent; {retries} attempts were repeated; {OneDecimal(perSecond)} a second";

    private static string OneDecimal(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>What somebody else said, behind a sentence of ours.</summary>
    private static string Said(string said) => OneLine(WithoutHeaders(said)) is { Length: > 0 } line ? $" ({line})" : string.Empty;

    /// <summary>What somebody else said, as a sentence.</summary>
    private static string Sentence(string said) => OneLine(WithoutHeaders(said)) is var line && line.EndsWith('.') ? line : line + ".";

    /// <summary>To a wrong signature AWS answers with all that was signed, which includes the session's token.</summary>
    private static string WithoutHeaders(string said) =>
        said.IndexOf("The canonical string", StringComparison.OrdinalIgnoreCase) is var signed and >= 0 ? said[..signed] : said;

    /// <summary>Text of somebody else's, without anything that could end the line or move a terminal's cursor.</summary>
    internal static string OneLine(string text)
    {
        StringBuilder line = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!BreaksLine(rune) && !Rune.IsWhiteSpace(rune))
            {
                line.Append(rune);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>Shortens text and makes control characters visible, so that a message stays one line whatever a cell holds.</summary>
    internal static string Quote(string? text)
    {
        StringBuilder quoted = new("'");
        foreach (Rune rune in (text ?? string.Empty).EnumerateRunes())
        {
            if (quoted.Length > MaxQuoted)
            {
                quoted.Append('…');
                break;
            }

            quoted.Append(BreaksLine(rune) ? "\uFFFD" : rune.ToString());
        }

        return quoted.Append('\'').ToString();
    }

    /// <summary>What ends a line, moves the cursor, or has what follows shown in another order.</summary>
    private static bool BreaksLine(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <summary>What a value is, in a word.</summary>
    internal static string Kind(object value) => value is IDictionary ? "dictionary" : value is IEnumerable and not string ? "list" : value.GetType().Name;

    /// <summary>Hides most of what may be a customer's number, where the text is read by others than the one who knows it.</summary>
    internal static string HideDigits(string cell) => cell.EnumerateRunes().Count(Rune.IsDigit) > 6 ? PhoneNumber.Mask(cell) : cell;

    private static string Placeholder(string column) => Quote($"{{{column}}}");

    /// <summary>Files, whole: half a path is of no use.</summary>
    private static string Paths(IReadOnlyList<string> files) => string.Join(", ", files.Select(file => $"'{OneLine(file)}'"));

    internal static string List(IReadOnlyList<string> items) =>
        string.Join(", ", items.Take(MaxListed).Select(Quote)) + (items.Count > MaxListed ? $" and {items.Count - MaxListed} more" : string.Empty);

    private static string TooLong(string what, int length, int max) => $"{what} has {length} characters, and at most {max} are allowed; shorten it.";

    // ---- The simulator: answers of the simulated service -------------------------------------------------------

    public static string SimulatorUnsigned() => "The request is not signed.";

    public static string SimulatorAuthorizationUnreadable() => "The Authorization header is not of the form that SigV4 prescribes.";

    public static string SimulatorKeyUnknown() => "No such access key and session token; sign with the keys that the simulator printed when it started.";

    public static string SimulatorKeyExpired() => "The access key and session token have expired.";

    public static string SimulatorDateMissing() => "The request has no X-Amz-Date of the form 20260102T030405Z.";

    public static string SimulatorScopeDateWrong(string date) => $"The credential is scoped to {Quote(date)}, which is not the day of X-Amz-Date.";

    public static string SimulatorDateSkewed(string date, TimeSpan skew, TimeSpan max) =>
        $"The request was signed at {OneLine(date)}, {(skew > TimeSpan.Zero ? "too long ago" : "in the future")}: it may differ by {max.TotalMinutes:F0} minutes, and does by {skew.Duration().TotalMinutes:F0}.";

    public static string SimulatorWrongService(string service, string expected) => $"The credential is scoped to service {Quote(service)}, not to {Quote(expected)}.";

    public static string SimulatorHeaderUnsigned(string name) => $"The header {Quote(name)} is not among the signed headers.";

    public static string SimulatorBodyChanged() => "The body is not the one that X-Amz-Content-SHA256 was computed from.";

    public static string SimulatorSignatureWrong() => "The signature does not match; check the secret key, and that nothing changes the request on its way.";

    public static string SimulatorOperationUnknown(string method, string path) => $"The simulator has no operation {OneLine(method)} {Quote(path)}.";

    public static string SimulatorTooFast(double perSecond, int burst) => $"Too many requests: {perSecond} a second with bursts of {burst} are allowed.";

    public static string SimulatorChatsFull(int max) => $"The instance has {max} active chats, which is its quota.";

    public static string SimulatorResourceUnknown(string id) => $"There is no {Quote(id)}.";

    public static string SimulatorFault() => "An injected fault: the request was not carried out.";

    public static string SimulatorNotJson(string? contentType) => $"The content type is {Quote(contentType)}, not application/json.";

    public static string SimulatorBodyUnreadable() => "The body is too large or cut short.";

    public static string SimulatorBodyNotUtf8() => "The body is not UTF-8.";

    public static string SimulatorBodyNotJson(long line, long position) => $"The body is not JSON at line {line + 1}, byte {position + 1}.";

    public static string SimulatorBodyNotText() => "The body holds half of a surrogate pair.";

    public static string SimulatorMemberUnknown(string path) => $"{Quote(path)} is no member of the request.";

    public static string SimulatorMemberWrong(string path, string expected) => path.Length == 0 ? $"The body is not {OneLine(expected)}." : $"{Quote(path)} is not {OneLine(expected)}.";

    public static string SimulatorFlowUnpublished(string name) => $"The flow {Quote(name)} is not published.";

    public static string SimulatorMemberMissing(string name) => $"{Quote(name)} must be given.";

    public static string SimulatorMemberTooLong(string name, int max) => $"{Quote(name)} is longer than {max} characters.";

    public static string SimulatorMemberTooMany(string name, int max) => $"{Quote(name)} has more than {max} values.";

    public static string SimulatorValueUnknown(string name, string value) => $"{Quote(value)} is no value of {Quote(name)}.";

    public static string SimulatorPageSize(int max) => $"A page has 1 to {max} items.";

    public static string SimulatorTokenUnknown() => "The token for the next page is none of this list's.";

    public static string SimulatorPrefixInvalid(string prefix) => $"A phone number's prefix is + and 1 to 11 digits, not {Quote(prefix)}.";

    public static string SimulatorTargetsDiffer() => "TargetArn and InstanceId name different instances.";

    public static string SimulatorDisconnectReasonGiven() => "Only outbound campaigns can give a DisconnectReason.";

    // ---- The tool: setup trouble -------------------------------------------------------------------------------

    public static string CommandLineWrong(IReadOnlyList<string> problems, string command) => $"{OneLine(string.Join(' ', problems))} See {OneLine(command)} --help.";

    public static string OptionOutOfRange(string name, string text, string min, string max) => $"{OneLine(name)} is {Quote(text)}; give a number from {OneLine(min)} to {OneLine(max)}.";

    public static string PortUnusable(int port, string reason) => $"port {port} on 127.0.0.1 can't be used ({OneLine(reason)}); give another --port, or 0 for any that is free.";

    public static string LogUnwritable(string path, string reason) => $"the log {Quote(path)} can't be written ({OneLine(reason)}); give another --log.";

    public static string DelimiterInvalid(string text) => $"--delimiter is {Quote(text)}; give one character, or 'tab'.";

    public static string ClientTokenForSeveralRows(long rows) => $"--client-token is given for {rows} rows, and the service starts one chat for a token; leave it out, or give each row its own in a column ClientToken.";

    public static string SettingsMissing(string path, IReadOnlyList<string> columns, IReadOnlyList<string> options) =>
        $"{List(options)} must be given, because {Quote(path)} has no columns {List(columns)}; or add --simulate for a rehearsal.";

    public static string OutputIsInput(string path) => $"--output {Quote(path)} is the file that is read; give another.";

    public static string OutputUnwritable(string path, string reason) => $"--output {Quote(path)} can't be written: {Sentence(reason)}";
}
