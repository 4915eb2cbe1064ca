using System.Text.RegularExpressions;
using Amazon.Connect.Model;

namespace OutboundChat.Workflows;

/// <summary>
/// The resources of Amazon Connect that requests name, as far as a policy can list them. Account and Region are those of the source
/// numbers.
/// </summary>
internal sealed partial class WorkflowResources
{
    /// <summary>A role's own policies have at most 10,240 characters. Beyond this, all resources of a kind are meant.</summary>
    private const int MostOfAKind = 20;

    private readonly SortedSet<string> _sources = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedSet<string>> _flowsByInstance = new(StringComparer.Ordinal);

    /// <summary>arn, partition, service, Region and account of the first source number.</summary>
    private string[] _first = [];

    public string Partition => _first[1];

    public string Region => _first[3];

    public string Account => _first[4];

    /// <summary>The ARNs that may be used.</summary>
    public IEnumerable<string> Arns => Limit(_sources, "phone-number").Concat(_flowsByInstance.SelectMany(
        instance => (string[])[instance.Key, $"{instance.Key}/contact/*", .. Limit(instance.Value, "contact-flow")]));

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
    /// A file in which every row has another one must not fill the memory, and a row's wildcard or variable must not widen the policy.
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
