using System.Globalization;
using static OutboundChat.Wording;

namespace OutboundChat;

/// <summary>
/// Every message that a user can see. A member that returns a <see cref="Notice"/> has its ErrorId as its name. This part: who sends, who
/// receives, and through which instance and flow.
/// </summary>
internal static partial class Texts
{
    public static Notice SourceMissing() =>
        new("No source phone number. Set -SourceEndpoint to its ARN, number or description.");

    public static Notice ParametersMissing(IReadOnlyList<string> parameters) => new(
        $"{And(parameters)} {(parameters.Count == 1 ? "is" : "are")} not set, and the rows have no such {(parameters.Count == 1
            ? "column. Set it to a name, an identifier or an ARN."
            : "columns. Set each to a name, an identifier or an ARN.")}");

    public static Notice SourceTypeWrong(string? type) =>
        new($"The source is an endpoint of type {Cell(type)}. Use one of type CONNECT_PHONENUMBER_ARN.");

    /// <param name="address">The source.</param>
    /// <param name="isName">Whether it could be looked up if there was an account.</param>
    public static Notice SourceNotAnArn(string address, bool isName = false) => new(isName
        ? $"The source {Quote(address)} was not looked up, because there are no credentials or no Region. Set both, or use its ARN."
        : $"{Quote(address)} is not the ARN of a phone number. Write it as arn:aws:connect:<region>:<account>:phone-number/<id>.");

    public static Notice SourceTooLong(int length, int max) => new(TooLong("The source", length, max));

    public static Notice SourceUnreadable(object value) =>
        new($"The value is a {Kind(value)}. Use the ARN of a phone number, or an endpoint with Type and Address.");

    /// <param name="hasColumn">Whether the row has a column for the number, which is empty.</param>
    public static Notice DestinationMissing(bool hasColumn) => new(hasColumn
        ? "No phone number in this row. Enter one, or remove the row."
        : "No phone number. Set -DestinationEndpoint, or add a column such as PhoneNumber.");

    public static Notice DestinationColumnMissing(IReadOnlyList<string> columns)
    {
        string fix = CauseOf(columns) ?? "Rename the one with the phone numbers to PhoneNumber.";
        return new(HeaderMissing(columns) ?? $"No destination column was found. The columns are {Cells(columns)}. {fix}");
    }

    /// <param name="column">The column, whose name is only similar to one that is used.</param>
    /// <param name="use">What it is used for.</param>
    /// <param name="name">The name that it can be given to confirm that.</param>
    public static string ColumnTaken(string column, string use, string name) =>
        $"Column {Cell(column)} is used for {OneLine(use)}. To confirm that, rename it to {OneLine(name)}; otherwise, rename it to "
        + "something else.";

    public static string Recipient(string member) => $"the recipient ({OneLine(member)})";

    public static string DestinationColumnChosen(IReadOnlyList<string> columns) =>
        $"Several columns could be the destination. {Cell(columns[0])} is used, and where it is empty, {Cells(columns.Skip(1))}.";

    public static Notice DestinationTypeWrong(string? type) =>
        new($"The destination is an endpoint of type {Cell(type)}. Use one of type TELEPHONE_NUMBER.");

    public static Notice DestinationNotE164(string address) =>
        new($"{Destination(address)} is not in E.164 format. Write + and the country code, with at most 15 digits in all.");

    public static Notice DestinationUnreadable(object value) =>
        new($"The value is a {Kind(value)}. Use a phone number as text, or an endpoint with Type and Address.");

    public static Notice DestinationUnreadable() => new(
        "-DestinationEndpoint is a hashtable, but not one with Type and Address. To splat it, write @ instead of $ before its name.");

    public static Notice DestinationNotANumber(string path, string reader, string command) => new(
        $"-DestinationEndpoint takes a phone number, but {Quote(path)} looks like a file. "
        + $"Pipe its rows: {OneLine(reader)} {OneLine(path)} | {OneLine(command)}.");

    public static Notice DestinationNotANumber(string text) =>
        new($"{Destination(text)} is not a phone number. Use digits only, as in +12065550100.");

    public static Notice DestinationScientific(string text) => new(
        $"{Destination(text)} is a spreadsheet's short form of a number, without all its digits. "
        + "Format the column as text and export it again.");

    public static Notice DestinationExtension(string text) =>
        new($"{Destination(text)} has an extension, which can't receive messages. Use a direct number.");

    public static Notice DestinationSeveralNumbers(string text) =>
        new($"{Destination(text)} contains more than one number. Keep one per row.");

    public static Notice DestinationDecimal(string text) =>
        new($"{Destination(text)} has decimal places. Format the column as text and export it again.");

    public static Notice DestinationWithoutCountry(string text) =>
        new($"{Destination(text)} has no country code. Start it with + and the country code, or set -DefaultCountry.");

    public static Notice DestinationCountryUnknown(string text) =>
        new($"{Destination(text)} starts with a country code that does not exist. Correct the number.");

    public static Notice DestinationAmbiguous(string text, string code) => new(
        $"{Destination(text)} starts with {OneLine(code)}, which may or may not be its country code. "
        + "Start it with + and the country code.");

    public static Notice DestinationLocalOnly(string text, string country) =>
        new($"{Destination(text)} has no area code, which numbers in {OneLine(country)} need. Enter the full number.");

    public static Notice DestinationTooShort(string text, string country = "") =>
        new($"{Destination(text)} has too few digits{For(country)}. Correct the number.");

    public static Notice DestinationTooLong(string text, string country) =>
        new($"{Destination(text)} has too many digits{For(country)}. Correct the number.");

    public static Notice DestinationNotPossible(string text, string country) =>
        new($"{Destination(text)} has the wrong number of digits{For(country)}. Correct the number.");

    public static Notice NumberIsLandline(string number) => new($"{Cell(number)} is a landline, which can't receive text messages.");

    public static Notice NumberIsTollFree(string number) =>
        new($"{Cell(number)} is a toll-free number, which rarely receives messages.");

    public static Notice NumberIsPremiumRate(string number) =>
        new($"{Cell(number)} is a premium-rate number, which rarely receives messages.");

    public static Notice NumberUnknown(string number) =>
        new($"{Cell(number)} is not in its country's numbering plan and may be mistyped. Check the number.");

    /// <param name="text">What was given.</param>
    /// <param name="parameter">The parameter that it was given with; empty for the column of a row.</param>
    public static Notice CountryUnknown(string text, string parameter = "") => new(
        $"{OneLine(parameter)} {Cell(text)} is not a country. ".TrimStart()
        + "Use an ISO code such as GB, a country code such as 44, or an English name.");

    public static Notice IdentifierNotText(object value) => new($"The value is a {Kind(value)}. Use text.");

    public static Notice InstanceIdMissing() => new("No instance. Set -InstanceId to its identifier, ARN or alias.");

    public static Notice InstanceIdTooLong(int length, int max) => new(TooLong("The instance's identifier", length, max));

    public static Notice InstanceArnWrong(string text) =>
        new($"{Quote(text)} is not the ARN of an instance. Write it as arn:aws:connect:<region>:<account>:instance/<id>.");

    public static Notice ContactFlowIdMissing() => new("No flow. Set -ContactFlowId to its identifier, ARN or name.");

    public static Notice ContactFlowIdTooLong(int length, int max) => new(TooLong("The flow's identifier", length, max));

    public static Notice ContactFlowArnWrong(string text) =>
        new($"{Quote(text)} is not the ARN of a flow. Write it as arn:aws:connect:<region>:<account>:instance/<id>/contact-flow/<id>.");

    public static Notice ContactFlowOfOtherInstance(string flowsInstance, string instance) =>
        new($"The flow belongs to instance {Quote(flowsInstance)}, not to {Quote(instance)}. Use a flow of the same instance.");

    public static Notice RegionsContradictory(string one, string region, string other, string otherRegion) => new(
        $"{Name(one)} is in {OneLine(region)}, but {Name(other)} is in {OneLine(otherRegion)}. Use resources of the same Region.");

    public static Notice AccountsContradictory(string one, string account, string other, string otherAccount) => new(
        $"{Name(one)} belongs to account {OneLine(account)}, but {Name(other)} belongs to account {OneLine(otherAccount)}. "
        + "Use resources of the same account.");

    /// <param name="region">The session's Region.</param>
    /// <param name="source">Where the Region came from.</param>
    /// <param name="name">The column or parameter with the ARN.</param>
    /// <param name="kind">The kind of resource.</param>
    /// <param name="other">The Region of the ARN.</param>
    public static Notice RegionOfOtherResource(string region, string source, string name, string kind, string other) => new(
        $"The Region is {OneLine(region)} (from {OneLine(source)}), but {Name(name)} is in {OneLine(other)}. Set -Region {OneLine(other)}, "
        + $"or use {(kind.StartsWith('i') ? "an" : "a")} {OneLine(kind)} of {OneLine(region)}.");

    public static Notice RelatedContactIdEmpty() => new("The contact's identifier is empty. Enter one, or leave it out.");

    public static Notice RelatedContactIdTooLong(int length, int max) => new(TooLong("The contact's identifier", length, max));

    public static Notice ClientTokenTooLong(int length, int max) => new(TooLong("The token", length, max));

    public static Notice ClientTokenInBatch() =>
        new("The row has a token, but -BatchId sets the token of every row. Remove one of the two.");

    public static Notice ClientTokenForAllRows() =>
        new("-ClientToken sets one token for all rows, and the service starts only one chat per token. Use a column, or -BatchId.");

    public static Notice ClientTokenRepeated() =>
        new("An earlier row has the same token, and the service starts only one chat per token. Remove it, or use another.");

    public static Notice EndpointAddressMissing() => new("The address is empty. Enter a phone number, or the ARN of one.");

    public static Notice EndpointTypeUnknown(string? type, IReadOnlyList<string> types) =>
        new($"-Type {Cell(type)} is not a type of endpoint. Use one of {List(types)}.");

    public static Notice ExclusionUnknown(int item, Notice problem) => new(
        string.Create(CultureInfo.InvariantCulture, $"-ExcludeDestination, item {item}: {problem.Text}")
        + problem.Id switch
        {
            nameof(DestinationNotANumber) when item == 1 => " If it is a heading, skip it with Select-Object -Skip 1.",
            nameof(DestinationWithoutCountry) => " For this list, -DefaultCountry must be a country, not a script block.",
            _ => string.Empty,
        });

    public static Notice ExclusionUnknown(string path, string command) =>
        new($"-ExcludeDestination takes phone numbers, but {Quote(path)} looks like a file. "
            + $"Read the file with ({OneLine(command)} {OneLine(path)}).");

    public static Notice ExclusionUnknown(int item, IReadOnlyList<string> columns) => new(
        string.Create(CultureInfo.InvariantCulture, $"-ExcludeDestination, item {item}: ")
        + (HeaderMissing(columns) ?? $"The row has no phone number. The columns are {Cells(columns)}. "
            + (CauseOf(columns) ?? "Rename the one with the phone numbers to PhoneNumber.")));

    public static Notice ExclusionNull() => new(
        "A list of -ExcludeDestination is null: its file is empty or was not read. If it may be empty, use @(Get-Content opt-out.txt).");

    public static Notice ExclusionUnknown() => new("-ExcludeDestination has only blank items. Add phone numbers, or leave it out.");

    private static string And(IReadOnlyList<string> words) => words.Count < 2
        ? string.Concat(words.Select(OneLine))
        : $"{string.Join(", ", words.SkipLast(1).Select(OneLine))} and {OneLine(words[^1])}";

    private static string For(string country) => country.Length > 0 ? $" for {OneLine(country)}" : " for a phone number";
}
