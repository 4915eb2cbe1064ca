using System.Diagnostics;
using System.Management.Automation;
using System.Reflection;
using OutboundChat.Aws;
using OutboundChat.Lookup;
using OutboundChat.Module.Credentials;
using OutboundChat.Requests;
using OutboundChat.Simulation;

namespace OutboundChat.Module.Completion;

/// <summary>
/// Completes a parameter with names from the account that the command line identifies. They are looked up once per session, in the
/// background. If that takes too long, the first press of Tab offers nothing and a later one offers them.
/// </summary>
public abstract class NameCompleter : SuggestionCompleter
{
    /// <summary>How long one press of Tab may take.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1.8);

    private protected sealed override IEnumerable<Suggestion> Suggest(CommandLine line)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Func<AwsSession> resolve = ReadSession(line);
        Task<IEnumerable<NamedResource>> look = Task.Run(() => ListAsync(resolve(), line.TextOf("InstanceId")));
        TimeSpan left = s_patience - watch.Elapsed;
        return left > TimeSpan.Zero && look.Wait(left)
            ? ToSuggestions([.. look.Result.Where(resource => resource.IsUsable)]).OrderBy(
                suggestion => suggestion.Text, StringComparer.OrdinalIgnoreCase)
            : [];
    }

    /// <param name="session">The account.</param>
    /// <param name="instance">The instance that the command line names; null if it names none.</param>
    private protected abstract Task<IEnumerable<NamedResource>> ListAsync(AwsSession session, string? instance);

    private protected static async Task<string?> FindInstanceAsync(AwsSession session, string? instance)
    {
        if (instance is null || NameFinder.IsIdentifier(instance))
        {
            return instance is null ? null : ResourceArn.InstanceId(instance);
        }

        IReadOnlyList<NamedResource> instances = await NameCatalogs.Get(session, NameKind.Instance, null, out _);
        return instances.FirstOrDefault(known => known.Names.Contains(instance, StringComparer.OrdinalIgnoreCase))?.Id;
    }

    /// <summary>Reads, on PowerShell's thread, everything that is needed to find the session on another thread.</summary>
    private static Func<AwsSession> ReadSession(CommandLine line)
    {
        if (LanguagePrimitives.IsTrue(line["Simulate"]))
        {
            string? region = line.TextOf("Region");
            return () => SimulatedSession.Create(region);
        }

        AwsSessionOptions options = new();
        foreach (PropertyInfo option in typeof(AwsSessionOptions).GetProperties().Where(option => option.PropertyType == typeof(string)))
        {
            option.SetValue(options, line.TextOf(option.Name));
        }

        SessionReader.Complete(options, line["Credential"], line.Session);
        return () => AwsSessionResolver.Resolve(options);
    }

    /// <summary>
    /// Suggests each resource by each of its names. A resource that shares a name is suggested once, by a text that is unique.
    /// </summary>
    private static IEnumerable<Suggestion> ToSuggestions(IReadOnlyList<NamedResource> resources)
    {
        HashSet<string> shared = [
            .. resources.SelectMany(resource => resource.Names).GroupBy(name => name.Trim(), StringComparer.Ordinal)
                .Where(group => group.Count() > 1).Select(group => group.Key)];
        foreach (NamedResource resource in resources)
        {
            string[] own = [.. resource.Names.Where(name => !shared.Contains(name.Trim()))], all = [.. resource.Names, resource.Id];
            if (own.Length < resource.Names.Count)
            {
                string text = own.FirstOrDefault() ?? resource.Id, others = Others(text);
                yield return new Suggestion(text, others) { Label = $"{resource.Names[^1]} ({text})", Names = all };
            }
            else
            {
                foreach (string name in own)
                {
                    yield return new Suggestion(name, Others(name));
                }
            }

            string Others(string name) => string.Join(", ", all.Where(other => other != name));
        }
    }
}

/// <summary>The aliases of the account's instances.</summary>
public sealed class InstanceCompleter : NameCompleter
{
    private protected override async Task<IEnumerable<NamedResource>> ListAsync(AwsSession session, string? instance) =>
        await NameCatalogs.Get(session, NameKind.Instance, null, out _);
}

/// <summary>The names of the flows that a chat can use in the instance that the command line names.</summary>
public sealed class ContactFlowCompleter : NameCompleter
{
    private protected override async Task<IEnumerable<NamedResource>> ListAsync(AwsSession session, string? instance) =>
        await FindInstanceAsync(session, instance) is { } instanceId
            ? await NameCatalogs.Get(session, NameKind.ContactFlow, instanceId, out _)
            : [];
}

/// <summary>The account's phone numbers and their descriptions. If the command line names an instance, only its numbers.</summary>
public sealed class SourceCompleter : NameCompleter
{
    private protected override async Task<IEnumerable<NamedResource>> ListAsync(AwsSession session, string? instance)
    {
        IReadOnlyList<NamedResource> numbers = await NameCatalogs.Get(session, NameKind.PhoneNumber, null, out _);
        string? instanceId = await FindInstanceAsync(session, instance);
        return numbers.Where(number => instanceId is null || number.InstanceId is null || number.InstanceId == instanceId);
    }
}
