using System.Text.RegularExpressions;
using Amazon.Connect.Model;

namespace OutboundChat.Workflows;

/// <summary>
/// Collects the Amazon Connect resources that the requests name, for the policy. Account and Region come from the source numbers.
/// </summary>
internal sealed partial class WorkflowResources
{
    /// <summary>
    /// The inline policies of a role are limited to 10,240 characters. With more resources of a kind than this, the policy allows all of
    /// that kind.
    /// </summary>
    private const int MostOfAKind = 20;

    private readonly SortedSet<string> _sources = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedSet<string>> _flowsByInstance = new(StringComparer.Ordinal);

    /// <summary>The first parts of the first source number's ARN: arn, partition, service, Region, account.</summary>
    private string[] _first = [];

    public string Partition => _first[1];

    public string Region => _first[3];

    public string Account => _first[4];

    /// <summary>The ARNs that the policy allows.</summary>
    public IEnumerable<string> Arns => Limit(_sources, "phone-number").Concat(_flowsByInstance.SelectMany(
        instance => (string[])[instance.Key, $"{instance.Key}/contact/*", .. Limit(instance.Value, "contact-flow")]));

    /// <summary>Whether a request's source is in another Region or account than the first one.</summary>
    public bool AreElsewhere(StartOutboundChatContactRequest request) =>
        _first.Length > 0 && !request.SourceEndpoint.Address.Split(':').Take(5).SequenceEqual(_first.Take(5));

    /// <param name="request">A valid request.</param>
    public void Add(StartOutboundChatContactRequest request)
    {
        string source = request.SourceEndpoint.Address;
        if (_first.Length == 0)
        {
            _first = source.Split(':');
        }

        AddTo(_sources, source);
        string instance = $"{source[..source.IndexOf(":phone-number/", StringComparison.Ordinal)]}:instance/{request.InstanceId}";
        if (!_flowsByInstance.TryGetValue(instance, out SortedSet<string>? flows))
        {
            if (!Plain().IsMatch(instance))
            {
                return;
            }

            _flowsByInstance[instance] = flows = new SortedSet<string>(StringComparer.Ordinal);
        }

        AddTo(flows, $"{instance}/contact-flow/{request.ContactFlowId}");
    }

    /// <summary>
    /// Limits the number of ARNs, so that a file with a different one in every row does not fill the memory. Ignores wildcards and
    /// variables, so that a row can't widen the policy.
    /// </summary>
    private static void AddTo(SortedSet<string> arns, string arn)
    {
        if (arns.Count <= MostOfAKind && Plain().IsMatch(arn))
        {
            arns.Add(arn);
        }
    }

    private static IEnumerable<string> Limit(SortedSet<string> arns, string kind) => arns.Count <= MostOfAKind
        ? arns
        : arns.Select(arn => $"{arn[..arn.LastIndexOf($"{kind}/", StringComparison.Ordinal)]}{kind}/*").Distinct();

    [GeneratedRegex(@"^[A-Za-z0-9:/_.-]+\z")]
    private static partial Regex Plain();
}
