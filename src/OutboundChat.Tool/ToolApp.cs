using System.CommandLine;
using System.CommandLine.Help;
using OutboundChat.Tool.CommandLine;

namespace OutboundChat.Tool;

/// <summary>The program: reads the command line, runs the command, and turns what keeps it from beginning into one line and an exit code.</summary>
internal static class ToolApp
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, ToolHost host)
    {
        RootCommand root = new(HelpTexts.Root) { SendCommand.Create(host), CheckCommand.Create(host), SimulateCommand.Create(host) };
        root.Options.OfType<HelpOption>().Single().Action = new HelpWithExamples();

        // A message may begin with @, which must not be taken for the name of a file with arguments.
        ParseResult parsed = root.Parse(args.Count > 0 ? args : ["--help"], new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        try
        {
            if (parsed.Errors.Count > 0 && parsed.Action is not HelpWithExamples)
            {
                throw new SetupException(nameof(Texts.CommandLineWrong), Texts.CommandLineWrong([.. parsed.Errors.Select(error => error.Message)], Path(parsed.CommandResult.Command)));
            }

            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = host.Out,
                Error = host.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (OperationCanceledException) when (host.Stop.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (SetupException e)
        {
            await host.Error.WriteLineAsync(ToolTexts.Error(OptionNames.InText(e.Message)));
        }
#pragma warning disable CA1031 // Whatever it is, a person can do more with one line than with a stack trace.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await host.Error.WriteLineAsync(ToolTexts.Error(ToolTexts.Unexpected(e)));
        }

        return ExitCode.CouldNotBegin;
    }

    private static string Path(Command command) => command is RootCommand ? HelpTexts.Program : $"{HelpTexts.Program} {command.Name}";
}
