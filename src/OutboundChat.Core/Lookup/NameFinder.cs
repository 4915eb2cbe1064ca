using OutboundChat.Aws;
using OutboundChat.Numbers;
using OutboundChat.Requests;
using OutboundChat.Sending;

namespace OutboundChat.Lookup;

/// <summary>
/// Resolves names to identifiers for one run. Each distinct name is resolved once, and a list that failed is not requested again. Not
/// thread-safe.
/// </summary>
/// <param name="session">Returns the account; null if there is none, and names stay as they are.</param>
/// <param name="country">The country of phone numbers without a country code.</param>
/// <param name="tell">Receives a description of each look-up, without whole phone numbers.</param>
/// <param name="cancellation">Cancels waiting. The look-up goes on, because others may wait for it too.</param>
internal sealed class NameFinder(Func<AwsSession?> session, Country? country, Action<string> tell, CancellationToken cancellation)
{
    private readonly Dictionary<(NameKind Kind, string Text, string? InstanceId), (string? Id, ItemException? Trouble)> _found = [];
    private readonly Dictionary<(NameKind Kind, string? InstanceId), Task<IReadOnlyList<NamedResource>>> _catalogs = [];

    /// <summary>Makes an identifier for a name that can't be resolved; null makes that an error.</summary>
    public Func<NameKind, string, string>? StandIn { get; init; }

    /// <summary>Makes an identifier for a name if there is no account to look it up in; null keeps the name as it is.</summary>
    public Func<NameKind, string, string>? WithoutAccount { get; init; }

    /// <summary>Whether text is an identifier or an ARN, which needs no look-up.</summary>
    public static bool IsIdentifier(string text) => ResourceArn.IsArn(text) || Guid.TryParseExact(text, "D", out _);

    /// <param name="kind">What is named.</param>
    /// <param name="text">Its name, or its identifier.</param>
    /// <param name="instanceId">The identifier of the instance that it belongs to; null if that is not known.</param>
    /// <exception cref="ItemException">The name can't be resolved.</exception>
    public string Find(NameKind kind, string text, string? instanceId = null)
    {
        // Flows can be listed only for an instance. The missing instance is reported elsewhere.
        if (IsIdentifier(text) || (kind == NameKind.ContactFlow && instanceId is null))
        {
            return text;
        }

        if (!_found.TryGetValue((kind, text, instanceId), out (string? Id, ItemException? Trouble) found))
        {
            _found[(kind, text, instanceId)] = found = Look(kind, text, instanceId);
        }

        return found.Id ?? throw found.Trouble!;
    }

    private (string? Id, ItemException? Trouble) Look(NameKind kind, string text, string? instanceId)
    {
        if (session() is not { } account)
        {
            if (WithoutAccount is not null)
            {
                return (WithoutAccount(kind, text), null);
            }

            if (kind == NameKind.PhoneNumber)
            {
                // Unlike the others, it can't be looked up when the request is sent.
                return (null, new ItemException(Texts.SourceNotAnArn(text, isName: true)));
            }

            tell(Texts.NotLookedUp(NameOf(kind), text));
            return (text, null);
        }

        try
        {
            string id = Choose(kind, text, List(account, kind, instanceId), instanceId);
            tell(Texts.NameFound(NameOf(kind), text, id));
            return (id, null);
        }
        catch (ItemException exception)
        {
            return StandIn is null ? (null, exception) : (StandIn(kind, text), null);
        }
        catch (SetupException exception)
        {
            // Rows that need no look-up may still be sent.
            return (null, new ItemException(exception.Notice, exception));
        }
    }

    private IReadOnlyList<NamedResource> List(AwsSession account, NameKind kind, string? instanceId)
    {
        string operation = NameList.OperationOf(kind).Name;

        // Phone numbers are listed for all instances together.
        string? owner = kind == NameKind.ContactFlow ? instanceId : null;
        if (!_catalogs.TryGetValue((kind, owner), out Task<IReadOnlyList<NamedResource>>? catalog))
        {
            _catalogs[(kind, owner)] = catalog = NameCatalogs.Get(account, kind, owner, out bool isNew);
            if (isNew)
            {
                tell(Texts.LookingUp(operation));
            }
        }

        try
        {
            return catalog.WaitAsync(cancellation).GetAwaiter().GetResult();
        }
        catch (ServiceCallException exception) when (exception.ErrorId == nameof(Texts.PermissionMissing))
        {
            throw new ItemException(Texts.LookupDenied(NameOf(kind), operation), exception);
        }
        catch (ServiceCallException exception)
        {
            throw new ItemException(Texts.LookupFailed(NameOf(kind), exception.Message), exception);
        }
    }

    private string Choose(NameKind kind, string text, IReadOnlyList<NamedResource> all, string? instanceId)
    {
        IReadOnlyList<NamedResource> resources = kind == NameKind.PhoneNumber && instanceId is not null
            ? [.. all.Where(resource => resource.InstanceId is null || resource.InstanceId == instanceId)]
            : all;
        NamedResource[] matches = Matches(kind, text, resources);
        NamedResource[] usable = [.. matches.Where(match => match.IsUsable)];
        return (matches, usable) switch
        {
            ([], _) =>
                throw new ItemException(
                    Texts.NameUnknown(NameOf(kind), text, Nearest.Of(text, resources.SelectMany(resource => resource.Names)))),
            ([var only], _) => only.Id,
            (_, [var only]) => only.Id,
            _ => throw new ItemException(Texts.NameAmbiguous(NameOf(kind), text, [.. matches.Select(Describe)])),
        };
    }

    private NamedResource[] Matches(NameKind kind, string text, IReadOnlyList<NamedResource> resources)
    {
        if (kind == NameKind.PhoneNumber
            && PhoneNumber.TryRead(text, country, out PhoneNumberReading number, out _)
            && Named(number.E164, StringComparison.Ordinal) is { Length: > 0 } numbered)
        {
            return numbered;
        }

        return Named(text, StringComparison.Ordinal) is { Length: > 0 } exact ? exact : Named(text, StringComparison.OrdinalIgnoreCase);

        NamedResource[] Named(string name, StringComparison comparison) =>
            [.. resources.Where(resource => resource.Names.Any(given => given.Trim().Equals(name, comparison)))];
    }

    internal static string NameOf(NameKind kind) => kind switch
    {
        NameKind.Instance => "instance",
        NameKind.ContactFlow => "flow",
        _ => "phone number",
    };

    /// <summary>Distinguishes resources that share a name.</summary>
    private static string Describe(NamedResource resource) => resource.Names.Count > 1 ? resource.Names[0] : resource.Id;
}
