using OutboundChat.Requests;

namespace OutboundChat.Lookup;

/// <summary>Replaces names with identifiers in the values of requests, and checks that ARNs don't contradict each other.</summary>
/// <param name="names">Resolves names.</param>
/// <param name="region">Returns the session's Region and where it came from; null if it is not known.</param>
internal sealed class RequestNames(NameFinder names, Func<(string Name, string Source)?> region)
{
    /// <summary>The values of the latest row without a problem. Parameters give the same objects to every row.</summary>
    private (object? Instance, object? Flow, object? Source) _given, _resolved;

    /// <summary>Resolves the names that the command gives for all rows.</summary>
    /// <exception cref="SetupException">A name can't be resolved.</exception>
    public void Check(ChatRequestInput given)
    {
        bool hasInstance = LooseValue.IsGiven(given.InstanceId);
        Resolve(given, (_, trouble) =>
        {
            // Each row's instance may decide which of several numbers is meant.
            if (hasInstance || trouble.ErrorId != nameof(Texts.NameAmbiguous))
            {
                throw new SetupException(trouble.Notice, trouble);
            }
        });
    }

    /// <summary>Resolves the names of a row. A name that can't be resolved is a problem of the row.</summary>
    public void Resolve(ChatRequestInput input) =>
        Resolve(input, (member, trouble) => input.Problems = [.. input.Problems, new RequestProblem(member, trouble.Notice)]);

    private void Resolve(ChatRequestInput input, Action<string, ItemException> tell)
    {
        (object? instance, object? flow, object? source) = (input.InstanceId, input.ContactFlowId, input.SourceEndpoint);
        if (ReferenceEquals(instance, _given.Instance) && ReferenceEquals(flow, _given.Flow) && ReferenceEquals(source, _given.Source))
        {
            (input.InstanceId, input.ContactFlowId, input.SourceEndpoint) = _resolved;
            return;
        }

        IReadOnlyList<GivenArn> arns = GivenArn.Of(input);
        bool isResolved = true;
        input.InstanceId = Find(NameKind.Instance, nameof(input.InstanceId), instance, null, Report);
        string? instanceId = LooseValue.ToIdentifier(input.InstanceId) is { } text ? ResourceArn.InstanceId(text) : null;
        input.ContactFlowId = Find(NameKind.ContactFlow, nameof(input.ContactFlowId), flow, instanceId, Report);
        input.SourceEndpoint = Find(NameKind.PhoneNumber, nameof(input.SourceEndpoint), source, instanceId, Report);

        // The account is known only now if it was needed for a name.
        if (GivenArn.Check(arns, input, region()) is { } problem)
        {
            Report(problem.Member, new ItemException(new Notice(problem.Text, problem.Rule)));
        }

        if (isResolved)
        {
            (_given, _resolved) = ((instance, flow, source), (input.InstanceId, input.ContactFlowId, input.SourceEndpoint));
        }

        void Report(string member, ItemException trouble)
        {
            isResolved = false;
            tell(member, trouble);
        }
    }

    /// <summary>A value that is a name to look up; null if it is an identifier or something else.</summary>
    public static string? NameIn(object? value) => TextOf(value) is { } text && !NameFinder.IsIdentifier(text) ? text : null;

    /// <summary>A name or an identifier. JSON text is an endpoint.</summary>
    private static string? TextOf(object? value) =>
        value is string text && text.Trim() is { Length: > 0 } name && name[0] != '{' ? name : null;

    /// <returns>The identifier; null if the name can't be resolved, which is reported.</returns>
    private object? Find(NameKind kind, string member, object? value, string? instanceId, Action<string, ItemException> tell)
    {
        if (TextOf(value) is not { } name)
        {
            return value;
        }

        try
        {
            return names.Find(kind, name, instanceId);
        }
        catch (ItemException trouble)
        {
            tell(member, trouble);
            return null;
        }
    }
}
