using OutboundChat.Requests;

namespace OutboundChat.Lookup;

/// <summary>Replaces names with identifiers in the values of requests, and checks that ARNs don't contradict each other.</summary>
/// <param name="names">Resolves names.</param>
/// <param name="region">Returns the session's Region and where it came from; null if it is not known.</param>
internal sealed class RequestNames(NameFinder names, Func<(string Name, string Source)?> region)
{
    /// <summary>The values of the latest row whose ARNs were checked. Parameters give the same objects to every row.</summary>
    private object? _instance, _flow, _source;

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
        bool isChecked = ReferenceEquals(input.InstanceId, _instance) && ReferenceEquals(input.ContactFlowId, _flow)
            && ReferenceEquals(input.SourceEndpoint, _source);
        IReadOnlyList<GivenArn> arns = isChecked ? [] : GivenArn.Of(input);
        (_instance, _flow, _source) = (input.InstanceId, input.ContactFlowId, input.SourceEndpoint);
        input.InstanceId = Find(NameKind.Instance, nameof(input.InstanceId), input.InstanceId, null, tell);
        string? instanceId = LooseValue.ToIdentifier(input.InstanceId) is { } text ? ResourceArn.InstanceId(text) : null;
        input.ContactFlowId = Find(NameKind.ContactFlow, nameof(input.ContactFlowId), input.ContactFlowId, instanceId, tell);
        input.SourceEndpoint = Find(NameKind.PhoneNumber, nameof(input.SourceEndpoint), input.SourceEndpoint, instanceId, tell);

        // The account is known only now if it was needed for a name.
        if (GivenArn.Check(arns, input, region()) is { } problem)
        {
            _source = null;
            tell(problem.Member, new ItemException(new Notice(problem.Text, problem.Rule)));
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
