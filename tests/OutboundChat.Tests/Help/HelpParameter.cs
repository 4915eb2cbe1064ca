namespace OutboundChat.Tests.Help;

/// <summary>A parameter as its cmdlet declares it, or as help describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type's full name.</param>
/// <param name="Aliases">Its aliases, with commas between.</param>
/// <param name="Position">A number, or Named.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="Pipeline">ByValue, ByPropertyName, both with a comma between, or nothing.</param>
/// <param name="Default">Its default value as text; empty if it has none.</param>
internal sealed record HelpParameter(
    string Name, string Type, string Aliases, string Position, bool IsRequired, string Pipeline, string Default)
{
    public static string PipelineOf(bool byValue, bool byPropertyName) =>
        string.Join(", ", new[] { byValue ? "ByValue" : "", byPropertyName ? "ByPropertyName" : "" }.Where(text => text.Length > 0));
}
