using System.Collections;
using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Language;
using OutboundChat.Aws;
using OutboundChat.Lookup;
using OutboundChat.Module.Credentials;
using OutboundChat.Module.Hosting;

namespace OutboundChat.Module.Completion;

/// <summary>
/// Completes a parameter from what the account has, asked for with the parameters that the command line has so far. What takes too long for one
/// look is there at the next: it is looked up once for the session, and goes on in the background.
/// </summary>
public abstract class NameCompleter : IArgumentCompleter
{
    /// <summary>How long a person at the prompt may have to wait, all in all.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1.8);

    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        [.. Complete(wordToComplete, fakeBoundParameters, new CompletionScope()).Select(suggestion => suggestion.ToResult())];

    internal IEnumerable<Suggestion> Complete(string? word, IDictionary bound, ICallerScope scope)
    {
        Stopwatch watch = Stopwatch.StartNew();
        try
        {
            BoundParameters parameters = new(bound);
            AwsSessionOptions options = SessionReader.ReadOptions(parameters, scope, askMfaCode: null);
            Task<IReadOnlyList<Suggestion>> look = Task.Run(() => SuggestAsync(AwsSessionResolver.Resolve(options), parameters.InstanceId));
            TimeSpan left = s_patience - watch.Elapsed;
            return left > TimeSpan.Zero && look.Wait(left) ? Suggestion.Filter(look.GetAwaiter().GetResult(), word) : [];
        }
#pragma warning disable CA1031 // No credentials, no permission, no network: no suggestion is better than an error at the prompt.
        catch (Exception)
#pragma warning restore CA1031
        {
            return [];
        }
    }

    /// <param name="session">As whom and where to ask.</param>
    /// <param name="instance">The instance that the command line names; null where it names none.</param>
    private protected abstract Task<IReadOnlyList<Suggestion>> SuggestAsync(AwsSession session, string? instance);

    private protected static async Task<string?> FindInstanceAsync(AwsSession session, string? instance)
    {
        if (instance is null || NameFinder.IsIdentifier(instance))
        {
            return instance is null ? null : Requests.ResourceArn.InstanceId(instance);
        }

        IReadOnlyList<NamedResource> instances = await NameCatalogs.Get(session, NameKind.Instance, null, out _).ConfigureAwait(false);
        return instances.FirstOrDefault(known => known.Names.Contains(instance, StringComparer.OrdinalIgnoreCase))?.Id;
    }

    private protected static IReadOnlyList<Suggestion> ToSuggestions(IEnumerable<NamedResource> resources) =>
        [.. resources.SelectMany(resource => resource.Names.Select(name => new Suggestion(name, string.Join(", ", resource.Names.Append(resource.Id).Where(other => other != name))))).OrderBy(suggestion => suggestion.Text, StringComparer.OrdinalIgnoreCase)];
}
