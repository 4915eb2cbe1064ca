using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace OutboundChat.Tool.CommandLine;

/// <summary>The usual help, and examples after it.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private readonly HelpAction _help = new();

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        ArgumentNullException.ThrowIfNull(parseResult);
        int code = _help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(HelpTexts.More(parseResult.CommandResult.Command.Name));
        return code;
    }
}
