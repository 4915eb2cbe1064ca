using System.CommandLine;
using OutboundChat.Requests;

namespace OutboundChat.Tool.CommandLine;

/// <summary>How rows become requests.</summary>
internal sealed class RequestOptions
{
    private readonly Option<string> _template = new("--message-template") { Description = HelpTexts.MessageTemplate, HelpName = "text" };
    private readonly Option<string[]> _columns = new("--attribute-column") { Description = HelpTexts.AttributeColumn, HelpName = "name", AllowMultipleArgumentsPerToken = false };
    private readonly Option<string> _callingCode = new("--default-country-calling-code") { Description = HelpTexts.DefaultCountryCallingCode, HelpName = "digits" };

    public void AddTo(Command command)
    {
        command.Options.Add(_template);
        command.Options.Add(_columns);
        command.Options.Add(_callingCode);
    }

    /// <exception cref="SetupException">A value makes no sense.</exception>
    public ChatRequestOptions Read(ParseResult parsed) => new()
    {
        MessageTemplate = parsed.GetValue(_template) is { } template ? new MessageTemplate(template) : null,
        AttributeColumns = parsed.GetValue(_columns) ?? [],
        DefaultCountryCallingCode = parsed.GetValue(_callingCode),
    };
}
