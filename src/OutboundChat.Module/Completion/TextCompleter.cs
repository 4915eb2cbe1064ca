using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace OutboundChat.Module.Completion;

/// <summary>Completes a parameter from a list of texts. It suggests only: a parameter that takes rows' values must not reject any.</summary>
public abstract class TextCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            return [.. Suggestion.Filter(Suggest(fakeBoundParameters).Select(text => new Suggestion(text, text)), wordToComplete).Select(suggestion => suggestion.ToResult())];
        }
#pragma warning disable CA1031 // Whatever is in the way, such as a file that can't be read: no suggestion is better than an error at the prompt.
        catch (Exception)
#pragma warning restore CA1031
        {
            return [];
        }
    }

    internal IEnumerable<string> Complete(string? word) => Suggestion.Filter(Suggest(new Hashtable()).Select(text => new Suggestion(text, text)), word).Select(suggestion => suggestion.Text);

    /// <summary>What can be suggested, in the order in which it is shown.</summary>
    /// <param name="bound">The parameters that the command line has so far.</param>
    private protected abstract IEnumerable<string> Suggest(IDictionary bound);
}
