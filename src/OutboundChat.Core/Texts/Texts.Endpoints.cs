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
        new("No source. Give the ARN of the Amazon Connect phone number that sends, with -SourceEndpoint.");

    public static Notice SourceTypeWrong(string? type) =>
        new($"An endpoint of type {Cell(type)} can't send. The source is a CONNECT_PHONENUMBER_ARN.");

    public static Notice SourceNotAnArn(string address) =>
        new($"{Quote(address)} is not the ARN of a phone number. Write it as arn:aws:connect:<region>:<account>:phone-number/<id>.");

    public static Notice SourceTooLong(int length, int max) => new(TooLong("The source's address", length, max));

    public static Notice SourceUnreadable(object value) =>
        new($"A {Kind(value)} is not a source. Give the phone number's ARN, or an endpoint with Type and Address.");

    public static Notice DestinationMissing() => new(
        "No destination. The row needs a number in a column such as Destination, To, PhoneNumber, Phone or MobileNumber.");

    public static Notice DestinationColumnMissing(IReadOnlyList<string> columns, IReadOnlyList<string> wanted)
    {
        string there = Cells(columns);
        string fix = CauseOf(columns) ?? "Rename the column that has the phone numbers.";
        return new($"No column is the destination. The columns are {there}, and one of {List(wanted)} is needed. {fix}");
    }

    public static string ColumnTaken(string column, string name) =>
        $"The column {Cell(column)} is taken as {OneLine(name)}. Rename it where that is wrong.";

    public static string DestinationColumnChosen(IReadOnlyList<string> columns) =>
        $"Several columns could be the destination. {Cell(columns[0])} is used, and where it is empty {Cells(columns.Skip(1))}.";

    public static Notice DestinationTypeWrong(string? type) =>
        new($"An endpoint of type {Cell(type)} can't receive a chat. The destination is a TELEPHONE_NUMBER.");

    public static Notice DestinationNotE164(string address) =>
        new($"{Cell(address)} is not in E.164. Write + and the country code, at most 15 digits in all.");

    public static Notice DestinationUnreadable(object value) =>
        new($"A {Kind(value)} is not a destination. Give a phone number as text, or an endpoint with Type and Address.");

    public static Notice DestinationNotANumber(string text) =>
        new($"{Cell(text)} is not a phone number. Write it with digits only, such as +12065550100.");

    public static Notice DestinationScientific(string text) => new(
        $"{Cell(text)} is how a spreadsheet shows a large number. Format the column as text and export it again.");

    public static Notice DestinationExtension(string text) =>
        new($"{Cell(text)} has an extension, and no message can reach an extension. Give a direct number.");

    public static Notice DestinationSeveralNumbers(string text) => new($"{Cell(text)} holds more than one number. Keep one per row.");

    public static Notice DestinationDecimal(string text) =>
        new($"{Cell(text)} has a decimal part. Format the column as text and export it again.");

    public static Notice DestinationWithoutCountry(string text) =>
        new($"{Cell(text)} has no country code. Start it with + and the country code, or set -DefaultCountry.");

    public static Notice DestinationCountryUnknown(string text) =>
        new($"{Cell(text)} begins with a country code that does not exist. Correct the number.");

    public static Notice DestinationAmbiguous(string text, string code) => new(
        $"{Cell(text)} begins with {OneLine(code)}, so it may or may not have its country code. "
        + "Write it with + and the code, or without the code.");

    public static Notice DestinationLocalOnly(string text, string country) =>
        new($"{Cell(text)} has no area code, which numbers of {OneLine(country)} need. Write the whole number.");

    public static Notice DestinationTooShort(string text, string country = "") =>
        new($"{Cell(text)} has too few digits{For(country)}. Correct the number.");

    public static Notice DestinationTooLong(string text, string country) =>
        new($"{Cell(text)} has too many digits{For(country)}. Correct the number.");

    public static Notice DestinationNotPossible(string text, string country) =>
        new($"{Cell(text)} has a wrong number of digits{For(country)}. Correct the number.");

    public static Notice NumberIsLandline(string number) => new($"{OneLine(Mask(number))} is a landline, which receives no text messages.");

    public static Notice NumberIsTollFree(string number) =>
        new($"{OneLine(Mask(number))} is a toll-free number, which hardly ever receives messages.");

    public static Notice NumberIsPremiumRate(string number) => new($"{OneLine(Mask(number))} is a premium-rate number.");

    public static Notice NumberUnknown(string number) =>
        new($"{OneLine(Mask(number))} is not in its country's numbering plan. Check it: plans change, but most such numbers are mistyped.");

    public static Notice CountryUnknown(string text) =>
        new($"{Cell(text)} is not a country. Give an ISO code such as GB, a country code such as 44, or an English name.");

    public static Notice IdentifierNotText(object value) => new($"A {Kind(value)} is not an identifier. Give text.");

    public static Notice InstanceIdMissing() =>
        new("No instance. Give the Amazon Connect instance's identifier, ARN or alias with -InstanceId.");

    public static Notice InstanceIdTooLong(int length, int max) => new(TooLong("The instance's identifier", length, max));

    public static Notice InstanceArnWrong(string text) =>
        new($"{Quote(text)} is not the ARN of an instance. Write it as arn:aws:connect:<region>:<account>:instance/<id>.");

    public static Notice ContactFlowIdMissing() =>
        new("No flow. Give the identifier, ARN or name of the flow that handles the chat with -ContactFlowId.");

    public static Notice ContactFlowIdTooLong(int length, int max) => new(TooLong("The flow's identifier", length, max));

    public static Notice ContactFlowArnWrong(string text) =>
        new($"{Quote(text)} is not the ARN of a flow. Write it as arn:aws:connect:<region>:<account>:instance/<id>/contact-flow/<id>.");

    public static Notice ContactFlowOfOtherInstance(string flowsInstance, string instance) =>
        new($"The flow belongs to instance {Quote(flowsInstance)}, not to {Quote(instance)}. Give a flow of the same instance.");

    public static Notice RelatedContactIdEmpty() => new("It is empty. Leave it out, or give a contact's identifier.");

    public static Notice RelatedContactIdTooLong(int length, int max) => new(TooLong("The related contact's identifier", length, max));

    public static Notice ClientTokenTooLong(int length, int max) => new(TooLong("The token", length, max));

    public static Notice ClientTokenInBatch() =>
        new("The row has a token of its own, but -BatchId gives each row one. Leave one of the two out.");

    public static Notice ClientTokenRepeated() => new(
        "An earlier row has the same token, and the service starts one chat per token. Leave it out, or give each row its own.");

    public static Notice EndpointAddressMissing() => new("The endpoint has no address. Give a phone number or the ARN of one.");

    public static Notice EndpointTypeUnknown(string? type, IReadOnlyList<string> types) =>
        new($"{Cell(type)} is not a type of endpoint. Give one of {List(types)}.");

    public static Notice ExclusionUnknown(int item, Notice problem) =>
        new(string.Create(CultureInfo.InvariantCulture, $"-ExcludeDestination, item {item}: {problem.Text}"));

    public static Notice ExclusionUnknown(string path, string command) =>
        new($"-ExcludeDestination takes phone numbers, and {Quote(path)} looks like a file. "
            + $"Read it first: ({OneLine(command)} {OneLine(path)}).");

    public static Notice ExclusionUnknown(int item, IReadOnlyList<string> columns, IReadOnlyList<string> wanted) => new(
        string.Create(CultureInfo.InvariantCulture, $"-ExcludeDestination, item {item}: The row has no phone number. Its columns are ")
        + $"{Cells(columns)}; the number must be in one of {List(wanted)}.");

    public static Notice ExclusionUnknown() => new("-ExcludeDestination has only blank items. Give phone numbers, or leave it out.");

    private static string For(string country) => country.Length > 0 ? $" for {OneLine(country)}" : " for a phone number";
}
