using System.Text;
using OutboundChat;
using OutboundChat.Tool;
using Spectre.Console;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using Interrupts interrupts = new();
IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings());
bool isTerminal = !Console.IsOutputRedirected && console.Profile.Capabilities is { Ansi: true, Interactive: true };
return await ToolApp.RunAsync(args, new ToolHost
{
    Out = Console.Out,
    Error = Console.Error,
    Terminal = isTerminal ? console : null,
    IsErrorOnTerminal = !Console.IsErrorRedirected,
    AskMfaCode = Console.IsInputRedirected ? null : AskMfaCode,
    Stop = interrupts.Stop,
    Abort = interrupts.Abort,
});

static string? AskMfaCode(string device)
{
    Console.Error.Write(Texts.MfaQuestion(device));
    return Console.ReadLine();
}
